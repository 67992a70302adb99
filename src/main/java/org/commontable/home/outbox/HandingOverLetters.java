package org.commontable.home.outbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.Seats;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Tells who sits beside her that a link of hers was handed over: nobody comes in so in silence. */
@Component
class HandingOverLetters {
  private final Grants grants;
  private final Seats seats;
  private final People people;
  private final Coalitions coalitions;
  private final Outbox outbox;
  private final Clock clock;

  HandingOverLetters(
      Grants grants,
      Seats seats,
      People people,
      Coalitions coalitions,
      Outbox outbox,
      Clock clock) {
    this.grants = grants;
    this.seats = seats;
    this.people = people;
    this.coalitions = coalitions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** To the one whose link it is, too: her mail may work after all. */
  void tell(Person whose, Person by, Ui ui) {
    var now = clock.instant();
    var told = new LinkedHashMap<UUID, Person>();
    told.put(whose.id(), whose);
    grants.held(whose.id(), now).stream()
        .map(grant -> grant.organization())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(organization -> seats.holders(organization, now).stream())
        .flatMap(seat -> people.find(seat.person()).stream())
        .forEach(person -> told.put(person.id(), person));
    told.remove(by.id());
    told.values().forEach(to -> post(whose, by, to, ui));
  }

  private void post(Person whose, Person by, Person to, Ui ui) {
    var theirs = ui.words().in(to.lang());
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "to", to.name(),
      "person", whose.name(),
      "by", by.name()
    };
    outbox.post(
        new Letter(
            "home.mail.handOver.kind",
            to.id(),
            to.email(),
            to.lang(),
            theirs.t("home.mail.handOver.subject", names),
            theirs.t("home.mail.handOver.text", names),
            false));
  }
}
