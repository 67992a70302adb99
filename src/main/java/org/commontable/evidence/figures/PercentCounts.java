package org.commontable.evidence.figures;

import org.commontable.evidence.release.Cells;

/**
 * How many people a printed percent stands for, to the nearest whole one: what the gate judges,
 * since a percent beside the number tested gives the count away.
 */
final class PercentCounts {
  private PercentCounts() {}

  /**
   * @param percents in hundredths of a percent
   * @param tested of how many
   */
  static Cells of(Cells percents, Cells tested) {
    Cells counts = percents.like(0);
    int width = percents.groups().size();
    int[] groups = percents.groups().stream().mapToInt(tested::group).toArray();
    for (int place = 0; place < percents.places().size(); place++) {
      int row = tested.place(percents.places().get(place));
      for (int group = 0; row >= 0 && group < width; group++) {
        int cell = place * width + group;
        int of = row * tested.groups().size() + groups[group];
        if (groups[group] >= 0 && percents.isTold(cell)) {
          if (percents.isSaid(cell) && tested.isSaid(of)) {
            long count = Math.round(percents.amount(cell) * (double) tested.amount(of) / 10_000);
            counts.number(cell, count, percents.source(cell), percents.line(cell));
          }
          if (percents.isHiddenBySource(cell) || tested.isHiddenBySource(of)) {
            counts.suppressed(cell, percents.source(cell), percents.line(cell));
          }
        }
      }
    }
    return counts;
  }
}
