package org.commontable.campaigns;

import java.util.Optional;
import java.util.UUID;

/**
 * A figure that a demand stands on, or did.
 *
 * @param joined the correction that added it; empty where it was there from the first day
 * @param left the correction that took it away; empty while the demand stands on it
 */
record StoodOn(Cited.Figure figure, Optional<UUID> joined, Optional<UUID> left) {
  boolean stands() {
    return left.isEmpty();
  }

  boolean joinedBy(UUID correction) {
    return joined.filter(correction::equals).isPresent();
  }

  boolean leftBy(UUID correction) {
    return left.filter(correction::equals).isPresent();
  }
}
