package org.commontable.decisions.elections;

import java.time.Clock;
import org.commontable.accounts.Person;
import org.commontable.members.Correspondence;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.springframework.stereotype.Component;

/**
 * The notice of an election to every delegate. It holds no link that votes: a ballot is signed in
 * for.
 */
@Component
class ElectionLetters {
  private final Seats seats;
  private final Clock clock;
  private final Correspondence letters;

  ElectionLetters(Seats seats, Clock clock, Correspondence letters) {
    this.seats = seats;
    this.clock = clock;
    this.letters = letters;
  }

  void announce(Election election) {
    for (Voter voter : election.voters()) {
      letters
          .sitting(
              seats.holders(voter.organization(), clock.instant()).stream()
                  .filter(seat -> seat.kind() == SeatKind.DELEGATE)
                  .toList())
          .forEach(person -> post(election, voter, person));
    }
  }

  private void post(Election election, Voter voter, Person person) {
    var words = letters.words(person);
    letters.post(
        letters
            .letter(
                "decisions.elections.mail",
                person,
                false,
                "title",
                election.named(words),
                "name",
                voter.name(),
                "opens",
                words.dateTime(election.times().opens()),
                "closes",
                words.dateTime(election.times().closes()),
                "page",
                letters.address(election.path()))
            .onceFor(
                "decisions.election:%s:%s:%s"
                    .formatted(election.id(), voter.organization(), person.id())));
  }
}
