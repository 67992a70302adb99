package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.PlaceId;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** A map for programs: GeoJSON (RFC 7946) and CSV. */
final class MapFiles {
  /**
   * @param place empty for a shape that is no place we know
   * @param figure what the map shows; none on a map without colors
   * @param drawnIn what the color is chosen by, per one, where it is not the figure itself
   */
  record Shown(
      PlaceShape shape,
      Optional<KnownPlace> place,
      Optional<Published> figure,
      Optional<Double> drawnIn) {}

  private MapFiles() {}

  static String geoJson(PlaceCatalogue.Layer layer, List<Shown> all) {
    StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < all.size(); i++) {
      Shown it = all.get(i);
      out.append(i == 0 ? "{\"type\":\"Feature\"" : ",{\"type\":\"Feature\"");
      it.place().ifPresent(place -> out.append(",\"id\":").append(JsonText.of(place.code())));
      out.append(",\"properties\":").append(JsonText.of(properties(layer, it)));
      out.append(",\"geometry\":");
      it.shape().outline().geoJson(out);
      out.append('}');
    }
    return out.append("]}").toString();
  }

  private static Map<String, @Nullable Object> properties(PlaceCatalogue.Layer layer, Shown it) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", it.place().map(KnownPlace::code).orElse(null));
    json.put("name", it.place().map(KnownPlace::name).orElse(it.shape().label()));
    json.put("label", it.shape().label());
    json.put("layer", it.shape().layer());
    json.put("leaid", it.place().flatMap(at -> at.id("leaid")).map(PlaceId::value).orElse(null));
    json.put("ocd", it.place().flatMap(at -> at.id("ocd")).map(PlaceId::value).orElse(null));
    json.put("file", layer.file());
    json.put("sha256", layer.sha256());
    it.figure().ifPresent(figure -> json.putAll(said(figure, it.drawnIn())));
    return json;
  }

  /** A rate of students is per 100, as everywhere; nothing of what is hidden. */
  private static Map<String, @Nullable Object> said(Published figure, Optional<Double> drawnIn) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Optional<Comparison> compared = figure.comparison();
    json.put("indicator", figure.indicator().id());
    json.put("year", new SchoolYear(figure.year()).full());
    json.put("group", figure.group());
    json.put("status", figure.status().word());
    json.put(
        "value",
        figure.printed().isPresent()
            ? figure.printed().getAsDouble() * PublishedWords.per(figure.indicator().kind())
            : null);
    json.put(
        "coloredBy",
        drawnIn.map(it -> it * PublishedWords.per(figure.indicator().kind())).orElse(null));
    json.put("unit", figure.indicator().kind().unit());
    json.put("reference", compared.map(Comparison::comparator).orElse(null));
    json.put(
        "ratio",
        compared
            .flatMap(at -> at.ratio() instanceof Ratio.Finite(double it) ? Optional.of(it) : none())
            .orElse(null));
    Optional<Interval> range =
        compared.flatMap(at -> at.interval() instanceof Interval in ? Optional.of(in) : none());
    json.put("lower", range.map(Interval::lower).orElse(null));
    json.put("upper", range.filter(at -> !at.unbounded()).map(Interval::upper).orElse(null));
    return json;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static final List<String> FIGURE =
      List.of(
          "indicator",
          "year",
          "group",
          "status",
          "value",
          "coloredBy",
          "unit",
          "reference",
          "ratio",
          "lower",
          "upper");

  static Spreadsheet csv(List<Shown> all) {
    List<String> head = new ArrayList<>(List.of("code", "name", "label", "leaid", "ocd"));
    head.addAll(FIGURE);
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    for (Shown it : all) {
      List<String> row = new ArrayList<>();
      row.add(it.place().map(KnownPlace::code).orElse(""));
      row.add(it.place().map(KnownPlace::name).orElse(it.shape().label()));
      row.add(it.shape().label());
      row.add(it.place().flatMap(at -> at.id("leaid")).map(PlaceId::value).orElse(""));
      row.add(it.place().flatMap(at -> at.id("ocd")).map(PlaceId::value).orElse(""));
      Map<String, @Nullable Object> said =
          it.figure().map(figure -> said(figure, it.drawnIn())).orElse(Map.of());
      for (String name : FIGURE) {
        Object value = said.get(name);
        row.add(value == null ? "" : value.toString());
      }
      sheet.row(row);
    }
    return sheet;
  }
}
