package org.commontable.evidence.imports;

import java.math.BigDecimal;
import org.commontable.evidence.facts.Mark;
import org.jspecify.annotations.Nullable;

/** The groups of one kind, and the row of all, of one place in one year. */
final class Parts {
  /** What a group's row is to the sum. */
  enum Part {
    NONE,
    GROUP,
    TOTAL
  }

  final int subject;
  final int place;
  final int year;
  int line = Integer.MAX_VALUE;
  long heads;
  BigDecimal decimals = BigDecimal.ZERO;
  int groups;
  boolean open;
  @Nullable BigDecimal total;

  Parts(int subject, int place, int year) {
    this.subject = subject;
    this.place = place;
    this.year = year;
  }

  void number(Part part, long value, int scale, int line) {
    begins(line);
    if (part == Part.TOTAL) {
      total = BigDecimal.valueOf(value, scale);
    } else {
      groups++;
      add(value, scale);
    }
  }

  void mark(Part part, Mark mark, int line) {
    begins(line);
    if (part == Part.TOTAL) {
      total = null;
    } else {
      groups++;
      open |= mark != Mark.NOT_APPLICABLE;
    }
  }

  private void begins(int line) {
    if (line < this.line) {
      this.line = line;
    }
  }

  private void add(long value, int scale) {
    if (scale == 0 && value == (int) value) {
      heads += value;
    } else {
      decimals = decimals.add(BigDecimal.valueOf(value, scale));
    }
  }

  BigDecimal sum() {
    return decimals.add(BigDecimal.valueOf(heads));
  }
}
