package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.files.Layout.Dimension;
import org.commontable.shared.Direction;

/** The further keys of a row (grade, subject, category); each combination of them has a number. */
final class DimensionColumns {
  /**
   * A text as we call it; empty when it means that the figure has no such dimension.
   *
   * @param news its label, when no layout knows it; else empty
   */
  private record Word(String text, String news) {}

  private record Column(Dimension spec, int at, ByteTable texts, List<Word> words) {}

  private final NewLabels labels;
  private final List<Column> columns = new ArrayList<>();
  private final LongTable numbers = new LongTable();
  private final List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
  private final Map<Map<String, String>, Integer> numberOf = new HashMap<>(Map.of(Map.of(), 0));

  DimensionColumns(Layout layout, List<String> header, NewLabels labels) {
    this.labels = labels;
    for (Dimension dimension : layout.dimensions()) {
      layout
          .position(dimension.column(), header)
          .ifPresent(
              at -> columns.add(new Column(dimension, at, new ByteTable(), new ArrayList<>())));
    }
  }

  int read(Records row) {
    int combination = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int text = column.texts().number(row, column.at());
      if (text == column.words().size()) {
        column.words().add(word(column.spec(), row.text(column.at())));
      }
      Word word = column.words().get(text);
      if (!word.news().isEmpty()) {
        labels.saw(word.news());
      }
      if (!word.text().isEmpty()) {
        combination = combined(combination, i, text, column.spec().name(), word.text());
      }
    }
    return combination;
  }

  private static Word word(Dimension dimension, String text) {
    String ours = dimension.values().get(Layout.plain(text));
    String word = ours == null ? Direction.straight(text) : ours;
    boolean known = dimension.open() || dimension.values().containsValue(word);
    return new Word(word, word.isEmpty() || known ? "" : NewLabels.label(dimension.name(), word));
  }

  private int combined(int before, int dimension, int text, String name, String word) {
    long key = ((long) before << 36) | ((long) dimension << 32) | text;
    int number = numbers.get(key);
    if (number == LongTable.NONE) {
      Map<String, String> all = new LinkedHashMap<>(combinations.get(before));
      all.put(name, word);
      Integer known = numberOf.putIfAbsent(all, combinations.size());
      number = known == null ? combinations.size() : known;
      if (known == null) {
        combinations.add(all);
      }
      numbers.putIfAbsent(key, number);
    }
    return number;
  }

  Map<String, String> combination(int number) {
    return combinations.get(number);
  }

  List<Map<String, String>> combinations() {
    return combinations;
  }
}
