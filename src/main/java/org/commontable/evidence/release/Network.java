package org.commontable.evidence.release;

import java.util.Arrays;

/**
 * Cells as edges between the sums in which they stand, with the true numbers as a flow. What one
 * hidden cell can rise is what can be led back from its end to its start through the other hidden
 * cells, and what it can fall is what can be led the other way; both are whole numbers and exact,
 * because a cell stands in two sums at most and with opposite signs. A shown cell leads nothing.
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

  private final int[] seen;
  private final int[] via;
  private final int[] queue;
  private final int[] cost;
  private final Heap heap = new Heap();
  private int round;
  private int[] pushed = new int[64];
  private long[] amounts = new long[64];
  private int pushes;

  /**
   * @param nodes sums, of which number 0 is none: what stands in one sum only ends there
   */
  Network(int nodes) {
    this.nodes = nodes;
    this.same = new int[nodes];
    Arrays.setAll(same, i -> i);
    this.seen = new int[nodes];
    this.via = new int[nodes];
    this.queue = new int[nodes];
    this.cost = new int[nodes];
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
      int more = edges * 2;
      this.from = Arrays.copyOf(this.from, more);
      this.to = Arrays.copyOf(this.to, more);
      this.flow = Arrays.copyOf(this.flow, more);
      this.low = Arrays.copyOf(this.low, more);
      this.high = Arrays.copyOf(this.high, more);
      this.hidden = Arrays.copyOf(this.hidden, more);
      this.price = Arrays.copyOf(this.price, more);
      this.toll = Arrays.copyOf(this.toll, more);
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

  /** After the last edge. */
  void close() {
    for (int e = 0; e < edges; e++) {
      from[e] = same[from[e]];
      to[e] = same[to[e]];
    }
    first = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      first[from[e]]++;
      first[to[e]]++;
    }
    int sum = 0;
    for (int i = 0; i <= nodes; i++) {
      int own = i < nodes ? first[i] : 0;
      first[i] = sum;
      sum += own;
    }
    arcs = new int[sum];
    int[] next = first.clone();
    for (int e = 0; e < edges; e++) {
      arcs[next[from[e]]++] = e;
      arcs[next[to[e]]++] = e;
    }
  }

  void hide(int edge) {
    hidden[edge] = true;
  }

  void widen(int edge, long low, long high) {
    this.low[edge] = Math.min(low, flow[edge]);
    this.high[edge] = Math.max(high, flow[edge]);
  }

  boolean isHidden(int edge) {
    return hidden[edge];
  }

  int price(int edge) {
    return price[edge];
  }

  long flow(int edge) {
    return flow[edge];
  }

  long low(int edge) {
    return low[edge];
  }

  long high(int edge) {
    return high[edge];
  }

  /**
   * Gives hidden cells whose number nobody told us one that fits the sums, as far as one does; what
   * remains is taken as known to the reader.
   */
  void fill(boolean[] unknown) {
    long[] lacks = new long[nodes];
    for (int e = 0; e < edges; e++) {
      lacks[to[e]] -= flow[e];
      lacks[from[e]] += flow[e];
    }
    lacks[0] = 0;
    for (int node = 1; node < nodes; node++) {
      while (lacks[node] < 0) { // more comes in than goes out: lead it on
        int end = fillPath(node, lacks, unknown);
        if (end < 0) {
          break;
        }
        long amount = -lacks[node];
        for (int at = end; at != node; at = other(via[at], at)) {
          amount = Math.min(amount, room(via[at], at));
        }
        amount = end == 0 ? amount : Math.min(amount, lacks[end]);
        for (int at = end; at != node; at = other(via[at], at)) {
          flow[via[at]] += to[via[at]] == at ? amount : -amount;
        }
        lacks[node] += amount;
        if (end != 0) {
          lacks[end] -= amount;
        }
      }
    }
    for (int node = 1; node < nodes; node++) { // less comes in than goes out: fetch it
      while (lacks[node] > 0) {
        int start = fetchPath(node, unknown);
        if (start < 0) {
          break;
        }
        long amount = lacks[node];
        for (int at = start; at != node; at = other(via[at], at)) {
          amount = Math.min(amount, roomOut(via[at], at));
        }
        for (int at = start; at != node; at = other(via[at], at)) {
          flow[via[at]] += from[via[at]] == at ? amount : -amount;
        }
        lacks[node] -= amount;
      }
    }
  }

  /** To a node that lacks something, or to 0, through what nobody told us. */
  private int fillPath(int start, long[] lacks, boolean[] unknown) {
    int tail = begin(start);
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      for (int i = first[at]; i < first[at + 1]; i++) {
        int e = arcs[i];
        int next = other(e, at);
        if (unknown[e] && seen[next] != round && room(e, next) > 0) {
          seen[next] = round;
          via[next] = e;
          if (next == 0 || lacks[next] > 0) {
            return next;
          }
          queue[tail++] = next;
        }
      }
    }
    return -1;
  }

  private int fetchPath(int start, boolean[] unknown) {
    int tail = begin(start);
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      for (int i = first[at]; i < first[at + 1]; i++) {
        int e = arcs[i];
        int next = other(e, at);
        if (unknown[e] && seen[next] != round && roomOut(e, next) > 0) {
          seen[next] = round;
          via[next] = e;
          if (next == 0) {
            return next;
          }
          queue[tail++] = next;
        }
      }
    }
    return -1;
  }

  private int begin(int start) {
    round++;
    seen[start] = round;
    queue[0] = start;
    return 1;
  }

  private int other(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  /** How much more can come to this node by the edge. */
  private long room(int edge, int node) {
    return to[edge] == node ? high[edge] - flow[edge] : flow[edge] - low[edge];
  }

  /** How much more can leave this node by the edge. */
  private long roomOut(int edge, int node) {
    return from[edge] == node ? high[edge] - flow[edge] : flow[edge] - low[edge];
  }

  /** How far a hidden cell's bounds lie apart, or {@code enough} when that is less. */
  long width(int edge, long enough) {
    long up = Math.min(high[edge] - flow[edge], enough);
    up = led(to[edge], from[edge], edge, up);
    return up >= enough ? enough : up + down(edge, enough - up);
  }

  long down(int edge, long enough) {
    long most = Math.min(flow[edge] - low[edge], enough);
    return led(from[edge], to[edge], edge, most);
  }

  long up(int edge, long enough) {
    long most = Math.min(high[edge] - flow[edge], enough);
    return led(to[edge], from[edge], edge, most);
  }

  /** The flow is left as it was. */
  private long led(int start, int end, int without, long atMost) {
    if (start == end) {
      return atMost;
    }
    long led = 0;
    pushes = 0;
    while (led < atMost && reaches(start, end, without)) {
      long amount = atMost - led;
      for (int at = end; at != start; at = other(via[at], at)) {
        amount = Math.min(amount, room(via[at], at));
      }
      for (int at = end; at != start; at = other(via[at], at)) {
        push(via[at], to[via[at]] == at ? amount : -amount);
      }
      led += amount;
    }
    while (pushes > 0) {
      pushes--;
      flow[pushed[pushes]] -= amounts[pushes];
    }
    return led;
  }

  private void push(int edge, long amount) {
    if (pushes == pushed.length) {
      pushed = Arrays.copyOf(pushed, pushes * 2);
      amounts = Arrays.copyOf(amounts, pushes * 2);
    }
    pushed[pushes] = edge;
    amounts[pushes++] = amount;
    flow[edge] += amount;
  }

  private boolean reaches(int start, int end, int without) {
    int tail = begin(start);
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      for (int i = first[at]; i < first[at + 1]; i++) {
        int e = arcs[i];
        int next = other(e, at);
        if (hidden[e] && e != without && seen[next] != round && room(e, next) > 0) {
          seen[next] = round;
          via[next] = e;
          if (next == end) {
            return true;
          }
          queue[tail++] = next;
        }
      }
    }
    return false;
  }

  /**
   * Hides the cheapest shown cells on a way by which the cell can move by {@code need}, or else by
   * as much as it can move up, and down.
   *
   * @return the cells hidden
   */
  int[] open(int edge, long need) {
    long up = high[edge] - flow[edge];
    long down = flow[edge] - low[edge];
    int[] hid = up >= need ? way(to[edge], from[edge], edge, need) : null;
    if (hid == null && down >= need) {
      hid = way(from[edge], to[edge], edge, need);
    }
    if (hid != null) {
      return hid;
    }
    hid = up > 0 && up < need ? way(to[edge], from[edge], edge, up) : null;
    int[] more = down > 0 && down < need ? way(from[edge], to[edge], edge, down) : null;
    return joined(hid, more);
  }

  private static int[] joined(
      int @org.jspecify.annotations.Nullable [] one,
      int @org.jspecify.annotations.Nullable [] other) {
    if (one == null || other == null) {
      return one != null ? one : other != null ? other : new int[0];
    }
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private int @org.jspecify.annotations.Nullable [] way(
      int start, int end, int without, long need) {
    round++;
    heap.clear();
    seen[start] = round;
    cost[start] = 0;
    heap.add(0, start);
    while (!heap.isEmpty()) {
      int paid = heap.cost();
      int at = heap.take();
      if (paid > cost[at]) {
        continue;
      }
      if (at == end) {
        return hideWay(start, end);
      }
      for (int i = first[at]; i < first[at + 1]; i++) {
        int e = arcs[i];
        int there = other(e, at);
        int step = hidden[e] ? toll[e] : price[e];
        if (step > 0
            && e != without
            && there != at
            && (seen[there] != round || paid + step < cost[there])
            && room(e, there) >= need) {
          seen[there] = round;
          cost[there] = paid + step;
          via[there] = e;
          heap.add(cost[there], there);
        }
      }
    }
    return null;
  }

  private int[] hideWay(int start, int end) {
    int[] hid = new int[0];
    for (int at = end; at != start; at = other(via[at], at)) {
      if (!hidden[via[at]]) {
        hidden[via[at]] = true;
        hid = Arrays.copyOf(hid, hid.length + 1);
        hid[hid.length - 1] = via[at];
      }
    }
    return hid;
  }

  /**
   * Hides the cheapest that may be hidden in the sums in which the cell stands; none is left: -1.
   */
  int openNext(int edge) {
    int cheapest = -1;
    for (int node : new int[] {from[edge], to[edge]}) {
      for (int i = first[node]; node != 0 && i < first[node + 1]; i++) {
        int e = arcs[i];
        if (!hidden[e] && price[e] > 0 && (cheapest < 0 || price[e] < price[cheapest])) {
          cheapest = e;
        }
      }
    }
    if (cheapest >= 0) {
      hidden[cheapest] = true;
    }
    return cheapest;
  }
}
