package org.commontable.evidence.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commontable.evidence.StudentGroup;

/**
 * How one kind of official file is written: columns by name, places, inputs, groups by year, marks.
 * A layout is data ({@code resources/evidence/layouts}); a new style of file is a new layout, not
 * new code.
 *
 * @param columns our name of a column to the names by which files call it
 * @param rowText the columns that may be shown of a row, in their order
 * @param fractions columns that hold shares from 0 to 1; read only to find shifted columns
 * @param kept places we keep; group 1, where there is one, is the place
 * @param aside places that exist and are not used yet (schools)
 * @param inputs category in the file to input; empty when {@code input} stands for all
 */
public record Layout(
    String id,
    int version,
    String publisher,
    Map<String, List<String>> columns,
    List<String> rowText,
    List<String> fractions,
    Pattern kept,
    Pattern aside,
    Optional<String> input,
    Map<String, String> inputs,
    List<GroupLabel> groups,
    Map<String, Mark> marks) {

  /** A label of the file for one of our groups, from a school year on. */
  public record GroupLabel(
      Optional<String> type, String label, StudentGroup group, boolean students, int from) {}

  public enum Mark {
    SUPPRESSED,
    MISSING,
    NOT_APPLICABLE,
    NOT_COLLECTED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Mark of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }

  static Layout read(String id) {
    Map<String, Object> yaml = Yamls.map(Yamls.resource("layouts/" + id + ".yaml"));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Yamls.map(yaml.get("columns")).forEach((name, names) -> columns.put(name, Yamls.texts(names)));
    Map<String, Object> places = Yamls.map(yaml.get("places"));
    Map<String, String> inputs = new LinkedHashMap<>();
    Yamls.map(yaml.get("inputs")).forEach((name, input) -> inputs.put(name, input.toString()));
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Object mark : Yamls.list(yaml.get("marks"))) {
      Map<String, Object> entry = Yamls.map(mark);
      marks.put(Yamls.text(entry, "text"), Mark.of(Yamls.text(entry, "means")));
    }
    return new Layout(
        Yamls.text(yaml, "id"),
        Integer.parseInt(Yamls.text(yaml, "version")),
        Yamls.text(yaml, "publisher"),
        columns,
        Yamls.texts(yaml.get("rowText")),
        Yamls.texts(yaml.get("fractions")),
        Pattern.compile(Yamls.text(places, "kept")),
        Pattern.compile(Yamls.text(places, "aside")),
        Optional.ofNullable(yaml.get("input")).map(Object::toString),
        inputs,
        Yamls.list(yaml.get("groups")).stream().map(Layout::label).toList(),
        marks);
  }

  private static GroupLabel label(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    String word = Yamls.text(entry, "group");
    return new GroupLabel(
        Optional.ofNullable(entry.get("type")).map(Object::toString),
        Yamls.text(entry, "label"),
        StudentGroup.of(word)
            .orElseThrow(() -> new IllegalStateException("no student group " + word)),
        Yamls.text(entry, "counts").equals("students"),
        Integer.parseInt(Yamls.text(entry, "from")));
  }

  /** The column's place in this header, by any of its names. */
  Optional<Integer> position(String column, List<String> header) {
    for (String name : columns.getOrDefault(column, List.of())) {
      int at = header.indexOf(name);
      if (at >= 0) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The names a reader should find in the file, the newest of each column. */
  List<String> expected() {
    return columns.values().stream().map(List::getFirst).toList();
  }

  Set<String> missingIn(List<String> header) {
    Set<String> missing = new TreeSet<>();
    columns.forEach(
        (column, names) -> {
          if (position(column, header).isEmpty()) {
            missing.add(names.getFirst());
          }
        });
    return missing;
  }

  Set<String> unknownIn(List<String> header) {
    Set<String> unknown = new TreeSet<>(header);
    columns.values().forEach(unknown::removeAll);
    return unknown;
  }

  boolean fits(List<String> header) {
    return missingIn(header).isEmpty() && unknownIn(header).isEmpty();
  }

  int distance(List<String> header) {
    return missingIn(header).size() + unknownIn(header).size();
  }

  Optional<GroupLabel> group(Optional<String> type, String label, int year) {
    return groups.stream()
        .filter(it -> it.label().equals(label) && it.type().equals(type) && it.from() <= year)
        .findFirst();
  }
}
