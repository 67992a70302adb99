package org.commontable.members;

import java.util.Locale;

/** What sort of organization sits at the table. It gives no rank. */
public enum Kind {
  UNION,
  PARENTS,
  CIVIL_RIGHTS,
  FAITH,
  VOTER_EDUCATION,
  NEIGHBORHOOD,
  STUDENT,
  OTHER;

  /** The word in forms, messages and the record: {@code civil-rights}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Kind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
