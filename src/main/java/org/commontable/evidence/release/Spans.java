package org.commontable.evidence.release;

/** What a sum alone says of each number in it: the least and the most that the others leave. */
final class Spans {
  private final Cells cells;
  private final CellEdges edges;
  private final Rests rests;
  private final Network network;

  Spans(Cells cells, CellEdges edges, Rests rests) {
    this.cells = cells;
    this.edges = edges;
    this.rests = rests;
    this.network = edges.network();
  }

  /**
   * From what the number can be at least to what it can be at most, before any sum is looked at.
   */
  private long[] of(int edge) {
    // What was shown once and is told no more is known to its readers, but not to us.
    int cell = edges.cell(edge);
    return network.isHidden(edge) || !cells.isSaid(cell)
        ? new long[] {network.low(edge), network.high(edge)}
        : new long[] {
          network.flow(edge) - cells.below(cell), network.flow(edge) + cells.above(cell)
        };
  }

  /**
   * @param row the numbers that add up, then the one that they add up to
   */
  boolean canBeSum(int[] row) {
    long[] sum = of(row[row.length - 1]);
    long low = 0;
    long high = 0;
    for (int i = 0; i < row.length - 1; i++) {
      long[] one = of(row[i]);
      low += one[0];
      high += one[1];
    }
    return low <= sum[1] && high >= sum[0];
  }

  /**
   * How far apart the least and the most lie that a row alone leaves a cell; the total, last in the
   * row, stands against the groups. A row that can be no sum binds nobody.
   */
  long width(int[] row, int of) {
    long rest = rests.most(edges.cell(row[of]) / cells.groups().size());
    boolean bounded = rest < Limits.OPEN;
    long low = 0;
    long high = 0;
    long restHigh = 0;
    for (int i = 0; i < row.length - 1; i++) {
      if (i != of) {
        long[] one = of(row[i]);
        low += one[0];
        if (bounded && cells.isBaseless(edges.cell(row[i]))) {
          rest -= one[0];
          restHigh += one[1] - one[0];
          high += one[0];
        } else {
          high += one[1];
        }
      }
    }
    long[] own = of(row[of]);
    if (of == row.length - 1) {
      return width(own, low, high + Math.min(restHigh, rest));
    }
    if (bounded && cells.isBaseless(edges.cell(row[of]))) {
      own[1] = Math.min(own[1], rest);
    }
    long[] all = of(row[row.length - 1]);
    return width(own, all[0] - high - Math.min(restHigh, rest), all[1] - low);
  }

  private static long width(long[] own, long low, long high) {
    long width = Math.min(own[1], high) - Math.max(own[0], low);
    return width < 0 ? Limits.OPEN : width;
  }
}
