package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Talks on a decision whose consensus failed.
 *
 * @param n 1, 2, 3 … over all rounds of the decision
 * @param heldOn its day in the table's zone
 * @param notes what came of it, in words
 * @param there organizations of the table that were there, as far as it was noted
 * @param at when it was recorded
 */
public record ResolutionMeeting(
    int n, LocalDate heldOn, String notes, List<UUID> there, Instant at) {
  public ResolutionMeeting {
    there = List.copyOf(there);
  }
}
