package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.evidence.shapes.ShapeLayout;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Maps of a district: its schools and zones. */
@Controller
class MapPages {
  static final String PATH = "/evidence/map";
  static final String GEO_JSON = "application/geo+json";
  static final String DISTRICTS = "districts";

  private final PlaceCatalogue catalogue;
  private final Places places;

  MapPages(PlaceCatalogue catalogue, Places places) {
    this.catalogue = catalogue;
    this.places = places;
  }

  static List<MapPage.File> files(Optional<PlaceCatalogue.Layer> layer, FigureWords words) {
    return layer
        .map(
            it ->
                List.of(new MapPage.File(it.sha256(), it.file(), words.publisher(it.publisher()))))
        .orElse(List.of());
  }

  private PlaceCatalogue.Layer layer(String name) {
    return catalogue.layer(name).orElseThrow(() -> new NotFound("shapes of " + name));
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
        rows.add(new MapPage.Row(path, name, at.map(KnownPlace::code).orElse(""), shape.label()));
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
            zones.isEmpty() || there.contains(zones)
                ? ""
                : ui.t("evidence.map.wrong", "word", zones),
            MapDrawing.of(areas, schools.stream().map(it -> dot(it, words)).toList()),
            there.stream()
                .map(
                    it ->
                        new MapPage.Layer(
                            PATH + "/" + district + "?zones=" + it,
                            ui.t("evidence.map.layer." + it),
                            it.equals(chosen)))
                .toList(),
            rows,
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
      Ui ui, @PathVariable String district, @RequestParam(defaultValue = "") String zones) {
    PlaceCatalogue.Layer layer = chosen(district, zones, ui);
    return Reply.text(GEO_JSON, MapFiles.geoJson(layer, uncolored(layer)));
  }

  @GetMapping(PATH + "/{district}.csv")
  @May(Act.READ_PUBLIC)
  Reply districtTable(
      Ui ui, @PathVariable String district, @RequestParam(defaultValue = "") String zones) {
    PlaceCatalogue.Layer layer = chosen(district, zones, ui);
    return MapFiles.csv(uncolored(layer)).file("map-" + district + ".csv");
  }

  /** Those that were asked for, or where none were, the first. */
  private PlaceCatalogue.Layer chosen(String district, String zones, Ui ui) {
    PlaceBook book = catalogue.book();
    known(book, district);
    List<String> there = layers(district);
    if (!zones.isEmpty() && !there.contains(zones)) {
      throw ViewStart.refused("zones", zones, PATH + "/" + district, ui);
    }
    return there.contains(zones)
        ? layer(zones)
        : there.isEmpty()
            ? outline(book, district).orElseThrow(() -> new NotFound("shapes of " + district))
            : layer(there.getFirst());
  }

  private List<MapFiles.Shown> uncolored(PlaceCatalogue.Layer layer) {
    PlaceBook book = catalogue.book();
    return layer.shapes().stream()
        .map(
            it ->
                new MapFiles.Shown(
                    it, book.byHandle(it.handle()), Optional.empty(), Optional.empty()))
        .toList();
  }
}
