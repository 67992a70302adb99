package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.List;

/**
 * What editions said of one cell while it was one number.
 *
 * @param versions a bit for each version of the numbers in which it was this one
 * @param number {@link Ledger#NONE} where nobody told it
 * @param shown its readers have seen it
 * @param sensitive it was hidden for its own sake
 * @param reasons a bit for the code of each reason that was given while it was hidden
 */
record Told(long versions, int number, boolean shown, boolean sensitive, int reasons) {
  /** As many whole numbers it is written in. */
  static final int WIDTH = 4;

  private static final int SHOWN = 1 << 30;
  private static final int SENSITIVE = 1 << 29;

  static Told of(int[] row, int at) {
    int what = row[at + 3];
    return new Told(
        ((long) row[at] << 32) | (row[at + 1] & 0xFFFFFFFFL),
        row[at + 2],
        (what & SHOWN) != 0,
        (what & SENSITIVE) != 0,
        what & ~(SHOWN | SENSITIVE));
  }

  void write(int[] row, int at) {
    row[at] = (int) (versions >>> 32);
    row[at + 1] = (int) versions;
    row[at + 2] = number;
    row[at + 3] = reasons | (shown ? SHOWN : 0) | (sensitive ? SENSITIVE : 0);
  }

  /** Which of all that was told of a cell its number is now, by its place in the list; or -1. */
  static int now(List<Told> all, Cells cells, int cell) {
    int mark = -1; // a mark stands now where a hidden number stood, or the other way around
    for (int i = 0; i < all.size(); i++) {
      Told it = all.get(i);
      if (cells.isSaid(cell) && it.number == cells.amount(cell)) {
        return i;
      }
      boolean hidden = i == all.size() - 1 && !it.shown && !cells.isSaid(cell);
      mark = it.number == Ledger.NONE || hidden ? i : mark;
    }
    return mark;
  }

  /** All that was told of a cell with what an edition says of it now, which comes last. */
  static List<Told> with(List<Told> all, long version, Cells cells, int cell) {
    List<Told> next = new ArrayList<>(all);
    int now = now(all, cells, cell);
    Told was = now < 0 ? new Told(0, Ledger.NONE, false, false, 0) : next.remove(now);
    next.add(was.with(version, cells, cell));
    return next;
  }

  private Told with(long version, Cells cells, int cell) {
    boolean hidden = cells.isHidden(cell);
    return new Told(
        versions | version,
        number == Ledger.NONE && cells.isSaid(cell) ? (int) cells.amount(cell) : number,
        shown || !hidden,
        sensitive || (hidden && cells.isSensitive(cell)),
        hidden ? reasons | 1 << cells.why(cell).code() : reasons);
  }

  /** How much more the cell is now; 0 where nobody knows. */
  long change(Cells cells, int cell) {
    return number == Ledger.NONE || !cells.isSaid(cell) ? 0 : cells.amount(cell) - number;
  }

  boolean isAnyIn(long some) {
    return (versions & some) != 0;
  }

  boolean isWhollyIn(long some) {
    return (versions & ~some) == 0;
  }

  /** For who looks at some versions alone: what was told in the others binds nobody there. */
  Told seenIn(long some) {
    return new Told(versions, number, shown, sensitive, isAnyIn(some) ? reasons : 0);
  }

  /** When the oldest two versions are taken for one. */
  Told aged() {
    return new Told((versions >>> 1) | (versions & 1), number, shown, sensitive, reasons);
  }
}
