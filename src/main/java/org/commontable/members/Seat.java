package org.commontable.members;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dated fact: this person sits for this organization.
 *
 * @param until empty while she sits
 * @param appointedBy the person who named her (opaque id)
 */
public record Seat(
    UUID id,
    UUID organization,
    UUID person,
    SeatKind kind,
    Instant from,
    Optional<Instant> until,
    UUID appointedBy) {

  public boolean heldAt(Instant instant) {
    return !from.isAfter(instant) && until.filter(end -> !end.isAfter(instant)).isEmpty();
  }
}
