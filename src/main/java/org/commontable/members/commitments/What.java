package org.commontable.members.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be promised, and whether it is counted: in a currency, addresses, people, rooms. */
public enum What {
  MONEY(true, true),
  LIST(true, false),
  VOLUNTEERS(true, true),
  ROOMS(true, false),
  RESEARCH(false, false),
  SPEAKERS(true, false),
  OTHER(false, false);

  public static final List<String> KEYS = Arrays.stream(values()).map(What::key).toList();

  private final boolean counted;
  private final boolean mustCount;

  What(boolean counted, boolean mustCount) {
    this.counted = counted;
    this.mustCount = mustCount;
  }

  boolean counted() {
    return counted;
  }

  boolean mustCount() {
    return mustCount;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static What of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
