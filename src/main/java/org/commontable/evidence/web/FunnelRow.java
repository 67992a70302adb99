package org.commontable.evidence.web;

/**
 * One place of a funnel.
 *
 * @param limits between which chance alone leaves a place of its size, in 95 of 100 cases
 * @param zone where it lies; empty inside
 * @param absence why there is no number or no limit; empty where there is
 */
public record FunnelRow(
    String code,
    String place,
    String over,
    String value,
    String counts,
    String limits,
    String wide,
    String zone,
    boolean stands,
    String absence) {}
