package org.commontable.decisions.register;

import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.members.Coalitions;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** Tells somebody that she is named as speaking for a position, and how she takes that back. */
@Component
class SpeakerLetters {
  private final People people;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;

  SpeakerLetters(
      People people, Outbox outbox, Catalogues catalogues, Coalitions coalitions, Origin origin) {
    this.people = people;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
  }

  /**
   * @param shown the public sees her name
   */
  void cleared(Position position, UUID speaker, boolean shown) {
    people.find(speaker).ifPresent(to -> post(position, to, shown));
  }

  private void post(Position position, Person to, boolean shown) {
    var words = new Words(catalogues, to.lang(), coalitions.current().zone());
    Object[] said = {
      "title", position.title(), "link", origin.address() + position.path(),
    };
    outbox.post(
        new Letter(
            "decisions.mail.speaker.kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("decisions.mail.speaker.subject", said),
            words.t("decisions.mail.speaker.text" + (shown ? ".shown" : ""), said),
            false));
  }
}
