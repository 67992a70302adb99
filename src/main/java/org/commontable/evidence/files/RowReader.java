package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.facts.FactSink;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.Layout.Dimension;
import org.commontable.evidence.files.Layout.Duplicates;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.Direction;
import org.commontable.shared.SchoolYear;

/** Reads the rows of one file, one after the other, by its layout. */
final class RowReader {
  /** Cells of indicators are held in memory until the whole file has turned out to be right. */
  private static final int MOST_CELLS = 400_000;

  private static final int REFUSALS_IN_FULL = 100;
  private static final int DUPLICATES_IN_FULL = 20;
  private static final int MOST_NEW_LABELS = 200;
  private static final List<String> ABOUT_A_PLACE =
      List.of("nces", "stateSchoolId", "schoolType", "latitude", "longitude", "address");

  /** Which measures a row holds, and what was counted of such rows. */
  private static final class Variant {
    final List<MeasureReader> measures;
    final BitSet years = new BitSet();
    final BitSet places = new BitSet();
    final boolean feeds;
    long rows;

    Variant(List<MeasureReader> measures, List<Input> inputs) {
      this.measures = measures;
      this.feeds =
          measures.stream().anyMatch(it -> inputs.stream().anyMatch(in -> in.reads(it.measure)));
    }
  }

  private record DimensionColumn(
      Dimension spec, int column, ByteTable texts, List<Optional<String>> words) {}

  private final Layout layout;
  private final List<String> titles;
  private final List<String> header;
  private final List<Input> inputs;
  private final FactSink sink;
  private final OptionalInt given;

  private final int year;
  private final ByteTable yearTexts = new ByteTable();
  private final List<Integer> yearNumbers = new ArrayList<>(); // of a text; -1 is no year
  private final List<Integer> years = new ArrayList<>();

  private final PlaceColumns place;
  private final LongTable named = new LongTable();
  private final List<NamedPlace> names = new ArrayList<>();

  private final int group;
  private final int groupType;
  private final ByteTable groupTexts = new ByteTable();
  private final ByteTable typeTexts = new ByteTable();
  private final LongTable groupNumbers = new LongTable();
  private final List<Group> groups = new ArrayList<>();

  private final List<DimensionColumn> dimensions = new ArrayList<>();
  private final LongTable dimensionNumbers = new LongTable();
  private final List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
  private final Map<Map<String, String>, Integer> combinationOf =
      new HashMap<>(Map.of(Map.of(), 0));

  private final List<MeasureReader> measures;
  private final List<Integer> variantColumns = new ArrayList<>();
  private final Map<Integer, ByteTable> variantTexts = new HashMap<>();
  private final Set<String> told = new HashSet<>(); // texts of which a layout says what they hold
  private final LongTable variantNumbers = new LongTable();
  private final List<Variant> variants = new ArrayList<>();
  private final Map<List<MeasureReader>, Integer> variantOf = new HashMap<>();

  private final List<Integer> rowText = new ArrayList<>();
  private final LongTable seen = new LongTable();
  private final LongTable said = new LongTable(); // a sum over the values of a line

  private final Digits digits = new Digits();
  private final List<ReadCell> cells = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Map<String, Integer> newLabels = new LinkedHashMap<>();
  private final List<String> duplicates = new ArrayList<>();
  private int rows;
  private int dropped;
  private long kept;
  private long hidden;
  private int refusedCount;
  private int duplicateCount;

