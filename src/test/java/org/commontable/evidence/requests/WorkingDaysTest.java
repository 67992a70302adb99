package org.commontable.evidence.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");
  private final WorkingDays days =
      new WorkingDays(Set.of(THANKSGIVING, LocalDate.parse("2026-11-27")));

  @Test
  void fiveWorkingDaysPassOverTheWeekendAndTheHolidays() {
    assertThat(days.after(LocalDate.parse("2026-11-09"), 5)).isEqualTo("2026-11-16");
    assertThat(days.after(LocalDate.parse("2026-11-20"), 5))
        .as("Friday; Monday to Wednesday, then two days off and a weekend")
        .isEqualTo("2026-12-01");
  }

  @Test
  void whatComesOnASaturdayCountsFromMonday() {
    assertThat(days.after(LocalDate.parse("2026-11-14"), 1)).isEqualTo("2026-11-16");
  }

  @Test
  void noDaysAreTheDayItself() {
    assertThat(days.after(THANKSGIVING, 0)).isEqualTo(THANKSGIVING);
  }

  @Test
  void theListKnowsItsYears() {
    assertThat(days.knows(LocalDate.parse("2026-01-01"))).isTrue();
    assertThat(days.knows(LocalDate.parse("2027-01-01"))).isFalse();
  }

  @Property(tries = 200)
  void theLastDayIsAWorkingDayAndExactlySoManyLieBetween(
      @ForAll @IntRange(min = 0, max = 400) int start,
      @ForAll @IntRange(min = 1, max = 60) int count) {
    LocalDate from = LocalDate.parse("2026-01-01").plusDays(start);
    LocalDate last = days.after(from, count);
    assertThat(days.isWorkingDay(last)).isTrue();
    assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(days::isWorkingDay).count())
        .isEqualTo(count);
  }
}
