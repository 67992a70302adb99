package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something said below a proposal.
 *
 * @param parent what it answers; empty where it begins a thread
 * @param privateTo the organization whose people alone read it; empty for all members
 * @param sitsFor for whom its author sat when she wrote it
 * @param version of its text, which is the newest; from 1
 * @param replies how many answer it
 */
public record Contribution(
    UUID id,
    UUID proposal,
    Optional<UUID> parent,
    Optional<UUID> privateTo,
    UUID author,
    Optional<UUID> sitsFor,
    Instant at,
    int version,
    String body,
    Instant edited,
    Optional<Instant> withdrawn,
    Optional<Hiding> hiding,
    long replies) {

  /** Who hid it or showed it again, when and why. */
  public record Hiding(boolean hidden, String reason, Instant at, UUID by) {}

  /** Hidden by whoever moderates; its text is kept and shown to nobody else. */
  public boolean hidden() {
    return hiding.map(Hiding::hidden).orElse(false);
  }

  /** Its words may be read by those who may read its thread. */
  public boolean readable() {
    return !hidden() && withdrawn.isEmpty();
  }
}
