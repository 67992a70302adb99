package org.commontable.evidence.release;

import java.util.Arrays;

/**
 * Cells as edges between the sums in which they stand, with the true numbers as a flow. A cell
 * stands in two sums at most and with opposite signs, so that whatever is led in a circle through
 * hidden cells leaves every sum as it was ({@link Flow}). What a search asks of an edge stands side
 * by side, since the edges of a sum lie far apart.
 */
final class Network {
  /** Numbers of an edge: where it stands, and between which. */
  private static final int FLOW = 0;

  private static final int LOW = 1;
  private static final int HIGH = 2;
  private static final int NUMBERS = 3;

  /** Its ends, what hiding it costs, and what going over it costs; below zero once it is hidden. */
  private static final int FROM = 0;

  private static final int TO = 1;
  private static final int PRICE = 2;
  private static final int TOLL = 3;
  private static final int ENDS = 4;

  private int edges;
  private long[] numbers = new long[1024 * NUMBERS];
  private int[] ways = new int[1024 * ENDS];

  private final int nodes;
  private final int[] same;
  private int[] first = new int[0];
  private int[] arcs = new int[0];
  private int[] ends = new int[0];

  /** By arc how much more can come to its other end, and leave it; what is shown as {@code ~}. */
  private int[] forth = new int[0];

  private int[] back = new int[0];

  /** By edge its two arcs, or -1. */
  private int[] arcsOf = new int[0];

  private int changes;

  /**
   * @param nodes sums, of which number 0 is none: what stands in one sum only ends there
   */
  Network(int nodes) {
    this.nodes = nodes;
    this.same = new int[nodes];
    Arrays.setAll(same, i -> i);
  }

  /** A sum that binds nobody. */
  void loosen(int node) {
    same[node] = 0;
  }

  /**
   * @param price what hiding it costs; 0 when it may not be hidden
   * @param toll what going over it costs once it is hidden: far ways are searched last
   */
  int edge(int from, int to, long flow, long low, long high, boolean hidden, int price, int toll) {
    if (edges * ENDS == ways.length) {
      resize(edges + edges / 2);
    }
    int number = edges * NUMBERS;
    numbers[number + FLOW] = flow;
    numbers[number + LOW] = low;
    numbers[number + HIGH] = high;
    int way = edges * ENDS;
    ways[way + FROM] = from;
    ways[way + TO] = to;
    ways[way + PRICE] = price;
    ways[way + TOLL] = hidden ? ~toll : toll;
    return edges++;
  }

  private void resize(int size) {
    numbers = Arrays.copyOf(numbers, size * NUMBERS);
    ways = Arrays.copyOf(ways, size * ENDS);
  }

