package org.commontable.evidence.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.commontable.measures.HiddenCells.Bounds;
import org.commontable.measures.OpenTotals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute suppress --file F.json}. */
@Command(
    name = "suppress",
    mixinStandardHelpOptions = true,
    description = "What can be worked out of a table that hides cells: exact bounds of each.",
    footer = {
      "File: {\"rows\":[totals],\"columns\":[totals],\"cells\":[[7,null,…],…],\"range\":[1,9]}; a null cell is hidden, a null total not known",
      "Units: the table's own counts.",
      "Source: NCES 2011-603; Fischetti and Salazar (attacker's problem). Cells are whole numbers of at least 0."
    })
final class ComputeSuppress extends FileSum {
  @Override
  Object answer(SumFile in) {
    List<OptionalLong> rows = Given.wholesOrHidden(in.required("rows"), "rows");
    List<OptionalLong> columns = Given.wholesOrHidden(in.required("columns"), "columns");
    List<List<OptionalLong>> cells = cells(in, rows.size(), columns.size());
    Bounds known =
        in.optional("range").map(ComputeSuppress::range).orElse(new Bounds(0, Long.MAX_VALUE));
    List<List<Bounds>> bounds = OpenTotals.of(cells, rows, columns, known);
    var exposed = new ArrayList<List<Integer>>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        if (cells.get(r).get(c).isEmpty() && bounds.get(r).get(c).exposed()) {
          exposed.add(List.of(r, c));
        }
      }
    }
    return fields(
        "bounds",
        bounds.stream().map(row -> row.stream().map(ComputeSuppress::ends).toList()).toList(),
        "exposed",
        exposed);
  }

  /** The most is null where nothing bounds it. */
  private static List<@Nullable Long> ends(Bounds of) {
    return Arrays.asList(of.low(), of.high() == Long.MAX_VALUE ? null : of.high());
  }

  private static Bounds range(Object node) {
    long[] ends = Given.wholes(node, "range");
    if (ends.length != 2 || ends[0] < 0 || ends[1] < ends[0]) {
      throw new IllegalArgumentException(
          "\"range\" wants the least and the most that a hidden cell can be, as in [1,9]");
    }
    return new Bounds(ends[0], ends[1]);
  }

  private static List<List<OptionalLong>> cells(SumFile in, int rows, int columns) {
    var lines = in.list("cells");
    if (lines.size() != rows) {
      throw new IllegalArgumentException(
          "\"cells\" has " + lines.size() + " rows, \"rows\" has " + rows + " totals");
    }
    var cells = new ArrayList<List<OptionalLong>>();
    for (int r = 0; r < rows; r++) {
      String at = "cells[" + r + "]";
      var line = Given.list(lines.get(r), at);
      if (line.size() != columns) {
        throw new IllegalArgumentException(
            at + " has " + line.size() + " cells, \"columns\" has " + columns + " totals");
      }
      cells.add(Given.each(line, at, Given::wholeOrHidden));
    }
    return cells;
  }
}
