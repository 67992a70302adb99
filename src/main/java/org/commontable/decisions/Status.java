package org.commontable.decisions;

import java.util.Locale;

/** Where a decision stands at an instant, judged by the server's clock. */
public enum Status {
  DRAFT,
  OPEN,
  ADOPTED_WINDOW_OPEN,
  IN_FORCE,
  FAILED,
  LAPSED,
  TO_RESOLUTION,
  /** Adopted under the emergency rule, and not confirmed by the next meeting. */
  LAPSED_UNCONFIRMED,
  /** Consensus failed, and nobody takes the matter further. */
  LET_LAPSE,
  WITHDRAWN,
  ANNULLED,
  /** The same question was decided again: that verdict holds. */
  SUPERSEDED;

  /** Adopted, with the window open or in force. */
  public boolean adopted() {
    return this == ADOPTED_WINDOW_OPEN || this == IN_FORCE;
  }

  /** As files write it: {@code in-force}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of its word: {@code decisions.status.in-force}. */
  public String key() {
    return "decisions.status." + written();
  }
}
