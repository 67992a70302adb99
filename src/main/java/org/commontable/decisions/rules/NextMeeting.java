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
 *
 * @param day empty where no meeting stands that starts before it lapses at the latest
 */
public record NextMeeting(Optional<LocalDate> day, Instant lapses) {
  private static final Duration LONGEST_DELAY = Duration.ofDays(31);

  /** A meeting that was not called off, and when it is over at the latest. */
  public record Standing(LocalDate day, Instant starts, Instant until) {}

  /**
   * @param closes of the decision
   * @param first when it lapses by its opening
   * @param lapses when it lapses by what was said last; where no meeting stands that holds, unless
   *     it would be over before it is decided
   */
  public static NextMeeting of(
      Collection<Standing> meetings, Instant closes, Instant first, Instant lapses) {
    var latest = latest(first);
    var next = after(closes, meetings);
    if (next.isEmpty()) {
      return new NextMeeting(Optional.empty(), lapses.isAfter(closes) ? lapses : latest);
    }
    return next.filter(one -> one.starts().isBefore(latest))
        .map(
            one ->
                new NextMeeting(
                    Optional.of(one.day()), one.until().isAfter(latest) ? latest : one.until()))
        .orElseGet(() -> new NextMeeting(Optional.empty(), latest));
  }

  /** However late it is. */
  public static Optional<Standing> after(Instant closes, Collection<Standing> meetings) {
    return meetings.stream()
        .filter(one -> one.starts().isAfter(closes))
        .min(Comparator.comparing(Standing::starts));
  }

  /** No later than this, whatever is called and called off. */
  public static Instant latest(Instant first) {
    return first.plus(LONGEST_DELAY);
  }
}
