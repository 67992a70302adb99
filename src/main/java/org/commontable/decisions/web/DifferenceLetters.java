package org.commontable.decisions.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.DelegatesDiffer;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Coalitions;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.StandIns;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When delegates differ, their organization's contact is asked, and all of them know. */
@Component
class DifferenceLetters {
  private final Dossiers dossiers;
  private final StandIns standIns;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;

  DifferenceLetters(
      Dossiers dossiers,
      StandIns standIns,
      People people,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin) {
    this.dossiers = dossiers;
    this.standIns = standIns;
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
  }

  @EventListener
  void ask(DelegatesDiffer event) {
    Dossier dossier = dossiers.find(event.decision()).orElseThrow();
    Optional<Person> contact = standIns.contact(event.organization()).flatMap(people::find);
    var told = new LinkedHashSet<Person>();
    contact.ifPresent(told::add);
    standIns.speaking(event.organization()).stream()
        .filter(seat -> seat.kind() == SeatKind.DELEGATE)
        .map(Seat::person)
        .flatMap(person -> people.find(person).stream())
        .forEach(told::add);
    for (Person to : told) {
      post(
          dossier,
          event,
          contact.map(Person::name).orElse(""),
          to,
          contact.filter(to::equals).isPresent());
    }
  }

  private void post(
      Dossier dossier, DelegatesDiffer event, String contact, Person to, boolean asked) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "title", dossier.proposal().title().in(to.lang()),
      "number", event.number(),
      "name", dossier.elector(event.organization()).map(Elector::name).orElse(""),
      "contact", contact,
      "until", dossier.closes().map(words::dateTime).orElse(""),
      "link",
          origin.address() + dossier.proposal().path() + "/difference?for=" + event.organization()
    };
    String kind = asked ? "decisions.mail.differAsked" : "decisions.mail.differ";
    outbox.post(
        new Letter(
            "decisions.mail.differ.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t(kind + ".subject", said),
            words.t(kind + ".text", said),
            true));
  }
}
