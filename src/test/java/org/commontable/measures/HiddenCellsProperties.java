package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.measures.HiddenCells.Bounds;

/** The bounds against every table there can be, and what must hold of any audit. */
class HiddenCellsProperties {
  private static final Bounds KNOWN = new Bounds(0, 6);

  record Table(long[][] values, boolean[][] hidden) {}

  @Property(tries = 300)
  void areWhatTryingEveryTableFinds(@ForAll("tables") Table table) {
    var cells = shown(table);
    var found = HiddenCells.of(cells, rows(table), columns(table), KNOWN);
    var all = new ArrayList<long[][]>();
    everyTable(table, cells, new long[3][3], 0, all);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        int row = r;
        int column = c;
        long low = all.stream().mapToLong(t -> t[row][column]).min().orElseThrow();
        long high = all.stream().mapToLong(t -> t[row][column]).max().orElseThrow();
        assertThat(found.get(r).get(c)).isEqualTo(new Bounds(low, high));
      }
    }
  }

  /** A table with unknown totals: all tables that the known ones allow. */
  @Property(tries = 200)
  void unknownTotalsAreTriedToo(
      @ForAll("smallTables") Table table, @ForAll("sixFlags") List<Boolean> unknown) {
    var cells = shown(table);
    var rows = new ArrayList<OptionalLong>();
    var columns = new ArrayList<OptionalLong>();
    for (int i = 0; i < 3; i++) {
      rows.add(unknown.get(i) ? OptionalLong.empty() : OptionalLong.of(rows(table)[i]));
      columns.add(unknown.get(3 + i) ? OptionalLong.empty() : OptionalLong.of(columns(table)[i]));
    }
    var found = OpenTotals.of(cells, rows, columns, new Bounds(0, 2));
    var least = new long[3][3];
    var most = new long[3][3];
    for (long[] row : least) {
      java.util.Arrays.fill(row, Long.MAX_VALUE);
    }
    for (int number = 0; number < 19_683; number++) {
      var now = new long[3][3];
      int rest = number;
      boolean fits = true;
      for (int i = 0; i < 9; i++) {
        OptionalLong seen = cells.get(i / 3).get(i % 3);
        now[i / 3][i % 3] = seen.orElse(rest % 3);
        fits &= seen.isEmpty() || rest % 3 == 0;
        rest /= 3;
      }
      for (int i = 0; fits && i < 3; i++) {
        long row = now[i][0] + now[i][1] + now[i][2];
        long column = now[0][i] + now[1][i] + now[2][i];
        fits = rows.get(i).orElse(row) == row && columns.get(i).orElse(column) == column;
      }
      for (int i = 0; fits && i < 9; i++) {
        least[i / 3][i % 3] = Math.min(least[i / 3][i % 3], now[i / 3][i % 3]);
        most[i / 3][i % 3] = Math.max(most[i / 3][i % 3], now[i / 3][i % 3]);
      }
    }
    for (int i = 0; i < 9; i++) {
      assertThat(found.get(i / 3).get(i % 3))
          .isEqualTo(new Bounds(least[i / 3][i % 3], most[i / 3][i % 3]));
    }
  }

  @Provide
  Arbitrary<List<Boolean>> sixFlags() {
    return Arbitraries.of(true, false).list().ofSize(6);
  }

  @Property(tries = 300)
  void hidingMoreNeverNarrows(@ForAll("tables") Table table, @ForAll("tables") Table also) {
    boolean[][] more = new boolean[3][3];
    for (int i = 0; i < 9; i++) {
      more[i / 3][i % 3] = table.hidden()[i / 3][i % 3] || also.hidden()[i / 3][i % 3];
    }
    var few = HiddenCells.of(shown(table), rows(table), columns(table), KNOWN);
    var many =
        HiddenCells.of(shown(new Table(table.values(), more)), rows(table), columns(table), KNOWN);
    for (int i = 0; i < 9; i++) {
      assertThat(many.get(i / 3).get(i % 3).low())
          .isLessThanOrEqualTo(few.get(i / 3).get(i % 3).low());
      assertThat(many.get(i / 3).get(i % 3).high())
          .isGreaterThanOrEqualTo(few.get(i / 3).get(i % 3).high());
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    return tables(6);
  }

  @Provide
  Arbitrary<Table> smallTables() {
    return tables(2);
  }

  private static Arbitrary<Table> tables(int most) {
    return Arbitraries.integers()
        .between(0, most)
        .list()
        .ofSize(9)
        .flatMap(
            values ->
                Arbitraries.of(true, true, false)
                    .list()
                    .ofSize(9)
                    .map(hidden -> of(values, hidden)));
  }

  private static Table of(List<Integer> values, List<Boolean> hidden) {
    var table = new Table(new long[3][3], new boolean[3][3]);
    for (int i = 0; i < 9; i++) {
      table.values()[i / 3][i % 3] = values.get(i);
      table.hidden()[i / 3][i % 3] = hidden.get(i);
    }
    return table;
  }

  private static void everyTable(
      Table table, List<List<OptionalLong>> cells, long[][] now, int at, List<long[][]> all) {
    if (at == 9) {
      Table one = new Table(now, table.hidden());
      if (java.util.Arrays.equals(columns(one), columns(table))) {
        all.add(new long[][] {now[0].clone(), now[1].clone(), now[2].clone()});
      }
      return;
    }
    int r = at / 3;
    int c = at % 3;
    OptionalLong seen = cells.get(r).get(c);
    for (long value = seen.orElse(0); value <= seen.orElse(6); value++) {
      now[r][c] = value;
      if (c < 2 || now[r][0] + now[r][1] + now[r][2] == rows(table)[r]) {
        everyTable(table, cells, now, at + 1, all);
      }
    }
  }

  private static List<List<OptionalLong>> shown(Table table) {
    var cells = new ArrayList<List<OptionalLong>>();
    for (int r = 0; r < 3; r++) {
      var row = new ArrayList<OptionalLong>();
      for (int c = 0; c < 3; c++) {
        boolean hidden = table.hidden()[r][c];
        row.add(hidden ? OptionalLong.empty() : OptionalLong.of(table.values()[r][c]));
      }
      cells.add(row);
    }
    return cells;
  }

  private static long[] rows(Table table) {
    long[] sums = new long[3];
    for (int i = 0; i < 9; i++) {
      sums[i / 3] += table.values()[i / 3][i % 3];
    }
    return sums;
  }

  private static long[] columns(Table table) {
    long[] sums = new long[3];
    for (int i = 0; i < 9; i++) {
      sums[i % 3] += table.values()[i / 3][i % 3];
    }
    return sums;
  }
}
