package org.commontable.meetings.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a time as browsers and people write it: 18:30, 6:30 pm, 6 p.m. */
final class WallClock {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*(?:([ap])\\.?\\s?m\\.?)?");

  private WallClock() {}

  static LocalTime read(String typed) {
    var parts = WRITTEN.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new DateTimeException("not a time: " + typed);
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    if (parts.group(3) == null) {
      return LocalTime.of(hour, minute);
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("not a time: " + typed);
    }
    return LocalTime.of(hour % 12 + (parts.group(3).equals("p") ? 12 : 0), minute);
  }
}
