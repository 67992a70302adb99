package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.PlaceId;
import org.commontable.evidence.shapes.PlaceShape;
import org.commontable.measures.Interval;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** A map for programs: GeoJSON (RFC 7946) and CSV. */
final class MapFiles {
  /**
   * @param place empty for a shape that is no place we know
   * @param figure what the map is colored by; none on a map without colors
   */
  record Shown(PlaceShape shape, Optional<KnownPlace> place, Optional<Figure> figure) {}

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
    it.figure()
        .ifPresent(
            figure -> {
              json.put("indicator", figure.citation().indicator());
              json.put("year", figure.citation().year().full());
              json.put("group", figure.citation().group().word());
              json.put("reference", figure.citation().reference().word());
              json.put("status", figure.status().name().toLowerCase(Locale.ROOT));
              json.put("ratio", figure.times().isPresent() ? figure.times().getAsDouble() : null);
            });
    return json;
  }

  static Spreadsheet csv(List<Shown> all) {
    var sheet =
        new Spreadsheet(
            "code",
            "name",
            "label",
            "leaid",
            "ocd",
            "indicator",
            "year",
            "group",
            "reference_group",
            "status",
            "ratio",
            "lower",
            "upper");
    for (Shown it : all) {
      Optional<Figure> figure = it.figure();
      Optional<Interval> range =
          figure
              .flatMap(Figure::ratio)
              .flatMap(
                  at -> at.interval() instanceof Interval in ? Optional.of(in) : Optional.empty());
      sheet.row(
          it.place().map(KnownPlace::code).orElse(""),
          it.place().map(KnownPlace::name).orElse(it.shape().label()),
          it.shape().label(),
          it.place().flatMap(at -> at.id("leaid")).map(PlaceId::value).orElse(""),
          it.place().flatMap(at -> at.id("ocd")).map(PlaceId::value).orElse(""),
          figure.map(at -> at.citation().indicator()).orElse(""),
          figure.map(at -> at.citation().year().full()).orElse(""),
          figure.map(at -> at.citation().group().word()).orElse(""),
          figure.map(at -> at.citation().reference().word()).orElse(""),
          figure.map(at -> at.status().name().toLowerCase(Locale.ROOT)).orElse(""),
          figure
              .filter(at -> at.times().isPresent())
              .map(at -> Double.toString(at.times().getAsDouble()))
              .orElse(""),
          range.map(at -> Double.toString(at.lower())).orElse(""),
          range.map(at -> Double.toString(at.upper())).orElse(""));
    }
    return sheet;
  }

  /** The one that maps are colored by today. */
  static Indicator indicator() {
    return Indicator.all().getFirst();
  }
}
