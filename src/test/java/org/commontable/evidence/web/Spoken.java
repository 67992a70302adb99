package org.commontable.evidence.web;

import java.time.ZoneId;
import java.util.Optional;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.web.Assets;
import org.commontable.platform.web.Masthead;
import org.commontable.platform.web.Ui;

/** A page's surroundings in one language, where no server runs. */
final class Spoken {
  private static final Catalogues CATALOGUES = new Catalogues();

  private Spoken() {}

  static Ui in(String language) {
    ZoneId zone = ZoneId.of("America/New_York");
    return new Ui(
        new Words(CATALOGUES, language, zone),
        new Masthead("The Table", zone, true, "", "", false),
        "/",
        "https://table.example",
        "",
        Optional.empty(),
        new Assets());
  }
}
