package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a file or one of its lines is not taken. The words stand in the messages ({@code
 * evidence.refusal.cut-off}): what, where, how to mend.
 *
 * @param line the line in the file, 1 being the header; 0 when it is about the whole file
 */
public record Refusal(Kind kind, long line, Map<String, Object> details) {
  public enum Kind {
    // the whole file
    EMPTY,
    TOO_LARGE,
    EXPANDS_TOO_FAR,
    CUT_OFF,
    NOT_GZIP,
    ARCHIVE,
    NOT_WORKBOOK,
    SEVERAL_SHEETS,
    NO_SUCH_SHEET,
    TOO_MANY_SHEETS,
    OTHER_SHEET_TAKEN,
    UTF16,
    NOT_UTF8,
    NUL,
    UNKNOWN_COLUMNS,
    NO_LAYOUT,
    NO_NUMBERS,
    TITLE_LINES,
    AMBIGUOUS,
    NO_SUCH_LAYOUT,
    OTHER_LAYOUT,
    DOUBLE_COLUMN,
    NO_YEAR,
    NO_ROWS,
    NAMES_ONLY,
    SAMPLE,
    OTHER_YEAR,
    UNKNOWN_LABELS,
    BROKEN_QUOTES,
    FIELD_TOO_LONG,
    TOO_MANY_ROWS,
    FAILED,
    // fetched by address
    FETCH_OFF,
    FETCH_ADDRESS,
    FETCH_HOST,
    FETCH_REDIRECTED,
    FETCH_AWAY,
    FETCH_STATUS,
    FETCH_SLOW,
    // a shapefile
    SHAPE_SEVERAL,
    SHAPE_PART_MISSING,
    SHAPE_CUT_OFF,
    SHAPE_DAMAGED,
    SHAPE_KIND,
    SHAPE_LARGE,
    SHAPE_PLANE,
    SHAPE_COLUMNS,
    SHAPE_UNEVEN,
    // one line
    RAGGED,
    HEADER_AGAIN,
    YEAR,
    PLACE,
    LOST_ZEROS,
    OTHER_DISTRICT,
    GROUP,
    COUNT,
    FRACTION,
    FRACTIONS,
    BOUNDS,
    TWICE,
    CONTRADICTED;

    /** Its message key. */
    public String key() {
      return "evidence.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The file is not taken; nothing of it was. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> all;
    private final int count;

    public Unreadable(Refusal refusal) {
      this(List.of(refusal), 1);
    }

    /**
     * @param all at least one; of many lines the first
     * @param count how many there are
     */
    public Unreadable(List<Refusal> all, int count) {
      super(all.getFirst().toString());
      this.all = List.copyOf(all);
      this.count = count;
    }

    public Refusal refusal() {
      return all.getFirst();
    }

    /** Line by line where it is about lines. */
    public List<Refusal> all() {
      return all;
    }

    public int count() {
      return count;
    }
  }

  static Refusal of(Kind kind, long line, Object... details) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put((String) details[i], details[i + 1]);
    }
    return new Refusal(kind, line, named);
  }

  public static Unreadable file(Kind kind, long line, Object... details) {
    return new Unreadable(of(kind, line, details));
  }

  /** For the message: the details and the line, in pairs. */
  public Object[] arguments() {
    List<Object> pairs = new ArrayList<>(Arrays.asList("line", line));
    details.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    return pairs.toArray();
  }
}
