package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Places as the reader's language writes them. */
final class PlaceWording {
  private final Ui ui;
  private final Places places;
  private final PlaceBook book;

  PlaceWording(Ui ui, Places places, PlaceBook book) {
    this.ui = ui;
    this.places = places;
    this.book = book;
  }

  /** As people call it, where that is known to differ from the files. */
  String name(KnownPlace place) {
    return places.named(place.code(), place.name(), place.last()).name();
  }

  String name(String code) {
    return book.find(code).map(this::name).orElse(code);
  }

  /** "School in Jefferson County Public Schools", "School district", "The whole state". */
  String kind(KnownPlace place) {
    return ui.t(
        "evidence.places.kind." + place.kind().word(),
        "district",
        place.isSchool() ? name(place.district()) : "");
  }

  /** Empty for a place that stands in the newest files. */
  String gone(KnownPlace place) {
    if (place.current()) {
      return "";
    }
    String last = new SchoolYear(place.last()).label();
    return place
        .merger()
        .map(
            it ->
                ui.t(
                    "evidence.places.merged",
                    "place",
                    name(it.into()),
                    "on",
                    day(it.on()),
                    "source",
                    it.source()))
        .orElseGet(() -> ui.t("evidence.places.gone", "year", last));
  }

  /** A day or a year. */
  String day(String on) {
    return on.length() == 4 ? on : ui.words().plainDate(java.time.LocalDate.parse(on));
  }

  String years(int first, int last) {
    String from = new SchoolYear(first).label();
    return first == last
        ? from
        : ui.t("evidence.years", "first", from, "last", new SchoolYear(last).label());
  }

  /** "A1, regular school", or the state's letters alone. */
  Optional<String> type(KnownPlace place) {
    return place
        .type()
        .map(it -> it.matches("A[124568]") ? it + ", " + ui.t("evidence.places.type." + it) : it);
  }

  /** One line under the name in a list. */
  FoundPlace found(KnownPlace place) {
    return new FoundPlace(
        place.path(),
        name(place),
        place.code(),
        kind(place),
        place.address().map(it -> it.text()).orElse(""),
        gone(place));
  }
}