  /**
   * @param titles the columns' names, as the file writes them
   * @param given the year of a file that says none
   */
  RowReader(
      Layout layout, List<String> titles, OptionalInt given, List<Input> inputs, FactSink sink) {
    this.layout = layout;
    this.titles = titles;
    this.header = titles.stream().map(Layout::plain).toList();
    this.inputs = inputs;
    this.sink = sink;
    this.given = given.isPresent() ? given : layout.year();
    this.year = at("year");
    this.place = new PlaceColumns(layout, header);
    this.group = at("group");
    this.groupType = layout.groupType().map(this::at).orElse(-1);
    for (Dimension dimension : layout.dimensions()) {
      if (at(dimension.column()) >= 0) {
        dimensions.add(
            new DimensionColumn(
                dimension, at(dimension.column()), new ByteTable(), new ArrayList<>()));
      }
    }
    this.measures =
        layout.measuresIn(header).stream()
            .map(it -> new MeasureReader(layout, it, header))
            .toList();
    Set<String> telling = new LinkedHashSet<>();
    measures.forEach(
        it -> {
          telling.addAll(it.spec.where().keySet());
          telling.addAll(it.spec.unless().keySet());
          it.spec.where().values().forEach(told::addAll);
          it.spec.unless().values().forEach(told::addAll);
        });
    telling.stream().map(this::at).filter(at -> at >= 0).forEach(variantColumns::add);
    variantColumns.forEach(at -> variantTexts.put(at, new ByteTable()));
    Set<Integer> keys = new TreeSet<>();
    layout.keyColumns().keySet().forEach(it -> keys.add(at(it)));
    keys.remove(-1);
    rowText.addAll(keys);
  }

  private int at(String column) {
    return layout.position(column, header).orElse(-1);
  }

  int count() {
    return rows;
  }

  /** How little of the file this layout understands. */
  int unknown() {
    return newLabels.values().stream().mapToInt(Integer::intValue).sum() + refusedCount;
  }

  void take(Records row) {
    rows++;
    if (row.fields() != header.size()) {
      refuse(Kind.RAGGED, row.line(), "found", row.fields(), "expected", header.size());
      return;
    }
    if (isNoData(row)) {
      dropped++;
      return;
    }
    int when = year(row);
    if (when < 0) {
      return;
    }
    int where = place.read(row);
    if (where < 0) {
      refuse(place.fault(), row.line(), "text", place.text(row));
      return;
    }
    int start = years.get(when);
    int who = group(row, start);
    if (who < 0) {
      refuse(Kind.GROUP, row.line(), "text", "");
      return;
    }
    int what = dimensions(row);
    int variant = variant(row);
    if (variant < 0 || isTwice(row, where, when, who, what, variant)) {
      return;
    }
    name(row, where, when, start);
    numbers(row, where, when, who, what, variant);
  }

  private boolean isNoData(Records row) {
    for (Layout.Drop drop : layout.drop()) {
      int at = at(drop.column());
      if (at >= 0 && drop.matches().matcher(row.text(at)).find()) {
        return true;
      }
    }
    return false;
  }

  private int year(Records row) {
    if (year < 0) {
      if (given.isEmpty()) {
        throw Refusal.file(Kind.NO_YEAR, 0);
      }
      return yearNumber(given.getAsInt());
    }
    int text = number(yearTexts, row, year);
    if (text == yearNumbers.size()) {
      yearNumbers.add(readYear(row.text(year)));
    }
    int number = yearNumbers.get(text);
    if (number < 0) {
      refuse(Kind.YEAR, row.line(), "text", row.text(year));
    }
    return number;
  }

  private int readYear(String text) {
    Integer repaired = layout.yearRepairs().get(text);
    if (repaired != null) {
      return yearNumber(repaired);
    }
    try {
      return yearNumber(SchoolYear.parse(text.replace(" ", "")).start());
    } catch (IllegalArgumentException unreadable) {
      return -1;
    }
  }

  private int yearNumber(int start) {
    int number = years.indexOf(start);
    if (number < 0) {
      years.add(start);
      return years.size() - 1;
    }
    return number;
  }

  private static int number(ByteTable table, Records row, int column) {
    int start = row.start(column);
    return table.number(row.buffer(), start, Math.max(start, row.end(column)));
  }

