package org.commontable.decisions.store;

import java.time.Instant;

/** What others enter never takes the place of what an organization said itself. */
public final class AnsweredItself extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Instant at;

  AnsweredItself(Instant at) {
    super("answered itself at " + at);
    this.at = at;
  }

  /** When it said so. */
  public Instant at() {
    return at;
  }
}
