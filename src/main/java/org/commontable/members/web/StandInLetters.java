package org.commontable.members.web;

import java.util.LinkedHashSet;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.StandIns;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Whose voice passes to an alternate, or comes back, is told to both: nobody is replaced unheard.
 */
@Component
class StandInLetters {
  private final StandIns standIns;
  private final Coalitions coalitions;
  private final People people;
  private final Outbox outbox;

  StandInLetters(StandIns standIns, Coalitions coalitions, People people, Outbox outbox) {
    this.standIns = standIns;
    this.coalitions = coalitions;
    this.people = people;
    this.outbox = outbox;
  }

  void told(Organization organization, Seat delegate, boolean away, Person by, Ui ui) {
    var told = new LinkedHashSet<UUID>();
    told.add(delegate.person());
    standIns.speaking(organization.id()).stream()
        .filter(seat -> seat.kind() == SeatKind.ALTERNATE)
        .map(Seat::person)
        .forEach(told::add);
    told.remove(by.id());
    String whose = people.find(delegate.person()).map(Person::name).orElse("");
    told.stream()
        .flatMap(person -> people.find(person).stream())
        .forEach(to -> post(organization, whose, away, by, to, ui));
  }

  private void post(
      Organization organization, String whose, boolean away, Person by, Person to, Ui ui) {
    var theirs = ui.words().in(to.lang());
    String key = "members.mail.standIn." + (away ? "over" : "back");
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "organization", organization.name(),
      "delegate", whose,
      "by", by.name(),
      "link", ui.absolute(organization.path())
    };
    outbox.post(
        new Letter(
            "members.mail.standIn.kind",
            to.id(),
            to.email(),
            to.lang(),
            theirs.t(key + ".subject", names),
            theirs.t(key + ".text", names),
            true));
  }
}
