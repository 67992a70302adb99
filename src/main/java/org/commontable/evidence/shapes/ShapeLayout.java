package org.commontable.evidence.shapes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.evidence.files.Yamls;

/**
 * A kind of shapefile, declared in {@code shape-layouts.yaml}: known by the columns of its table.
 *
 * @param layer the map on which its shapes stand
 * @param place the district whose map it is; the state's code for districts
 * @param handle how a row names its place, "leaid:21{UNIFIED}"; {column} is the row's text
 * @param skip rows that are no place, by column
 * @param meters how far a border may be moved to be drawn with fewer points
 */
public record ShapeLayout(
    String id,
    int version,
    String publisher,
    String layer,
    String place,
    List<String> columns,
    List<String> files,
    String handle,
    String label,
    Map<String, Pattern> skip,
    double meters) {
  private static final Pattern COLUMN = Pattern.compile("\\{([A-Za-z0-9_]+)\\}");

  private static final class Known {
    static final List<ShapeLayout> ALL =
        Yamls.list(Yamls.resource("shape-layouts.yaml")).stream().map(ShapeLayout::read).toList();
  }

  public static List<ShapeLayout> all() {
    return Known.ALL;
  }

  public static Optional<ShapeLayout> named(String id) {
    return all().stream().filter(it -> it.id.equals(id)).findFirst();
  }

  private static ShapeLayout read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    Map<String, Pattern> skip = new java.util.LinkedHashMap<>();
    Yamls.map(entry.get("skip")).forEach((key, it) -> skip.put(key, Pattern.compile("" + it)));
    return new ShapeLayout(
        Yamls.text(entry, "id"),
        Integer.parseInt(Yamls.text(entry, "version")),
        Yamls.text(entry, "publisher"),
        Yamls.text(entry, "layer"),
        Yamls.text(entry, "place"),
        Yamls.texts(entry.get("columns")),
        Yamls.texts(entry.get("files")),
        Yamls.text(entry, "handle"),
        Yamls.text(entry, "label"),
        skip,
        Double.parseDouble(Yamls.text(entry, "meters")));
  }

  /** The one of these columns; the file's name decides between several. */
  static ShapeLayout of(List<String> columns, String name) {
    Set<String> there = new TreeSet<>(columns);
    List<ShapeLayout> fitting =
        all().stream().filter(it -> there.equals(new TreeSet<>(it.columns))).toList();
    if (fitting.isEmpty()) {
      throw Refusal.file(
          Kind.SHAPE_COLUMNS,
          0,
          "found",
          String.join(", ", columns.stream().limit(20).toList()),
          "known",
          String.join(
              "; ", all().stream().map(it -> String.join(", ", it.columns)).distinct().toList()));
    }
    String plain = name.toLowerCase(Locale.ROOT);
    List<ShapeLayout> named =
        fitting.stream()
            .filter(it -> it.files.isEmpty() || it.files.stream().anyMatch(plain::contains))
            .toList();
    if (named.size() != 1) {
      throw Refusal.file(
          Kind.AMBIGUOUS,
          1,
          "layouts",
          String.join(", ", fitting.stream().map(ShapeLayout::id).toList()),
          "names",
          String.join(", ", fitting.stream().flatMap(it -> it.files.stream()).toList()));
    }
    return named.getFirst();
  }

  boolean skips(Map<String, String> row) {
    return skip.entrySet().stream()
        .anyMatch(it -> it.getValue().matcher(row.getOrDefault(it.getKey(), "")).matches());
  }

  /** A template with the row's texts in it; the label where one of them is missing. */
  String handle(Map<String, String> row) {
    Matcher columns = COLUMN.matcher(handle);
    while (columns.find()) {
      if (row.getOrDefault(columns.group(1), "").isEmpty()) {
        return "label:" + label(row);
      }
    }
    return filled(handle, row);
  }

  String label(Map<String, String> row) {
    return filled(label, row);
  }

  private static String filled(String template, Map<String, String> row) {
    return COLUMN
        .matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(row.getOrDefault(it.group(1), "")));
  }
}
