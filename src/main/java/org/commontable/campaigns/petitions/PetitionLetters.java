package org.commontable.campaigns.petitions;

import java.util.Optional;
import org.commontable.members.Coalitions;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.stereotype.Component;

/**
 * The letters a signer gets, in the language she signed in. They answer what she did, so they carry
 * no List-Unsubscribe header (campaigns.md 4); each is marked secret, because its links act for her.
 */
@Component
class PetitionLetters {
  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Coalitions coalitions;
  private final Origin origin;

  PetitionLetters(Outbox outbox, Catalogues catalogues, Coalitions coalitions, Origin origin) {
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.coalitions = coalitions;
    this.origin = origin;
  }

  void pleaseConfirm(Signature signature, Petition petition, Token confirm) {
    String link = origin.address() + "/confirm/" + confirm;
    post("confirm", signature, petition, link, link + "/not-me", "");
  }

  void youHaveSigned(Signature signature, Petition petition, Token signed) {
    post("already", signature, petition, origin.address() + "/signed/" + signed, "", "");
  }

  /**
   * @param unsubscribe when she asked for mail
   */
  void thankYou(Signature signature, Petition petition, Token signed, Optional<Token> unsubscribe) {
    String stop = unsubscribe.map(token -> origin.address() + "/u/" + token).orElse("");
    post("thanks", signature, petition, origin.address() + "/signed/" + signed, "", stop);
  }

  private void post(
      String which,
      Signature signature,
      Petition petition,
      String link,
      String notMe,
      String unsubscribe) {
    var coalition = coalitions.current();
    var words = new Words(catalogues, signature.lang(), coalition.zone());
    String key = "campaigns.mail." + which;
    Object[] named = {
      "name", signature.name(),
      "title", petition.title().in(words.lang()),
      "coalition", coalition.name().in(words.lang()),
      "closes", words.date(petition.end()),
      "page", origin.address() + petition.path(),
      "link", link,
      "notMe", notMe,
      "unsubscribe", unsubscribe
    };
    String text = words.t(key + ".text", named);
    if (!unsubscribe.isEmpty()) {
      text += "\n\n" + words.t("campaigns.mail.unsubscribe", named);
    }
    outbox.post(
        new Letter(
            key + ".kind",
            null,
            signature.email().orElseThrow(),
            words.lang(),
            words.t(key + ".subject", named),
            text + "\n",
            true));
  }
}
