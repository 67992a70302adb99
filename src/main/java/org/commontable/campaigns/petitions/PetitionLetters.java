package org.commontable.campaigns.petitions;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.commontable.campaigns.Payers;
import org.commontable.members.Coalitions;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.commontable.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The letters a signer gets, in the language she signed in. They answer what she did, so they carry
 * no List-Unsubscribe header (campaigns.md 4); each is marked secret, because its links act for
 * her.
 */
@Component
class PetitionLetters {
  /** Who writes, and in which zone its days begin. */
  record From(LocalizedText coalition, ZoneId zone) {}

  private final Outbox outbox;
  private final Catalogues catalogues;
  private final Supplier<From> from;
  private final Supplier<String> origin;
  private final BiFunction<UUID, Words, String> paid;

  @Autowired
  PetitionLetters(
      Outbox outbox, Catalogues catalogues, Coalitions coalitions, Origin origin, Payers payers) {
    this(
        outbox,
        catalogues,
        () -> {
          var coalition = coalitions.current();
          return new From(coalition.name(), coalition.zone());
        },
        origin::address,
        payers::line);
  }

  /**
   * @param paid who pays for a campaign, in a line; empty when nothing is said
   */
  PetitionLetters(
      Outbox outbox,
      Catalogues catalogues,
      Supplier<From> from,
      Supplier<String> origin,
      BiFunction<UUID, Words, String> paid) {
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.from = from;
    this.origin = origin;
    this.paid = paid;
  }

  /**
   * @param due what was left due: one letter for it, whoever takes it up
   */
  void pleaseConfirm(UUID due, Signature signature, Petition petition, Token confirm) {
    String link = origin.get() + "/confirm/" + confirm;
    post("confirm", due, signature, petition, link, link + "/not-me", "");
  }

  void youHaveSigned(UUID due, Signature signature, Petition petition, Token signed) {
    post("already", due, signature, petition, origin.get() + "/signed/" + signed, "", "");
  }

  /**
   * @param unsubscribe when she asked for mail
   */
  void thankYou(Signature signature, Petition petition, Token signed, Optional<Token> unsubscribe) {
    String stop = unsubscribe.map(token -> origin.get() + "/u/" + token).orElse("");
    post(
        "thanks",
        signature.id(),
        signature,
        petition,
        origin.get() + "/signed/" + signed,
        "",
        stop);
  }

  private void post(
      String which,
      UUID fact,
      Signature signature,
      Petition petition,
      String link,
      String notMe,
      String unsubscribe) {
    var sender = from.get();
    var words = new Words(catalogues, signature.lang(), sender.zone());
    String key = "campaigns.mail." + which;
    Object[] named = {
      "name",
      signature.name(),
      "title",
      petition.title().in(words.lang()),
      "coalition",
      sender.coalition().in(words.lang()),
      "closes",
      words.date(petition.end()),
      "page",
      origin.get() + petition.path(),
      "link",
      link,
      "notMe",
      notMe,
      "unsubscribe",
      unsubscribe
    };
    String text = words.t(key + ".text", named);
    if (!unsubscribe.isEmpty()) {
      text += "\n\n" + words.t("campaigns.mail.unsubscribe", named);
    }
    String line = paid.apply(petition.campaign(), words);
    if (!line.isEmpty()) {
      text += "\n\n" + line;
    }
    outbox.post(
        new Letter(
                key + ".kind",
                null,
                signature.email().orElseThrow(),
                words.lang(),
                words.t(key + ".subject", named),
                text + "\n",
                true)
            .onceFor("campaigns." + which + ":" + fact));
  }
}
