package org.commontable.evidence.release;

import java.util.List;
import java.util.Set;

/**
 * The gate: decides which cells of one number in one school year may be shown (docs/decisions/0029,
 * docs/methods/evidence.md).
 */
public final class Release {
  /** Rises when what is hidden changes. */
  public static final int VERSION = 10;

  private Release() {}

  /**
   * Marks every cell as shown or hidden.
   *
   * @param populations of whom the cells count some; judged before or after, only their own numbers
   *     are looked at
   * @param before what earlier publications said
   * @return hidden cells of which it could not be proved that they are protected even though all is
   *     hidden: their readers know the rest from before
   */
  public static int judge(Cells cells, Counting counting, List<Cells> populations, Ledger before) {
    new Primary(cells, counting, populations).judge(before);
    Totals totals = new Totals(cells, before);
    totals.hideUnexplained();
    totals.hideGroupsWithoutTotal();
    return new Together(cells, counting, before)
        .guard(known -> protect(cells, counting, known, totals));
  }

  private static Set<Integer> protect(
      Cells cells, Counting counting, Ledger before, Totals totals) {
    boolean[] places = places(cells);
    List<Partition> partitions = Partition.of(cells);
    for (int i = 0; i < partitions.size(); i++) {
      Tree tree = partitions.get(i).tree(cells, before, counting, places);
      new Protection(cells, before, tree).protect();
      if (i == 0) {
        totals.hideGroupsWithoutTotal();
        totals.hideNearTotals(counting);
      }
    }
    return new HoldingBack(cells, counting, before, partitions, places).hold();
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
