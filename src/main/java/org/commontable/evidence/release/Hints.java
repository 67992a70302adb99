package org.commontable.evidence.release;

import java.util.stream.Stream;
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
    if (cells.guard().apart(cell) != 0) {
      return then(cell).mapToLong(it -> low(cell, it)).max().orElse(0);
    }
    Hidden was = before.hidden(cells, cell);
    long low = low(cell, cells.why(cell));
    low = was == null ? low : Math.max(low, low(cell, was) + before.change(cells, cell));
    for (Told it : before.corrected(cells, cell)) {
      low = Math.max(low, low(cell, it));
    }
    return low;
  }

  long high(int cell) {
    long open = cells.ceiling(cell);
    if (!cells.isHidden(cell)) {
      return open;
    }
    if (cells.guard().apart(cell) != 0) {
      return then(cell).mapToLong(it -> high(cell, it)).reduce(open, Math::min);
    }
    Hidden was = before.hidden(cells, cell);
    long high = Math.min(open, high(cell, cells.why(cell)));
    high = was == null ? high : Math.min(high, high(cell, was) + before.change(cells, cell));
    for (Told it : before.corrected(cells, cell)) {
      high = Math.min(high, high(cell, it));
    }
    return high;
  }

  private Stream<Told> then(int cell) {
    return before.told(cells, cell).stream()
        .filter(it -> !it.isWhollyIn(cells.guard().apart(cell)));
  }

  /** What the reasons tell that were given while the cell was another number. */
  long low(int cell, Told was) {
    long low = 0;
    for (int left = was.reasons(); left != 0; left &= left - 1) {
      Hidden why = Hidden.coded(Integer.numberOfTrailingZeros(left));
      low = Math.max(low, low(cell, why) + was.change(cells, cell));
    }
    return low;
  }

  long high(int cell, Told was) {
    long high = Limits.OPEN;
    for (int left = was.reasons(); left != 0; left &= left - 1) {
      Hidden why = Hidden.coded(Integer.numberOfTrailingZeros(left));
      high = Math.min(high, high(cell, why) + was.change(cells, cell));
    }
    return high;
  }

  long low(int cell, Hidden why) {
    return switch (why) {
      case FEW_EVENTS -> cells.unit();
      case COMPLEMENT -> leastForOthers(cell);
      case NOT_PROVED -> leastHeldBack(cell);
      case ALMOST_ALL -> Math.max(0, cells.ceiling(cell) - (least() - cells.unit()));
      case NEAR_ALL -> cells.ceiling(cell) < Limits.OPEN ? ends(cell).nearAll() * cells.unit() : 0;
      case SMALL_GROUP, STATE, BESIDE_GROUPS, NEAR_NONE, SMALL_BASE, MORE_THAN_ALL -> 0;
    };
  }

  long high(int cell, Hidden why) {
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
