package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.BitSet;
import org.commontable.evidence.Hidden;

/**
 * Whether a total may stand beside its parts. Where the races do not make it up, what is left over
 * is somebody whom the file leaves out, and cannot be judged: then the total goes, and with it the
 * groups that would give it back.
 */
final class Totals {
  private final Cells cells;
  private final int[] races;
  private final int total;
  private final Ledger before;

  Totals(Cells cells, Ledger before) {
    this.cells = cells;
    this.before = before;
    this.races = Partitions.races(cells);
    this.total = cells.group(Partitions.ALL);
  }

  void hideUnexplained() {
    int width = cells.groups().size();
    for (int place = 0; total >= 0 && place < cells.places().size(); place++) {
      int all = place * width + total;
      boolean open = cells.isShown(all) && !before.isKnown(cells, all);
      if (open && !isExplained(place * width, cells.amount(all))) {
        cells.hide(all, Hidden.BESIDE_GROUPS);
      }
    }
  }

  private boolean isExplained(int row, long all) {
    long sum = 0;
    long below = cells.below(row + total);
    long above = cells.above(row + total);
    boolean any = false;
    boolean open = false;
    for (int race : races) {
      int cell = row + race;
      any |= cells.isTold(cell);
      open |= cells.isTold(cell) && !cells.isSaid(cell);
      sum += cells.isSaid(cell) ? cells.amount(cell) : 0;
      below += cells.above(cell);
      above += cells.below(cell);
    }
    // As near to nothing as what is printed allows.
    long off = Math.clamp(0, all - sum - below, all - sum + above);
    long bearable = Math.max((Limits.LEAST - 1) * cells.unit(), all / 100);
    if (open && off < 0) {
      return false; // nearly nothing is left for those whose number nobody says
    }
    return !any || (open && off > 0) || Math.abs(off) <= bearable;
  }

  /**
   * Of a pair of which one half alone is told, the total tells the other: where that is few, or
   * near none or all of those who are left, the half that is told goes.
   */
  void hideNearTotals(Counting counting) {
    int width = cells.groups().size();
    for (int[] pair : Partitions.others(cells)) {
      for (int column : pair) {
        for (int row = 0; total >= 0 && row < cells.size(); row += width) {
          long rest = cells.amount(row + total) - cells.amount(row + column);
          boolean few = rest > 0 && rest < Limits.LEAST * cells.unit();
          few |= isNearEnd(counting, cells.ceiling(row + total), cells.ceiling(row + column), rest);
          boolean seen = before.isKnown(cells, row + column) && before.isKnown(cells, row + total);
          if (few
              && !seen
              && isAlone(row, pair, column)
              && cells.isShown(row + column)
              && cells.isShown(row + total)) {
            cells.ceiling(row + column, cells.amount(row + total));
            cells.hide(
                row + column, Hidden.BESIDE_GROUPS); // it is near the total, not its own base
            cells.sensitive(row + column);
          }
        }
      }
    }
  }

  private boolean isNearEnd(Counting counting, long all, long told, long rest) {
    long people = all < Limits.OPEN ? (all - told) / cells.unit() : 0;
    return rest >= 0
        && people >= Limits.LEAST
        && counting.end(people, rest / cells.unit(), false) != null;
  }

  private boolean isAlone(int row, int[] pair, int column) {
    for (int other : pair) {
      if (other != column && cells.isTold(row + other)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A place whose total is hidden for its own sake tells nothing at all, and all its groups give
   * the same reason: the reason would tell their number. Where the total is hidden for others' sake
   * its races may stand, the other groups go.
   */
  void hideGroupsWithoutTotal() {
    int width = cells.groups().size();
    BitSet isRace = new BitSet();
    Arrays.stream(races).forEach(isRace::set);
    for (int row = 0; row < cells.size(); row += width) {
      int all = row + total;
      boolean bare = total < 0 || (!cells.isShown(all) && !isHeldBack(all));
      boolean dark = total >= 0 && cells.isDark(all);
      for (int group = 0; (bare || dark) && group < width; group++) {
        if (group != total && (isRace.get(group) ? dark : bare)) {
          hide(row + group);
        }
      }
    }
  }

  /** Then the other groups were judged without it, and stand. */
  private boolean isHeldBack(int all) {
    return cells.isHidden(all) && cells.why(all) == Hidden.NOT_PROVED;
  }

  private void hide(int cell) {
    boolean state = cells.isHidden(cell) && cells.why(cell) == Hidden.STATE;
    boolean seen = cells.isShown(cell) && before.isKnown(cells, cell);
    if (!cells.isAbsent(cell) && !state && !seen && before.hidden(cells, cell) == null) {
      cells.hide(cell, Hidden.BESIDE_GROUPS);
    }
  }

  /** The place tells nothing from now on but what its readers know already. */
  static void darken(Cells cells, int place, Ledger before) {
    Totals totals = new Totals(cells, before);
    int row = place * cells.groups().size();
    for (int cell = row; cell < row + cells.groups().size(); cell++) {
      if (cell != row + totals.total && !before.everShown(cells, cell)) {
        totals.hide(cell);
      }
    }
    cells.dark(row + totals.total);
  }
}
