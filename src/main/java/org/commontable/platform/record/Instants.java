package org.commontable.platform.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as the record writes them, {@code 2026-11-24T00:00:00.000Z}. A long record holds
 * hundreds of thousands, all of this shape; any other goes the slow way.
 */
public final class Instants {
  private static final String SHAPE = "0000-00-00T00:00:00.000Z";

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** In the record's one way; what is finer than a millisecond is dropped. */
  public static String write(Instant instant) {
    return WRITTEN.format(instant);
  }

  /**
   * @throws DateTimeException when it is no instant
   */
  public static Instant parse(String text) {
    if (!isWritten(text)) {
      return Instant.parse(text);
    }
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    long seconds =
        day * 86_400
            + number(text, 11, 13) * 3_600L
            + number(text, 14, 16) * 60L
            + number(text, 17, 19);
    return Instant.ofEpochSecond(seconds, number(text, 20, 23) * 1_000_000L);
  }

  /** Whether it is spelt in the record's one way; the day may still be none. */
  static boolean isWritten(String text) {
    if (text.length() != SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      char c = text.charAt(i);
      char sign = SHAPE.charAt(i);
      if (sign == '0' ? c < '0' || c > '9' : c != sign) {
        return false;
      }
    }
    // ISO 8601 knows 24:00 and leap seconds too.
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}
