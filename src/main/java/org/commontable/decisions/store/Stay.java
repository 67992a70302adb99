package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An organization was on the roll from then until then. */
public record Stay(UUID organization, Instant from, Optional<Instant> until, String channel) {
  boolean covers(Instant instant) {
    return !from.isAfter(instant) && until.filter(end -> end.isBefore(instant)).isEmpty();
  }
}
