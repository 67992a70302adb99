package org.commontable.evidence.figures;

import org.commontable.evidence.release.Cells;

/**
 * How many people a printed percent stands for: what the gate judges, since a percent beside the
 * number tested gives the count away, up to what its rounding leaves open.
 */
final class PercentCounts {
  /** Hundredths of a percent in one. */
  private static final long WHOLE = 10_000;

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
            count(percents, cell, tested.amount(of), counts);
          }
          if (percents.isHiddenBySource(cell) || tested.isHiddenBySource(of)) {
            counts.suppressed(cell, percents.source(cell), percents.line(cell));
          }
        }
      }
    }
    return counts;
  }

  private static void count(Cells percents, int cell, long tested, Cells counts) {
    long percent = percents.amount(cell);
    long half = percents.decimals() == 0 ? 50 : percents.decimals() == 1 ? 5 : 0;
    long nearest = Math.floorDiv(2 * percent * tested + WHOLE, 2 * WHOLE);
    counts.number(cell, nearest, percents.source(cell), percents.line(cell));
    // The last of two decimals is rounded as well, by us where not by the state.
    long spread = 2 * half * tested + (half == 0 ? tested : 0);
    long least = Math.ceilDiv(2 * percent * tested - spread, 2 * WHOLE);
    long most = Math.floorDiv(2 * percent * tested + spread, 2 * WHOLE);
    counts.rounded(cell, Math.max(0, least), Math.min(tested, most));
  }
}
