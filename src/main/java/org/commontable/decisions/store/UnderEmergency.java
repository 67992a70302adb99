package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.Confirmation;
import org.commontable.decisions.rules.Member;

/**
 * What is decided under the emergency rule lapses with the next meeting, unless it is confirmed
 * there.
 */
public record UnderEmergency(Dossier dossier, Instant now) {
  private Optional<Invoked> unconfirmed() {
    return dossier.course().confirmed().isPresent()
        ? Optional.empty()
        : dossier.opening().flatMap(Opening::emergency);
  }

  /** The meeting that is to confirm it, while one can. */
  public Optional<Invoked> awaitsMeeting() {
    return dossier.calledOff() ? Optional.empty() : unconfirmed().filter(its -> !isOver(its));
  }

  private boolean isOver(Invoked its) {
    return now.isAfter(its.lapses());
  }

  boolean hasLapsed() {
    return unconfirmed().filter(this::isOver).isPresent();
  }

  /** The meeting that may confirm it is still to come. */
  boolean mayLapse() {
    return unconfirmed().filter(its -> !isOver(its)).isPresent();
  }

  /** A meeting may confirm what was adopted so: once, and before it lapses. */
  public boolean mayBeConfirmed() {
    return unconfirmed().isPresent()
        && dossier.status(now).adopted()
        && !dossier.attendance(now).there().isEmpty();
  }

  /** It takes the same share to confirm as it took to adopt. */
  public boolean confirms(List<UUID> confirming) {
    Opening opened = dossier.opened();
    List<Member> members = opened.electors().stream().map(Elector::member).toList();
    return Confirmation.by(
        members, dossier.rule(), opened.quorum(), confirming.stream().map(UUID::toString).toList());
  }
}
