package org.commontable.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Meetings that are still to be held, told by their room: a proxy may be for one of them. */
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
}
