package org.commontable.campaigns;

import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;

/**
 * Who is asked, in the reader's words. Each language writes its own article with the name; an
 * English name without translation leaves its "the" behind when a Spanish sentence takes it in.
 */
public final class Addressee {
  private Addressee() {}

  public static String name(LocalizedText target, Ui ui) {
    String name = target.in(ui.lang());
    return target.isTranslatedTo(ui.lang()) || !target.original().equals("en")
        ? name
        : name.replaceFirst("^[Tt]he ", "");
  }

  /** As the one to whom something goes: Spanish puts its preposition here, and contracts it. */
  public static String to(LocalizedText target, Ui ui) {
    String to = ui.t("campaigns.addressee.to", "name", name(target, ui));
    return ui.lang().equals("es") ? to.replaceFirst("^a [Ee]l ", "al ") : to;
  }
}
