package org.commontable.evidence.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Days on which offices work: neither Saturdays and Sundays nor the holidays of a dated list. */
record WorkingDays(Set<LocalDate> holidays) {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  WorkingDays {
    holidays = Set.copyOf(holidays);
  }

  /** The last of so many working days, counted from the day after. */
  LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int left = count; left > 0; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        left--;
      }
    }
    return last;
  }

  boolean isWorkingDay(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** Beyond the years that the list knows, holidays are not left out. */
  boolean knows(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.getYear() == day.getYear());
  }
}
