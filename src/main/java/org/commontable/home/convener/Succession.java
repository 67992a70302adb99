package org.commontable.home.convener;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to be convener.
 *
 * @param beside the convener who asked her stays; otherwise her office ends
 * @param proposedFor the organization that proposed her; empty when the convener asked her
 * @param decision number of the one by which the table had said yes to her when she was seconded:
 *     no objection is heard any more
 */
public record Succession(
    UUID id,
    UUID person,
    boolean beside,
    UUID proposedBy,
    Optional<UUID> proposedFor,
    Instant proposed,
    Optional<UUID> secondedBy,
    Optional<UUID> secondedFor,
    Optional<Instant> seconded,
    Optional<String> decision,
    Optional<Instant> accepted,
    Optional<UUID> objectedBy,
    Optional<Instant> objected,
    String reason,
    Optional<Instant> withdrawn,
    Optional<Instant> lapsed,
    Optional<Instant> done,
    SuccessionRule rule) {

  /** Where it stands; the clock moves it on, with or without a job. */
  public enum State {
    WAITS_FOR_SECOND,
    NOTICE,
    WAITS_FOR_ACCEPTANCE,
    /** Nothing is missing: the next press or the next minute installs her. */
    DUE,
    STOPPED,
    WITHDRAWN,
    LAPSED,
    DONE;

    public boolean open() {
      return compareTo(DUE) <= 0;
    }
  }

  public boolean byOrganizations() {
    return proposedFor.isPresent();
  }

  /** The last instant at which an objection is heard. */
  public Optional<Instant> noticeUntil() {
    return seconded.map(at -> at.plus(rule.notice()));
  }

  /** Whether somebody can object: within the notice, unless the table has decided already. */
  public boolean hears(Instant now) {
    return at(now) == State.NOTICE && decision.isEmpty();
  }

  /** The last instant of the step it waits for. */
  public Instant waitsUntil() {
    if (byOrganizations() && seconded.isEmpty()) {
      return proposed.plus(Duration.ofDays(rule.secondDays()));
    }
    return noticeUntil().orElse(proposed).plus(Duration.ofDays(rule.acceptDays()));
  }

  public State at(Instant now) {
    if (done.isPresent()) {
      return State.DONE;
    } else if (objected.isPresent()) {
      return State.STOPPED;
    } else if (withdrawn.isPresent()) {
      return State.WITHDRAWN;
    } else if (lapsed.isPresent()) {
      return State.LAPSED;
    } else if (noticeUntil().filter(until -> !now.isAfter(until)).isPresent()) {
      return State.NOTICE;
    } else if (accepted.isPresent()) {
      return State.DUE;
    } else if (now.isAfter(waitsUntil())) {
      return State.LAPSED;
    }
    return byOrganizations() && seconded.isEmpty()
        ? State.WAITS_FOR_SECOND
        : State.WAITS_FOR_ACCEPTANCE;
  }
}
