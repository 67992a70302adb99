package org.commontable.decisions.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The meeting at which an emergency is confirmed or lapses: the first after its close that stands.
 * One that was called off is none; but however often that happens, it lapses a month after the end
 * that its opening named.
 */
public record NextMeeting(LocalDate day, Instant lapses) {
  private static final Duration LONGEST_DELAY = Duration.ofDays(31);

  /** A meeting that was not called off, and when it is over at the latest. */
  public record Standing(LocalDate day, Instant starts, Instant until) {}

  /**
   * @param closes of the decision
   * @param first when it lapses by its opening
   * @return empty where no meeting stands: what was said before holds
   */
  public static Optional<NextMeeting> of(
      Collection<Standing> meetings, Instant closes, Instant first) {
    var latest = first.plus(LONGEST_DELAY);
    return meetings.stream()
        .filter(one -> one.starts().isAfter(closes))
        .min(Comparator.comparing(Standing::starts))
        .map(one -> new NextMeeting(one.day(), one.until().isAfter(latest) ? latest : one.until()));
  }
}
