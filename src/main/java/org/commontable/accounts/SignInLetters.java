package org.commontable.accounts;

import java.time.Duration;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** The mailed link that signs in: once, within fifteen minutes. */
@Component
public class SignInLetters {
  public static final Duration LIFE = Duration.ofMinutes(15);

  private final Links links;
  private final LetterLimit limit;
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Origin origin;

  SignInLetters(
      Links links, LetterLimit limit, Outbox outbox, Catalogues catalogues, Origin origin) {
    this.links = links;
    this.limit = limit;
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.origin = origin;
  }

  /**
   * Posts a fresh link that leads to this local path. Whoever got her share of them just now gets
   * no further one: those she has still open.
   */
  public void post(Person person, String target) {
    if (limit.reached(person)) {
      return;
    }
    String token = links.issue(person.id(), LinkPurpose.SIGN_IN, null, target, LIFE, false);
    var words = new Words(catalogues, person.lang(), java.time.ZoneOffset.UTC);
    outbox.post(
        new Letter(
            "accounts.mail.signIn.kind",
            person.id(),
            person.email(),
            person.lang(),
            words.t("accounts.mail.signIn.subject"),
            words.t("accounts.mail.signIn.text", "link", origin.address() + "/in/" + token),
            true));
  }
}
