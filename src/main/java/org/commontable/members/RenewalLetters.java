package org.commontable.members;

import java.time.Instant;
import java.util.Optional;
import org.commontable.accounts.Person;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** The letter to whom is asked, and the letters that let nobody be seated in silence. */
@Component
class RenewalLetters {
  private final Coalitions coalitions;
  private final Concerned concerned;
  private final Outbox outbox;

  RenewalLetters(Coalitions coalitions, Concerned concerned, Outbox outbox) {
    this.coalitions = coalitions;
    this.concerned = concerned;
    this.outbox = outbox;
  }

  /**
   * @param waits before then she cannot accept
   */
  void ask(
      Renewal renewal,
      Optional<Instant> waits,
      Organization organization,
      Person asked,
      Person by,
      Words words,
      String origin,
      String path) {
    post("ask", renewal, waits, organization, asked, by, asked, words, origin + path, true);
  }

  /** Everybody else who sits for the organization, and every convener. */
  void tell(
      String what,
      Renewal renewal,
      Optional<Instant> waits,
      Organization organization,
      Person asked,
      Person by,
      Words words,
      String origin) {
    var told = concerned.seatedAndConveners(organization);
    told.remove(asked.id());
    told.values()
        .forEach(
            person ->
                post(
                    what,
                    renewal,
                    waits,
                    organization,
                    asked,
                    by,
                    person,
                    words,
                    origin + organization.path(),
                    false));
  }

  private void post(
      String what,
      Renewal renewal,
      Optional<Instant> waits,
      Organization organization,
      Person asked,
      Person by,
      Person to,
      Words words,
      String link,
      boolean secret) {
    var theirs = words.in(to.lang());
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "organization", organization.name(),
      "to", to.name(),
      "person", asked.name(),
      "email", asked.email(),
      "by", by.name(),
      "appointedBy", renewal.appointedBy(),
      "date", theirs.date(renewal.appointedOn()),
      "until", theirs.date(renewal.until()),
      "waits", waits.map(theirs::dateTime).orElse("no"),
      "link", link
    };
    outbox.post(
        new Letter(
            "members.mail.renewal." + what + ".kind",
            to.id(),
            to.email(),
            to.lang(),
            theirs.t("members.mail.renewal." + what + ".subject", names),
            theirs.t("members.mail.renewal." + what + ".text", names),
            secret));
  }
}
