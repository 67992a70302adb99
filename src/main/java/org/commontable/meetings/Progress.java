package org.commontable.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the agenda has come: a pure reading of who pressed what, and when. One item runs at a
 * time; starting another ends it.
 */
public record Progress(List<Step> steps) {

  /** Somebody pressed: this item starts, or is done. */
  public record Step(int position, boolean started, Instant at, UUID by) {}

  /** The item that runs, and since when. */
  public record Running(int position, Instant since) {
    /** What is left of its time box; negative when it is over. */
    public Duration left(int minutes, Instant now) {
      return Duration.ofMinutes(minutes).minus(Duration.between(since, now));
    }
  }

  public Progress {
    steps = List.copyOf(steps);
  }

  public Optional<Running> running() {
    return steps.isEmpty() || !steps.getLast().started()
        ? Optional.empty()
        : Optional.of(new Running(steps.getLast().position(), steps.getLast().at()));
  }

  public boolean runs(int position) {
    return running().filter(item -> item.position() == position).isPresent();
  }

  /** It was started once and no longer runs. */
  public boolean done(int position) {
    return !runs(position) && steps.stream().anyMatch(step -> step.position() == position);
  }
}
