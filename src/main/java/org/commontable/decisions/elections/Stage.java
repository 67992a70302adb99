package org.commontable.decisions.elections;

import java.util.Locale;

/** Where an election stands, by the clock alone. */
public enum Stage {
  /** Candidates are named. */
  DRAFT,
  ANNOUNCED,
  OPEN,
  CLOSED;

  public String key() {
    return "decisions.elections.stage." + name().toLowerCase(Locale.ROOT);
  }
}
