package org.commontable.evidence.files;

import java.util.List;
import java.util.Optional;

/** One line of a file below the titles of its columns, as they were written. */
public record TextLine(List<String> titles, List<String> cells) {
  public static Optional<TextLine> of(FileBytes file, long line) {
    try (Records records = new Records(SourceText.open(file, Limits.OPERATOR))) {
      List<String> titles = List.of();
      while (records.next() && records.line() <= line) {
        List<String> texts = records.texts();
        if (titles.isEmpty()) {
          titles = texts.stream().allMatch(String::isBlank) ? titles : texts;
        } else if (records.line() == line) {
          return Optional.of(new TextLine(titles, texts));
        }
      }
      return Optional.empty();
    }
  }
}
