package org.commontable.evidence.release;

import java.util.BitSet;

/**
 * Groups of which a file says nothing at a place. A reader takes them for none wherever the sums
 * allow that, and so does the gate: what is wide beside none is wide beside some too. Where a sum
 * says that somebody is missing, its absent groups may be any number.
 */
final class Absences {
  private final Cells cells;
  private final int[] columns;
  private final int total;
  private final Branches branches;
  private final BitSet none = new BitSet();

  /**
   * @param total the column of the total, or -1
   */
  Absences(
      Cells cells, Ledger before, int[] columns, int total, Branches branches, boolean[] present) {
    this.cells = cells;
    this.columns = columns;
    this.total = total;
    this.branches = branches;
    for (int place = 0; place < present.length; place++) {
      for (int column : columns) {
        int cell = at(place, column);
        boolean free = cells.isAbsent(cell) && !cells.isTold(cell) && column != total;
        none.set(cell, present[place] && free && !before.everShown(cells, cell));
      }
    }
    while (!none.isEmpty() && giveUp(present)) {
      // a sum that lets its groups go can unsettle another
    }
  }

  /** Taken for none. */
  boolean isNone(int cell) {
    return none.get(cell);
  }

  private int at(int place, int column) {
    return place * cells.groups().size() + column;
  }

  private boolean giveUp(boolean[] present) {
    int before = none.cardinality();
    for (int place = 0; place < present.length; place++) {
      if (present[place]) {
        settleRow(place);
      }
      if (present[place] && branches.hasParts(place)) {
        for (int column : columns) {
          settleParts(place, column);
        }
      }
    }
    return none.cardinality() < before;
  }

  /** The groups of a place add up to its total. */
  private void settleRow(int place) {
    if (total >= 0 && cells.isSaid(at(place, total))) {
      int[] row = new int[columns.length];
      for (int c = 0; c < columns.length; c++) {
        row[c] = at(place, columns[c]);
      }
      settle(row, at(place, total));
    }
  }

  /** A group's numbers of the parts add up to that of the place. */
  private void settleParts(int place, int column) {
    int[] parts = branches.parts(place);
    int[] sum = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      sum[i] = at(parts[i], column);
    }
    settle(sum, at(place, column));
  }

  private void settle(int[] parts, int whole) {
    long low = 0;
    long high = 0;
    for (int part : parts) {
      low += low(part);
      high = Math.min(Limits.OPEN, high + high(part));
    }
    if (low > high(whole) || high < low(whole)) {
      none.clear(whole);
      for (int part : parts) {
        none.clear(part);
      }
    }
  }

  private long low(int cell) {
    return cells.isSaid(cell) ? cells.least(cell) : 0;
  }

  private long high(int cell) {
    return cells.isSaid(cell) ? cells.most(cell) : none.get(cell) ? 0 : cells.ceiling(cell);
  }
}
