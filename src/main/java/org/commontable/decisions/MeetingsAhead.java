package org.commontable.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The calendar, told by its room: a proxy may be for a meeting, an emergency waits for one. */
public interface MeetingsAhead {
  /**
   * A meeting, from the opening of its roll until it is over at the latest.
   *
   * @param until at most 24 hours after {@code from}
   */
  record Gathering(UUID id, LocalDate date, Instant starts, Instant from, Instant until) {
    public boolean isHeldAt(Instant now) {
      return !now.isBefore(starts) && !now.isAfter(until);
    }
  }

  /** Soonest first; not those that were called off. */
  List<Gathering> ahead();

  /** All that were not called off, those that are over too. */
  List<Gathering> standing();
}
