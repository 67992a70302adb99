package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.commontable.evidence.files.Refusal.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The one sheet of a workbook (.xlsx) as the CSV text that a spreadsheet would write, row by row:
 * line 7 is row 7. Of a formula comes what it last gave; nothing is computed and no macro is read.
 */
final class Workbook extends InputStream {
  private static final long MEGABYTE = 1 << 20;

  /** The words of all cells are held in memory while a sheet is read. */
  private static final long MOST_WORDS = 96 * MEGABYTE;

  private static final long MOST_TEXT = 1024 * MEGABYTE;

  /** A sheet has no more (ECMA-376). */
  private static final int MOST_ROWS = 1 << 20;

  private static final int MOST_COLUMNS = 1 << 14;
  private static final String WORDS = "xl/sharedStrings.xml";
  private static final String PARTS = "xl/workbook.xml";
  private static final String SHEETS = "xl/worksheets/";

  /** People write a dozen; each is opened to see whether it holds something. */
  private static final int MOST_SHEETS = 256;

  private static final int LISTED = 12;

  private final ReadableWorkbook workbook;
  private final Stream<Row> rows;
  private final Iterator<Row> next;
  private long line = 1;
  private byte[] text = {};
  private int at;

  private Workbook(ReadableWorkbook workbook, Stream<Row> rows) {
    this.workbook = workbook;
    this.rows = rows;
    this.next = rows.iterator();
  }

