package org.commontable.platform.picture.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number of several places on one line each, with its range, all on one scale. The table of the
 * same figures always follows on the page.
 *
 * @param title stands over the drawing
 * @param sentence what it shows in words, for those who do not see it
 * @param reference a line across all: the number of the state, or 1 for the same rate
 * @param referenceSaid what that line is
 * @param top end of the axis; 0 lets the numbers decide. Drawings beside each other share one
 */
public record DotPlot(
    String title,
    String sentence,
    List<Dot> dots,
    OptionalDouble reference,
    String referenceSaid,
    double top) {

  /**
   * @param said the number as the reader's language writes it, or why there is none
   * @param lower lower end of the range; empty when there is none
   */
  public record Dot(
      String name, OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String said) {
    double highest() {
      return Math.max(value.orElse(0), upper.orElse(0));
    }
  }

  public DotPlot {
    dots = List.copyOf(dots);
  }

  /** On the scale of another. */
  public DotPlot upTo(double shared) {
    return new DotPlot(title, sentence, dots, reference, referenceSaid, shared);
  }

  /** Where the axis ends. */
  public double axisTop() {
    return scale().top();
  }

  Scale scale() {
    double highest = dots.stream().mapToDouble(Dot::highest).max().orElse(1);
    return Scale.upTo(top > 0 ? top : Math.max(highest, reference.orElse(0)));
  }

  /** For a page wider than a phone. */
  public String wide() {
    return new DotDrawing(this, 1120, false).svg("wide");
  }

  /** For a phone: each name stands over its line. */
  public String narrow() {
    return new DotDrawing(this, 335, true).svg("narrow");
  }
}
