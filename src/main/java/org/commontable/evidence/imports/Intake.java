package org.commontable.evidence.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param size of the file in bytes; 0 while nobody knows
 * @param bytes read of it in this stage
 * @param toldAt when it was last heard of
 * @param report once it ended
 */
public record Intake(
    UUID id,
    String name,
    long size,
    Stage stage,
    long bytes,
    Instant toldAt,
    Optional<KeptReport> report) {
  /** Nothing of it takes so long without a word; then its machine went down. */
  private static final Duration SILENCE = Duration.ofMinutes(15);

  public boolean isOver(Instant now) {
    return stage.over() || isLost(now);
  }

  public boolean isLost(Instant now) {
    return !stage.over() && now.isAfter(toldAt.plus(SILENCE));
  }
}
