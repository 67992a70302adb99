package org.commontable.evidence.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Sources;
import org.commontable.evidence.places.PlaceKind;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: indicators, and every place with a search that needs no script. */
@Controller
class EvidenceIndex {
  private final Places places;
  private final Sources sources;
  private final PlaceCatalogue catalogue;

  EvidenceIndex(Places places, Sources sources, PlaceCatalogue catalogue) {
    this.places = places;
    this.catalogue = catalogue;
    this.sources = sources;
  }

  @GetMapping("/evidence")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, Visitor visitor, @RequestParam(defaultValue = "") String q) {
    PlaceBook book = catalogue.book();
    List<Place> all = places.all().stream().filter(it -> isListed(it, book)).toList();
    String wanted = q.length() > 80 ? q.substring(0, 80) : q;
    return Reply.publicPage(
        "evidence/index",
        new EvidenceIndexPage(
            Indicator.all(),
            all.stream().filter(Place::isState).findFirst(),
            all.stream().filter(place -> !place.isState() && fits(place, wanted)).toList(),
            (int) all.stream().filter(place -> !place.isState()).count(),
            wanted.strip(),
            visitor.may(Act.IMPORT_EVIDENCE),
            visitor.may(Act.IMPORT_EVIDENCE)
                ? sources.all().stream().filter(it -> it.publishedAt().isEmpty()).count()
                : 0,
            Indicator.all().stream().collect(Collectors.toMap(Indicator::id, places::holding))));
  }

  @GetMapping("/evidence/method")
  @May(Act.READ_PUBLIC)
  Reply method(Ui ui) {
    return Reply.publicPage("evidence/method", Indicator.all());
  }

  /** No cooperative and no school of the state: they are no districts. */
  private static boolean isListed(Place place, PlaceBook book) {
    return book.find(place.id())
        .map(it -> it.kind() == PlaceKind.DISTRICT || it.kind() == PlaceKind.STATE)
        .orElse(true);
  }

  private static boolean fits(Place place, String query) {
    String wanted = plain(query);
    return place.id().equals(wanted)
        || plain(place.name()).contains(wanted)
        || plain(place.shortName()).contains(wanted);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
