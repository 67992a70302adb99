package org.commontable.evidence.requests;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The next day that counts, and what it is for.
 *
 * @param what REPLY, PROMISED, REVIEW or COURT
 * @param exact false when a holiday may lie between that our list does not know
 */
public record Deadline(What what, LocalDate day, boolean exact) {
  public enum What {
    /** The agency must answer. */
    REPLY,
    /** The agency or the reviewer named this day itself. */
    PROMISED,
    /** The reviewer must decide. */
    REVIEW,
    /** Until then either side may go to court. */
    COURT;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Optional<Deadline> of(Turn last, RecordsLaw law) {
    return switch (last.step()) {
      case SENT -> Optional.of(working(What.REPLY, last.on(), law.replyDays(), law));
      case PUT_OFF, REVIEW_PUT_OFF ->
          last.until().map(day -> new Deadline(What.PROMISED, day, true));
      case APPEALED -> Optional.of(working(What.REVIEW, last.on(), law.reviewDays(), law));
      case UPHELD, OVERTURNED, PARTLY_OVERTURNED ->
          Optional.of(new Deadline(What.COURT, last.on().plusDays(law.courtDays()), true));
      default -> Optional.empty();
    };
  }

  private static Deadline working(What what, LocalDate from, int days, RecordsLaw law) {
    LocalDate day = law.working().after(from, days);
    return new Deadline(what, day, law.working().knows(from) && law.working().knows(day));
  }

  /** Going to court is a choice; nobody is late who does not. */
  public boolean passed(LocalDate today) {
    return what != What.COURT && today.isAfter(day);
  }
}
