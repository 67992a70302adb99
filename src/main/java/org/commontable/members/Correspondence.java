package org.commontable.members;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** How letters to people of the table begin: who is written to, and in which words. */
@Component
public class Correspondence {
  private final Seats seats;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  Correspondence(
      Seats seats,
      People people,
      Outbox outbox,
      Catalogues catalogues,
      Coalitions coalitions,
      Origin origin,
      Clock clock) {
    this.seats = seats;
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
    this.clock = clock;
  }

  /** Everybody who speaks for this organization now, each once. */
  public List<Person> speaking(UUID organization) {
    return speaking(List.of(organization));
  }

  /** The same for several organizations, in one query. */
  public List<Person> speaking(Collection<UUID> organizations) {
    return sitting(
        seats.holders(organizations, clock.instant()).stream()
            .filter(seat -> seat.kind().speaks())
            .toList());
  }

  /** Who sits on these seats, each once. */
  public List<Person> sitting(List<Seat> on) {
    return on.stream()
        .map(Seat::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .toList();
  }

  /** In her language, at the hours of the table. */
  public Words words(Person to) {
    return new Words(catalogues, to.lang(), coalitions.current().zone());
  }

  /** The whole address of this page. */
  public String address(String path) {
    return origin.address() + path;
  }

  /**
   * A letter whose kind, subject and text are messages of these keys.
   *
   * @param secret the text holds a link that signs in or votes
   * @param said what the sentences name
   */
  public Letter letter(
      String kind, String subject, String text, Person to, boolean secret, Object... said) {
    var words = words(to);
    return new Letter(
        kind, to.id(), to.email(), to.lang(), words.t(subject, said), words.t(text, said), secret);
  }

  /** The same, where all of it stands under one key. */
  public Letter letter(String key, Person to, boolean secret, Object... said) {
    return letter(key + ".kind", key + ".subject", key + ".text", to, secret, said);
  }

  public void post(Letter letter) {
    outbox.post(letter);
  }
}
