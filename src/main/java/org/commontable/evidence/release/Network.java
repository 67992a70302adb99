package org.commontable.evidence.release;

import java.util.Arrays;

/**
 * Cells as edges between the sums in which they stand, with the true numbers as a flow. A cell
 * stands in two sums at most and with opposite signs, so that whatever is led in a circle through
 * hidden cells leaves every sum as it was ({@link Flow}).
 */
final class Network {
  private int edges;
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private long[] flow = new long[1024];
  private long[] low = new long[1024];
  private long[] high = new long[1024];
  private boolean[] hidden = new boolean[1024];
  private int[] price = new int[1024];
  private int[] toll = new int[1024];

  private final int nodes;
  private final int[] same;
  private int[] first = new int[0];
  private int[] arcs = new int[0];
  private int[] ends = new int[0];

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
    if (edges == this.from.length) {
      resize(edges + edges / 2);
    }
    this.from[edges] = from;
    this.to[edges] = to;
    this.flow[edges] = flow;
    this.low[edges] = low;
    this.high[edges] = high;
    this.hidden[edges] = hidden;
    this.price[edges] = price;
    this.toll[edges] = toll;
    return edges++;
  }

  private void resize(int size) {
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    flow = Arrays.copyOf(flow, size);
    low = Arrays.copyOf(low, size);
    high = Arrays.copyOf(high, size);
    hidden = Arrays.copyOf(hidden, size);
    price = Arrays.copyOf(price, size);
    toll = Arrays.copyOf(toll, size);
  }

  /**
   * After the last edge.
   *
   * @param shownToo without it only hidden edges are found, which is all that somebody needs who
   *     hides no more
   */
  void close(boolean shownToo) {
    resize(edges);
    for (int e = 0; e < edges; e++) {
      from[e] = same[from[e]];
      to[e] = same[to[e]];
    }
    first = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      int own = shownToo || hidden[e] ? 1 : 0;
      first[from[e]] += own;
      first[to[e]] += own;
    }
    int sum = 0;
    for (int i = 0; i <= nodes; i++) {
      int own = i < nodes ? first[i] : 0;
      first[i] = sum;
      sum += own;
    }
    arcs = new int[sum];
    ends = new int[sum];
    int[] next = first.clone();
    for (int e = 0; e < edges; e++) {
      if (shownToo || hidden[e]) {
        ends[next[from[e]]] = to[e];
        arcs[next[from[e]]++] = e;
        ends[next[to[e]]] = from[e];
        arcs[next[to[e]]++] = e;
      }
    }
  }

  int nodes() {
    return nodes;
  }

  /** By node itself, or 0 where it binds nobody; only to be read. */
  int[] binding() {
    return same;
  }

  /** By edge the number that stands there; only to be read. */
  long[] flows() {
    return flow;
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

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  int other(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  void hide(int edge) {
    hidden[edge] = true;
  }

  boolean isHidden(int edge) {
    return hidden[edge];
  }

  /** It leads nothing any more. */
  void fix(int edge) {
    low[edge] = flow[edge];
    high[edge] = flow[edge];
  }

  void widen(int edge, long low, long high) {
    this.low[edge] = Math.min(low, flow[edge]);
    this.high[edge] = Math.max(high, flow[edge]);
  }

  int price(int edge) {
    return price[edge];
  }

  int toll(int edge) {
    return toll[edge];
  }

  long flow(int edge) {
    return flow[edge];
  }

  void add(int edge, long amount) {
    flow[edge] += amount;
  }

  long low(int edge) {
    return low[edge];
  }

  long high(int edge) {
    return high[edge];
  }

  /** How much more can come to this node by the edge. */
  long room(int edge, int node) {
    return to[edge] == node ? high[edge] - flow[edge] : flow[edge] - low[edge];
  }

  /** How much more can leave this node by the edge. */
  long roomOut(int edge, int node) {
    return from[edge] == node ? high[edge] - flow[edge] : flow[edge] - low[edge];
  }
}
