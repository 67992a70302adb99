package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.shared.Direction;

/** How the file calls its places, and what else it says of them, once a year. */
final class PlaceNames {
  private static final List<String> ABOUT =
      List.of(
          "nces",
          "stateSchoolId",
          "schoolType",
          "latitude",
          "longitude",
          "address",
          "city",
          "state",
          "zip");

  private final LongTable seen = new LongTable();
  private long last = -1;
  private final List<NamedPlace> names = new ArrayList<>();
  private final Map<String, Integer> about = new LinkedHashMap<>();
  private final Layout.PlaceKind kind;
  private final int district;
  private final int school;

  PlaceNames(Layout layout, List<String> header) {
    this.kind = layout.place();
    this.district =
        layout
            .position("districtName", header)
            .orElse(layout.position("placeName", header).orElse(-1));
    this.school = layout.position("schoolName", header).orElse(-1);
    ABOUT.forEach(it -> layout.position(it, header).ifPresent(at -> about.put(it, at)));
  }

  void read(Records row, Subject subject, String id, int start) {
    long key = (long) subject.place << 8 | subject.year;
    boolean again = key == last || seen.putIfAbsent(key, 1) != LongTable.NONE;
    last = key;
    if (again) {
      return;
    }
    String ofDistrict = name(text(row, district), id);
    String ofSchool = id.length() == 6 || id.startsWith("nces:") ? text(row, school) : "";
    Map<String, String> more = new LinkedHashMap<>();
    if (!ofSchool.isEmpty() && !ofDistrict.isEmpty()) {
      more.put("district", ofDistrict);
    }
    about.forEach(
        (word, column) -> {
          String text = PlaceColumns.unquoted(text(row, column));
          if (!text.isEmpty()) {
            more.put(word, text);
          }
        });
    names.add(new NamedPlace(id, start, ofSchool.isEmpty() ? ofDistrict : ofSchool, more));
  }

  private String name(String written, String id) {
    return switch (kind) {
      case STATE -> States.name(id);
      case NUMBERED -> PlaceColumns.withoutNumber(written);
      default -> written;
    };
  }

  private static String text(Records row, int column) {
    return column < 0 ? "" : Direction.straight(row.text(column));
  }

  List<NamedPlace> names() {
    return names;
  }
}
