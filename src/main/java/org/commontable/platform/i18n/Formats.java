package org.commontable.platform.i18n;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Formats of dates and numbers, made once each: a page shows dozens. ICU's formats keep their work
 * in themselves, so each serves one at a time.
 */
final class Formats {
  private static final ConcurrentMap<Dates, SimpleDateFormat> DATES = new ConcurrentHashMap<>();
  private static final ConcurrentMap<Numbers, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

  private Formats() {}

  private record Dates(String locale, String pattern, ZoneId zone) {}

  private record Numbers(String locale, int decimals) {}

  static String date(Instant instant, String pattern, ZoneId zone, String locale) {
    var format = DATES.computeIfAbsent(new Dates(locale, pattern, zone), Formats::make);
    synchronized (format) {
      return format.format(Date.from(instant));
    }
  }

  static String number(double value, int decimals, String locale) {
    var format = NUMBERS.computeIfAbsent(new Numbers(locale, decimals), Formats::make);
    synchronized (format) {
      return format.format(value);
    }
  }

  private static SimpleDateFormat make(Dates what) {
    var format = new SimpleDateFormat(what.pattern, ULocale.forLanguageTag(what.locale));
    format.setTimeZone(TimeZone.getTimeZone(what.zone.getId()));
    return format;
  }

  private static NumberFormat make(Numbers what) {
    var format = NumberFormat.getInstance(ULocale.forLanguageTag(what.locale));
    format.setMinimumFractionDigits(what.decimals);
    format.setMaximumFractionDigits(what.decimals);
    format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_HALF_UP);
    return format;
  }
}