  /**
   * @param file its bytes, which are those of a ZIP
   * @throws Refusal.Unreadable when it is another kind of archive, is damaged, unpacks to too much,
   *     or when more than one of its sheets holds something and none is chosen
   */
  static Workbook open(byte[] file, Limits limits, Optional<String> chosen) {
    try {
      if (!isOne(file, limits)) {
        throw Refusal.file(Kind.ARCHIVE, 0);
      }
      ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
      try {
        return new Workbook(workbook, sheet(workbook, chosen).openStream());
      } catch (IOException | RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (Refusal.Unreadable refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw Refusal.file(Kind.NOT_WORKBOOK, 0);
    }
  }

  /** Unpacks every part once, for nothing but its size: a small file can hold a very long one. */
  private static boolean isOne(byte[] file, Limits limits) throws IOException {
    boolean found = false;
    long most = Math.min(limits.text(), MOST_TEXT);
    long left = most;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      mustBeFew(parts.stream().filter(it -> it.getName().startsWith(SHEETS)).count());
      SharedWords words = new SharedWords();
      for (ZipArchiveEntry part : parts) {
        found |= part.getName().equals(PARTS);
        long size = size(zip, part, isList(part) ? Math.min(left, MOST_WORDS) : left, words);
        if (size < 0) {
          throw Refusal.file(Kind.EXPANDS_TOO_FAR, 0, "limit", most / MEGABYTE);
        }
        left -= size;
      }
      if (words.areBeyondTheList()) {
        throw Refusal.file(Kind.NOT_WORKBOOK, 0);
      }
    }
    return found;
  }

  private static void mustBeFew(long sheets) {
    if (sheets > MOST_SHEETS) {
      throw Refusal.file(Kind.TOO_MANY_SHEETS, 0, "count", sheets, "limit", MOST_SHEETS);
    }
  }

  private static boolean isList(ZipArchiveEntry part) {
    return part.getName().equalsIgnoreCase(WORDS);
  }

  /** Unpacked; -1 when it is more than that. */
  private static long size(ZipFile zip, ZipArchiveEntry part, long most, SharedWords words)
      throws IOException {
    long size = 0;
    words.begin();
    byte[] some = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        size += read;
        if (size > most) {
          return -1;
        }
        if (isList(part)) {
          words.list(some, read);
        } else if (part.getName().startsWith(SHEETS)) {
          words.sheet(some, read);
        }
      }
    }
    return size;
  }

  /** Which of several sheets holds the numbers, nobody guesses. */
  private static Sheet sheet(ReadableWorkbook workbook, Optional<String> chosen)
      throws IOException {
    List<Sheet> all;
    try (Stream<Sheet> sheets = workbook.getSheets()) {
      all = sheets.toList();
    }
    mustBeFew(all.size());
    List<Sheet> full =
        all.stream()
            .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
            .filter(Workbook::holdsSomething)
            .toList();
    if (full.isEmpty()) {
      throw Refusal.file(Kind.EMPTY, 0);
    }
    List<String> names = full.stream().map(Sheet::getName).toList();
    if (chosen.isPresent()) {
      return full.stream()
          .filter(it -> it.getName().strip().equals(chosen.get().strip()))
          .findFirst()
          .orElseThrow(() -> which(Kind.NO_SUCH_SHEET, names, chosen.get()));
    }
    if (full.size() > 1) {
      throw which(Kind.SEVERAL_SHEETS, names, "");
    }
    return full.getFirst();
  }

  /** With the names one by one, for whoever offers the choice. */
  private static Refusal.Unreadable which(Kind kind, List<String> names, String asked) {
    return Refusal.file(
        kind,
        0,
        "count",
        names.size(),
        "sheets",
        String.join(", ", names.stream().limit(LISTED).toList())
            + (names.size() > LISTED ? " …" : ""),
        "names",
        names,
        "sheet",
        SourceFile.shortened(asked));
  }

  private static boolean holdsSomething(Sheet sheet) {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.flatMap(Row::stream).anyMatch(it -> it != null && !text(it).isBlank());
    } catch (IOException e) {
      throw new ExcelReaderException("sheet", e);
    }
  }

  private static String text(Cell cell) {
    String raw = cell.getType() == CellType.STRING ? (String) cell.getValue() : cell.getRawValue();
    if (raw == null || raw.isEmpty()) {
      String formula = cell.getFormula();
      return formula == null ? "" : "=" + formula; // never computed: no number, and no blank
    }
    return switch (cell.getType()) {
      case NUMBER -> number(raw);
      case BOOLEAN -> raw.equals("1") ? "TRUE" : "FALSE";
      default -> raw.replaceAll("[\\r\\n]+", " ");
    };
  }

  /** A workbook keeps 0.1 as 0.10000000000000001; people wrote, and see, the shorter. */
  private static String number(String raw) {
    try {
      String plain = new BigDecimal(Double.toString(Double.parseDouble(raw))).toPlainString();
      return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    } catch (NumberFormatException none) {
      return raw;
    }
  }

  @Override
  public int read() {
    return fill() ? text[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int most) {
    if (most == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int some = Math.min(most, text.length - at);
    System.arraycopy(text, at, bytes, from, some);
    at += some;
    return some;
  }

  private boolean fill() {
    while (at == text.length) {
      try {
        if (!next.hasNext()) {
          return false;
        }
        text = record(next.next()).getBytes(StandardCharsets.UTF_8);
        at = 0;
      } catch (Refusal.Unreadable refused) {
        throw refused;
      } catch (RuntimeException damaged) { // whatever stumbles over what no spreadsheet writes
        throw Refusal.file(Kind.NOT_WORKBOOK, line);
      }
    }
    return true;
  }

  private String record(Row row) {
    StringBuilder record = new StringBuilder();
    if (row.getRowNum() < line || row.getRowNum() > MOST_ROWS) {
      throw Refusal.file(Kind.NOT_WORKBOOK, line);
    }
    for (; line < row.getRowNum(); line++) {
      record.append('\n'); // a row without cells
    }
    int column = 0;
    for (Cell cell : row) {
      if (cell != null) {
        if (cell.getColumnIndex() < column || cell.getColumnIndex() >= MOST_COLUMNS) {
          throw Refusal.file(Kind.NOT_WORKBOOK, line);
        }
        for (; column < cell.getColumnIndex(); column++) {
          record.append(',');
        }
        record.append(quoted(text(cell)));
      }
    }
    line++;
    return record.append('\n').toString();
  }

  private static String quoted(String text) {
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}
