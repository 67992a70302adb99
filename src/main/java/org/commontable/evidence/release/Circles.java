package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which sums stand on a common circle: each can be reached from the other by numbers that have so
 * much room. Tarjan's strongly connected components, found in one look at the whole network (R.
 * Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972), not by the
 * machine's own stack, since a state is deep.
 */
final class Circles {
  private final Network network;
  private final IntPredicate leads;
  private final int room;

  /** By node: when it was met, from 1; its circle, or -1 while it stands open. */
  private final int[] met;

  private final int[] circle;
  private int meetings;
  private int circles;

  /**
   * @param leads by hidden edge whether it may move at all
   * @param room how far each number on the way must be able to move
   */
  Circles(Network network, IntPredicate leads, long room) {
    this.network = network;
    this.leads = leads;
    this.room = (int) Math.min(room, Integer.MAX_VALUE);
    this.met = new int[network.nodes()];
    this.circle = new int[network.nodes()];
    Arrays.fill(circle, -1);
    int[] way = new int[network.nodes()];
    int[] next = new int[network.nodes()];
    int[] earliest = new int[network.nodes()];
    int[] open = new int[network.nodes()];
    for (int node = 0; node < network.nodes(); node++) {
      if (met[node] == 0) {
        walk(node, way, next, earliest, open);
      }
    }
  }

  /** Whether from each of two sums there is a way to the other. */
  boolean joins(int one, int other) {
    return circle[one] == circle[other];
  }

  private void walk(int start, int[] way, int[] next, int[] earliest, int[] open) {
    int depth = 0;
    int opened = 0;
    way[0] = start;
    next[start] = network.first(start);
    met[start] = earliest[start] = ++meetings;
    open[opened++] = start;
    while (depth >= 0) {
      int at = way[depth];
      int there = ahead(at, next, earliest);
      if (there >= 0) {
        way[++depth] = there;
        next[there] = network.first(there);
        met[there] = earliest[there] = ++meetings;
        open[opened++] = there;
        continue;
      }
      if (earliest[at] == met[at]) {
        do {
          circle[open[--opened]] = circles;
        } while (open[opened] != at);
        circles++;
      }
      depth--;
      if (depth >= 0) {
        earliest[way[depth]] = Math.min(earliest[way[depth]], earliest[at]);
      }
    }
  }

  /** The next sum that was not met yet, or -1. */
  private int ahead(int at, int[] next, int[] earliest) {
    int[] ends = network.ends();
    int[] forth = network.forth(); // below zero where it is shown
    int last = network.first(at + 1);
    while (next[at] < last) {
      int arc = next[at]++;
      int there = ends[arc];
      if (forth[arc] < room) {
        continue;
      }
      boolean known = met[there] > 0;
      if (known && (circle[there] >= 0 || met[there] >= earliest[at])) {
        continue;
      }
      if (leads.test(network.arc(arc))) {
        if (!known) {
          return there;
        }
        earliest[at] = met[there];
      }
    }
    return -1;
  }
}
