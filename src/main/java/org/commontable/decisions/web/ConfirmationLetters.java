package org.commontable.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Coalitions;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/**
 * Who confirms what an emergency adopted is entered by one person, in others' names: each of them
 * is asked whether it is so.
 */
@Component
class ConfirmationLetters {
  private final People people;
  private final Seats seats;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  ConfirmationLetters(
      People people,
      Seats seats,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin,
      Clock clock) {
    this.people = people;
    this.seats = seats;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
    this.clock = clock;
  }

  void ask(Dossier dossier, List<UUID> confirming, UUID by) {
    String enteredBy = people.find(by).map(Person::name).orElse("");
    for (UUID organization : confirming) {
      String name = dossier.elector(organization).map(Elector::name).orElse("");
      seats.holders(organization, clock.instant()).stream()
          .filter(seat -> seat.kind().speaks())
          .map(Seat::person)
          .distinct()
          .flatMap(person -> people.find(person).stream())
          .forEach(to -> post(dossier, name, enteredBy, to));
    }
  }

  private void post(Dossier dossier, String name, String enteredBy, Person to) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "title",
      dossier.proposal().title().in(to.lang()),
      "number",
      dossier.proposal().number(),
      "name",
      name,
      "by",
      enteredBy,
      "page",
      origin.address() + dossier.proposal().path()
    };
    outbox.post(
        new Letter(
            "decisions.mail.confirming.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("decisions.mail.confirming.subject", said),
            words.t("decisions.mail.confirming.text", said),
            true));
  }
}
