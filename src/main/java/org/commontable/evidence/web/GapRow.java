package org.commontable.evidence.web;

/**
 * One group's gap in one year: in points beside standard deviations.
 *
 * @param why there are no standard deviations; empty where there are
 */
public record GapRow(
    String group,
    String year,
    String percents,
    String points,
    String v,
    String range,
    String crude,
    String index,
    String shares,
    String why) {}
