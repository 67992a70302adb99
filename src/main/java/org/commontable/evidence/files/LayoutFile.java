package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Layout.Check;
import org.commontable.evidence.files.Layout.Dimension;
import org.commontable.evidence.files.Layout.Drop;
import org.commontable.evidence.files.Layout.Duplicates;
import org.commontable.evidence.files.Layout.MarkText;
import org.commontable.evidence.files.Layout.MeasureColumn;
import org.commontable.evidence.files.Layout.Note;
import org.commontable.evidence.files.Layout.PlaceKind;
import org.commontable.evidence.files.Layout.Share;
import org.jspecify.annotations.Nullable;

/** Reads a layout from YAML. A word that it does not know is a fault of the layout, not skipped. */
final class LayoutFile {
  private static final Set<String> WORDS =
      Set.of(
          "id",
          "version",
          "dataset",
          "publisher",
          "years",
          "columns",
          "optional",
          "oneOf",
          "ignored",
          "place",
          "lostZeros",
          "year",
          "yearTitles",
          "yearRepairs",
          "dimensions",
          "groups",
          "marks",
          "measures",
          "notes",
          "checks",
          "duplicates",
          "drop",
          "files",
          "byName");
  private static final Set<String> OF_A_MEASURE =
      Set.of(
          "name",
          "column",
          "dataset",
          "unit",
          "style",
          "decimals",
          "group",
          "dimensions",
          "by",
          "suppressedBy",
          "missingWith",
          "least",
          "most",
          "signed",
          "where",
          "unless");

  /** Lists of marks, each in {@code resources/evidence/marks}. */
  private static final Set<String> SHARED_MARKS = Set.of("report-card");

  private final Map<String, Object> yaml;
  private final String dataset;

  private LayoutFile(Map<String, Object> yaml) {
    this.yaml = yaml;
    mustKnow(yaml, WORDS);
    this.dataset = Yamls.text(yaml, "dataset");
  }

  static Layout named(String id) {
    return read(Yamls.resource("layouts/" + id + ".yaml"));
  }

  static Layout read(Object yaml) {
    return new LayoutFile(Yamls.map(yaml)).layout();
  }

  private void mustKnow(Map<String, Object> map, Set<String> words) {
    for (String key : map.keySet()) {
      if (!words.contains(key)) {
        throw new Wrong("unknown", "word", key);
      }
    }
  }

