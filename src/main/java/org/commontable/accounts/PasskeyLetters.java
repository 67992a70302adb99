package org.commontable.accounts;

import java.time.ZoneOffset;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/** Tells somebody by mail that a passkey of hers was added: whoever held her phone could have. */
@Component
public class PasskeyLetters {
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Origin origin;

  PasskeyLetters(Outbox outbox, Catalogues catalogues, Origin origin) {
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.origin = origin;
  }

  public void added(Person person, String name) {
    var words = new Words(catalogues, person.lang(), ZoneOffset.UTC);
    outbox.post(
        new Letter(
            "accounts.mail.passkey.kind",
            person.id(),
            person.email(),
            person.lang(),
            words.t("accounts.mail.passkey.subject"),
            words.t(
                "accounts.mail.passkey.text",
                "name",
                name,
                "link",
                origin.address() + "/your-sign-in"),
            false));
  }
}
