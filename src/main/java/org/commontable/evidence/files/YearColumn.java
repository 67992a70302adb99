package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.SchoolYear;

/**
 * The school year of a row: from its column, from the title of the column of its number, from the
 * layout, or given with the file.
 */
final class YearColumn {
  static final int REFUSED = -1;

  private final Layout layout;
  private final OptionalInt given;
  private final int column;
  private final ByteTable texts = new ByteTable();
  private final List<Integer> numbers = new ArrayList<>(); // of a text
  private final List<Integer> years = new ArrayList<>();
  private int titled = -1;
  private long record = -1;
  private int last = REFUSED; // in that record

  YearColumn(Layout layout, List<String> header, OptionalInt given) {
    this.layout = layout;
    this.given = given.isPresent() ? given : layout.year();
    this.column = layout.position("year", header).orElse(-1);
  }

  /** From here on the numbers of a column with this year for its title are read. */
  void entitle(int start) {
    titled = number(start);
  }

  /** The year's number, or {@link #REFUSED}. */
  int read(Records row) {
    if (titled >= 0) {
      return titled;
    }
    if (column < 0) {
      return always();
    }
    if (!row.isLike(record, column)) {
      int text = texts.number(row, column);
      if (text == numbers.size()) {
        numbers.add(parsed(row.text(column)));
      }
      last = numbers.get(text);
    }
    record = row.number();
    return last;
  }

  private int always() {
    if (years.isEmpty()) {
      years.add(given.orElseThrow(() -> Refusal.file(Kind.NO_YEAR, 0)));
    }
    return 0;
  }

  private int parsed(String text) {
    Integer repaired = layout.yearRepairs().get(text);
    if (repaired != null) {
      return number(repaired);
    }
    try {
      return number(SchoolYear.parse(plain(text)).start());
    } catch (IllegalArgumentException unreadable) {
      return REFUSED;
    }
  }

  /** "SY 2018-19", "2018/2019" and what a spreadsheet makes of 20182019: 20182019.0. */
  private static String plain(String text) {
    String plain = text.replace(" ", "").replaceFirst("^(?i)SY", "");
    return plain.matches("[0-9]{4}/([0-9]{4}|[0-9]{2})")
        ? plain.replace('/', '-')
        : plain.matches("[0-9]{8}\\.0") ? plain.substring(0, 8) : plain;
  }

  private int number(int start) {
    if (!years.contains(start)) {
      years.add(start);
    }
    return years.indexOf(start);
  }

  /** In which calendar year it begins. */
  int start(int number) {
    return years.get(number);
  }

  List<Integer> years() {
    return years;
  }

  /** What stands there, for the refusal. */
  String text(Records row) {
    return row.text(column);
  }
}
