package org.commontable.platform.picture.chart;

import java.util.List;

/**
 * Places by their size, within limits that narrow with it. The table of the same numbers always
 * follows on the page.
 *
 * @param sentence what it shows in words, for those who do not see it
 * @param across what is counted from left to right
 * @param upward the unit of the numbers from the foot to the top
 * @param center a line across: the number that the limits lie around
 * @param limits the widest last; each from the smallest size to the largest
 */
public record FunnelPlot(
    String title,
    String sentence,
    String across,
    String upward,
    double center,
    String centerSaid,
    List<Dot> dots,
    List<Limit> limits) {

  /**
   * @param stands drawn full, others open
   */
  public record Dot(double size, double value, boolean stands) {}

  /** Two lines, one below and one above the center, and what they are called. */
  public record Limit(String said, List<Ends> ends) {}

  public record Ends(double size, double lower, double upper) {}

  public FunnelPlot {
    dots = List.copyOf(dots);
    limits = List.copyOf(limits);
  }

  Scale across(double least) {
    return Scale.upTo(dots.stream().mapToDouble(Dot::size).max().orElse(least));
  }

  /** Limits of the smallest places may lie far above all numbers; they are cut off. */
  Scale up() {
    double highest = dots.stream().mapToDouble(Dot::value).max().orElse(0);
    return Scale.upTo(Math.max(1.15 * highest, 1.5 * center));
  }

  /** For a page wider than a phone. */
  public String wide() {
    return new FunnelDrawing(this, 1120, 420).svg("wide");
  }

  public String narrow() {
    return new FunnelDrawing(this, 335, 300).svg("narrow");
  }
}
