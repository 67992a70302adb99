package org.commontable.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.commontable.measures.HiddenCells.Bounds;

/**
 * {@link HiddenCells} of a table of which some totals are not known. Such a line says nothing of
 * its cells: a row and a column more take up whatever it may hold, so the bounds stay exact.
 */
public final class OpenTotals {
  private final List<List<OptionalLong>> cells;
  private final List<OptionalLong> rows;
  private final List<OptionalLong> columns;
  private final Bounds known;

  private OpenTotals(
      List<List<OptionalLong>> cells,
      List<OptionalLong> rows,
      List<OptionalLong> columns,
      Bounds known) {
    this.cells = cells;
    this.rows = rows;
    this.columns = columns;
    this.known = known;
  }

  /**
   * @param rows totals, empty where not known
   * @param known of every hidden cell; its most is {@link Long#MAX_VALUE} where nothing is
   * @return by row and column, with {@link Long#MAX_VALUE} where nothing bounds a cell
   */
  public static List<List<Bounds>> of(
      List<List<OptionalLong>> cells,
      List<OptionalLong> rows,
      List<OptionalLong> columns,
      Bounds known) {
    return rows.stream().allMatch(OptionalLong::isPresent)
            && columns.stream().allMatch(OptionalLong::isPresent)
        ? HiddenCells.of(cells, numbers(rows), numbers(columns), known)
        : new OpenTotals(cells, rows, columns, known).bounds();
  }

  private static long[] numbers(List<OptionalLong> totals) {
    return totals.stream().mapToLong(OptionalLong::getAsLong).toArray();
  }

  private List<List<Bounds>> bounds() {
    List<List<OptionalLong>> wider = new ArrayList<>();
    var bounds = new Bounds[rows.size() + 1][columns.size() + 1];
    for (Bounds[] row : bounds) {
      Arrays.fill(row, new Bounds(0, Long.MAX_VALUE));
    }
    for (int r = 0; r < rows.size(); r++) {
      List<OptionalLong> row = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        row.add(isFree(r, c) ? OptionalLong.of(known.low()) : cells.get(r).get(c));
        bounds[r][c] = known;
      }
      row.add(rest(rows.get(r)));
      wider.add(row);
    }
    List<OptionalLong> last = new ArrayList<>();
    columns.forEach(it -> last.add(rest(it)));
    last.add(OptionalLong.empty());
    wider.add(last);
    return cut(HiddenCells.of(wider, totals(rows, columns), totals(columns, rows), bounds));
  }

  /** Where neither its row nor its column says anything of a hidden cell. */
  private boolean isFree(int r, int c) {
    return cells.get(r).get(c).isEmpty() && rows.get(r).isEmpty() && columns.get(c).isEmpty();
  }

  /** What a line of unknown total lacks, in the line more; a known one lacks nothing. */
  private static OptionalLong rest(OptionalLong total) {
    return total.isPresent() ? OptionalLong.of(0) : OptionalLong.empty();
  }

  /** More than any line of the table can hold. */
  private long plenty() {
    long shown = cells.stream().flatMap(List::stream).mapToLong(it -> it.orElse(0)).sum();
    long least = known.low() * rows.size() * columns.size();
    return 1 + shown + least + sum(rows) + sum(columns);
  }

  private static long sum(List<OptionalLong> totals) {
    return totals.stream().mapToLong(it -> it.orElse(0)).sum();
  }

  /** Those of the lines, and that of the line more, which holds what the others lack. */
  private long[] totals(List<OptionalLong> lines, List<OptionalLong> across) {
    long unknown = across.stream().filter(OptionalLong::isEmpty).count();
    return LongStream.concat(
            lines.stream().mapToLong(it -> it.orElse(plenty())),
            LongStream.of(unknown * plenty() + sum(across)))
        .toArray();
  }

  private List<List<Bounds>> cut(List<List<Bounds>> wider) {
    List<List<Bounds>> all = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Bounds> row = new ArrayList<>(wider.get(r).subList(0, columns.size()));
      for (int c = 0; c < columns.size(); c++) {
        if (isFree(r, c)) {
          row.set(c, known);
        }
      }
      all.add(Collections.unmodifiableList(row));
    }
    return all;
  }
}
