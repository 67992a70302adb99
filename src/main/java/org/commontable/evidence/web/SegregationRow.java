package org.commontable.evidence.web;

/**
 * One year; shares are in percent.
 *
 * @param range of dissimilarity over all schools, whatever those left out look like
 * @param why nothing is worked out; empty where it is
 */
public record SegregationRow(
    String year,
    String dissimilarity,
    String range,
    String byLot,
    String isolation,
    String exposure,
    String normalized,
    String h,
    String schools,
    String students,
    String why) {}
