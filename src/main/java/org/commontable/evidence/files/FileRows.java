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

  /** As much as is read of a file that is not one of those. */
  private static final int BEGINNING = 1 << 16;

  public record Row(long line, List<String> fields) {}

  /** Empty when its first row is not one of those that are wanted; it is not read on then. */
  public static Optional<FileRows> read(
      FileBytes file, Limits limits, Predicate<List<String>> wanted) {
    if (!begins(file, limits, wanted)) {
      return Optional.empty();
    }
    try (SourceText text = SourceText.open(file, limits);
        Records records = new Records(text)) {
      List<Row> rows = new ArrayList<>();
      while (records.next()) {
        List<String> fields = records.texts();
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

  private static boolean begins(FileBytes file, Limits limits, Predicate<List<String>> wanted) {
    try (Records records = new Records(SourceText.open(file, limits), BEGINNING)) {
      return records.next() && wanted.test(records.texts());
    } catch (Refusal.Unreadable fault) {
      if (fault.refusal().kind() == Kind.FIELD_TOO_LONG) {
        return false; // none of those; whoever reads it whole says what is wrong
      }
      throw fault;
    }
  }

  /** For a sentence. */
  public static String shortened(String text) {
    return SourceFile.shortened(text);
  }
}
