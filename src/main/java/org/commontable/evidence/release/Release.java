package org.commontable.evidence.release;

import java.util.List;

/**
 * The gate: decides which cells of one number in one school year may be shown (docs/decisions/0029,
 * docs/methods/evidence.md).
 */
public final class Release {
  /** Rises when what is hidden changes. */
  public static final int VERSION = 1;

  private Release() {}

  /**
   * Marks every cell as shown or hidden.
   *
   * @param populations of whom the cells count some; judged before or after, only their own numbers
   *     are looked at
   * @param before what earlier publications said
   * @return hidden cells of which it could not be proved that they are protected, mostly because
   *     their readers know the rest from before
   */
  public static int judge(Cells cells, Counting counting, List<Cells> populations, Ledger before) {
    new Primary(cells, counting, populations).judge(before);
    Totals totals = new Totals(cells);
    totals.hideUnexplained();
    totals.hideGroupsWithoutTotal(before);
    int total = cells.group(Partitions.ALL);
    boolean[] places = places(cells);
    int exposed = protect(cells, before, counting, Partitions.races(cells), total, true, places);
    totals.hideGroupsWithoutTotal(before);
    totals.hideNearTotals();
    for (int[] columns : Partitions.others(cells)) {
      exposed += protect(cells, before, counting, columns, total, false, places);
    }
    return exposed;
  }

  private static int protect(
      Cells cells,
      Ledger before,
      Counting counting,
      int[] columns,
      int total,
      boolean totalMoves,
      boolean[] places) {
    if (columns.length == 0 && total < 0) {
      return 0;
    }
    if (columns.length == 0) { // nothing but totals: they only add up over places
      Tree totals = new Tree(cells, before, counting, new int[] {total}, -1, true, places);
      return new Protection(cells, before, totals).protect();
    }
    // Of a pair of which the files tell one half only, the other half is what the total leaves.
    int sum = columns.length == 1 && !totalMoves ? -1 : total;
    Tree tree = new Tree(cells, before, counting, columns, sum, totalMoves, places);
    return new Protection(cells, before, tree).protect();
  }

  /** Places of which anything is told. */
  private static boolean[] places(Cells cells) {
    int width = cells.groups().size();
    boolean[] places = new boolean[cells.places().size()];
    for (int cell = 0; cell < cells.size(); cell++) {
      places[cell / width] |= cells.isTold(cell);
    }
    return places;
  }
}
