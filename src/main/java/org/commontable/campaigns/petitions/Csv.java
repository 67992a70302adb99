package org.commontable.campaigns.petitions;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Files for spreadsheets. */
final class Csv {
  /** Without it spreadsheets take UTF-8 for something else and break the accents. */
  private static final String MARK = "\uFEFF";

  private Csv() {}

  static byte[] of(Consumer<CsvWriter> rows) {
    var text = new StringWriter();
    text.append(MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      rows.accept(csv);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A spreadsheet must never compute what somebody typed. */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
