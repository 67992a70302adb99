package org.commontable.evidence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Editions;
import org.commontable.evidence.Place;
import org.commontable.evidence.Places;
import org.commontable.evidence.Sources;
import org.commontable.evidence.figures.Declared;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: the measures, and from each to its places, years and map. */
@Controller
class EvidenceIndex {
  private final Places places;
  private final Sources sources;
  private final Editions editions;
  private final Clock clock;

  EvidenceIndex(Places places, Sources sources, Editions editions, Clock clock) {
    this.places = places;
    this.sources = sources;
    this.editions = editions;
    this.clock = clock;
  }

  /** Places are searched on a page of their own; addresses that did it here still do. */
  @GetMapping("/evidence")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, Visitor visitor, @RequestParam(defaultValue = "") String q) {
    if (!q.isBlank()) {
      String wanted = q.length() > 80 ? q.substring(0, 80) : q;
      return Reply.seeOther("/places?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
    var measures =
        new Measures(
            editions.latest(),
            places.find("999").map(Place::name).orElse(ui.t("evidence.place.state")),
            ui,
            LocalDate.ofInstant(clock.instant(), ui.zone()));
    boolean imports = visitor.may(Act.IMPORT_EVIDENCE);
    return Reply.publicPage(
        "evidence/index",
        new EvidenceIndexPage(
            measures.everyday(),
            measures.shelf(),
            imports,
            imports ? sources.all().stream().filter(it -> it.publishedAt().isEmpty()).count() : 0));
  }

  @GetMapping("/evidence/method")
  @May(Act.READ_PUBLIC)
  Reply method(Ui ui) {
    return Reply.publicPage("evidence/method", Declared.all());
  }
}