  private Layout layout() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Yamls.map(yaml.get("columns")).forEach((name, names) -> columns.put(name, Yamls.texts(names)));
    Map<String, Object> groups = Yamls.map(yaml.get("groups"));
    Map<String, Integer> repairs = new LinkedHashMap<>();
    Yamls.map(yaml.get("yearRepairs"))
        .forEach((text, year) -> repairs.put(text, Integer.parseInt(year.toString())));
    Layout layout =
        new Layout(
            Yamls.text(yaml, "id"),
            Integer.parseInt(Yamls.text(yaml, "version")),
            dataset,
            Yamls.text(yaml, "publisher"),
            Yamls.some(yaml, "years").orElse(""),
            columns,
            Set.copyOf(Yamls.texts(yaml.get("optional"))),
            signs(),
            Yamls.texts(yaml.get("ignored")).stream()
                .map(Layout::plain)
                .collect(Collectors.toUnmodifiableSet()),
            PlaceKind.valueOf(Yamls.some(yaml, "place").orElse("code").toUpperCase(Locale.ROOT)),
            Yamls.some(yaml, "lostZeros").map(Boolean::parseBoolean).orElse(false),
            Yamls.some(yaml, "year").stream().mapToInt(Integer::parseInt).findFirst(),
            Yamls.some(yaml, "yearTitles"),
            repairs,
            dimensions(),
            Yamls.some(groups, "type"),
            Yamls.some(groups, "use").map(Crosswalk::named).orElse(Crosswalk.NONE),
            marks(yaml.get("marks")).toList(),
            Yamls.list(yaml.get("measures")).stream().map(this::measure).toList(),
            Yamls.list(yaml.get("notes")).stream().map(this::note).toList(),
            checks(),
            shares(),
            percents(),
            Duplicates.valueOf(
                Yamls.some(yaml, "duplicates").orElse("refuse").toUpperCase(Locale.ROOT)),
            drops(),
            Yamls.texts(yaml.get("files")).stream().map(it -> it.toLowerCase(Locale.ROOT)).toList(),
            Yamls.some(yaml, "byName").map(Boolean::parseBoolean).orElse(false));
    mustName(layout);
    return layout;
  }

  /** Whatever names a column names one that the layout has. */
  private void mustName(Layout layout) {
    Set<String> named = new LinkedHashSet<>(layout.optional());
    layout.oneOf().forEach(it -> named.add(it.column()));
    layout.dimensions().forEach(it -> named.add(it.column()));
    layout.groupType().ifPresent(named::add);
    layout.yearTitles().ifPresent(named::add);
    layout.drop().forEach(it -> named.add(it.column()));
    for (MeasureColumn measure : layout.measures()) {
      named.add(measure.column());
      measure.suppressedBy().ifPresent(named::add);
      measure.missingWith().ifPresent(named::add);
      named.addAll(measure.where().keySet());
      named.addAll(measure.unless().keySet());
    }
    named.removeAll(layout.columns().keySet());
    if (!named.isEmpty()) {
      throw new Wrong("column", "columns", named.toString());
    }
  }

  /** {@code [grade12, {allGrades: All Grades}]}. */
  private List<Layout.Sign> signs() {
    List<Layout.Sign> all = new ArrayList<>();
    for (Object one : Yamls.list(yaml.get("oneOf"))) {
      if (one instanceof Map) {
        Yamls.map(one)
            .forEach(
                (column, titles) -> all.add(new Layout.Sign(column, List.copyOf(texts(titles)))));
      } else {
        all.add(new Layout.Sign(one.toString(), List.of()));
      }
    }
    return all;
  }

  private List<Dimension> dimensions() {
    List<Dimension> all = new ArrayList<>();
    Yamls.map(yaml.get("dimensions"))
        .forEach(
            (name, one) -> {
              Map<String, Object> entry = Yamls.map(one);
              mustKnow(entry, Set.of("column", "values", "open"));
              Map<String, String> values = new LinkedHashMap<>();
              Yamls.map(entry.get("values"))
                  .forEach((text, word) -> values.put(Layout.plain(text), word.toString()));
              all.add(
                  new Dimension(
                      name,
                      Yamls.text(entry, "column"),
                      values,
                      Yamls.some(entry, "open").map(Boolean::parseBoolean).orElse(false)));
            });
    return all;
  }

  /** An entry is a mark, or the name of a list that several layouts share. */
  private Stream<MarkText> marks(@Nullable Object list) {
    return Yamls.list(list).stream()
        .flatMap(
            one ->
                Yamls.some(Yamls.map(one), "use")
                    .map(name -> marks(shared(name)))
                    .orElseGet(() -> Stream.of(mark(one))));
  }

  private Object shared(String name) {
    if (!SHARED_MARKS.contains(name)) {
      throw new IllegalStateException(
          "layout " + yaml.get("id") + ": nobody knows the marks \"" + name + "\"");
    }
    return Yamls.resource("marks/" + name + ".yaml");
  }

  private MarkText mark(Object one) {
    Map<String, Object> entry = Yamls.map(one);
    mustKnow(entry, Set.of("text", "matches", "means", "years", "measures"));
    return new MarkText(
        Yamls.some(entry, "text"),
        Yamls.some(entry, "matches").map(Pattern::compile),
        Mark.of(Yamls.text(entry, "means")),
        years(entry),
        Set.copyOf(Yamls.texts(entry.get("measures"))));
  }

  private MeasureColumn measure(Object one) {
    Map<String, Object> entry = Yamls.map(one);
    mustKnow(entry, OF_A_MEASURE);
    String unit = Yamls.text(entry, "unit");
    boolean counts = unit.equals("students") || unit.equals("events") || unit.equals("count");
    Digits.Style style = Digits.Style.of(Yamls.some(entry, "style").orElse("number"));
    boolean share = style == Digits.Style.FRACTION;
    return new MeasureColumn(
        Yamls.text(entry, "name"),
        Yamls.text(entry, "column"),
        Yamls.some(entry, "dataset").orElse(dataset),
        unit,
        style,
        !counts || Yamls.some(entry, "decimals").map(Boolean::parseBoolean).orElse(false),
        Yamls.some(entry, "group"),
        words(entry.get("dimensions")),
        entry.containsKey("by") ? Optional.of(Yamls.texts(entry.get("by"))) : Optional.empty(),
        Yamls.some(entry, "suppressedBy"),
        Yamls.some(entry, "missingWith"),
        Yamls.some(entry, "least")
            .map(Double::parseDouble)
            .orElse(counts || share ? 0.0 : Double.NEGATIVE_INFINITY),
        Yamls.some(entry, "most")
            .map(Double::parseDouble)
            .orElse(share ? 100.0 : Double.POSITIVE_INFINITY),
        Yamls.some(entry, "signed").map(Boolean::parseBoolean).orElse(false),
        labels(entry.get("where")),
        labels(entry.get("unless")));
  }

  private Note note(Object one) {
    Map<String, Object> entry = Yamls.map(one);
    mustKnow(entry, Set.of("years", "where", "measures", "text"));
    Map<String, Set<String>> where = new LinkedHashMap<>();
    Yamls.map(entry.get("where")).forEach((key, value) -> where.put(key, texts(value)));
    return new Note(
        years(entry),
        where,
        Set.copyOf(Yamls.texts(entry.get("measures"))),
        words(entry.get("text")));
  }

  private List<Check> checks() {
    return checks("sum")
        .map(
            it -> {
              boolean whole = it.containsKey("to");
              return new Check(
                  Yamls.text(it, "sum"),
                  Yamls.text(it, "of"),
                  Yamls.text(it, whole ? "to" : "most"),
                  whole);
            })
        .toList();
  }

  private List<Share> shares() {
    return checks("part")
        .map(it -> new Share(measure(it, "part"), measure(it, "of"), Yamls.some(it, "rate")))
        .toList();
  }

  private Set<String> percents() {
    return checks("percent").map(it -> measure(it, "percent")).collect(Collectors.toSet());
  }

  /** Those that begin with this word. */
  private Stream<Map<String, Object>> checks(String word) {
    return Yamls.list(yaml.get("checks")).stream()
        .map(Yamls::map)
        .filter(
            it -> {
              mustKnow(it, Set.of("sum", "of", "to", "most", "part", "rate", "percent"));
              return it.containsKey(word);
            });
  }

  /** The name of a measure that the layout has. */
  private String measure(Map<String, Object> check, String word) {
    String name = Yamls.text(check, word);
    if (Yamls.list(yaml.get("measures")).stream()
        .noneMatch(it -> name.equals(Yamls.map(it).get("name")))) {
      throw new IllegalStateException("layout " + yaml.get("id") + " has no measure " + name);
    }
    return name;
  }

  private List<Drop> drops() {
    Object drop = yaml.get("drop");
    List<Object> all = drop instanceof Map ? List.of(drop) : Yamls.list(drop);
    return all.stream()
        .map(Yamls::map)
        .map(it -> new Drop(Yamls.text(it, "column"), Pattern.compile(Yamls.text(it, "matches"))))
        .toList();
  }

  private static Set<Integer> years(Map<String, Object> entry) {
    return Yamls.texts(entry.get("years")).stream()
        .map(Integer::parseInt)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> words(@Nullable Object map) {
    Map<String, String> words = new LinkedHashMap<>();
    Yamls.map(map).forEach((key, value) -> words.put(key, value.toString()));
    return words;
  }

  private static Map<String, Set<String>> labels(@Nullable Object map) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    Yamls.map(map)
        .forEach(
            (column, value) ->
                labels.put(
                    column,
                    texts(value).stream()
                        .map(Layout::plain)
                        .collect(Collectors.toUnmodifiableSet())));
    return labels;
  }

  private static Set<String> texts(Object value) {
    return value instanceof List ? Set.copyOf(Yamls.texts(value)) : Set.of(value.toString());
  }
}
