package org.commontable.decisions.web;

import java.time.Clock;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.EmergencyWaits;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Invoked;
import org.commontable.members.Coalitions;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever calls a meeting sooner brings the end of an emergency nearer: all who have a vote in it
 * hear for which meeting it waits now.
 */
@Component
class EmergencyLetters {
  private final Dossiers dossiers;
  private final Seats seats;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  EmergencyLetters(
      Dossiers dossiers,
      Seats seats,
      People people,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin,
      Clock clock) {
    this.dossiers = dossiers;
    this.seats = seats;
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
    this.clock = clock;
  }

  @EventListener
  void tell(EmergencyWaits event) {
    Dossier dossier = dossiers.find(event.decision()).orElseThrow();
    dossier
        .underEmergency(clock.instant())
        .awaitsMeeting()
        .ifPresent(
            its ->
                seats
                    .holders(
                        dossier.opened().electors().stream().map(Elector::organization).toList(),
                        clock.instant())
                    .stream()
                    .filter(seat -> seat.kind().speaks())
                    .map(Seat::person)
                    .distinct()
                    .flatMap(person -> people.find(person).stream())
                    .forEach(to -> post(dossier, its, to)));
  }

  private void post(Dossier dossier, Invoked its, Person to) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "title",
      dossier.proposal().title().in(to.lang()),
      "number",
      dossier.proposal().number(),
      "meeting",
      its.meeting().map(words::plainDate).orElse(""),
      "until",
      words.dateTime(its.lapses()),
      "page",
      origin.address() + dossier.proposal().path()
    };
    String key = "decisions.mail.emergency.";
    outbox.post(
        new Letter(
            key + "kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t(key + "subject", said),
            words.t(key + (its.meeting().isPresent() ? "text" : "textNone"), said),
            false));
  }
}
