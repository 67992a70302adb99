package org.commontable.members;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a national body must permit what an organization does here, and how far that is. */
public enum Permission {
  NOT_NEEDED,
  NOT_ASKED,
  ASKED,
  GIVEN,
  REFUSED;

  public static final List<String> KEYS = Arrays.stream(values()).map(Permission::key).toList();

  /** The word in forms and files: {@code not-needed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Permission of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public boolean needed() {
    return this != NOT_NEEDED;
  }
}
