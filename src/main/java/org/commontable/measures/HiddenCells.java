package org.commontable.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a reader can work out of a table that hides cells: for each, the least and the most whole
 * number that fits all others and the totals. Exact: the cells are the edges of a network from rows
 * to columns, where whole-number bounds are found by flows (a transportation polytope is integral),
 * not by propagation, which is too wide (evidence.md §6.3, P1).
 *
 * <p>A hidden cell can rise by what can be led back from its column to its row through the other
 * hidden cells, and fall by what can be led the other way.
 */
public final class HiddenCells {
  /** Where a hidden cell lies. */
  public record Bounds(long low, long high) {
    public boolean exposed() {
      return low == high;
    }
  }

  private final int rows;
  private final int columns;
  private final boolean[][] hidden;
  private final Bounds[][] known;
  private final long[][] value;

  private HiddenCells(
      List<List<OptionalLong>> cells, long[] rowTotals, long[] columnTotals, Bounds[][] known) {
    this.rows = rowTotals.length;
    this.columns = columnTotals.length;
    this.hidden = new boolean[rows][columns];
    this.known = known;
    this.value = new long[rows][columns];
    long[] rowLeft = rowTotals.clone();
    long[] columnLeft = columnTotals.clone();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        OptionalLong seen = cells.get(r).get(c);
        hidden[r][c] = seen.isEmpty();
        value[r][c] = seen.orElse(known[r][c].low());
        rowLeft[r] = Math.subtractExact(rowLeft[r], value[r][c]);
        columnLeft[c] = Math.subtractExact(columnLeft[c], value[r][c]);
      }
    }
    check("row", rowLeft);
    check("column", columnLeft);
    if (Arrays.stream(rowTotals).sum() != Arrays.stream(columnTotals).sum()) {
      throw new IllegalArgumentException(
          "the totals of the rows add up to "
              + Arrays.stream(rowTotals).sum()
              + ", those of the columns to "
              + Arrays.stream(columnTotals).sum());
    }
    fill(rowLeft, columnLeft);
  }

  /**
   * @param cells by row and column, empty where hidden
   * @param known what is known of every hidden cell beforehand; at least 0
   * @return by row and column; a cell that is shown is its own bounds
   * @throws IllegalArgumentException when no whole numbers fit
   */
  public static List<List<Bounds>> of(
      List<List<OptionalLong>> cells, long[] rowTotals, long[] columnTotals, Bounds known) {
    var everywhere = new Bounds[rowTotals.length][columnTotals.length];
    for (Bounds[] row : everywhere) {
      Arrays.fill(row, known);
    }
    return of(cells, rowTotals, columnTotals, everywhere);
  }

  /** As above, where more is known of one cell than of another. */
  static List<List<Bounds>> of(
      List<List<OptionalLong>> cells, long[] rowTotals, long[] columnTotals, Bounds[][] known) {
    return new HiddenCells(cells, rowTotals, columnTotals, known).bounds();
  }

  private static void check(String line, long[] left) {
    for (int i = 0; i < left.length; i++) {
      if (left[i] < 0) {
        throw new IllegalArgumentException(
            "the cells of " + line + " " + (i + 1) + " are more than its total");
      }
    }
  }

  /** Some table that fits: what lacks in a row is led to columns that lack, past full ones. */
  private void fill(long[] rowLeft, long[] columnLeft) {
    for (int r = 0; r < rows; r++) {
      while (rowLeft[r] > 0) {
        int[] from = paths(r, -1, -1);
        int to = -1;
        for (int c = 0; c < columns && to < 0; c++) {
          to = columnLeft[c] > 0 && from[rows + c] >= 0 ? c : to;
        }
        if (to < 0) {
          throw new IllegalArgumentException(
              "no whole numbers fit row " + (r + 1) + " with the columns' totals");
        }
        long amount = Math.min(Math.min(rowLeft[r], columnLeft[to]), room(from, r, rows + to));
        push(from, r, rows + to, amount);
        rowLeft[r] -= amount;
        columnLeft[to] -= amount;
      }
    }
    for (int c = 0; c < columns; c++) {
      if (columnLeft[c] > 0) {
        throw new IllegalArgumentException("no whole numbers fit column " + (c + 1));
      }
    }
  }

  private List<List<Bounds>> bounds() {
    var all = new ArrayList<List<Bounds>>();
    for (int r = 0; r < rows; r++) {
      var row = new ArrayList<Bounds>();
      for (int c = 0; c < columns; c++) {
        row.add(hidden[r][c] ? bounds(r, c) : new Bounds(value[r][c], value[r][c]));
      }
      all.add(List.copyOf(row));
    }
    return List.copyOf(all);
  }

  private Bounds bounds(int r, int c) {
    long high = value[r][c] + most(r, c, false, known[r][c].high() - value[r][c]);
    long low = value[r][c] - most(r, c, true, value[r][c] - known[r][c].low());
    return new Bounds(low, high);
  }

  /** How much can be led around, without the cell itself; the table is left as it was. */
  private long most(int r, int c, boolean fromRow, long atMost) {
    long[][] before = new long[rows][];
    Arrays.setAll(before, i -> value[i].clone());
    int start = fromRow ? r : rows + c;
    int end = fromRow ? rows + c : r;
    long led = 0;
    while (led < atMost) {
      int[] from = paths(start, r, c);
      if (from[end] < 0) {
        break;
      }
      long amount = Math.min(atMost - led, room(from, start, end));
      push(from, start, end, amount);
      led += amount;
    }
    for (int i = 0; i < rows; i++) {
      System.arraycopy(before[i], 0, value[i], 0, columns);
    }
    return led;
  }

  /** Breadth first: whence each row (r) and column (rows + c) is reached; −1 where it is not. */
  private int[] paths(int start, int withoutRow, int withoutColumn) {
    int[] from = new int[rows + columns];
    Arrays.fill(from, -1);
    from[start] = start;
    int[] queue = new int[rows + columns];
    int head = 0;
    int tail = 0;
    queue[tail++] = start;
    while (head < tail) {
      int at = queue[head++];
      boolean isRow = at < rows;
      for (int other = isRow ? rows : 0; other < (isRow ? rows + columns : rows); other++) {
        int r = isRow ? at : other;
        int c = (isRow ? other : at) - rows;
        boolean left = from[other] < 0 && hidden[r][c] && !(r == withoutRow && c == withoutColumn);
        if (left && (isRow ? value[r][c] < known[r][c].high() : value[r][c] > known[r][c].low())) {
          from[other] = at;
          queue[tail++] = other;
        }
      }
    }
    return from;
  }

  private long room(int[] from, int start, int end) {
    long room = Long.MAX_VALUE;
    for (int at = end; at != start; at = from[at]) {
      boolean isRow = isRow(from[at]);
      int r = isRow ? from[at] : at;
      int c = (isRow ? at : from[at]) - rows;
      long left = isRow ? known[r][c].high() - value[r][c] : value[r][c] - known[r][c].low();
      room = Math.min(room, left);
    }
    return room;
  }

  private void push(int[] from, int start, int end, long amount) {
    for (int at = end; at != start; at = from[at]) {
      if (isRow(from[at])) {
        value[from[at]][at - rows] += amount;
      } else {
        value[at][from[at] - rows] -= amount;
      }
    }
  }

  private boolean isRow(int node) {
    return node < rows;
  }
}
