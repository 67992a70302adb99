package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.derived.Shrunken;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.measures.Shrinkage;
import org.commontable.platform.web.Ui;

/** What a map of the districts shows: shapes, each with its figure or the reason for none. */
final class StateMap {
  private final View view;
  private final PlaceBook book;
  private final PlaceWording words;
  private final Ui ui;
  private final Listing list;
  private final Map<String, Published> figures = new HashMap<>();
  private final Optional<Shrunken> shrunken;
  private final Shades shades;

  StateMap(View view, PlaceWording words, Ui ui) {
    this.view = view;
    this.book = view.book();
    this.words = words;
    this.ui = ui;
    this.list = Listing.of(view, words);
    list.figures(list.rows()).forEach(it -> figures.put(it.place(), it));
    this.shrunken =
        view.ratios() || !view.indicator().kind().compares()
            ? Optional.empty()
            : Optional.of(Shrunken.of(list.rows()));
    this.shades =
        view.ratios()
            ? Shades.ofTimes()
            : Shades.ofFifths(
                figures.values().stream()
                    .map(this::colored)
                    .filter(java.util.OptionalDouble::isPresent)
                    .map(java.util.OptionalDouble::getAsDouble)
                    .toList(),
                1);
  }

  Listing list() {
    return list;
  }

  Optional<Published> figure(String code) {
    return Optional.ofNullable(figures.get(code));
  }

  String drawing(Optional<PlaceCatalogue.Layer> layer) {
    List<MapDrawing.Area> areas = new ArrayList<>();
    for (PlaceShape shape : layer.map(PlaceCatalogue.Layer::shapes).orElse(List.of())) {
      Optional<KnownPlace> place = book.byHandle(shape.handle());
      Optional<Published> figure = place.flatMap(it -> figure(it.code()));
      String name = place.map(words::name).orElse(shape.label());
      areas.add(
          new MapDrawing.Area(
              place.map(KnownPlace::path).orElse(""),
              name + ": " + figure.map(this::said).orElse(ui.t("evidence.map.nothing")),
              figure.map(this::look).orElse("gap"),
              shape.outline()));
    }
    return MapDrawing.of(areas, List.of());
  }

  /** What the color stands for: of a small district, its number drawn toward the others'. */
  private OptionalDouble colored(Published figure) {
    return drawnIn(figure.place())
        .map(it -> OptionalDouble.of(it * PublishedWords.per(figure.indicator().kind())))
        .orElseGet(() -> Drawn.of(figure, view.ratios(), ui).value());
  }

  /** Per one; empty where the color stands for the number itself. */
  Optional<Double> drawnIn(String place) {
    return shrunken.flatMap(it -> it.of(place));
  }

  /** What was done to the colors, in a sentence; empty where nothing was. */
  String note() {
    return shrunken
        .map(
            it ->
                switch (it.fit()) {
                  case Shrinkage.Fitted(var prior) ->
                      ui.t(
                          "evidence.map.shrunken",
                          "units",
                          it.units(),
                          "people",
                          Math.round(prior.alpha() + prior.beta()),
                          "mean",
                          ui.number(100 * prior.mean(), 1),
                          "rule",
                          Shrunken.RULE.name());
                  case Shrinkage.NoDifference(double common) ->
                      ui.t(
                          "evidence.map.shrunken.same",
                          "per",
                          view.indicator().kind().word(),
                          "units",
                          it.units(),
                          "mean",
                          ui.number(100 * common, 1));
                  case Shrinkage.TooFew(int units) ->
                      ui.t("evidence.map.shrunken.few", "units", units);
                })
        .orElse("");
  }

  private String look(Published figure) {
    if (figure.status() == Published.Status.HIDDEN) {
      return "hidden";
    }
    var value = colored(figure);
    return value.isPresent() ? shades.look(value.getAsDouble()) : "gap";
  }

  private String said(Published figure) {
    var published = new PublishedWords(ui);
    if (!published.absence(figure).isEmpty()) {
      return published.absence(figure);
    }
    String said = view.ratios() ? Drawn.of(figure, true, ui).said() : published.value(figure);
    return said.isEmpty() ? ui.t("evidence.map.nothing") : said;
  }

  List<StateMapPage.Key> keys() {
    List<StateMapPage.Key> keys = new ArrayList<>(shades.keys(ui));
    keys.add(new StateMapPage.Key("hidden", ui.t("evidence.map.key.hidden")));
    keys.add(new StateMapPage.Key("gap", ui.t("evidence.map.key.none")));
    return keys;
  }

  /** Every district of the newest files, and of earlier ones those of which there is a figure. */
  List<FigureRow> rows() {
    List<FigureRow> rows = new ArrayList<>();
    for (KnownPlace place : book.districts()) {
      Optional<Published> figure = figure(place.code());
      if (figure.isPresent()) {
        rows.add(FigureRow.of(figure.get(), words.name(place), list.stands(figure.get()), ui));
      } else if (place.current() && view.year().isPresent()) {
        rows.add(
            FigureRow.absent(
                view.indicator().id(),
                place.code(),
                words.name(place),
                view.group(),
                view.year().get(),
                ui));
      }
    }
    return rows;
  }
}
