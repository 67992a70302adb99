package org.commontable.decisions.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.shared.Direction;
import org.commontable.shared.OneLine;

/**
 * Old positions as a CSV file: title, text, decided (2019-05-20), source, and if known rule and
 * audience (members, public). Everything that is wrong is told with its line; then nothing is
 * taken.
 */
final class OldPositionFile {
  static final List<String> NEEDED = List.of("title", "text", "decided", "source");
  static final String HEADER = "title,text,decided,source,rule,audience";
  static final int MOST = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final int SHOWN = 20;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]");

  /**
   * @param line where, 0 for the file as a whole
   * @param key what, a message with {line} and {what}
   */
  record Fault(long line, String key, String what) {}

  record Read(List<PositionBook.Old> positions, List<Fault> faults) {}

  private final LocalDate today;
  private final UUID by;
  private final List<Fault> faults = new ArrayList<>();
  private final List<PositionBook.Old> positions = new ArrayList<>();

  private OldPositionFile(LocalDate today, UUID by) {
    this.today = today;
    this.by = by;
  }

  static Read read(byte[] bytes, LocalDate today, UUID by) {
    var file = new OldPositionFile(today, by);
    try {
      file.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException otherwise) {
      file.fault(0, "encoding", "");
    } catch (CsvParseException | IllegalArgumentException broken) {
      file.fault(0, "broken", "");
    }
    return new Read(
        file.faults.isEmpty() ? List.copyOf(file.positions) : List.of(),
        List.copyOf(file.faults.subList(0, Math.min(SHOWN, file.faults.size()))));
  }

  private void read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var known = new HashSet<List<Object>>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(plain)) {
      for (NamedCsvRecord row : rows) {
        if (row.getHeader().stream().noneMatch(NEEDED::contains)
            || !Set.copyOf(row.getHeader()).containsAll(NEEDED)) {
          fault(1, "header", String.join(", ", NEEDED));
          return;
        }
        if (positions.size() + faults.size() >= MOST) {
          fault(row.getStartingLineNumber(), "many", Integer.toString(MOST));
          return;
        }
        take(row, known);
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (positions.isEmpty() && faults.isEmpty()) {
      fault(0, "none", "");
    }
  }

  private void take(NamedCsvRecord row, Set<List<Object>> known) {
    long line = row.getStartingLineNumber();
    int before = faults.size();
    String title = oneLine(cell(row, line, "title", 200, true).replace('\n', ' '), line, "title");
    String text = cell(row, line, "text", LONGEST_TEXT, true);
    String source = cell(row, line, "source", 500, true);
    String rule = cell(row, line, "rule", 300, false);
    String audience = cell(row, line, "audience", 20, false);
    if (!audience.isEmpty() && !audience.equals("members") && !audience.equals("public")) {
      fault(line, "audience", audience);
    }
    LocalDate decided = day(line, cell(row, line, "decided", 20, true));
    if (faults.size() > before) {
      return;
    }
    if (!known.add(List.of(title, decided))) {
      fault(line, "twice", title);
      return;
    }
    positions.add(
        new PositionBook.Old(
            0, title, text, decided, rule, source, audience.isEmpty() ? "members" : audience, by));
  }

  private String cell(NamedCsvRecord row, long line, String name, int longest, boolean needed) {
    String value =
        CONTROL
            .matcher(row.findField(name).orElse(""))
            .replaceAll("")
            .replace("\r\n", "\n")
            .strip();
    if (value.isEmpty() && needed) {
      fault(line, "empty", name);
    } else if (value.length() > longest) {
      fault(line, "long", name + ", " + longest);
    } else if (Direction.isTurnedIn(value)) {
      fault(line, "unseen", name);
    }
    return value;
  }

  /** Two titles that look the same are the same. */
  private String oneLine(String value, long line, String name) {
    return OneLine.of(value)
        .orElseGet(
            () -> {
              fault(line, "unseen", name);
              return value;
            });
  }

  private LocalDate day(long line, String written) {
    try {
      var day = LocalDate.parse(written);
      if (day.isAfter(today) || day.isBefore(FIRST)) {
        fault(line, "range", written);
      }
      return day;
    } catch (DateTimeException unreadable) {
      if (!written.isEmpty()) {
        fault(line, "day", written.substring(0, Math.min(20, written.length())));
      }
      return today;
    }
  }

  private void fault(long line, String key, String what) {
    faults.add(new Fault(line, "decisions.register.import." + key, what));
  }
}
