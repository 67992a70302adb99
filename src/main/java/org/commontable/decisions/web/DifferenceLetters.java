package org.commontable.decisions.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.DelegatesDiffer;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.members.Correspondence;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.StandIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When delegates differ, their organization's contact is asked, and all of them know. */
@Component
class DifferenceLetters {
  private final Dossiers dossiers;
  private final StandIns standIns;
  private final People people;
  private final Correspondence letters;

  DifferenceLetters(Dossiers dossiers, StandIns standIns, People people, Correspondence letters) {
    this.dossiers = dossiers;
    this.standIns = standIns;
    this.people = people;
    this.letters = letters;
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
    var words = letters.words(to);
    Object[] said = {
      "title", dossier.proposal().title().in(to.lang()),
      "number", event.number(),
      "name", dossier.elector(event.organization()).map(Elector::name).orElse(""),
      "contact", contact,
      "until", dossier.closes().map(words::dateTime).orElse(""),
      "link", letters.address(dossier.proposal().path() + "/difference?for=" + event.organization())
    };
    String kind = asked ? "decisions.mail.differAsked" : "decisions.mail.differ";
    letters.post(
        letters.letter(
            "decisions.mail.differ.kind", kind + ".subject", kind + ".text", to, true, said));
  }
}
