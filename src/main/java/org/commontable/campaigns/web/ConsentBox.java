package org.commontable.campaigns.web;

import java.util.Optional;
import java.util.UUID;
import org.commontable.campaigns.Backer;
import org.commontable.campaigns.Standing;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.web.Form;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The one box about mail on a petition: from the organization whose link brought the reader, else
 * from the coalition.
 *
 * @param organization null for the coalition
 * @param strong the first, bold part of its words
 */
public record ConsentBox(@Nullable UUID organization, String strong, String rest) {
  /** Exactly what stands beside the box. */
  String wording() {
    return strong + " " + rest;
  }

  /** The organization whose link brought the reader, if it stands behind the campaign in public. */
  static Optional<Backer> via(Standing standing, Form form) {
    String slug = form.value("via");
    return standing.backers().stream().filter(b -> b.slug().equals(slug)).findFirst();
  }

  /** One box at most: that organization's; else the coalition's, if it has adopted the demand. */
  static Optional<ConsentBox> shown(
      Optional<Backer> via, Standing standing, LocalizedText coalition, Words words) {
    if (via.isPresent()) {
      return Optional.of(of(via.get().organization(), via.get().name(), words));
    }
    return standing.decision().isPresent()
        ? Optional.of(of(null, coalition.in(words.lang()), words))
        : Optional.empty();
  }

  private static ConsentBox of(@Nullable UUID organization, String who, Words words) {
    return new ConsentBox(
        organization,
        words.t("campaigns.petition.mail.strong"),
        words.t("campaigns.petition.mail.rest", "who", who));
  }
}
