package org.commontable.evidence.release;

/**
 * Gives hidden cells whose number nobody told us one that fits the sums, as far as one does; what
 * remains is taken as known to the reader.
 */
final class Filling {
  private final Network network;
  private final boolean[] unknown;
  private final long[] lacks;
  private final int[] seen;
  private final int[] via;
  private final int[] queue;
  private int round;

  Filling(Network network, boolean[] unknown) {
    this.network = network;
    this.unknown = unknown;
    this.lacks = new long[network.nodes()];
    this.seen = new int[network.nodes()];
    this.via = new int[network.nodes()];
    this.queue = new int[network.nodes()];
  }

  void fill() {
    boolean any = false;
    for (int e = 0; e < network.edges(); e++) {
      lacks[network.to(e)] -= network.flow(e);
      lacks[network.from(e)] += network.flow(e);
      any |= unknown[e];
    }
    lacks[0] = 0;
    for (int node = 1; any && node < network.nodes(); node++) {
      leadOn(node);
    }
    for (int node = 1; any && node < network.nodes(); node++) {
      fetch(node);
    }
  }

  /** More comes in than goes out. */
  private void leadOn(int node) {
    while (lacks[node] < 0) {
      int end = path(node, true);
      if (end < 0) {
        return;
      }
      long amount = end == 0 ? -lacks[node] : Math.min(-lacks[node], lacks[end]);
      for (int at = end; at != node; at = network.other(via[at], at)) {
        amount = Math.min(amount, network.room(via[at], at));
      }
      for (int at = end; at != node; at = network.other(via[at], at)) {
        network.add(via[at], network.to(via[at]) == at ? amount : -amount);
      }
      lacks[node] += amount;
      if (end != 0) {
        lacks[end] -= amount;
      }
    }
  }

  /** Less comes in than goes out. */
  private void fetch(int node) {
    while (lacks[node] > 0) {
      int start = path(node, false);
      if (start < 0) {
        return;
      }
      long amount = lacks[node];
      for (int at = start; at != node; at = network.other(via[at], at)) {
        amount = Math.min(amount, network.roomOut(via[at], at));
      }
      for (int at = start; at != node; at = network.other(via[at], at)) {
        network.add(via[at], network.from(via[at]) == at ? amount : -amount);
      }
      lacks[node] -= amount;
    }
  }

  /** To what lacks something or binds nobody; back only to what binds nobody. */
  private int path(int start, boolean forth) {
    round++;
    seen[start] = round;
    queue[0] = start;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int at = queue[head];
      for (int i = network.first(at); i < network.first(at + 1); i++) {
        int e = network.arc(i);
        int next = network.other(e, at);
        if (unknown[e]
            && seen[next] != round
            && (forth ? network.room(e, next) : network.roomOut(e, next)) > 0) {
          seen[next] = round;
          via[next] = e;
          if (next == 0 || (forth && lacks[next] > 0)) {
            return next;
          }
          queue[tail++] = next;
        }
      }
    }
    return -1;
  }
}
