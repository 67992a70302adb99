package org.commontable.evidence.web;

/**
 * Two years of one group's gap, and who moved.
 *
 * @param gap "30.0 to 24.0"
 * @param change of the gap, whoever is ahead
 * @param others change of those the group is compared with
 * @param own change of the group
 */
public record MovedRow(
    String group,
    String years,
    String gap,
    String change,
    String others,
    String own,
    String moved) {}
