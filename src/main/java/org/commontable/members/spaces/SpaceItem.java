package org.commontable.members.spaces;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sealed note or file.
 *
 * @param key the check of the key that opens it
 * @param kind {@code note} or {@code file}
 * @param title sealed, base 64; empty once removed
 * @param bytes size of the sealed body; 0 once removed
 */
record SpaceItem(
    UUID id,
    String key,
    String kind,
    String title,
    long bytes,
    Instant postedAt,
    UUID postedBy,
    Optional<Instant> removedAt,
    Optional<UUID> removedBy) {

  boolean removed() {
    return removedAt.isPresent();
  }
}
