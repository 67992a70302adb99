package org.commontable.evidence.release;

/**
 * Groups of whom nobody is told of how many they are some: those of one place are bounded together,
 * by what its total leaves.
 */
final class Rests {
  private final Cells cells;
  private final int[] columns;
  private final int total;

  /** By place: where those of its groups meet that are bounded together, or 0. */
  private final int[] nodes;

  /** By place: the edge by which they go on from there. */
  private final int[] edgeOf;

  /**
   * @param total the column of the total, or -1
   */
  Rests(Cells cells, int[] columns, int total) {
    this.cells = cells;
    this.columns = columns;
    this.total = total;
    this.nodes = new int[cells.places().size()];
    this.edgeOf = new int[nodes.length];
  }

  /** How many those of a place are together at most; open where nothing bounds them. */
  long most(int place) {
    int row = place * cells.groups().size();
    long rest = total < 0 ? Limits.OPEN : cells.together(row + columns[0]);
    long said = 0;
    boolean any = false;
    for (int column : columns) {
      int cell = row + column;
      any |= cells.isBaseless(cell) && cells.isTold(cell);
      said += cells.isBaseless(cell) && cells.isSaid(cell) ? cells.amount(cell) : 0;
    }
    return any && rest >= said ? rest : Limits.OPEN; // who is more than there are binds nobody
  }

  /** Whom the place counts beside the groups that are shown, at most. */
  long together(int place) {
    return cells.together(place * cells.groups().size() + columns[0]);
  }

  boolean isBounded(int place) {
    return most(place) < Limits.OPEN;
  }

  void meet(int place, int node) {
    nodes[place] = node;
  }

  boolean isMet(int place) {
    return nodes[place] > 0;
  }

  /** Where a cell's edge leads: with its like, or straight into the row. */
  int node(int place, int cell, int row) {
    return isMet(place) && cells.isBaseless(cell) ? nodes[place] : row;
  }

  /** After the edges of all the place's groups. */
  void add(int place, int row, CellEdges edges) {
    Network network = edges.network();
    long sum = 0;
    for (int column : columns) {
      int cell = place * cells.groups().size() + column;
      sum += cells.isBaseless(cell) ? network.flow(edges.of(cell)) : 0;
    }
    int edge = network.edge(nodes[place], row, sum, 0, Math.max(sum, most(place)), true, 0, 1);
    edges.ofNone(edge);
    edgeOf[place] = edge;
  }

  /** The edge of all those of a place's groups that are bounded together; -1 where none are. */
  int edge(int place) {
    return isMet(place) ? edgeOf[place] : -1;
  }
}
