package org.commontable.evidence.facts;

import java.util.Arrays;

/** The rows of a block that are read, of which several measures may be read one by one. */
final class ChosenRows {
  private final int variant;
  private final boolean[] taken;
  private final int[] rows;
  private final int count;
  private final int[] dimensions;
  private final long[] places;
  private final long[] years;
  private final long[] groups;
  private final long[] lines;

  /**
   * @param keys the columns that every row has
   * @param taken by the number of dimensions
   */
  ChosenRows(Column[] keys, int size, int variant, boolean[] taken) {
    this.variant = variant;
    this.taken = taken;
    this.dimensions = keys[3].ints(size);
    this.rows = new int[dimensions.length];
    int[] variants = keys[4].ints(dimensions.length);
    int found = 0;
    for (int row = 0; row < rows.length; row++) {
      if (taken[dimensions[row]] && variants[row] == variant) {
        rows[found++] = row;
      }
    }
    this.count = found;
    this.places = keys[0].of(rows, count);
    this.years = keys[1].of(rows, count);
    this.groups = keys[2].of(rows, count);
    this.lines = keys[5].of(rows, count);
  }

  boolean isFor(int variant, boolean[] taken) {
    return variant == this.variant && Arrays.equals(taken, this.taken);
  }

  void scan(Column tagged, Column valued, int measure, CellReader reader) {
    long[] tags = tagged.of(rows, count);
    long[] values = valued.of(rows, count);
    for (int i = 0; i < count; i++) {
      int tag = (int) tags[i];
      int place = (int) places[i];
      int year = (int) years[i];
      int group = (int) groups[i];
      int of = dimensions[rows[i]];
      int line = (int) lines[i];
      if (tag >= FactsWriter.NUMBER) {
        int scale = tag - (int) FactsWriter.NUMBER;
        reader.number(measure, place, year, group, of, values[i], scale, line);
      } else if (tag != FactsWriter.ABSENT) {
        reader.mark(measure, place, year, group, of, Mark.coded(tag), line);
      }
    }
  }
}
