package org.commontable.decisions;

import java.util.Locale;

/** What a decision is about; a table may decide each by a rule of its own. */
public enum DecisionClass {
  STATEMENT,
  ENDORSEMENT,
  MONEY,
  MEMBERSHIP,
  BYLAWS,
  /** Anything that concerns a candidate: the law bars some organizations from it. */
  CANDIDATE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
