package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.springframework.stereotype.Component;

/** Makes the Ui of a request, once. */
@Component
class Uis {
  private final Catalogues catalogues;
  private final Mastheads mastheads;
  private final FormTokens tokens;
  private final Notices notices;
  private final Origin origin;
  private final Assets assets;

  Uis(
      Catalogues catalogues,
      Mastheads mastheads,
      FormTokens tokens,
      Notices notices,
      Origin origin,
      Assets assets) {
    this.catalogues = catalogues;
    this.mastheads = mastheads;
    this.tokens = tokens;
    this.notices = notices;
    this.origin = origin;
    this.assets = assets;
  }

  Ui of(HttpServletRequest request) {
    if (request.getAttribute(Ui.class.getName()) instanceof Ui made) {
      return made;
    }
    return with(mastheads.forRequest(request), request);
  }

  /** For a page that must appear while the database is away. */
  Ui withoutTable(HttpServletRequest request) {
    return with(new Masthead("Commontable", ZoneOffset.UTC, false, "", "", false), request);
  }

  private Ui with(Masthead masthead, HttpServletRequest request) {
    var words = new Words(catalogues, RequestLanguage.of(request), masthead.zone());
    Optional<String> notice = notices.inWords(request, words);
    var ui =
        new Ui(
            words,
            masthead,
            Objects.requireNonNullElse(request.getRequestURI(), "/"), // none could be read
            origin.of(request),
            tokens.issue(request),
            notice,
            assets);
    request.setAttribute(Ui.class.getName(), ui);
    return ui;
  }
}
