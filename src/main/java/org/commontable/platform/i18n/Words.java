package org.commontable.platform.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One reader's language and the table's zone: messages, dates, times and numbers. */
public final class Words {
  private final Catalogues catalogues;
  private final String language;
  private final ZoneId zone;

  public Words(Catalogues catalogues, String language, ZoneId zone) {
    this.catalogues = catalogues;
    this.language = language;
    this.zone = zone;
  }

  public String lang() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  public Words in(String otherLanguage) {
    return new Words(catalogues, otherLanguage, zone);
  }

  /** The message with arguments in pairs: {@code t(key, "count", 9)}. */
  public String t(String key, Object... namedArguments) {
    return catalogues.text(language, key, named(namedArguments));
  }

  /** Tuesday, November 17, 2026. */
  public String date(LocalDate date) {
    return format(
        noon(date),
        language.equals("es") ? "EEEE d 'de' MMMM 'de' y" : "EEEE, MMMM d, y",
        ZoneId.of("UTC"));
  }

  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** Thu, Nov 5. */
  public String shortDate(LocalDate date) {
    return format(noon(date), language.equals("es") ? "EEE d MMM" : "EEE, MMM d", ZoneId.of("UTC"));
  }

  public String shortDate(Instant instant) {
    return shortDate(instant.atZone(zone).toLocalDate());
  }

  /** November 17, 2026. */
  public String plainDate(LocalDate date) {
    return format(
        noon(date), language.equals("es") ? "d 'de' MMMM 'de' y" : "MMMM d, y", ZoneId.of("UTC"));
  }

  /** 8:00 p.m. ET, never broken over two lines. */
  public String time(Instant instant) {
    String clock = format(instant, "h:mm a", zone);
    String dayHalf =
        clock
            .replaceAll("(?i)[\\s\\u202f\\u00a0]*a\\.?[\\s\\u202f\\u00a0]?m\\.?", " a.m.")
            .replaceAll("(?i)[\\s\\u202f\\u00a0]*p\\.?[\\s\\u202f\\u00a0]?m\\.?", " p.m.");
    return (dayHalf + " " + zoneName(instant)).replace(' ', '\u00a0');
  }

  /** Thursday, December 3, 2026, 8:00 p.m. ET. */
  public String dateTime(Instant instant) {
    return date(instant) + ", " + time(instant);
  }

  /** A number with the reader's marks and this many decimals. */
  public String number(double value, int decimals) {
    return Formats.number(value, decimals, Catalogues.region(language)).replace('-', '\u2212');
  }

  public String number(long value) {
    return number((double) value, 0);
  }

  /** ET, CT … for the zones of the United States, else the offset. */
  private String zoneName(Instant instant) {
    var local = instant.atZone(zone);
    if (zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1) {
      // In the hour that happens twice only the whole name says which.
      return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.US).format(local);
    }
    String generic = Formats.date(instant, "v", zone, "en-US");
    if (generic.matches("[A-Z]{2}")) {
      return generic;
    }
    String specific =
        java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.US).format(instant.atZone(zone));
    return specific.matches("[ECMP][SD]T") ? specific.charAt(0) + "T" : specific;
  }

  private String format(Instant instant, String pattern, ZoneId in) {
    return Formats.date(instant, pattern, in, Catalogues.region(language));
  }

  private static Instant noon(LocalDate date) {
    return date.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
  }

  static Map<String, Object> named(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
