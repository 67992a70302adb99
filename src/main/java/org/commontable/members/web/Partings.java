package org.commontable.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Concerned;
import org.commontable.members.Organization;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Letters about an organization that left and a seat that ended: nobody goes in silence. */
@Component
class Partings {
  private final Coalitions coalitions;
  private final Concerned concerned;
  private final People people;
  private final Outbox outbox;

  Partings(Coalitions coalitions, Concerned concerned, People people, Outbox outbox) {
    this.coalitions = coalitions;
    this.concerned = concerned;
    this.people = people;
    this.outbox = outbox;
  }

  /** Everybody who sits for it now, and every convener; to be read before the seats end. */
  List<Person> concerned(Organization organization) {
    return List.copyOf(concerned.seatedAndConveners(organization).values());
  }

  /** Tells all of these but the one who did it. */
  void left(Organization organization, List<Person> told, Person by, Ui ui) {
    told.stream()
        .filter(person -> !person.id().equals(by.id()))
        .forEach(to -> post("left", organization, by, by, to, ui, Optional.empty()));
  }

  /** Tells whose seat it was, and everybody else who sits for the organization. */
  void ended(Organization organization, UUID whose, Person by, Ui ui) {
    var person = people.find(whose).orElseThrow();
    var told = concerned.seated(organization);
    told.put(person.id(), person);
    told.remove(by.id());
    told.values().forEach(to -> post("ended", organization, person, by, to, ui, Optional.empty()));
  }

  /** Tells everybody of {@link #concerned} that it leaves on that day. */
  void noticed(Organization organization, LocalDate on, Person by, Ui ui) {
    concerned(organization).stream()
        .filter(person -> !person.id().equals(by.id()))
        .forEach(to -> post("notice", organization, by, by, to, ui, Optional.of(on)));
  }

  private void post(
      String what,
      Organization organization,
      Person person,
      Person by,
      Person to,
      Ui ui,
      Optional<LocalDate> day) {
    var theirs = ui.words().in(to.lang());
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "organization", organization.name(),
      "to", to.name(),
      "person", person.name(),
      "by", by.name(),
      "day", day.map(theirs::date).orElse(""),
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
