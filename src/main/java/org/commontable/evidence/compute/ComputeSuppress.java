package org.commontable.evidence.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.commontable.measures.HiddenCells;
import org.commontable.measures.HiddenCells.Bounds;
import picocli.CommandLine.Command;

/** {@code compute suppress --file F.json}. */
@Command(
    name = "suppress",
    mixinStandardHelpOptions = true,
    description = "What can be worked out of a table that hides cells: exact bounds of each.",
    footer = {
      "File: {\"rows\":[totals],\"columns\":[totals],\"cells\":[[7,null,…],…],\"range\":[1,9]}; null is hidden",
      "Units: the table's own counts.",
      "Source: NCES 2011-603; Fischetti and Salazar (attacker's problem). Cells are whole numbers of at least 0."
    })
final class ComputeSuppress extends FileSum {
  @Override
  Object answer(SumFile in) {
    long[] rows = SumFile.wholes(in.required("rows"), "rows");
    long[] columns = SumFile.wholes(in.required("columns"), "columns");
    List<List<OptionalLong>> cells = cells(in, rows.length, columns.length);
    Bounds known =
        in.optional("range").map(ComputeSuppress::range).orElse(new Bounds(0, Long.MAX_VALUE));
    List<List<Bounds>> bounds = HiddenCells.of(cells, rows, columns, known);
    var exposed = new ArrayList<List<Integer>>();
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        if (cells.get(r).get(c).isEmpty() && bounds.get(r).get(c).exposed()) {
          exposed.add(List.of(r, c));
        }
      }
    }
    return fields(
        "bounds",
        bounds.stream()
            .map(row -> row.stream().map(b -> List.of(b.low(), b.high())).toList())
            .toList(),
        "exposed",
        exposed);
  }

  private static Bounds range(Object node) {
    long[] ends = SumFile.wholes(node, "range");
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
      var line = SumFile.list(lines.get(r), at);
      if (line.size() != columns) {
        throw new IllegalArgumentException(
            at + " has " + line.size() + " cells, \"columns\" has " + columns + " totals");
      }
      cells.add(line.stream().map(cell -> SumFile.wholeOrHidden(cell, at)).toList());
    }
    return cells;
  }
}
