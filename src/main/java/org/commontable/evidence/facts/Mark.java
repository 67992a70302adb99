package org.commontable.evidence.facts;

import java.util.Locale;

/** What stands where a number could stand. */
public enum Mark {
  SUPPRESSED(1),
  MISSING(2),
  NOT_APPLICABLE(3),
  NOT_COLLECTED(4),
  NOT_PUBLISHED(5);

  private static final Mark[] BY_CODE = new Mark[values().length + 1];

  static {
    for (Mark mark : values()) {
      BY_CODE[mark.code] = mark;
    }
  }

  private final int code;

  Mark(int code) {
    this.code = code;
  }

  /** As files of facts write it; never 0. */
  int code() {
    return code;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Mark of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Mark coded(int code) {
    return BY_CODE[code];
  }
}
