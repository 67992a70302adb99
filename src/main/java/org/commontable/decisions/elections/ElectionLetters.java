package org.commontable.decisions.elections;

import java.time.Clock;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/**
 * The notice of an election to every delegate. It holds no link that votes: a ballot is signed in
 * for.
 */
@Component
class ElectionLetters {
  private final People people;
  private final Seats seats;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  ElectionLetters(
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

  void announce(Election election) {
    for (Voter voter : election.voters()) {
      seats.holders(voter.organization(), clock.instant()).stream()
          .filter(seat -> seat.kind() == SeatKind.DELEGATE)
          .flatMap(seat -> people.find(seat.person()).stream())
          .forEach(person -> post(election, voter, person));
    }
  }

  private void post(Election election, Voter voter, Person person) {
    var words = new Words(catalogues, person.lang(), coalitions.current().zone());
    outbox.post(
        new Letter(
                "decisions.elections.mail.kind",
                person.id(),
                person.email(),
                person.lang(),
                words.t("decisions.elections.mail.subject", "title", election.named(words)),
                words.t(
                    "decisions.elections.mail.text",
                    "title",
                    election.named(words),
                    "name",
                    voter.name(),
                    "opens",
                    words.dateTime(election.times().opens()),
                    "closes",
                    words.dateTime(election.times().closes()),
                    "page",
                    origin.address() + election.path()),
                false)
            .onceFor(
                "decisions.election:%s:%s:%s"
                    .formatted(election.id(), voter.organization(), person.id())));
  }
}
