package org.commontable.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A start as people write it, turned into an instant, or why it cannot be: when clocks go forward
 * an hour is missing, when they go back one happens twice.
 */
public sealed interface LocalStart {
  record At(Instant instant) implements LocalStart {}

  record Missing() implements LocalStart {}

  record Twice() implements LocalStart {}

  static LocalStart of(LocalDate date, LocalTime time, ZoneId zone) {
    var local = date.atTime(time);
    return switch (zone.getRules().getValidOffsets(local).size()) {
      case 0 -> new Missing();
      case 1 -> new At(local.atZone(zone).toInstant());
      default -> new Twice();
    };
  }
}
