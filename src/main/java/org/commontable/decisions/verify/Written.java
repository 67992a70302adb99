package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import org.commontable.platform.record.Entry;

/** An entry is written a moment after the instant that counts, which its payload may claim. */
final class Written {
  /** No writing takes longer. */
  static final Duration MOMENT = Duration.ofMinutes(1);

  private Written() {}

  /** The instant that counts, which the entry's own time must bear out. */
  static Instant at(Entry entry) {
    var at = Payload.of(entry).instant("at").orElse(entry.time());
    if (at.isAfter(entry.time()) || at.isBefore(entry.time().minus(MOMENT))) {
      throw new Differs("it claims " + at + " but was written at " + entry.time());
    }
    return at;
  }
}
