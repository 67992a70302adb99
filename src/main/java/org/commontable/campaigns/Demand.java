package org.commontable.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * What is asked, of whom, on which evidence and by which decision.
 *
 * @param target the body asked, in words
 * @param decision number of the decision that adopted it, such as 2026-14
 * @param history oldest first, never empty: the last one is the present state
 */
public record Demand(
    UUID id,
    UUID campaign,
    LocalizedText text,
    LocalizedText target,
    Optional<String> decision,
    List<Cited> evidence,
    List<Change> history) {

  /** A dated change of its status, with a note in words. */
  public record Change(DemandStatus status, LocalDate day, String note, Instant at) {}

  public Demand {
    evidence = List.copyOf(evidence);
    history = List.copyOf(history);
  }

  public Change status() {
    return history.getLast();
  }
}
