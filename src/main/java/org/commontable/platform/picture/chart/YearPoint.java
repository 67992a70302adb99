package org.commontable.platform.picture.chart;

import java.util.OptionalDouble;

/**
 * One year of a chart.
 *
 * @param label as on the axis: 2016-17
 * @param said the value as the reader's language writes it: 3.57
 * @param lower lower end of the interval; empty when there is none
 * @param comparison the other place's value; empty when there is none
 * @param isBreak another definition holds from this year on: no line comes from the year before
 */
public record YearPoint(
    String label,
    Status status,
    OptionalDouble value,
    String said,
    OptionalDouble lower,
    OptionalDouble upper,
    OptionalDouble comparison,
    String comparisonSaid,
    boolean isBreak) {

  /** Why there is a value, or none. */
  public enum Status {
    SHOWN,
    /** A small group: the figure exists and is not shown. */
    HIDDEN,
    /** No file of this year is loaded. */
    NO_FILE,
    /** The file has no such row. */
    MISSING
  }

  public YearPoint {
    if ((status == Status.SHOWN) != value.isPresent()) {
      throw new IllegalArgumentException("a value exactly where it is shown: " + label);
    }
  }

  public static YearPoint shown(String label, double value, String said) {
    return new YearPoint(
        label,
        Status.SHOWN,
        OptionalDouble.of(value),
        said,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        false);
  }

  /** A year without a value to draw. */
  public static YearPoint without(String label, Status status) {
    return new YearPoint(
        label,
        status,
        OptionalDouble.empty(),
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        false);
  }

  public YearPoint within(double low, double high) {
    return new YearPoint(
        label,
        status,
        value,
        said,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        comparison,
        comparisonSaid,
        isBreak);
  }

  /** As the first year of another definition. */
  public YearPoint afterBreak() {
    return new YearPoint(
        label, status, value, said, lower, upper, comparison, comparisonSaid, true);
  }

  public YearPoint against(double other, String otherSaid) {
    return new YearPoint(
        label, status, value, said, lower, upper, OptionalDouble.of(other), otherSaid, isBreak);
  }

  boolean banded() {
    return value.isPresent() && lower.isPresent() && upper.isPresent();
  }

  /** The highest thing drawn in this year. */
  double highest() {
    return Math.max(Math.max(value.orElse(0), upper.orElse(0)), Math.max(comparison.orElse(0), 0));
  }
}
