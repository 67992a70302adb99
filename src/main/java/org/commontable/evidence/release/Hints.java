package org.commontable.evidence.release;

import org.commontable.evidence.Hidden;

/** What a reader who knows our rules knows of a hidden number from the reason that we give. */
final class Hints {
  private final Cells cells;
  private final Counting counting;
  private final Ledger before;

  Hints(Cells cells, Counting counting, Ledger before) {
    this.cells = cells;
    this.counting = counting;
    this.before = before;
  }

  long least() {
    return Limits.LEAST * cells.unit();
  }

  /** The least that a number can be that is hidden for others' sake: it is near no end itself. */
  long leastForOthers(int cell) {
    return hasEnds(cell) ? (ends(cell).nearNone() + 1) * cells.unit() : least();
  }

  /** And the most. */
  long mostForOthers(int cell) {
    return hasEnds(cell) ? (ends(cell).nearAll() - 1) * cells.unit() : cells.ceiling(cell);
  }

  /**
   * The least of a number that is held back. No events are shown, so that they can be held back.
   */
  long leastHeldBack(int cell) {
    return counting == Counting.PEOPLE || counting == Counting.POPULATION
        ? leastForOthers(cell)
        : 0;
  }

  private boolean hasEnds(int cell) {
    return counting == Counting.PEOPLE && cells.ceiling(cell) < Limits.OPEN;
  }

  /**
   * What an earlier edition gave as its reason is not forgotten when another is given now. Where
   * the number was corrected since, its readers may know by how much.
   */
  long low(int cell) {
    if (!cells.isHidden(cell)) {
      return 0;
    }
    Hidden was = before.hidden(cells, cell);
    long low = low(cell, cells.why(cell));
    return was == null ? low : Math.max(low, low(cell, was) + before.change(cells, cell));
  }

  long high(int cell) {
    long open = cells.ceiling(cell);
    if (!cells.isHidden(cell)) {
      return open;
    }
    Hidden was = before.hidden(cells, cell);
    long high = Math.min(open, high(cell, cells.why(cell)));
    return was == null ? high : Math.min(high, high(cell, was) + before.change(cells, cell));
  }

  private long low(int cell, Hidden why) {
    return switch (why) {
      case FEW_EVENTS -> cells.unit();
      case COMPLEMENT -> leastForOthers(cell);
      case NOT_PROVED -> leastHeldBack(cell);
      case ALMOST_ALL -> Math.max(0, cells.ceiling(cell) - (least() - cells.unit()));
      case NEAR_ALL -> cells.ceiling(cell) < Limits.OPEN ? ends(cell).nearAll() * cells.unit() : 0;
      case SMALL_GROUP, STATE, BESIDE_GROUPS, NEAR_NONE, SMALL_BASE, MORE_THAN_ALL -> 0;
    };
  }

  private long high(int cell, Hidden why) {
    long few = least() - cells.unit();
    return switch (why) {
      case FEW_EVENTS -> few;
      case SMALL_GROUP -> counting == Counting.POPULATION ? few : Limits.OPEN;
      case ALMOST_ALL -> cells.ceiling(cell) - cells.unit();
      case NEAR_NONE ->
          cells.ceiling(cell) < Limits.OPEN ? ends(cell).nearNone() * cells.unit() : few;
      case COMPLEMENT, NOT_PROVED -> mostForOthers(cell);
      case STATE, BESIDE_GROUPS, NEAR_ALL, SMALL_BASE, MORE_THAN_ALL -> Limits.OPEN;
    };
  }

  private Ends ends(int cell) {
    return new Ends(Math.max(Limits.LEAST, cells.ceiling(cell) / cells.unit()));
  }
}
