package org.commontable.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.commontable.measures.Cell.Exact;
import org.commontable.measures.Cell.Missing;
import org.commontable.measures.Cell.NotApplicable;
import org.commontable.measures.Cell.NotCollected;
import org.commontable.measures.Cell.Range;
import org.commontable.measures.Cell.Suppressed;
import org.commontable.measures.Cell.Undetermined;
import org.commontable.shared.Fraction;

/**
 * The rules by which cells combine. The parts are taken as free of each other: bounds stay true.
 */
final class CellArithmetic {
  private CellArithmetic() {}

  /** Missing absorbs first, then not collected, not applicable, undetermined; numbers come last. */
  static Cell combine(Cell a, Cell b, BinaryOperator<Cell> onSpans) {
    Cell absorbed = rank(a) >= rank(b) ? a : b;
    return rank(absorbed) > 0 ? absorbed : onSpans.apply(a, b);
  }

  private static int rank(Cell cell) {
    return switch (cell) {
      case Missing _ -> 4;
      case NotCollected _ -> 3;
      case NotApplicable _ -> 2;
      case Undetermined _ -> 1;
      case Exact _, Range _, Suppressed _ -> 0;
    };
  }

  static Cell sum(Cell a, Cell b) {
    return span(low(a).plus(low(b)), high(a).flatMap(x -> high(b).map(x::plus)));
  }

  static Cell difference(Cell a, Cell b) {
    if (high(b).isEmpty()) {
      return new Undetermined();
    }
    return span(low(a).minus(high(b).get()), high(a).map(x -> x.minus(low(b))));
  }

  static Cell product(Cell a, Cell b) {
    if (high(a).isPresent() && high(b).isPresent()) {
      return corners(a, b, Fraction::times);
    }
    if (low(a).signum() < 0 || low(b).signum() < 0) {
      return new Undetermined();
    }
    return span(low(a).times(low(b)), Optional.empty());
  }

  static Cell quotient(Cell a, Cell b) {
    if (b instanceof Exact(Fraction value) && value.signum() == 0) {
      return a instanceof Exact(Fraction over) && over.signum() == 0
          ? new NotApplicable()
          : new Undetermined();
    }
    boolean touchesZero = low(b).signum() <= 0 && high(b).map(x -> x.signum() >= 0).orElse(true);
    if (touchesZero || (low(a).signum() < 0 && high(b).isEmpty())) {
      return new Undetermined();
    }
    if (high(a).isPresent() && high(b).isPresent()) {
      return corners(a, b, Fraction::over);
    }
    if (low(a).signum() < 0 || low(b).signum() < 0) {
      return new Undetermined();
    }
    Fraction least = high(b).map(x -> low(a).over(x)).orElse(Fraction.ZERO);
    return span(least, high(a).map(x -> x.over(low(b))));
  }

  private static Cell corners(Cell a, Cell b, BinaryOperator<Fraction> operation) {
    List<Fraction> values = new ArrayList<>();
    for (Fraction x : List.of(low(a), high(a).orElseThrow())) {
      for (Fraction y : List.of(low(b), high(b).orElseThrow())) {
        values.add(operation.apply(x, y));
      }
    }
    values.sort(null);
    return span(values.getFirst(), Optional.of(values.getLast()));
  }

  private static Cell span(Fraction low, Optional<Fraction> high) {
    return high.isPresent() && high.get().equals(low) ? new Exact(low) : new Range(low, high);
  }

  private static Fraction low(Cell cell) {
    return switch (cell) {
      case Exact(Fraction value) -> value;
      case Range(Fraction low, Optional<Fraction> _) -> low;
      case Suppressed(Fraction low, Optional<Fraction> _) -> low;
      default -> throw new IllegalStateException("an absence has no value: " + cell);
    };
  }

  private static Optional<Fraction> high(Cell cell) {
    return switch (cell) {
      case Exact(Fraction value) -> Optional.of(value);
      case Range(Fraction _, Optional<Fraction> high) -> high;
      case Suppressed(Fraction _, Optional<Fraction> high) -> high;
      default -> throw new IllegalStateException("an absence has no value: " + cell);
    };
  }
}
