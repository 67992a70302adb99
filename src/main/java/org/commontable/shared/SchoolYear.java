package org.commontable.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year by the calendar year in which it starts: 2016 is 2016-17. */
public record SchoolYear(int start) implements Comparable<SchoolYear> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-–]?(\\d{4}|\\d{2})");

  public SchoolYear {
    if (start < 1900 || start > 2999) {
      throw new IllegalArgumentException("no school year starts in " + start);
    }
  }

  /** Reads "2016-2017", "2016-17" and "20162017"; a sentence for anything else. */
  public static SchoolYear parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      int start = Integer.parseInt(written.group(1));
      if ((start + 1) % 100 == Integer.parseInt(written.group(2)) % 100) {
        return new SchoolYear(start);
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a school year; write it as 2016-2017");
  }

  public SchoolYear next() {
    return new SchoolYear(start + 1);
  }

  /** "2016-2017", as addresses and files write it. */
  public String full() {
    return start + "-" + (start + 1);
  }

  /** "2016-17", as pages write it. */
  public String label() {
    return String.format(Locale.ROOT, "%d-%02d", start, (start + 1) % 100);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(start, other.start);
  }

  @Override
  public String toString() {
    return full();
  }
}
