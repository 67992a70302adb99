package org.commontable.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the date in an address; what is no date names no meeting. */
final class Dates {
  private Dates() {}

  static Optional<LocalDate> read(String written) {
    try {
      return written.length() == 10 ? Optional.of(LocalDate.parse(written)) : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
