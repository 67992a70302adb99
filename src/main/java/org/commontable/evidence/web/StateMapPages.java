package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The districts of the state by any indicator, group and year. */
@Controller
class StateMapPages {
  private static final String TEMPLATE = "evidence/statemap";

  private final Views views;
  private final PlaceCatalogue catalogue;
  private final Places places;
  private final Clock clock;

  StateMapPages(Views views, PlaceCatalogue catalogue, Places places, Clock clock) {
    this.views = views;
    this.catalogue = catalogue;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(MapPages.PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    Optional<PlaceCatalogue.Layer> layer = catalogue.layer(MapPages.DISTRICTS);
    return Reply.publicPage(
        TEMPLATE,
        views
            .of(Views.sent(sent))
            .map(it -> page(it.ofDistricts(), layer, ui))
            .orElseGet(() -> bare(layer, ui)));
  }

  private StateMapPage page(View view, Optional<PlaceCatalogue.Layer> layer, Ui ui) {
    var words = new PlaceWording(ui, places, view.book());
    var map = new StateMap(view, words, ui);
    var indicators = new IndicatorWords(ui);
    return new StateMapPage(
        Optional.of(ViewForm.of(view, MapPages.PATH, words, ui)),
        map.drawing(layer),
        ViewTitle.of(view, words, ui),
        ui.t(
            view.ratios() ? "evidence.map.about.ratio" : "evidence.map.about.value",
            "unit",
            indicators.unit(view.indicator())),
        indicators.notSaid(view.indicator()),
        view.year()
            .flatMap(
                it ->
                    new FigureWords(ui)
                        .ageOf(
                            new SchoolYear(it), LocalDate.ofInstant(clock.instant(), ui.zone()))),
        ExplorePages.looks(view, map.list(), ui),
        map.note(),
        map.keys(),
        map.rows(),
        map.list().comparesGroups() ? ExplorePages.ratioHead(view, ui) : "",
        view.indicator().kind().compares(),
        MapPages.files(layer, new FigureWords(ui)),
        view.understood().address(MapPages.PATH + ".geojson"),
        view.understood().address(MapPages.PATH + ".csv"),
        ViewStart.edition(view.edition(), ui));
  }

  /** Shapes without a figure. */
  private StateMapPage bare(Optional<PlaceCatalogue.Layer> layer, Ui ui) {
    PlaceBook book = catalogue.book();
    var words = new PlaceWording(ui, places, book);
    List<MapDrawing.Area> areas =
        layer.map(PlaceCatalogue.Layer::shapes).orElse(List.of()).stream()
            .map(
                shape -> {
                  Optional<KnownPlace> place = book.byHandle(shape.handle());
                  return new MapDrawing.Area(
                      place.map(KnownPlace::path).orElse(""),
                      place.map(words::name).orElse(shape.label()),
                      "none",
                      shape.outline());
                })
            .toList();
    return new StateMapPage(
        Optional.empty(),
        MapDrawing.of(areas, List.of()),
        "",
        "",
        "",
        Optional.empty(),
        "",
        "",
        List.of(),
        List.of(),
        "",
        false,
        MapPages.files(layer, new FigureWords(ui)),
        MapPages.PATH + ".geojson",
        MapPages.PATH + ".csv",
        "");
  }

  @GetMapping(MapPages.PATH + ".geojson")
  @May(Act.READ_PUBLIC)
  Reply shapes(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    PlaceCatalogue.Layer layer = layer();
    return Reply.text(MapPages.GEO_JSON, MapFiles.geoJson(layer, shown(layer, sent, ui)));
  }

  @GetMapping(MapPages.PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply table(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return MapFiles.csv(shown(layer(), sent, ui)).file("map.csv");
  }

  private static View exact(View view, Ui ui) {
    ViewStart.understood(view, MapPages.PATH, ui);
    return view.ofDistricts();
  }

  private PlaceCatalogue.Layer layer() {
    return catalogue
        .layer(MapPages.DISTRICTS)
        .orElseThrow(() -> new NotFound("shapes of " + MapPages.DISTRICTS));
  }

  private List<MapFiles.Shown> shown(
      PlaceCatalogue.Layer layer, MultiValueMap<String, String> sent, Ui ui) {
    PlaceBook book = catalogue.book();
    var words = new PlaceWording(ui, places, book);
    Optional<StateMap> map =
        views.of(Views.sent(sent)).map(it -> new StateMap(exact(it, ui), words, ui));
    return layer.shapes().stream()
        .map(
            shape -> {
              Optional<KnownPlace> place = book.byHandle(shape.handle());
              return new MapFiles.Shown(
                  shape,
                  place,
                  map.flatMap(it -> place.flatMap(at -> it.figure(at.code()))),
                  map.flatMap(it -> place.flatMap(at -> it.drawnIn(at.code()))));
            })
        .toList();
  }
}
