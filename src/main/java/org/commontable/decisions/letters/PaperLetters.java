package org.commontable.decisions.letters;

import java.time.Clock;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** Tells whoever speaks for an organization that its signature was entered from a paper. */
@Component
class PaperLetters {
  private final Seats seats;
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;
  private final Clock clock;

  PaperLetters(
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

  void tell(SignOnLetter letter, Organization signing, Signature signature, Person by) {
    seats.holders(signing.id(), clock.instant()).stream()
        .filter(seat -> seat.kind().speaks())
        .map(Seat::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .forEach(to -> post(letter, signing, signature, by, to));
  }

  private void post(
      SignOnLetter letter, Organization signing, Signature signature, Person by, Person to) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "name", signing.name(),
      "subject", letter.current().subject(),
      "signer", signature.signer(),
      "title", signature.title(),
      "date", words.date(signature.authorizedOn()),
      "by", by.name(),
      "link", origin.address() + letter.path(),
    };
    outbox.post(
        new Letter(
            "decisions.mail.paper.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("decisions.mail.paper.subject", said),
            words.t("decisions.mail.paper.text", said),
            false));
  }
}
