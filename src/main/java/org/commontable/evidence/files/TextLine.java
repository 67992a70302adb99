package org.commontable.evidence.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One line of a file below the titles of its columns, as they were written. */
public record TextLine(List<String> titles, List<String> cells) {
  public static Optional<TextLine> of(FileBytes file, long line) {
    return Optional.ofNullable(of(file, Set.of(line)).get(line));
  }

  /** Several in one reading; those that are not there are left out. */
  public static Map<Long, TextLine> of(FileBytes file, Set<Long> lines) {
    long last = lines.stream().mapToLong(Long::longValue).max().orElse(0);
    Map<Long, TextLine> found = new HashMap<>();
    try (Records records = new Records(SourceText.open(file, Limits.OPERATOR))) {
      List<String> titles = List.of();
      while (records.next() && records.line() <= last) {
        boolean wanted = lines.contains(records.line());
        List<String> texts = wanted || titles.isEmpty() ? records.texts() : List.of();
        if (titles.isEmpty()) {
          titles = texts.stream().allMatch(String::isBlank) ? titles : texts;
        } else if (wanted) {
          found.put(records.line(), new TextLine(titles, texts));
        }
      }
      return found;
    }
  }
}
