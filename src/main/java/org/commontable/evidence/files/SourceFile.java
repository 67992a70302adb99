package org.commontable.evidence.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.files.Refusal.Kind;

/** Reads a file by the layout that its header names. */
public final class SourceFile {
  private static final int LONGEST_FIELD = 4_000;
  private static final int MOST_FIELDS = 1_000;

  private final Layouts layouts;

  public SourceFile(Layouts layouts) {
    this.layouts = layouts;
  }

  /** The whole file, or {@link Refusal.Unreadable} when not even its lines can be told apart. */
  public Reading read(byte[] plain) {
    Reader text = SourceText.read(plain);
    long line = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(1 << 20)
            .build(
                CsvRecordHandler.builder()
                    .maxFieldSize(LONGEST_FIELD)
                    .maxFields(MOST_FIELDS)
                    .maxRecordSize(1 << 18)
                    .build(),
                text)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> header = records.next().getFields().stream().map(String::strip).toList();
      RowReader rows = new RowReader(layout(header), header);
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        rows.take(line, row.getFields());
      }
      if (rows.count() == 0) {
        throw Refusal.file(Kind.NO_ROWS, 0);
      }
      return rows.done();
    } catch (CsvParseException | java.io.UncheckedIOException broken) {
      throw refused(broken, line);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private Layout layout(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw Refusal.file(Kind.DOUBLE_COLUMN, 1, "column", shortened(name));
      }
    }
    return layouts
        .fitting(header)
        .orElseThrow(
            () -> {
              Layout nearest = layouts.nearest(header);
              return Refusal.file(
                  Kind.UNKNOWN_COLUMNS,
                  1,
                  "layout",
                  nearest.id(),
                  "expected",
                  String.join(", ", nearest.expected()),
                  "missing",
                  listed(nearest.missingIn(header)),
                  "unknown",
                  listed(nearest.unknownIn(header)));
            });
  }

  private static String listed(Set<String> names) {
    String all = String.join(", ", names.stream().limit(20).map(SourceFile::shortened).toList());
    return all.isEmpty() ? "–" : names.size() > 20 ? all + " …" : all;
  }

  static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.codePointCount(0, plain.length()) > 60
        ? plain.substring(0, plain.offsetByCodePoints(0, 59)) + "…"
        : plain;
  }

  private static Refusal.Unreadable refused(RuntimeException broken, long line) {
    String message = String.valueOf(broken.getMessage()) + broken.getCause();
    boolean tooLong = message.contains("exceed") || message.contains("maximum");
    return Refusal.file(tooLong ? Kind.FIELD_TOO_LONG : Kind.BROKEN_QUOTES, line + 1);
  }
}
