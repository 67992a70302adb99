package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The meeting confirmed what was adopted under the emergency rule. */
public record EmergencyConfirmed(List<UUID> confirming, Instant at) {
  public EmergencyConfirmed {
    confirming = List.copyOf(confirming);
  }
}
