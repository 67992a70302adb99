package org.commontable.decisions.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One organization asks another, in writing, to speak for it: in one decision or at one meeting.
 *
 * @param proposal the decision, where it is for one
 * @param meeting the meeting, where it is for one
 * @param at when it was given, as the record has it
 */
public record Proxy(
    UUID id,
    UUID giver,
    UUID holder,
    Optional<UUID> proposal,
    Optional<Meeting> meeting,
    Instant at,
    UUID by,
    Optional<Instant> withdrawn) {
  /** No meeting is longer: its proxy is over by then. */
  public static final Duration LONGEST_MEETING = Duration.ofHours(24);

  /** The meeting it is for, and from when to when that may run. */
  public record Meeting(UUID id, Instant from, Instant until) {
    boolean covers(Instant instant) {
      return !instant.isBefore(from) && !instant.isAfter(until);
    }
  }

  /** Whether it speaks in this decision as it is judged at that instant. */
  public boolean speaksIn(UUID decision, Instant judged) {
    return !at.isAfter(judged)
        && withdrawn.filter(end -> !end.isAfter(judged)).isEmpty()
        && (proposal.filter(decision::equals).isPresent()
            || meeting.filter(one -> one.covers(judged)).isPresent());
  }
}
