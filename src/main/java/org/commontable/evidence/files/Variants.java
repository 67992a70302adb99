package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commontable.evidence.facts.LongTable;

/** Which of the measures a row holds: in many files a label in the row says it. */
final class Variants {
  static final int NONE = -1;

  /** The measures of some rows, and what was counted of these rows. */
  static final class Variant {
    final List<MeasureReader> measures;

    /** Whether one of them is a total of which every row must say the same. */
    final boolean totalled;

    final BitSet years = new BitSet();
    final BitSet places = new BitSet();
    long rows;

    Variant(List<MeasureReader> measures, boolean totalled) {
      this.measures = measures;
      this.totalled = totalled;
    }

    void count(Subject subject) {
      rows++;
      years.set(subject.year);
      places.set(subject.place);
    }
  }

  /** A column whose texts say what a row holds; the label of a text of which nobody told. */
  private record Telling(int column, String title, ByteTable texts, List<Optional<String>> news) {}

  private final Layout layout;
  private final List<String> header;
  private final NewLabels labels;
  private final Predicate<List<MeasureReader>> feeding;
  private final List<MeasureReader> measures;
  private final List<Telling> telling = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final LongTable numbers = new LongTable();
  private final List<Variant> variants = new ArrayList<>();
  private final Map<List<MeasureReader>, Integer> numberOf = new HashMap<>();

  Variants(
      Layout layout,
      List<String> titles,
      List<String> header,
      NewLabels labels,
      Predicate<List<MeasureReader>> feeding) {
    this.layout = layout;
    this.feeding = feeding;
    this.header = header;
    this.labels = labels;
    this.measures = new ArrayList<>();
    for (Layout.MeasureColumn it : layout.measuresIn(header)) {
      measures.add(new MeasureReader(layout, it, header, measures.size()));
    }
    Set<String> columns = new LinkedHashSet<>();
    for (MeasureReader measure : measures) {
      for (var condition : List.of(measure.spec.where(), measure.spec.unless())) {
        columns.addAll(condition.keySet());
        condition.values().forEach(told::addAll);
      }
    }
    for (String column : columns) {
      int at = at(column);
      if (at >= 0) {
        telling.add(new Telling(at, titles.get(at), new ByteTable(), new ArrayList<>()));
      }
    }
  }

  private int at(String column) {
    return layout.position(column, header).orElse(-1);
  }

  /** The variant's number; {@link #NONE} for a row without any measure. */
  int read(Records row) {
    long key = 0;
    for (Telling it : telling) {
      int text = it.texts().number(row, it.column());
      if (text == it.news().size()) {
        it.news().add(news(it.title(), row.text(it.column())));
      }
      key = key * 0x100003 + text + 1;
    }
    int number = numbers.get(key);
    if (number == LongTable.NONE) {
      List<MeasureReader> held = measures.stream().filter(it -> holds(it, row)).toList();
      number = numberOf.computeIfAbsent(held, it -> numberOf.size());
      if (number == variants.size()) {
        variants.add(new Variant(held, feeding.test(held)));
      }
      numbers.putIfAbsent(key, number);
    }
    if (variants.get(number).measures.isEmpty()) {
      for (Telling it : telling) {
        it.news().get(it.texts().number(row, it.column())).ifPresent(labels::saw);
      }
      return NONE;
    }
    return number;
  }

  private Optional<String> news(String title, String text) {
    return told.contains(Layout.plain(text))
        ? Optional.empty()
        : Optional.of(NewLabels.label(title, text));
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

  /** What stands once for every year is read there now. */
  void move(int column) {
    measures.stream()
        .filter(it -> layout.yearTitles().filter(it.spec.column()::equals).isPresent())
        .forEach(it -> it.move(column));
  }

  Variant variant(int number) {
    return variants.get(number);
  }

  List<Variant> all() {
    return variants;
  }

  List<MeasureReader> measures() {
    return measures;
  }

  /** Of each variant, the places of its measures in the list of all. */
  List<List<Integer>> positions() {
    List<List<Integer>> all = new ArrayList<>();
    variants.forEach(it -> all.add(it.measures.stream().map(one -> one.number).toList()));
    return all;
  }
}
