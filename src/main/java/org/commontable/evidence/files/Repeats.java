package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.files.Layout.Duplicates;
import org.commontable.evidence.files.Refusal.Kind;

/** Lines that speak of the same as a line before them. The only thing that grows with the file. */
final class Repeats {
  private static final int IN_FULL = 20;

  // How many of each fit into one key of 64 bits: 2^18 places, 2^7 years, and so on.
  private static final int PLACE_BITS = 18;
  private static final int YEAR_BITS = 7;
  private static final int GROUP_BITS = 11;
  private static final int DIMENSION_BITS = 20;
  private static final int VARIANT_BITS = 8;

  private final Duplicates rule;
  private final RefusedLines refused;
  private final SeenKeys seen = new SeenKeys(GROUP_BITS + DIMENSION_BITS + VARIANT_BITS);
  private final LongTable said = new LongTable(); // a sum over the values of a line
  private final List<String> first = new ArrayList<>();
  private int count;

  Repeats(Duplicates rule, RefusedLines refused) {
    this.rule = rule;
    this.refused = refused;
  }

  /** True when the line adds nothing: it stands twice, or must not and is refused. */
  boolean holds(Records row, Subject subject, List<MeasureReader> measures) {
    int before = seen.putIfAbsent(key(row, subject), (int) row.line());
    if (before == LongTable.NONE) {
      if (rule == Duplicates.SAME) {
        said.putIfAbsent(row.line(), values(row, measures));
      }
      return false;
    }
    if (rule == Duplicates.REFUSE
        || (rule == Duplicates.SAME && said.get(before) != values(row, measures))) {
      refused.add(Kind.TWICE, row.line(), "first", (long) before);
    } else {
      count++;
      if (first.size() < IN_FULL) {
        first.add(row.line() + " = " + before);
      }
    }
    return true;
  }

  private static long key(Records row, Subject it) {
    long key = part(0, it.place, PLACE_BITS, row);
    key = part(key, it.year, YEAR_BITS, row);
    key = part(key, it.group, GROUP_BITS, row);
    key = part(key, it.dimensions, DIMENSION_BITS, row);
    return part(key, it.variant, VARIANT_BITS, row);
  }

  private static long part(long key, int number, int bits, Records row) {
    if (number >>> bits != 0) {
      throw Refusal.file(Kind.TOO_MANY_ROWS, row.line(), "limit", 1 << PLACE_BITS);
    }
    return key << bits | number;
  }

  private static int values(Records row, List<MeasureReader> measures) {
    int sum = 17;
    for (MeasureReader measure : measures) {
      for (int i = row.start(measure.column); i < row.end(measure.column); i++) {
        sum = sum * 31 + row.buffer()[i];
      }
      sum = sum * 31 + 7;
    }
    return sum & Integer.MAX_VALUE >> 1;
  }

  /** "line = line before", of the first ones. */
  List<String> first() {
    return first;
  }

  int count() {
    return count;
  }
}
