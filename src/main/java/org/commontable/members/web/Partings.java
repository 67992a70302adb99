package org.commontable.members.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Seats;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Letters about an organization that left and a seat that ended: nobody goes in silence. */
@Component
class Partings {
  private final Coalitions coalitions;
  private final Seats seats;
  private final People people;
  private final Grants grants;
  private final Outbox outbox;
  private final Clock clock;

  Partings(
      Coalitions coalitions,
      Seats seats,
      People people,
      Grants grants,
      Outbox outbox,
      Clock clock) {
    this.coalitions = coalitions;
    this.seats = seats;
    this.people = people;
    this.grants = grants;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Everybody who sits for it now, and every convener; to be read before the seats end. */
  List<Person> concerned(Organization organization) {
    var concerned = seated(organization);
    grants
        .holders(Role.CONVENER, null, clock.instant())
        .forEach(person -> concerned.put(person.id(), person));
    return new ArrayList<>(concerned.values());
  }

  /** Tells all of these but the one who did it. */
  void left(Organization organization, List<Person> told, Person by, Ui ui) {
    told.stream()
        .filter(person -> !person.id().equals(by.id()))
        .forEach(to -> post("left", organization, by, by, to, ui));
  }

  /** Tells whose seat it was, and everybody else who sits for the organization. */
  void ended(Organization organization, UUID whose, Person by, Ui ui) {
    var person = people.find(whose).orElseThrow();
    var told = seated(organization);
    told.put(person.id(), person);
    told.remove(by.id());
    told.values().forEach(to -> post("ended", organization, person, by, to, ui));
  }

  private Map<UUID, Person> seated(Organization organization) {
    var seated = new LinkedHashMap<UUID, Person>();
    seats
        .holders(organization.id(), clock.instant())
        .forEach(
            seat ->
                people.find(seat.person()).ifPresent(person -> seated.put(person.id(), person)));
    return seated;
  }

  private void post(
      String what, Organization organization, Person person, Person by, Person to, Ui ui) {
    var theirs = ui.words().in(to.lang());
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "organization", organization.name(),
      "to", to.name(),
      "person", person.name(),
      "by", by.name(),
      "link", ui.absolute(organization.path())
    };
    outbox.post(
        new Letter(
            "members.mail.parting." + what + ".kind",
            to.id(),
            to.email(),
            to.lang(),
            theirs.t("members.mail.parting." + what + ".subject", names),
            theirs.t("members.mail.parting." + what + ".text", names),
            false));
  }
}
