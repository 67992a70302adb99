package org.commontable.evidence.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What nobody can tell from rounded numbers: beside the edge of such a number runs a second one, by
 * which it moves as far as its rounding leaves open.
 */
final class Roundings {
  private final Cells cells;
  private final Ledger before;
  private final Hints hints;
  private final int total;
  private final CellEdges edges;
  private final Network network;

  /** By cell: the edge by which its number moves, or -1; empty while no cell has one. */
  private int[] edgeOf = {};

  /**
   * @param total the column of the total, or -1
   */
  Roundings(Cells cells, Ledger before, Hints hints, int total, CellEdges edges) {
    this.cells = cells;
    this.before = before;
    this.hints = hints;
    this.total = total;
    this.edges = edges;
    this.network = edges.network();
  }

  /**
   * A total moves by it in all partitions alike.
   *
   * @param open false where the number moves as a whole or not at all
   * @param first where totals have been filled in already
   */
  void add(int cell, int from, int to, boolean open, int toll, @Nullable Roundings first) {
    long[] room = open ? room(cell) : new long[2];
    long low = room[0];
    long high = room[1];
    long flow = first != null && isTotal(cell) ? first.off(cell) : Math.clamp(0, low, high);
    int edge =
        network.edge(from, to, flow, Math.min(low, flow), Math.max(high, flow), true, 0, toll);
    if (edgeOf.length == 0) {
      edgeOf = new int[cells.size()];
      Arrays.fill(edgeOf, -1);
    }
    edgeOf[cell] = edge;
    edges.beside(edge, cell);
  }

  /** How far it can be from its amount; a total no further than all its partitions can follow. */
  private long[] room(int cell) {
    long low = -cells.below(cell);
    long high = cells.above(cell);
    if (isTotal(cell)) {
      for (int[] partition : cells.partitions()) {
        long least = -cells.amount(cell);
        long most = -cells.amount(cell);
        for (int column : partition) {
          int one = cell - total + column;
          boolean known = cells.isShown(one) || before.everShown(cells, one);
          least += known ? cells.least(one) : hints.low(one);
          most += known ? cells.most(one) : hints.high(one);
        }
        if (Math.max(low, least) <= Math.min(high, most)) {
          low = Math.max(low, least);
          high = Math.min(high, most);
        }
      }
    }
    return new long[] {low, high};
  }

  /**
   * Sums that still do not hold are let hold by what was rounded off. Totals come last, since they
   * must be the same in all partitions.
   */
  void fill() {
    boolean[] open = edges.unknown();
    boolean any = false;
    for (boolean totals : new boolean[] {false, true}) {
      for (int edge = 0; edge < network.edges(); edge++) {
        boolean beside = isRounding(edge) && network.low(edge) < network.high(edge);
        open[edge] |= beside && isTotal(edges.cell(edge)) == totals;
        any |= beside;
      }
      if (any) {
        new Filling(network, open).fill();
      }
    }
    for (int edge = 0; edge < network.edges() && any; edge++) {
      int main = isRounding(edge) ? edges.of(edges.cell(edge)) : edge;
      if (main != edge && network.isHidden(main)) {
        network.add(main, network.flow(edge));
        network.add(edge, -network.flow(edge));
        network.fix(edge);
        network.widen(main, network.low(main), network.high(main));
      }
    }
  }

  private boolean isRounding(int edge) {
    return edges.cell(edge) >= 0 && edge(edges.cell(edge)) == edge;
  }

  private boolean isTotal(int cell) {
    return total >= 0 && cell % cells.groups().size() == total;
  }

  /** By how much the number stands otherwise than it was rounded. */
  long off(int cell) {
    int edge = edge(cell);
    return edge < 0 ? 0 : network.flow(edge);
  }

  /** How much a shown number can move, for all that is printed; negative downwards. */
  long room(int cell, boolean up) {
    int edge = edge(cell);
    return edge < 0 ? 0 : (up ? network.high(edge) : network.low(edge)) - network.flow(edge);
  }

  /** The edge of what is open beside a cell's number, or -1. */
  int edge(int cell) {
    return edgeOf.length == 0 ? -1 : edgeOf[cell];
  }

  /** The cell's rounding leaves nothing open any more that being hidden does not. */
  void close(int cell) {
    int edge = edge(cell);
    if (edge >= 0) {
      network.fix(edge);
    }
  }
}
