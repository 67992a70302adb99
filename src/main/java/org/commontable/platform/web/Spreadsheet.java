package org.commontable.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV file that spreadsheets read rightly and never compute: the only one there is. */
public final class Spreadsheet {
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  /** Possessive: a group that may be given back is remembered on the stack, once for every turn. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]++(?:[.,][0-9]++)*+");

  private final Writer out;
  private final CsvWriter csv;

  public Spreadsheet(String... header) {
    this(new StringWriter(), header);
  }

  private Spreadsheet(Writer out, String... header) {
    this.out = out;
    csv = CsvWriter.builder().build(out);
    row(header);
  }

  /**
   * Written row by row for programs, where the whole is more than memory holds. {@link #flush} ends
   * it.
   */
  public static Spreadsheet onto(Writer out, String... header) {
    return new Spreadsheet(out, header);
  }

  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(Spreadsheet::inert).toList());
  }

  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  public Reply file(String name) {
    return Reply.file(name, "text/csv; charset=utf-8", text().getBytes(StandardCharsets.UTF_8));
  }

  /** As it stands in a file: spreadsheets read UTF-8 only with the mark. */
  public String text() {
    return '\uFEFF' + plain();
  }

  /** For programs, which take the mark for a part of the first column's name. */
  public String plain() {
    flush();
    return out.toString();
  }

  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell that a spreadsheet would compute is shown as text instead. */
  static String inert(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
