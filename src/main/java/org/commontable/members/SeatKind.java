package org.commontable.members;

import java.util.Locale;

/**
 * In what capacity a person sits for her organization. A delegate or alternate makes it present and
 * speaks for it; a member reads what concerns the coalition.
 */
public enum SeatKind {
  DELEGATE,
  ALTERNATE,
  MEMBER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the person makes her organization present at a meeting. */
  public boolean speaks() {
    return this != MEMBER;
  }

  public static SeatKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
