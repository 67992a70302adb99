package org.commontable.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.evidence.places.Address;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.NameSpan;
import org.commontable.evidence.places.PlaceId;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Places for spreadsheets and programs. */
public final class PlaceList {
  private static final List<String> SYSTEMS = List.of("state-school-id", "nces", "leaid", "ocd");

  private PlaceList() {}

  public static Spreadsheet csv(List<KnownPlace> places) {
    var sheet =
        new Spreadsheet(
            "code",
            "kind",
            "name",
            "district",
            "first_year",
            "last_year",
            "current",
            "state_school_id",
            "nces",
            "leaid",
            "ocd",
            "school_type",
            "address",
            "zip",
            "latitude",
            "longitude",
            "names",
            "merged_into",
            "merged_on");
    for (KnownPlace it : places) {
      List<String> row = new ArrayList<>();
      row.add(it.code());
      row.add(it.kind().word());
      row.add(it.name());
      row.add(it.isSchool() ? it.district() : "");
      row.add(new SchoolYear(it.first()).full());
      row.add(new SchoolYear(it.last()).full());
      row.add(Boolean.toString(it.current()));
      SYSTEMS.forEach(system -> row.add(it.id(system).map(PlaceId::value).orElse("")));
      row.add(it.type().orElse(""));
      row.add(it.address().map(Address::text).orElse(""));
      row.add(it.address().map(Address::zip).orElse(""));
      row.add(it.position().map(at -> Double.toString(at.latitude())).orElse(""));
      row.add(it.position().map(at -> Double.toString(at.longitude())).orElse(""));
      row.add(it.names().stream().map(NameSpan::name).collect(Collectors.joining("; ")));
      row.add(it.merger().map(to -> to.into()).orElse(""));
      row.add(it.merger().map(to -> to.on()).orElse(""));
      sheet.row(row);
    }
    return sheet;
  }

  public static String json(List<KnownPlace> places) {
    return JsonText.of(Map.of("places", places.stream().map(PlaceList::json).toList()));
  }

  public static Map<String, @Nullable Object> json(KnownPlace place) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", place.code());
    json.put("kind", place.kind().word());
    json.put("name", place.name());
    json.put("district", place.isSchool() ? place.district() : null);
    json.put("firstYear", new SchoolYear(place.first()).full());
    json.put("lastYear", new SchoolYear(place.last()).full());
    json.put("current", place.current());
    json.put("names", place.names().stream().map(PlaceList::name).toList());
    json.put("ids", place.ids().stream().map(PlaceList::id).toList());
    json.put("schoolType", place.type().orElse(null));
    json.put("address", place.address().map(Address::text).orElse(null));
    json.put("latitude", place.position().map(it -> it.latitude()).orElse(null));
    json.put("longitude", place.position().map(it -> it.longitude()).orElse(null));
    place
        .merger()
        .ifPresent(
            it ->
                json.put(
                    "merged",
                    Map.of(
                        "into",
                        it.into(),
                        "on",
                        it.on(),
                        "source",
                        it.source(),
                        "address",
                        it.address())));
    return json;
  }

  private static Map<String, Object> name(NameSpan span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", span.name());
    json.put("firstYear", new SchoolYear(span.first()).full());
    json.put("lastYear", new SchoolYear(span.last()).full());
    return json;
  }

  private static Map<String, @Nullable Object> id(PlaceId id) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("system", id.system());
    json.put("value", id.value());
    json.put("firstYear", year(id.first()).orElse(null));
    json.put("lastYear", year(id.last()).orElse(null));
    json.put("file", id.origin().file());
    json.put("sha256", id.origin().sha256());
    return json;
  }

  private static Optional<String> year(int start) {
    return start == 0 ? Optional.empty() : Optional.of(new SchoolYear(start).full());
  }
}