  private int group(Records row, int start) {
    if (group < 0) {
      if (groups.isEmpty()) {
        groups.add(Group.ALL);
      }
      return 0;
    }
    long key = number(groupTexts, row, group);
    key = key << 24 | (groupType < 0 ? 0 : number(typeTexts, row, groupType));
    key = key << 16 | start;
    int number = groupNumbers.get(key);
    if (number == LongTable.NONE) {
      String text = Direction.straight(row.text(group));
      if (text.isEmpty()) {
        return -1;
      }
      Optional<String> type = groupType < 0 ? Optional.empty() : Optional.of(row.text(groupType));
      Group found = layout.groups().group(type, text, start);
      number = groups.indexOf(found);
      if (number < 0) {
        number = groups.size();
        groups.add(found);
      }
      groupNumbers.putIfAbsent(key, number);
    }
    if (!groups.get(number).known()) {
      isNew("group", groups.get(number).word());
    }
    return number;
  }

  private void isNew(String kind, String text) {
    String label = kind + ": " + SourceFile.shortened(text);
    if (newLabels.size() < MOST_NEW_LABELS || newLabels.containsKey(label)) {
      newLabels.merge(label, 1, Integer::sum);
    }
  }

  private int dimensions(Records row) {
    int combination = 0;
    for (int i = 0; i < dimensions.size(); i++) {
      DimensionColumn dimension = dimensions.get(i);
      int text = number(dimension.texts(), row, dimension.column());
      if (text == dimension.words().size()) {
        dimension.words().add(word(dimension.spec(), row.text(dimension.column())));
      }
      Optional<String> word = dimension.words().get(text);
      if (word.isPresent()) {
        if (!dimension.spec().open() && !isKnown(dimension.spec(), word.get())) {
          isNew(dimension.spec().name(), word.get());
        }
        combination = combined(combination, i, text, dimension.spec().name(), word.get());
      }
    }
    return combination;
  }

  private static boolean isKnown(Dimension dimension, String word) {
    return dimension.values().containsValue(word);
  }

