package org.commontable.evidence.files;

import java.math.BigDecimal;

/**
 * Numbers of one line that cannot all be right: more people than there are, or a rate that is not
 * the share of its own counts. They are kept as they are printed, and listed.
 *
 * @param part of whom there are so many: "graduates"
 * @param of among whom: "cohort"
 * @param rate the measure of the share; empty where the counts alone do not fit
 * @param said the share as the file prints it, in percent; zero where the counts alone do not fit
 */
public record Clash(
    long line,
    String place,
    String part,
    BigDecimal count,
    String of,
    BigDecimal all,
    String rate,
    BigDecimal said) {}