  /**
   * After the last edge.
   *
   * @param shownToo without it only hidden edges are found, which is all that somebody needs who
   *     hides no more
   */
  void close(boolean shownToo) {
    resize(edges);
    first = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      int way = e * ENDS;
      ways[way + FROM] = same[from(e)];
      ways[way + TO] = same[to(e)];
      if (shownToo || isHidden(e)) {
        first[from(e)]++;
        first[to(e)]++;
      }
    }
    int sum = 0;
    for (int i = 0; i <= nodes; i++) {
      int own = i < nodes ? first[i] : 0;
      first[i] = sum;
      sum += own;
    }
    arcs = new int[sum];
    ends = new int[sum];
    forth = new int[sum];
    back = new int[sum];
    arcsOf = new int[2 * edges];
    Arrays.fill(arcsOf, -1);
    int[] next = first.clone();
    for (int e = 0; e < edges; e++) {
      if (shownToo || isHidden(e)) {
        arc(e, 2 * e, next[from(e)]++, to(e));
        arc(e, 2 * e + 1, next[to(e)]++, from(e));
        note(e);
      }
    }
  }

  private void arc(int edge, int half, int arc, int end) {
    ends[arc] = end;
    arcs[arc] = edge;
    arcsOf[half] = arc;
  }

  /** After the edge was changed. */
  private void note(int edge) {
    if (arcsOf.length > 0 && arcsOf[2 * edge] >= 0) {
      int above = seen(edge, roomAbove(edge));
      int below = seen(edge, roomBelow(edge));
      forth[arcsOf[2 * edge]] = above;
      back[arcsOf[2 * edge]] = below;
      forth[arcsOf[2 * edge + 1]] = below;
      back[arcsOf[2 * edge + 1]] = above;
    }
  }

  private int seen(int edge, long room) {
    int most = Math.clamp(room, 0, Integer.MAX_VALUE);
    return isHidden(edge) ? most : ~most;
  }

  int nodes() {
    return nodes;
  }

  /** By node itself, or 0 where it binds nobody; only to be read. */
  int[] binding() {
    return same;
  }

  /** By edge the number that stands there. */
  long[] flows() {
    long[] flows = new long[edges];
    Arrays.setAll(flows, this::flow);
    return flows;
  }

  int edges() {
    return edges;
  }

  /** Where the edges of a node begin among the arcs; those of the next node begin where it ends. */
  int first(int node) {
    return first[node];
  }

  int arc(int number) {
    return arcs[number];
  }

  /** By arc the node at its other end; only to be read. */
  int[] ends() {
    return ends;
  }

  /** By arc how much more can come to its other end; {@code ~} of it while the edge is shown. */
  int[] forth() {
    return forth;
  }

  /** And how much more can leave it. */
  int[] back() {
    return back;
  }

  int from(int edge) {
    return ways[edge * ENDS + FROM];
  }

  int to(int edge) {
    return ways[edge * ENDS + TO];
  }

  int other(int edge, int node) {
    int from = from(edge);
    return from == node ? to(edge) : from;
  }

  void hide(int edge) {
    if (!isHidden(edge)) {
      ways[edge * ENDS + TOLL] = ~ways[edge * ENDS + TOLL];
      changes++;
      note(edge);
    }
  }

  boolean isHidden(int edge) {
    return ways[edge * ENDS + TOLL] < 0;
  }

  /** It leads nothing any more. */
  void fix(int edge) {
    widen(edge, flow(edge), flow(edge));
  }

  void widen(int edge, long low, long high) {
    int number = edge * NUMBERS;
    long least = Math.min(low, numbers[number + FLOW]);
    long most = Math.max(high, numbers[number + FLOW]);
    if (numbers[number + LOW] != least || numbers[number + HIGH] != most) {
      numbers[number + LOW] = least;
      numbers[number + HIGH] = most;
      changes++;
      note(edge);
    }
  }

  /** Rises whenever other numbers can move, or further. */
  int changes() {
    return changes;
  }

  int price(int edge) {
    return ways[edge * ENDS + PRICE];
  }

  /** What a way over it costs: its price as long as it is shown; 0 where none leads over it. */
  int step(int edge) {
    int toll = ways[edge * ENDS + TOLL];
    return toll < 0 ? ~toll : ways[edge * ENDS + PRICE];
  }

  long flow(int edge) {
    return numbers[edge * NUMBERS + FLOW];
  }

  void add(int edge, long amount) {
    numbers[edge * NUMBERS + FLOW] += amount;
    note(edge);
  }

  long low(int edge) {
    return numbers[edge * NUMBERS + LOW];
  }

  long high(int edge) {
    return numbers[edge * NUMBERS + HIGH];
  }

  /** How much more can come to this node by the edge. */
  long room(int edge, int node) {
    return to(edge) == node ? roomAbove(edge) : roomBelow(edge);
  }

  /** How much more can leave this node by the edge. */
  long roomOut(int edge, int node) {
    return from(edge) == node ? roomAbove(edge) : roomBelow(edge);
  }

  long roomAbove(int edge) {
    return numbers[edge * NUMBERS + HIGH] - numbers[edge * NUMBERS + FLOW];
  }

  long roomBelow(int edge) {
    return numbers[edge * NUMBERS + FLOW] - numbers[edge * NUMBERS + LOW];
  }
}
