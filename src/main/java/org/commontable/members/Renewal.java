package org.commontable.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization whose delegate is lost is given a new one through the convener.
 *
 * @param appointedBy who of the organization named the person, as the asker was told
 * @param appointedOn the day on which that was
 * @param askedBy the convener or clerk who sent the letter
 * @param seat the seat that came of it; empty while nobody has accepted
 */
public record Renewal(
    UUID id,
    UUID organization,
    UUID person,
    String appointedBy,
    LocalDate appointedOn,
    UUID askedBy,
    Instant asked,
    Optional<Instant> accepted,
    Optional<UUID> seat,
    Optional<Instant> withdrawn) {

  public boolean open() {
    return accepted.isEmpty() && withdrawn.isEmpty();
  }

  /** The letter's link works until then. */
  public Instant until() {
    return asked.plus(Renewing.LIFE);
  }
}
