package org.commontable.decisions;

import java.util.Locale;

/** Who may see a decision. Members is the default. */
public enum Audience {
  MEMBERS,
  PUBLIC;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Audience of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
