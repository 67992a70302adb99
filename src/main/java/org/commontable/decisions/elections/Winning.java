package org.commontable.decisions.elections;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a candidate needs to be elected. */
public enum Winning {
  /** More votes than any other candidate. */
  MOST,
  /** More than half of the votes for candidates who stand; else a run-off of the first two. */
  MAJORITY;

  public static final List<String> KEYS = Arrays.stream(values()).map(Winning::key).toList();

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Winning of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
