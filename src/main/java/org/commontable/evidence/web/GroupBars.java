package org.commontable.evidence.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * The groups of one figure side by side, each drawn on the same scale from zero.
 *
 * @param year "2016-17"
 * @param unit what the numbers are numbers of
 * @param bars the groups that stand in the open, everybody first
 * @param more groups behind "more groups"
 * @param absent groups that the file does not name, in words; empty when it names all
 * @param uncollected groups that nobody asks for, in words; empty where nobody is compared
 */
public record GroupBars(
    String caption,
    String year,
    String unit,
    List<Bar> bars,
    List<Bar> more,
    String absent,
    String uncollected) {

  /** A measure that counts heads has nothing to draw. */
  public boolean isDrawn() {
    return all().anyMatch(it -> !it.drawing().isEmpty());
  }

  /** Nor is anybody compared. */
  public boolean isCompared() {
    return all().anyMatch(it -> !it.compared().isEmpty() || !it.likely().isEmpty());
  }

  private Stream<Bar> all() {
    return Stream.concat(bars.stream(), more.stream());
  }

  /**
   * @param path where this figure leads
   * @param drawing the bar as SVG; empty where there is nothing to draw
   * @param compared the difference and how many times, with whom
   * @param note why there is no number and where it lies; empty where there is one
   * @param brief the number and of how many, or why there is none: in a word or two, for paper
   */
  public record Bar(
      String group,
      String path,
      String drawing,
      String value,
      String counts,
      String compared,
      String likely,
      String note,
      String brief) {
    public boolean isShown() {
      return note.isEmpty();
    }
  }
}
