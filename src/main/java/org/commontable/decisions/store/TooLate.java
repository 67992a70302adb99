package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;

/** The time to answer is over; names when it ended. */
public final class TooLate extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Optional<Instant> ended;

  TooLate(Optional<Instant> ended) {
    super("closed at " + ended.map(Instant::toString).orElse("no time"));
    this.ended = ended;
  }

  public Optional<Instant> ended() {
    return ended;
  }
}
