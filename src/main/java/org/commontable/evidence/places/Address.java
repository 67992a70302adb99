package org.commontable.evidence.places;

import java.util.regex.Pattern;

/** Where letters go. */
public record Address(String text, Origin origin) {
  private static final Pattern ZIP = Pattern.compile(".*\\b([0-9]{5})(-[0-9]{4})?\\W*$");

  /** Five digits, or empty. */
  public String zip() {
    var found = ZIP.matcher(text);
    return found.matches() ? found.group(1) : "";
  }
}
