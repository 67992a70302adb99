package org.commontable.measures;

import java.util.Optional;
import org.commontable.shared.Fraction;

/**
 * One published figure, or the reason why there is none (evidence.md §11). Suppressed is never
 * zero, and no sentinel number stands for an absence. Arithmetic is closed: ranges travel through
 * it, absences absorb.
 */
public sealed interface Cell
    permits Cell.Exact,
        Cell.Range,
        Cell.Suppressed,
        Cell.NotApplicable,
        Cell.NotCollected,
        Cell.Missing,
        Cell.Undetermined {

  record Exact(Fraction value) implements Cell {}

  /** Somewhere from {@code low} to {@code high}; without a high end it is open upward. */
  record Range(Fraction low, Optional<Fraction> high) implements Cell {
    public Range {
      if (high.isPresent() && low.compareTo(high.get()) > 0) {
        throw new IllegalArgumentException("a range from " + low + " down to " + high.get());
      }
    }
  }

  /** The publisher hides it, or we do; all that is known is where it lies. */
  record Suppressed(Fraction low, Optional<Fraction> high) implements Cell {}

  /** The question has no sense here, as a rate over nobody. */
  record NotApplicable() implements Cell {}

  /** Nobody asks for it. */
  record NotCollected() implements Cell {}

  /** It exists, and we do not hold it. */
  record Missing() implements Cell {}

  /** The parts are known but do not settle it, as a division by a range that touches zero. */
  record Undetermined() implements Cell {}

  static Cell exact(long value) {
    return new Exact(Fraction.of(value));
  }

  static Cell between(long low, long high) {
    return new Range(Fraction.of(low), Optional.of(Fraction.of(high)));
  }

  static Cell suppressed(long low, long high) {
    return new Suppressed(Fraction.of(low), Optional.of(Fraction.of(high)));
  }

  default Cell plus(Cell other) {
    return CellArithmetic.combine(this, other, CellArithmetic::sum);
  }

  default Cell minus(Cell other) {
    return CellArithmetic.combine(this, other, CellArithmetic::difference);
  }

  default Cell times(Cell other) {
    return CellArithmetic.combine(this, other, CellArithmetic::product);
  }

  default Cell over(Cell other) {
    return CellArithmetic.combine(this, other, CellArithmetic::quotient);
  }
}
