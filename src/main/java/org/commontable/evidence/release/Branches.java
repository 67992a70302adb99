package org.commontable.evidence.release;

import java.util.Arrays;

/**
 * The parts of each place among the places looked at: a district's schools, the state's districts.
 */
final class Branches {
  private final int[][] parts;

  Branches(Cells cells, boolean[] present) {
    int[] count = new int[present.length];
    int[] parents = new int[present.length];
    for (int place = 0; place < present.length; place++) {
      int parent = cells.parent(place);
      parents[place] = present[place] && parent >= 0 && present[parent] ? parent : -1;
      if (parents[place] >= 0) {
        count[parent]++;
      }
    }
    this.parts = new int[present.length][];
    Arrays.setAll(parts, place -> new int[count[place]]);
    for (int place = 0; place < present.length; place++) {
      if (parents[place] >= 0) {
        parts[parents[place]][--count[parents[place]]] = place;
      }
    }
  }

  /** Only to be read. */
  int[] parts(int place) {
    return parts[place];
  }

  boolean hasParts(int place) {
    return parts[place].length > 0;
  }
}
