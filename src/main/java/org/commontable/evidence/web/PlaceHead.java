package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.Merger;
import org.commontable.evidence.places.PlaceId;
import org.commontable.platform.web.Ui;

/** The head of a place's page. */
final class PlaceHead {
  private final Ui ui;
  private final PlaceWording words;
  private final PlaceBook book;

  PlaceHead(Ui ui, Places places, PlaceBook book) {
    this.ui = ui;
    this.words = new PlaceWording(ui, places, book);
    this.book = book;
  }

  PlacePage.About of(KnownPlace place) {
    int schools = place.isSchool() ? 0 : book.schools(place.code()).size();
    return new PlacePage.About(
        words.kind(place),
        place.isSchool()
            ? book.find(place.district()).map(it -> new PlacePage.Link(it.path(), words.name(it)))
            : Optional.empty(),
        words.gone(place),
        place
            .merger()
            .flatMap(it -> book.find(it.into()))
            .map(it -> new PlacePage.Link(it.path(), words.name(it))),
        place.took().stream().map(this::took).toList(),
        words.type(place),
        place
            .address()
            .map(it -> new PlacePage.Said(it.text(), it.origin().file(), it.origin().sha256())),
        words.years(place.first(), place.last()),
        place.names().size() < 2
            ? List.of()
            : place.names().reversed().stream()
                .map(it -> new PlacePage.Named(it.name(), words.years(it.first(), it.last())))
                .toList(),
        place.ids().stream().map(this::numbered).toList(),
        schools == 0
            ? Optional.empty()
            : Optional.of(
                new PlacePage.Link(
                    place.path() + "/schools", ui.t("evidence.places.schools", "count", schools))),
        map(place));
  }

  private Optional<PlacePage.Link> map(KnownPlace place) {
    return switch (place.kind()) {
      case STATE -> Optional.of(new PlacePage.Link("/evidence/map", ui.t("evidence.map.link")));
      case DISTRICT ->
          book.schools(place.code()).stream().anyMatch(it -> it.position().isPresent())
              ? Optional.of(
                  new PlacePage.Link("/evidence/map/" + place.code(), ui.t("evidence.map.link")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String took(Merger merger) {
    return ui.t(
        "evidence.places.took",
        "place",
        words.name(merger.from()),
        "on",
        words.day(merger.on()),
        "source",
        merger.source());
  }

  private PlacePage.Numbered numbered(PlaceId id) {
    return new PlacePage.Numbered(
        ui.t("evidence.places.id." + id.system()),
        id.value(),
        id.first() == 0 ? "" : words.years(id.first(), id.last()),
        id.origin().file(),
        id.origin().sha256());
  }
}
