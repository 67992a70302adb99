package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups that add up to all students, each student in one.
 *
 * @param total the column of all students, or -1 where nothing is compared with it
 * @param first the one by which totals are hidden; the others take them as they are
 */
record Partition(int[] columns, int total, boolean first) {
  /** Of all that the cells tell; empty where they tell nothing. */
  static List<Partition> of(Cells cells) {
    int total = cells.group(Partitions.ALL);
    int[] races = Partitions.races(cells);
    List<Partition> all = new ArrayList<>();
    if (races.length > 0) {
      all.add(new Partition(races, total, true));
    } else if (total >= 0) { // nothing but totals: they only add up over places
      all.add(new Partition(new int[] {total}, -1, true));
    }
    for (int[] columns : Partitions.others(cells)) {
      // Of a pair of which the files tell one half only, the other half is what the total leaves.
      all.add(new Partition(columns, columns.length == 1 ? -1 : total, false));
    }
    return all;
  }

  /** To choose what to hide. */
  Tree tree(Cells cells, Ledger before, Counting counting, boolean[] places) {
    return new Tree(cells, before, counting, columns, total, first, places, null, true);
  }

  /** To see what can be worked out: totals are no better known than they are shown. */
  Tree open(Cells cells, Ledger before, Counting counting, boolean[] places, @Nullable Tree other) {
    return new Tree(cells, before, counting, columns, total, true, places, other, false);
  }
}
