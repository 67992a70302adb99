package org.commontable.evidence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commontable.evidence.files.Refusal.Kind;

/** The rows of a small CSV file as texts, checked as strictly as those of large ones. */
public record FileRows(List<Row> rows, String sha256, String contentSha256, long size) {
  private static final int MOST = 200_000;

  public record Row(long line, List<String> fields) {}

  /** Empty when its first row is not one of those that are wanted; it is not read on then. */
  public static Optional<FileRows> read(
      FileBytes file, Limits limits, Predicate<List<String>> wanted) {
    try (SourceText text = SourceText.open(file, limits);
        Records records = new Records(text)) {
      List<Row> rows = new ArrayList<>();
      while (records.next()) {
        List<String> fields = records.texts();
        if (rows.isEmpty() && !wanted.test(fields)) {
          return Optional.empty();
        }
        if (!rows.isEmpty() && fields.size() != rows.getFirst().fields().size()) {
          throw Refusal.file(
              Kind.RAGGED,
              records.line(),
              "found",
              fields.size(),
              "expected",
              rows.getFirst().fields().size());
        }
        if (rows.size() == MOST) {
          throw Refusal.file(Kind.TOO_MANY_ROWS, 0, "limit", MOST);
        }
        rows.add(new Row(records.line(), fields));
      }
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      String content = text.contentSha256();
      return Optional.of(
          new FileRows(rows, text.packedSha256().orElse(content), content, file.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a sentence. */
  public static String shortened(String text) {
    return SourceFile.shortened(text);
  }
}
