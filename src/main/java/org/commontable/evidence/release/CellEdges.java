package org.commontable.evidence.release;

import java.util.Arrays;

/** Which edges of a network stand for which cell: its number, and what is open beside it. */
final class CellEdges {
  private static final int NONE = -1;

  private final Network network;
  private final int[] edgeOf;
  private final int[] cellOf;
  private final boolean[] unknown;

  /**
   * @param most as many edges as there can be
   */
  CellEdges(Network network, int cells, int most) {
    this.network = network;
    this.edgeOf = new int[cells];
    Arrays.fill(edgeOf, -1);
    this.cellOf = new int[most];
    this.unknown = new boolean[most];
  }

  /** The edge is the cell's number. */
  void own(int edge, int cell) {
    edgeOf[cell] = edge;
    cellOf[edge] = cell;
  }

  /** The edge stands beside the cell's number. */
  void beside(int edge, int cell) {
    cellOf[edge] = cell;
  }

  /** The edge is no cell's: it only joins sums. Nobody told us how much it is. */
  void ofNone(int edge) {
    cellOf[edge] = NONE;
    unknown(edge);
  }

  /** Nobody told us how much it is. */
  void unknown(int edge) {
    unknown[edge] = true;
  }

  boolean isUnknown(int edge) {
    return unknown[edge];
  }

  /** By edge; the caller's own copy. */
  boolean[] unknown() {
    return unknown.clone();
  }

  /** The edge of the cell's number, or -1. */
  int of(int cell) {
    return edgeOf[cell];
  }

  /** The cell whose number it is or beside which it stands, or -1. */
  int cell(int edge) {
    return cellOf[edge];
  }

  boolean isOwn(int edge) {
    return cellOf[edge] != NONE && edgeOf[cellOf[edge]] == edge;
  }

  Network network() {
    return network;
  }
}
