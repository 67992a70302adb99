package org.commontable.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/** Proposals to be opened and stances to be confirmed, for other rooms to read. */
public interface Unfinished {
  /**
   * A proposal that was filed and that the table has not been asked about.
   *
   * @param voters some member has a vote in it now
   */
  record Filed(
      String number, LocalizedText title, Optional<UUID> mover, Instant made, boolean voters) {
    public String path() {
      return "/decisions/" + number;
    }
  }

  /**
   * A stance that the clerk entered or that came by a link handed over.
   *
   * @param closes until when it can be changed; empty afterwards, for confirming has no end
   */
  record Unconfirmed(
      String number, LocalizedText title, boolean byClerk, Optional<Instant> closes) {
    public String path() {
      return "/decisions/" + number;
    }
  }

  /** A ballot that is held, because its organization's delegates said different things. */
  record Held(String number, LocalizedText title, Optional<Instant> closes) {
    public String path(UUID organization) {
      return "/decisions/" + number + "/difference?for=" + organization;
    }
  }

  /** What this organization's contact and delegates have to settle, while it can be. */
  List<Held> heldOf(UUID organization);

  /** An organization whose delegates differ in a decision that still takes its answer. */
  record Differing(String number, UUID organization) {}

  /** What each of their delegates said is kept to themselves as long as this lasts. */
  Set<Differing> differing();

  /**
   * What the emergency rule adopted and no meeting has confirmed yet.
   *
   * @param meeting at which it is confirmed or lapses, as the calendar stands
   */
  record Unratified(
      String number, LocalizedText title, Optional<LocalDate> meeting, Instant lapses) {
    public String path() {
      return "/decisions/" + number;
    }
  }

  /** What lapses first in front. */
  List<Unratified> awaitingMeeting();

  /** What may follow a consensus that failed, as the rules and the talks so far allow. */
  enum Step {
    MEET,
    CHOOSE,
    ONLY_VOTE,
    NO_VOTE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What went to resolution, and nobody has taken further.
   *
   * @param until last instant for talks; empty once they are used up
   */
  record Unresolved(String number, LocalizedText title, Step next, Optional<Instant> until) {
    public String path() {
      return "/decisions/" + number;
    }
  }

  /** The longest waiting in front; at most {@value #UNRESOLVED_SHOWN}. */
  List<Unresolved> unresolved();

  /** A desk shows no more of them at once. */
  int UNRESOLVED_SHOWN = 20;

  /** Oldest first. */
  List<Filed> filed();

  /** What this organization has still to confirm, before the close or after it. */
  List<Unconfirmed> unconfirmedBy(UUID organization);
}
