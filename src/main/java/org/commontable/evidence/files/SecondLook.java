package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * Lines that speak of the same as a line before them either repeat it or contradict it. Which of
 * the two is read in the file once more, so that no reading has to remember every number.
 */
final class SecondLook {
  private final List<String> titles;
  private final List<Integer> columns;
  private final Map<Long, List<String>> lines = new HashMap<>();

  private SecondLook(Layout layout, List<String> titles) {
    this.titles = titles;
    List<String> header = titles.stream().map(Layout::plain).toList();
    this.columns =
        layout.measuresIn(header).stream()
            .map(it -> layout.position(it.column(), header).orElseThrow())
            .distinct()
            .toList();
  }

  /** The same refusals; those that contradict name the column and both texts. */
  static List<Refusal> at(
      FileBytes file, Limits limits, Layout layout, List<String> titles, List<Refusal> refused) {
    if (refused.stream().noneMatch(SecondLook::isTwice)) {
      return refused;
    }
    SecondLook look = new SecondLook(layout, titles);
    look.read(file, limits, refused);
    return refused.stream().map(look::told).toList();
  }

  private static boolean isTwice(Refusal refusal) {
    return refusal.kind() == Kind.TWICE;
  }

  private static long first(Refusal refusal) {
    return ((Number) refusal.details().getOrDefault("first", 0L)).longValue();
  }

  private void read(FileBytes file, Limits limits, List<Refusal> refused) {
    for (Refusal it : refused) {
      if (isTwice(it)) {
        lines.put(it.line(), List.of());
        lines.put(first(it), List.of());
      }
    }
    try (Records records = new Records(SourceText.open(file, limits))) {
      while (records.next()) {
        if (lines.containsKey(records.line())) {
          lines.put(records.line(), records.texts());
        }
      }
    }
  }

  private Refusal told(Refusal refusal) {
    List<String> before = lines.getOrDefault(first(refusal), List.of());
    List<String> now = lines.getOrDefault(refusal.line(), List.of());
    if (!isTwice(refusal) || before.size() != titles.size() || now.size() != titles.size()) {
      return refusal;
    }
    Optional<Integer> other =
        columns.stream().filter(it -> !before.get(it).equals(now.get(it))).findFirst();
    return other.map(it -> contradicted(refusal, it, before, now)).orElse(refusal);
  }

  private Refusal contradicted(Refusal refusal, int column, List<String> before, List<String> now) {
    List<Object> details = new ArrayList<>(List.of("first", first(refusal)));
    details.addAll(List.of("column", SourceFile.shortened(titles.get(column))));
    details.addAll(List.of("before", SourceFile.shortened(before.get(column))));
    details.addAll(List.of("text", SourceFile.shortened(now.get(column))));
    return Refusal.of(Kind.CONTRADICTED, refusal.line(), details.toArray());
  }
}
