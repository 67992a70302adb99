package org.commontable.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.commontable.platform.i18n.Words;

/** What a template needs beside its page: words, masthead, form token, a confirmation to show. */
public record Ui(
    Words words,
    Masthead masthead,
    String path,
    String origin,
    String formToken,
    Optional<String> notice,
    Assets assets) {

  public String t(String key, Object... namedArguments) {
    return words.t(key, namedArguments);
  }

  public String lang() {
    return words.lang();
  }

  public ZoneId zone() {
    return words.zone();
  }

  public boolean signedIn() {
    return masthead.signedIn();
  }

  public String date(LocalDate date) {
    return words.date(date);
  }

  public String date(Instant instant) {
    return words.date(instant);
  }

  public String shortDate(LocalDate date) {
    return words.shortDate(date);
  }

  public String shortDate(Instant instant) {
    return words.shortDate(instant);
  }

  public String time(Instant instant) {
    return words.time(instant);
  }

  public String dateTime(Instant instant) {
    return words.dateTime(instant);
  }

  public String number(long value) {
    return words.number(value);
  }

  public String number(double value, int decimals) {
    return words.number(value, decimals);
  }

  /** Address of a static file with its content's fingerprint. */
  public String asset(String name) {
    return assets.path(name);
  }

  /** The whole address of a path of this table, for print and copying. */
  public String absolute(String localPath) {
    return origin + localPath;
  }

  /** The message of a fault, for the summary and beside the field. */
  public String fault(Form.Fault fault) {
    return t(fault.key(), fault.arguments().toArray());
  }

  /** Marks the navigation entry the reader stands in. */
  public boolean within(String section) {
    return path.equals(section) || path.startsWith(section + "/");
  }
}
