package org.commontable.evidence.release;

/** What it costs to hide a shown number, and what to look for a way over a hidden one. */
final class Prices {
  /** A school's number is hidden before a district's, and that before the state's or a total. */
  private static final int DISTRICT = 150;

  private static final int STATE = 2_000;

  /** To protect a school's number by another district's is looked for last. */
  private static final int FAR = 45;

  private static final int TOTAL = 120;

  /** Nobody is hidden only where that gives somebody away: a zero of the district, the schools'. */
  private static final int NONE = 200;

  /** With the total a place loses all that it tells. */
  private static final int DARK = 120;

  private final Cells cells;
  private final int total;
  private final boolean totalMoves;

  Prices(Cells cells, int total, boolean totalMoves) {
    this.cells = cells;
    this.total = total;
    this.totalMoves = totalMoves;
  }

  int price(int cell) {
    int place = cell / cells.groups().size();
    long amount = cells.amount(cell);
    int bits = 64 - Long.numberOfLeadingZeros(amount / cells.unit());
    int level =
        cells.isState(place)
            ? STATE * Math.max(bits, 5)
            : cells.hasSchool(place) ? 0 : DISTRICT + 20 * bits;
    return 2
        + (amount == 0 ? NONE : 2 * bits)
        + level
        + (cell % cells.groups().size() == total ? totalMoves ? TOTAL : DARK : 0);
  }

  int toll(int place) {
    return cells.hasSchool(place) ? 2 : FAR;
  }
}
