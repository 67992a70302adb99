package org.commontable.members.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a promise stands today. */
public enum State {
  OVERDUE,
  PROMISED,
  PARTLY,
  KEPT,
  RELEASED,
  /** Entered for the organization, which says that it never promised this. */
  DISOWNED,
  /** The organization left the table with the promise open. */
  LEFT;

  public static final List<String> KEYS = Arrays.stream(values()).map(State::key).toList();

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean open() {
    return this == OVERDUE || this == PROMISED;
  }

  /** In the sums: not given up, and somebody's. */
  boolean stands() {
    return open() || this == PARTLY || this == KEPT;
  }
}
