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

  /** What the number can be at least, before any sum is looked at. */
  private long low(int edge) {
    return isOpen(edge) ? network.low(edge) : network.flow(edge) - cells.below(edges.cell(edge));
  }

  /** And at most. */
  private long high(int edge) {
    return isOpen(edge) ? network.high(edge) : network.flow(edge) + cells.above(edges.cell(edge));
  }

  /** What was shown once and is told no more is known to its readers, but not to us. */
  private boolean isOpen(int edge) {
    return network.isHidden(edge) || !cells.isSaid(edges.cell(edge));
  }

  /**
   * @param row the numbers that add up, then the one that they add up to
   */
  boolean canBeSum(int[] row) {
    int sum = row[row.length - 1];
    long low = 0;
    long high = 0;
    for (int i = 0; i < row.length - 1; i++) {
      low += low(row[i]);
      high += high(row[i]);
    }
    return low <= high(sum) && high >= low(sum);
  }

  /** Whatever its parts are, the number to which they add up is more. */
  boolean leavesSome(int[] row) {
    long high = 0;
    for (int i = 0; i < row.length - 1; i++) {
      high += high(row[i]);
    }
    return high < low(row[row.length - 1]);
  }

  /**
   * How far apart the least and the most lie that a row alone leaves a cell; the total, last in the
   * row, stands against the groups. A row that leaves some binds from above; one that is too much
   * binds nobody.
   */
  long width(int[] row, int of) {
    int place = edges.cell(row[of]) / cells.groups().size();
    long rest = rests.most(place);
    boolean bounded = rest < Limits.OPEN;
    long low = 0;
    long high = 0;
    long restHigh = 0;
    for (int i = 0; i < row.length - 1; i++) {
      if (i != of) {
        long least = low(row[i]);
        long most = high(row[i]);
        low += least;
        if (bounded && cells.isBaseless(edges.cell(row[i]))) {
          rest -= least;
          restHigh += most - least;
          high += least;
        } else {
          high += most;
        }
      }
    }
    long least = low(row[of]);
    long most = high(row[of]);
    if (of == row.length - 1) {
      long all = high + Math.min(restHigh, rest);
      return width(least, most, low, all < least ? most : all);
    }
    if (bounded && cells.isBaseless(edges.cell(row[of]))) {
      most = Math.min(most, rest);
    }
    int all = row[row.length - 1];
    long lowest = low(all) - high - Math.min(restHigh, rest);
    boolean leaves = lowest > most;
    return width(least, most, leaves ? lowest - rests.together(place) : lowest, high(all) - low);
  }

  private static long width(long least, long most, long low, long high) {
    long width = Math.min(most, high) - Math.max(least, low);
    return width < 0 ? Limits.OPEN : width;
  }
}
