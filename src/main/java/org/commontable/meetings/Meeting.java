package org.commontable.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of the table.
 *
 * @param date its date in the table's zone, and its address; dates it had before lead to it
 * @param zone the zone its time was called in
 * @param place where it is held; empty when only by video
 * @param videoLink https, for members only
 * @param invited when the invitations went out
 * @param sequence grows with every change, for calendars (RFC 5545 §3.8.7.4)
 */
public record Meeting(
    UUID id,
    LocalDate date,
    Instant starts,
    ZoneId zone,
    String place,
    Optional<String> videoLink,
    Optional<Instant> invited,
    int sequence,
    Instant changed,
    Optional<Instant> calledOff,
    Optional<Instant> ended) {

  /** The roll opens this long before the start, for those who come early. */
  public static final Duration ROLL_OPENS = Duration.ofHours(2);

  /** A meeting nobody closed is over by then; nobody is present any longer. */
  public static final Duration LONGEST = Duration.ofHours(12);

  public String path() {
    return "/meetings/" + date;
  }

  /** It is at another time or place than it was. */
  boolean differsFrom(Meeting before) {
    return !starts.equals(before.starts)
        || !place.equals(before.place)
        || !videoLink.equals(before.videoLink);
  }

  /** What was called may be changed until then. */
  public boolean begun(Instant now) {
    return !now.isBefore(starts);
  }

  public boolean over(Instant now) {
    return ended.isPresent() || !now.isBefore(starts.plus(LONGEST));
  }

  public boolean rollOpen(Instant now) {
    return calledOff.isEmpty() && !now.isBefore(starts.minus(ROLL_OPENS)) && !over(now);
  }

  /** When presence ends for those who did not leave before. */
  public Instant end() {
    return ended.orElse(starts.plus(LONGEST));
  }
}
