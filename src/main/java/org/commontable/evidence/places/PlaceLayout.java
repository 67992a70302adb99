package org.commontable.evidence.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commontable.evidence.files.Yamls;

/** A kind of file about places, declared in {@code place-layouts.yaml}. */
record PlaceLayout(
    String id,
    int version,
    String publisher,
    Optional<Pattern> first,
    Map<String, String> columns,
    String place,
    String district,
    Map<String, Pattern> only,
    Map<String, Pattern> must) {
  private static final class Known {
    static final List<PlaceLayout> ALL =
        Yamls.list(Yamls.resource("place-layouts.yaml")).stream().map(PlaceLayout::read).toList();
  }

  static List<PlaceLayout> all() {
    return Known.ALL;
  }

  private static PlaceLayout read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    Map<String, String> columns = new LinkedHashMap<>();
    Yamls.map(entry.get("columns")).forEach((key, it) -> columns.put(key, it.toString()));
    return new PlaceLayout(
        Yamls.text(entry, "id"),
        Integer.parseInt(Yamls.text(entry, "version")),
        Yamls.text(entry, "publisher"),
        Yamls.some(entry, "first").map(Pattern::compile),
        columns,
        Yamls.text(entry, "place"),
        Yamls.some(entry, "district").orElse(""),
        patterns(entry, "only"),
        patterns(entry, "must"));
  }

  private static Map<String, Pattern> patterns(Map<String, Object> entry, String word) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    Yamls.map(entry.get(word)).forEach((key, it) -> patterns.put(key, Pattern.compile("" + it)));
    return patterns;
  }

  /** By our word, where each column stands; empty when the first line is not of this kind. */
  Optional<Map<String, Integer>> places(List<String> line) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      int at =
          first.isPresent()
              ? Integer.parseInt(column.getValue()) - 1
              : line.indexOf(column.getValue());
      if (at < 0 || at >= line.size()) {
        return Optional.empty();
      }
      places.put(column.getKey(), at);
    }
    boolean fits =
        line.size() == columns.size()
            && first.map(it -> it.matcher(line.getFirst()).matches()).orElse(true);
    return fits ? Optional.of(places) : Optional.empty();
  }
}
