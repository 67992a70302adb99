package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.shared.Fraction;

class CellProperties {
  record Known(Cell cell, Fraction truth) {}

  @Property
  void whateverTheHiddenNumberIsTheResultHoldsIt(
      @ForAll("known") Known a, @ForAll("known") Known b) {
    assertHolds(a.cell().plus(b.cell()), a.truth().plus(b.truth()));
    assertHolds(a.cell().minus(b.cell()), a.truth().minus(b.truth()));
    assertHolds(a.cell().times(b.cell()), a.truth().times(b.truth()));
    if (b.truth().signum() != 0) {
      assertHolds(a.cell().over(b.cell()), a.truth().over(b.truth()));
    }
  }

  @Property
  void anAbsenceAbsorbsEveryNumber(@ForAll("known") Known a) {
    for (Cell absent :
        new Cell[] {
          new Cell.Missing(),
          new Cell.NotCollected(),
          new Cell.NotApplicable(),
          new Cell.Undetermined()
        }) {
      assertThat(a.cell().plus(absent)).isEqualTo(absent);
      assertThat(absent.minus(a.cell())).isEqualTo(absent);
      assertThat(absent.over(a.cell())).isEqualTo(absent);
      assertThat(absent.times(new Cell.Missing())).isEqualTo(new Cell.Missing());
    }
  }

  @Example
  void suppressedIsNeverZeroAndAStateThatHidesZerosSaysSo() {
    assertThat(Cell.suppressed(1, 9).plus(Cell.exact(0))).isEqualTo(Cell.between(1, 9));
    assertThat(Cell.exact(5).over(Cell.suppressed(0, 9))).isEqualTo(new Cell.Undetermined());
    assertThat(Cell.exact(0).over(Cell.exact(0))).isEqualTo(new Cell.NotApplicable());
    assertThat(Cell.exact(3).over(Cell.exact(0))).isEqualTo(new Cell.Undetermined());
  }

  private static void assertHolds(Cell cell, Fraction truth) {
    switch (cell) {
      case Cell.Exact(Fraction value) -> assertThat(value).isEqualTo(truth);
      case Cell.Range(Fraction low, Optional<Fraction> high) -> {
        assertThat(low).isLessThanOrEqualTo(truth);
        high.ifPresent(top -> assertThat(top).isGreaterThanOrEqualTo(truth));
      }
      case Cell.Undetermined _ -> {}
      default -> throw new AssertionError("a number became " + cell);
    }
  }

  @Provide
  Arbitrary<Known> known() {
    return Arbitraries.integers()
        .between(0, 40)
        .flatMap(
            value ->
                Arbitraries.integers()
                    .between(0, 12)
                    .flatMap(
                        slack ->
                            Arbitraries.of(
                                new Known(Cell.exact(value), Fraction.of(value)),
                                new Known(
                                    Cell.between(value - slack, value + slack), Fraction.of(value)),
                                new Known(
                                    Cell.suppressed(Math.max(0, value - slack), value + 1),
                                    Fraction.of(value)),
                                new Known(
                                    new Cell.Suppressed(
                                        Fraction.of(Math.max(0, value - slack)), Optional.empty()),
                                    Fraction.of(value)))));
  }
}
