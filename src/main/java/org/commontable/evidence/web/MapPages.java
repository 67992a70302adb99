package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.MapFigures;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.evidence.shapes.ShapeLayout;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Maps: the districts of the state, and the schools and zones of a district. */
@Controller
class MapPages {
  private static final String PATH = "/evidence/map";
  private static final String GEO_JSON = "application/geo+json";
  private static final String DISTRICTS = "districts";

  private final PlaceCatalogue catalogue;
  private final MapFigures figures;
  private final Places places;
  private final Clock clock;

  MapPages(PlaceCatalogue catalogue, MapFigures figures, Places places, Clock clock) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply state(Ui ui) {
    PlaceBook book = catalogue.book();
    var words = new PlaceWording(ui, places, book);
    var figureWords = new FigureWords(ui);
    Indicator indicator = MapFiles.indicator();
    Optional<SchoolYear> year = figures.newest(indicator);
    Map<String, Figure> shown = figures(indicator, year);
    Optional<PlaceCatalogue.Layer> layer = catalogue.layer(DISTRICTS);
    List<MapDrawing.Area> areas = new ArrayList<>();
    for (PlaceShape shape : layer.map(PlaceCatalogue.Layer::shapes).orElse(List.of())) {
      Optional<KnownPlace> place = book.byHandle(shape.handle());
      Optional<Figure> figure = place.flatMap(it -> Optional.ofNullable(shown.get(it.code())));
      String name = place.map(words::name).orElse(shape.label());
      String said = figure.map(it -> ratio(it, ui, figureWords)).orElse("");
      areas.add(
          new MapDrawing.Area(
              place.map(KnownPlace::path).orElse(""),
              said.isEmpty() ? name : name + ": " + said,
              figure.map(MapPages::look).orElse("none"),
              shape.outline()));
    }
    List<MapPage.Row> rows = new ArrayList<>();
    for (KnownPlace place : book.districts()) {
      Figure figure = shown.get(place.code());
      if (place.current() || figure != null) {
        rows.add(
            new MapPage.Row(
                place.path(),
                words.name(place),
                place.code(),
                figure == null ? ui.t("evidence.map.nothing") : ratio(figure, ui, figureWords),
                figure == null ? "" : figureWords.range(figure)));
      }
    }
    boolean colored = year.isPresent() && !shown.isEmpty();
    return Reply.publicPage(
        "evidence/map",
        new MapPage(
            PATH,
            places.find("999").map(it -> it.name()).orElse(ui.t("evidence.place.state")),
            "/places/999",
            ui.t("evidence.map.title"),
            MapDrawing.of(areas, List.of()),
            colored ? ui.t("evidence.map.about." + indicator.id(), "year", year.get().label()) : "",
            year.flatMap(
                it -> figureWords.age(it, LocalDate.ofInstant(clock.instant(), ui.zone()))),
            colored ? keys(ui) : List.of(),
            List.of(),
            rows,
            colored,
            List.of(),
            files(layer, figureWords),
            PATH + ".geojson",
            PATH + ".csv"));
  }

  private Map<String, Figure> figures(Indicator indicator, Optional<SchoolYear> year) {
    return year.map(it -> figures.of(indicator, it, StudentGroup.BLACK, StudentGroup.WHITE))
        .orElse(Map.of());
  }

  private static List<MapPage.Key> keys(Ui ui) {
    List<MapPage.Key> keys = new ArrayList<>();
    for (String look : List.of("c0", "c1", "c2", "c3", "c4", "hidden", "none")) {
      keys.add(new MapPage.Key(look, ui.t("evidence.map.key." + look)));
    }
    return keys;
  }

  /** By whole times: under one, one to two, two to three, three to four, four and more. */
  private static String look(Figure figure) {
    if (figure.status() == Figure.Status.HIDDEN) {
      return "hidden";
    }
    return figure.times().isPresent()
        ? "c" + (int) Math.clamp(figure.times().getAsDouble(), 0.0, 4.0)
        : "none";
  }

  private static String ratio(Figure figure, Ui ui, FigureWords words) {
    return words
        .ratio(figure, 2)
        .map(it -> words.isFinite(figure) ? it + " " + ui.t("evidence.times") : it)
        .orElseGet(
            () ->
                figure.status() == Figure.Status.HIDDEN
                    ? words.hidden(figure)
                    : ui.t("evidence.map.nothing"));
  }

  private static List<MapPage.File> files(Optional<PlaceCatalogue.Layer> layer, FigureWords words) {
    return layer
        .map(
            it ->
                List.of(new MapPage.File(it.sha256(), it.file(), words.publisher(it.publisher()))))
        .orElse(List.of());
  }

