package org.commontable.platform.watch;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * The last gate of the log: whatever a message or the text of an exception brought along, addresses
 * of people, secret links and values that the database quotes do not pass. What must not be said is
 * best not said in the first place; this is for what nobody foresaw.
 */
public final class Discreet extends PatternLayout {
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]+(?:@|%40)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  /** Our tokens have 43 signs of three kinds; hashes, in lower case, and names of classes pass. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![\\w-])(?=[\\w-]*[0-9])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[A-Za-z0-9_-]{32,}(?![\\w-])");

  /** {@code Key (email)=(maria@example.org) already exists}. */
  private static final Pattern KEY = Pattern.compile("(\\([^()\\n]*\\))=\\([^\\n]*\\)");

  private static final Pattern ROW = Pattern.compile("(Failing row contains )\\([^\\n]*\\)");
  private static final Pattern VALUE =
      Pattern.compile("(invalid (?:input syntax|byte sequence|input value)[^\"\\n]*)\"[^\\n]*\"");
  private static final Pattern PHONE = Pattern.compile("(?<![\\w.:-])\\+[0-9][0-9 ()-]{7,}[0-9]");

  @Override
  public String doLayout(ILoggingEvent event) {
    return discreet(super.doLayout(event));
  }

  static String discreet(String text) {
    String said = MAIL.matcher(text).replaceAll("(address)");
    said = KEY.matcher(said).replaceAll("$1=(…)");
    said = ROW.matcher(said).replaceAll("$1(…)");
    said = VALUE.matcher(said).replaceAll("$1\"…\"");
    said = PHONE.matcher(said).replaceAll("(number)");
    return TOKEN.matcher(said).replaceAll("(token)");
  }
}
