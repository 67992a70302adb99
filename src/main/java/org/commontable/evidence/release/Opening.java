package org.commontable.evidence.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hides the cheapest shown cells with which a hidden one can move. */
final class Opening {
  private static final int[] NONE = {};

  private final Network network;
  private final Frontier ahead;
  private final Frontier behind;
  private final Meeting any;
  private int without;

  Opening(Network network) {
    this.network = network;
    this.ahead = new Frontier(network.nodes());
    this.behind = new Frontier(network.nodes());
    this.any = new Meeting(network, e -> e != without && network.step(e) > 0, true);
  }

  /**
   * Hides the cheapest shown cells on a way by which the cell can move by {@code need}, or else by
   * as much as it can move up, and down.
   *
   * @return the cells hidden
   */
  int[] open(int edge, long need) {
    int from = network.from(edge);
    int to = network.to(edge);
    long up = network.high(edge) - network.flow(edge);
    long down = network.flow(edge) - network.low(edge);
    int[] hid = up >= need ? way(to, from, edge, need) : null;
    if (hid == null && down >= need) {
      hid = way(from, to, edge, need);
    }
    if (hid != null) {
      return hid;
    }
    hid = up > 0 && up < need ? way(to, from, edge, up) : null;
    int[] more = down > 0 && down < need ? way(from, to, edge, down) : null;
    return joined(hid == null ? NONE : hid, more == null ? NONE : more);
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** Searched from both sides at once, since most ways are short and some sides are closed. */
  private int @Nullable [] way(int start, int end, int without, long need) {
    if (start == end) {
      return NONE;
    }
    this.without = without;
    if (any.of(start, end, need) < 0) { // of most there is none, which is sooner seen than a price
      return null;
    }
    ahead.begin(start);
    behind.begin(end);
    int best = Integer.MAX_VALUE;
    int meeting = -1;
    while (!ahead.isEmpty() && !behind.isEmpty() && ahead.least() + behind.least() < best) {
      boolean forth = ahead.least() <= behind.least();
      Frontier own = forth ? ahead : behind;
      Frontier other = forth ? behind : ahead;
      int paid = own.least();
      int at = own.take();
      for (int i = at < 0 ? 0 : network.first(at); at >= 0 && i < network.first(at + 1); i++) {
        int e = network.arc(i);
        int there = network.other(e, at);
        int step = network.step(e);
        if (step > 0
            && e != without
            && there != at
            && (forth ? network.room(e, there) : network.roomOut(e, there)) >= need
            && own.reach(there, e, paid + step)
            && other.saw(there)
            && paid + step + other.cost(there) < best) {
          best = paid + step + other.cost(there);
          meeting = there;
        }
      }
    }
    return meeting < 0 ? null : hideWay(start, meeting, end);
  }

  private int[] hideWay(int start, int meeting, int end) {
    int[] hid = NONE;
    for (int at = meeting; at != start; at = network.other(ahead.via(at), at)) {
      hid = hidden(ahead.via(at), hid);
    }
    for (int at = meeting; at != end; at = network.other(behind.via(at), at)) {
      hid = hidden(behind.via(at), hid);
    }
    return hid;
  }

  private int[] hidden(int edge, int[] before) {
    if (network.isHidden(edge)) {
      return before;
    }
    network.hide(edge);
    int[] hid = Arrays.copyOf(before, before.length + 1);
    hid[before.length] = edge;
    return hid;
  }
}
