package org.commontable.decisions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The roll as dated facts, brought in by meetings. An organization is on the roll of a decision
 * when it was present at the instant the decision closed, as far as that was noted before it closed
 * (or is now, while it is open). What is noted later changes no decision.
 */
public interface Presence {
  /**
   * Notes that this organization is or was present.
   *
   * @param until empty while it is still there; noting the same {@code from} again with an end ends
   *     it
   * @param channel room, video, phone or paper
   * @param by the person who entered it
   */
  void note(UUID organization, Instant from, Optional<Instant> until, String channel, UUID by);
}