  @GetMapping(PATH + ".geojson")
  @May(Act.READ_PUBLIC)
  Reply stateShapes() {
    PlaceCatalogue.Layer layer = layer(DISTRICTS);
    return Reply.text(GEO_JSON, MapFiles.geoJson(layer, shown(layer)));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply stateTable() {
    return MapFiles.csv(shown(layer(DISTRICTS))).file("map.csv");
  }

  private PlaceCatalogue.Layer layer(String name) {
    return catalogue.layer(name).orElseThrow(() -> new NotFound("shapes of " + name));
  }

  private List<MapFiles.Shown> shown(PlaceCatalogue.Layer layer) {
    PlaceBook book = catalogue.book();
    Indicator indicator = MapFiles.indicator();
    Map<String, Figure> colors = figures(indicator, figures.newest(indicator));
    return layer.shapes().stream()
        .map(
            shape -> {
              Optional<KnownPlace> place = book.byHandle(shape.handle());
              return new MapFiles.Shown(
                  shape, place, place.flatMap(it -> Optional.ofNullable(colors.get(it.code()))));
            })
        .toList();
  }

  @GetMapping(PATH + "/{district}")
  @May(Act.READ_PUBLIC)
  Reply district(
      Ui ui, @PathVariable String district, @RequestParam(defaultValue = "") String zones) {
    PlaceBook book = catalogue.book();
    KnownPlace place = known(book, district);
    var words = new PlaceWording(ui, places, book);
    List<String> there = layers(district);
    String chosen = there.contains(zones) ? zones : there.isEmpty() ? "" : there.getFirst();
    Optional<PlaceCatalogue.Layer> layer =
        chosen.isEmpty() ? outline(book, district) : catalogue.layer(chosen);
    List<MapDrawing.Area> areas = new ArrayList<>();
    List<MapPage.Row> rows = new ArrayList<>();
    for (PlaceShape shape : layer.map(PlaceCatalogue.Layer::shapes).orElse(List.of())) {
      Optional<KnownPlace> at = book.byHandle(shape.handle());
      String name = at.map(words::name).orElse(shape.label());
      String path = at.map(KnownPlace::path).orElse("");
      areas.add(new MapDrawing.Area(path, name, "zone", shape.outline()));
      if (!chosen.isEmpty()) {
        rows.add(
            new MapPage.Row(path, name, at.map(KnownPlace::code).orElse(""), shape.label(), ""));
      }
    }
    List<KnownPlace> schools =
        book.schools(district).stream()
            .filter(it -> it.current() && it.position().isPresent())
            .toList();
    if (areas.isEmpty() && schools.isEmpty()) {
      throw new NotFound("a map of " + district);
    }
    String query = chosen.isEmpty() ? "" : "?zones=" + chosen;
    rows.sort(Comparator.comparing(MapPage.Row::name, String.CASE_INSENSITIVE_ORDER));
    return Reply.publicPage(
        "evidence/map",
        new MapPage(
            PATH + "/" + district,
            words.name(place),
            place.path(),
            ui.t("evidence.map.district", "place", words.name(place)),
            MapDrawing.of(areas, schools.stream().map(it -> dot(it, words)).toList()),
            "",
            Optional.empty(),
            List.of(),
            there.stream()
                .map(
                    it ->
                        new MapPage.Layer(
                            PATH + "/" + district + "?zones=" + it,
                            ui.t("evidence.map.layer." + it),
                            it.equals(chosen)))
                .toList(),
            rows,
            false,
            schools.stream().map(words::found).toList(),
            files(layer, new FigureWords(ui)),
            PATH + "/" + district + ".geojson" + query,
            PATH + "/" + district + ".csv" + query));
  }

  private static MapDrawing.Dot dot(KnownPlace school, PlaceWording words) {
    var at = school.position().orElseThrow();
    return new MapDrawing.Dot(school.path(), words.name(school), at.longitude(), at.latitude());
  }

  private static KnownPlace known(PlaceBook book, String district) {
    return book.find(district)
        .filter(it -> !it.isSchool())
        .orElseThrow(() -> new NotFound("district " + district));
  }

  /** Of a district without zones, its own border. */
  private Optional<PlaceCatalogue.Layer> outline(PlaceBook book, String district) {
    return catalogue
        .layer(DISTRICTS)
        .map(
            it ->
                new PlaceCatalogue.Layer(
                    it.file(),
                    it.sha256(),
                    it.publisher(),
                    it.shapes().stream()
                        .filter(
                            shape ->
                                book.byHandle(shape.handle())
                                    .filter(at -> at.code().equals(district))
                                    .isPresent())
                        .toList()))
        .filter(it -> !it.shapes().isEmpty());
  }

  /** In the order in which the layouts are declared. */
  private List<String> layers(String district) {
    List<String> held = catalogue.layers();
    return ShapeLayout.all().stream()
        .filter(it -> it.place().equals(district) && held.contains(it.layer()))
        .map(ShapeLayout::layer)
        .toList();
  }

  @GetMapping(PATH + "/{district}.geojson")
  @May(Act.READ_PUBLIC)
  Reply districtShapes(
      @PathVariable String district, @RequestParam(defaultValue = "") String zones) {
    PlaceCatalogue.Layer layer = chosen(district, zones);
    return Reply.text(GEO_JSON, MapFiles.geoJson(layer, uncolored(layer)));
  }

  @GetMapping(PATH + "/{district}.csv")
  @May(Act.READ_PUBLIC)
  Reply districtTable(
      @PathVariable String district, @RequestParam(defaultValue = "") String zones) {
    PlaceCatalogue.Layer layer = chosen(district, zones);
    return MapFiles.csv(uncolored(layer)).file("map-" + district + ".csv");
  }

  private PlaceCatalogue.Layer chosen(String district, String zones) {
    PlaceBook book = catalogue.book();
    known(book, district);
    List<String> there = layers(district);
    return there.contains(zones)
        ? layer(zones)
        : there.isEmpty()
            ? outline(book, district).orElseThrow(() -> new NotFound("shapes of " + district))
            : layer(there.getFirst());
  }

  private List<MapFiles.Shown> uncolored(PlaceCatalogue.Layer layer) {
    PlaceBook book = catalogue.book();
    return layer.shapes().stream()
        .map(it -> new MapFiles.Shown(it, book.byHandle(it.handle()), Optional.empty()))
        .toList();
  }
}
