package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Move;
import org.junit.jupiter.api.Test;

/** What moved is said in its own units, wherever it is written. */
class MovedColumnsTest {
  @Test
  void teachersHaveDecimalsAndStudentsNone() {
    assertThat(MovedColumns.cells(moved("teachers-under-1-year", 1250, 10_050, 1300, 10_000)))
        .containsExactly("12.5", "100.5", "13", "100");
    assertThat(MovedColumns.cells(moved("students-per-teacher", 1375, 8725, 1375, 8700)))
        .containsExactly("1375", "87.25", "1375", "87");
    assertThat(MovedColumns.cells(moved("graduation-4-year", 400, 519, 401, 519)))
        .containsExactly("400", "519", "401", "519");
  }

  @Test
  void withoutADenominatorThereIsNoneOfZero() {
    assertThat(MovedColumns.cells(moved("graduation-4-year", 400, 0, 401, 519)))
        .containsExactly("400", "", "401", "519");
  }

  @Test
  void whatIsShownNoMoreIsNotRepeated() {
    Move hidden =
        new Move(
            "graduation-4-year",
            2020,
            "901",
            "black",
            Move.Turn.GONE,
            Optional.of("few-people"),
            12,
            40,
            9,
            40,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(MovedColumns.cells(hidden)).isEqualTo(List.of("", "", "", ""));
    assertThat(MovedColumns.before(hidden)).isEmpty();
    assertThat(MovedColumns.after(hidden)).isEmpty();
  }

  private static Move moved(String indicator, long count, long base, long after, long of) {
    return new Move(
        indicator,
        2020,
        "901",
        "all",
        Move.Turn.OTHER,
        Optional.empty(),
        count,
        base,
        after,
        of,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
