package org.commontable.evidence;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Move;

/** The counts of a moved figure as every file of moves has them: in their units, not rounded. */
public final class MovedColumns {
  public static final List<String> NAMES =
      List.of("numerator before", "denominator before", "numerator after", "denominator after");

  private MovedColumns() {}

  /**
   * Empty where the figure is not shown, before or after; without a denominator there is none of
   * zero.
   */
  public static List<String> cells(Move move) {
    List<String> cells = new ArrayList<>();
    for (List<Number> counts : List.of(before(move), after(move))) {
      cells.add(counts.isEmpty() ? "" : counts.getFirst().toString());
      cells.add(
          counts.isEmpty() || counts.getLast().doubleValue() == 0
              ? ""
              : counts.getLast().toString());
    }
    return cells;
  }

  /** Numerator, then denominator; empty where the figure is shown no more, or newly. */
  public static List<Number> before(Move move) {
    return counts(move, move.isNew(), move.countBefore(), move.baseBefore());
  }

  public static List<Number> after(Move move) {
    return counts(move, false, move.countAfter(), move.baseAfter());
  }

  private static List<Number> counts(Move move, boolean none, long count, long base) {
    Declared declared = Declared.find(move.indicator()).orElseThrow();
    return none || move.isGone()
        ? List.of()
        : List.of(whole(declared.count(count)), whole(declared.base(base)));
  }

  private static Number whole(double amount) {
    return amount == Math.rint(amount) ? (Number) (long) amount : (Number) amount;
  }
}