  /** Empty when the text means that the figure has no such dimension. */
  private static Optional<String> word(Dimension dimension, String text) {
    String ours = dimension.values().get(Layout.plain(text));
    String word = ours == null ? Direction.straight(text) : ours;
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  private int combined(int before, int dimension, int text, String name, String word) {
    long key = ((long) before << 36) | ((long) dimension << 32) | text;
    int number = dimensionNumbers.get(key);
    if (number == LongTable.NONE) {
      Map<String, String> all = new LinkedHashMap<>(combinations.get(before));
      all.put(name, word);
      Integer known = combinationOf.putIfAbsent(all, combinations.size());
      number = known == null ? combinations.size() : known;
      if (known == null) {
        combinations.add(all);
      }
      dimensionNumbers.putIfAbsent(key, number);
    }
    return number;
  }

  /** Which measures this row holds; -1 when none, which a text that nobody knows may mean. */
  private int variant(Records row) {
    long key = 0;
    for (int at : variantColumns) {
      key =
          key * 0x100003
              + number(java.util.Objects.requireNonNull(variantTexts.get(at)), row, at)
              + 1;
    }
    int number = variantNumbers.get(key);
    if (number == LongTable.NONE) {
      List<MeasureReader> held = measures.stream().filter(it -> holds(it, row)).toList();
      number = variantOf.computeIfAbsent(held, it -> variantOf.size());
      if (number == variants.size()) {
        variants.add(new Variant(held, inputs));
      }
      variantNumbers.putIfAbsent(key, number);
    }
    if (variants.get(number).measures.isEmpty()) {
      for (int at : variantColumns) {
        if (!told.contains(Layout.plain(row.text(at)))) {
          isNew(titles.get(at), row.text(at));
        }
      }
      return -1;
    }
    return number;
  }

  private boolean holds(MeasureReader measure, Records row) {
    return measure.spec.where().entrySet().stream()
            .allMatch(it -> isAmong(it.getValue(), it.getKey(), row))
        && measure.spec.unless().entrySet().stream()
            .noneMatch(it -> isAmong(it.getValue(), it.getKey(), row));
  }

  private boolean isAmong(Set<String> texts, String column, Records row) {
    int at = at(column);
    return at >= 0 && texts.contains(Layout.plain(row.text(at)));
  }

  private boolean isTwice(Records row, int where, int when, int who, int what, int variant) {
    long key = (((((long) where << 7 | when) << 11 | who) << 20) | what) << 8 | variant;
    if (where >= 1 << 18 || when >= 1 << 7 || who >= 1 << 11 || what >= 1 << 20 || variant >= 256) {
      throw Refusal.file(Kind.TOO_MANY_ROWS, row.line(), "limit", 1 << 18);
    }
    int before = seen.putIfAbsent(key, (int) row.line());
    if (before == LongTable.NONE) {
      if (layout.duplicates() == Duplicates.SAME) {
        said.putIfAbsent(row.line(), values(row, variant));
      }
      return false;
    }
    if (layout.duplicates() == Duplicates.REFUSE
        || (layout.duplicates() == Duplicates.SAME && said.get(before) != values(row, variant))) {
      refuse(Kind.TWICE, row.line(), "first", (long) before);
    } else {
      duplicateCount++;
      if (duplicates.size() < DUPLICATES_IN_FULL) {
        duplicates.add(row.line() + " = " + before);
      }
    }
    return true;
  }

  private int values(Records row, int variant) {
    int sum = 17;
    for (MeasureReader measure : variants.get(variant).measures) {
      for (int i = row.start(measure.column); i < row.end(measure.column); i++) {
        sum = sum * 31 + row.buffer()[i];
      }
      sum = sum * 31 + 7;
    }
    return sum & Integer.MAX_VALUE >> 1;
  }

  private void name(Records row, int where, int when, int start) {
    if (named.putIfAbsent((long) where << 8 | when, 1) != LongTable.NONE) {
      return;
    }
    String id = place.place(where);
    String district = text(row, "districtName", "placeName");
    String school = id.length() == 6 || id.startsWith("nces:") ? text(row, "schoolName", "") : "";
    Map<String, String> about = new LinkedHashMap<>();
    if (!school.isEmpty() && !district.isEmpty()) {
      about.put("district", district);
    }
    for (String column : ABOUT_A_PLACE) {
      String text = text(row, column, "");
      if (!text.isEmpty()) {
        about.put(column, text);
      }
    }
    names.add(new NamedPlace(id, start, school.isEmpty() ? district : school, about));
  }

  private String text(Records row, String column, String otherwise) {
    int at = at(column) >= 0 ? at(column) : at(otherwise);
    return at < 0 ? "" : Direction.straight(row.text(at));
  }

  private void numbers(Records row, int where, int when, int who, int what, int number) {
    Variant variant = variants.get(number);
    sink.row(where, when, who, what, number, row.line());
    boolean feeds = variant.feeds && place.place(where).length() == 3;
    int start = years.get(when);
    for (int slot = 0; slot < variant.measures.size(); slot++) {
      MeasureReader measure = variant.measures.get(slot);
      switch (measure.read(row, start, digits)) {
        case NUMBER -> {
          sink.number(slot, digits.unscaled(), digits.scale());
          hidden += measure.measure.counts() && isSmall() ? 1 : 0;
          if (feeds) {
            feed(row, measure, where, start, who, what, Optional.empty());
          }
        }
        case MARK -> {
          sink.mark(slot, measure.mark());
          hidden += measure.mark() == Mark.SUPPRESSED ? 1 : 0;
          if (feeds) {
            feed(row, measure, where, start, who, what, Optional.of(measure.mark()));
          }
        }
        case NO_NUMBER -> {
          refuse(
              Kind.COUNT, row.line(), "column", column(measure), "text", row.text(measure.column));
          return;
        }
        case OUT_OF_BOUNDS -> {
          refuse(
              measure.spec.style() == Digits.Style.FRACTION ? Kind.FRACTION : Kind.BOUNDS,
              row.line(),
              "column",
              column(measure),
              "text",
              row.text(measure.column));
          return;
        }
      }
    }
    kept += variant.measures.size();
    variant.rows++;
    variant.years.set(when);
    variant.places.set(where);
  }

  private boolean isSmall() {
    long whole = digits.scale() == 0 ? digits.unscaled() : digits.unscaled() / 10;
    return whole > 0 && whole < 10;
  }

  private String column(MeasureReader measure) {
    return titles.get(measure.column);
  }

  private void feed(
      Records row,
      MeasureReader measure,
      int where,
      int start,
      int who,
      int what,
      Optional<Mark> mark) {
    Group rowGroup = groups.get(who);
    Optional<StudentGroup> student =
        measure.measure.group().isPresent()
            ? StudentGroup.of(measure.measure.group().get())
            : rowGroup.known() ? StudentGroup.of(rowGroup.word()) : Optional.empty();
    if (student.isEmpty()) {
      return;
    }
    String unit =
        measure.measure.group().isPresent()
            ? measure.measure.unit()
            : rowGroup.unit(measure.measure);
    Map<String, String> dimensionsHere = new LinkedHashMap<>(combinations.get(what));
    measure.measure.by().ifPresent(by -> dimensionsHere.keySet().retainAll(by));
    dimensionsHere.putAll(measure.measure.dimensions());
    for (Input input : inputs) {
      if (input.reads(measure.measure)
          && input.unit().equals(unit)
          && input.where().equals(dimensionsHere)) {
        if (cells.size() == MOST_CELLS) {
          throw Refusal.file(Kind.TOO_MANY_ROWS, row.line(), "limit", MOST_CELLS);
        }
        OptionalLong amount =
            mark.isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(digits.scale() == 0 ? digits.unscaled() : digits.unscaled() / 10);
        cells.add(
            new ReadCell(
                row.line(),
                input.name(),
                place.place(where),
                start,
                student.get(),
                amount,
                mark,
                shownText(row, measure.column)));
      }
    }
  }

  /** The keys of the row and the count: no share, which could give back a hidden count. */
  private String shownText(Records row, int count) {
    StringBuilder text = new StringBuilder();
    for (int at : rowText) {
      if (!row.isBlank(at)) {
        text.append(SourceFile.shortened(row.text(at))).append(", ");
      }
    }
    return text.append(SourceFile.shortened(row.text(count))).toString();
  }

  private void refuse(Kind kind, long line, Object... details) {
    refusedCount++;
    if (refused.size() < REFUSALS_IN_FULL) {
      for (int i = 1; i < details.length; i += 2) {
        if (details[i] instanceof String text) {
          details[i] = SourceFile.shortened(text);
        }
      }
      refused.add(Refusal.of(kind, line, details));
    }
  }

  /** What the numbers given to the sink stand for. */
  Keys keys() {
    List<Measure> all = measures.stream().map(it -> it.measure).toList();
    List<List<Integer>> held = new ArrayList<>();
    variants.forEach(it -> held.add(it.measures.stream().map(measures::indexOf).toList()));
    return new Keys(
        layout.id(),
        layout.version(),
        place.places(),
        years,
        groups,
        combinations,
        all,
        held,
        names);
  }

  private List<Reading.Held> held() {
    record Name(String dataset, String measure, String unit) {}
    Map<Name, Variant> sums = new LinkedHashMap<>();
    for (Variant variant : variants) {
      for (MeasureReader it : variant.measures) {
        Variant sum =
            sums.computeIfAbsent(
                new Name(it.measure.dataset(), it.measure.name(), it.measure.unit()),
                name -> new Variant(List.of(), List.of()));
        sum.rows += variant.rows;
        sum.years.or(variant.years);
        sum.places.or(variant.places);
      }
    }
    List<Reading.Held> held = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          if (sum.rows > 0) {
            held.add(
                new Reading.Held(
                    name.dataset(),
                    name.measure(),
                    name.unit(),
                    sum.years.stream().mapToObj(years::get).sorted().toList(),
                    sum.places.cardinality(),
                    sum.rows));
          }
        });
    return held;
  }

  Reading done(String contentSha256, String sha256, long size, List<String> unread) {
    return new Reading(
        layout,
        contentSha256,
        sha256,
        size,
        rows,
        dropped,
        kept,
        hidden,
        cells,
        refused,
        refusedCount,
        names,
        held(),
        newLabels,
        unread,
        duplicates,
        duplicateCount);
  }
}
