package org.commontable.evidence.release;

import java.util.function.IntPredicate;

/**
 * A search from both ends at once for a way on which every number has so much room. The sides keep
 * step by what they look at: the smaller one ends a search for which there is no way.
 */
final class Meeting {
  private final Network network;
  private final IntPredicate leads;
  private final boolean shownToo;

  /** By node: which search saw it, from the start or (one more) from the end, and by which edge. */
  private final int[] seen;

  private final int[] via;
  private final int[] ahead;
  private final int[] behind;
  private int round;

  /**
   * @param leads by edge whether a way may lead over it
   * @param shownToo over what is shown, too
   */
  Meeting(Network network, IntPredicate leads, boolean shownToo) {
    this.network = network;
    this.leads = leads;
    this.shownToo = shownToo;
    this.seen = new int[network.nodes()];
    this.via = new int[network.nodes()];
    this.ahead = new int[network.nodes()];
    this.behind = new int[network.nodes()];
  }

  /** The edge on which the two sides met, or -1. */
  int of(int start, int end, long atLeast) {
    int room = (int) Math.min(atLeast, Integer.MAX_VALUE);
    round += 2;
    seen[start] = round;
    seen[end] = round + 1;
    ahead[0] = start;
    behind[0] = end;
    int aheadEnd = 1;
    int behindEnd = 1;
    int a = 0;
    int b = 0;
    int near = 0; // arcs looked at on each side
    int far = 0;
    int[] ends = network.ends();
    while (a < aheadEnd && b < behindEnd) {
      boolean forth = near + arcs(ahead[a]) <= far + arcs(behind[b]);
      int at = forth ? ahead[a++] : behind[b++];
      near += forth ? arcs(at) : 0;
      far += forth ? 0 : arcs(at);
      int own = forth ? round : round + 1;
      int[] queue = forth ? ahead : behind;
      int[] rooms = forth ? network.forth() : network.back();
      int last = network.first(at + 1);
      for (int i = network.first(at); i < last; i++) {
        int more = rooms[i];
        if ((shownToo ? Math.max(more, ~more) : more) < room || seen[ends[i]] == own) {
          continue;
        }
        int next = ends[i];
        int edge = network.arc(i);
        if (leads.test(edge)) {
          if (seen[next] >= round) {
            return edge;
          }
          seen[next] = own;
          via[next] = edge;
          if (forth) {
            queue[aheadEnd++] = next;
          } else {
            queue[behindEnd++] = next;
          }
        }
      }
    }
    return -1;
  }

  private int arcs(int node) {
    return network.first(node + 1) - network.first(node);
  }

  /** The last search saw it from where it began. */
  boolean sawAhead(int node) {
    return seen[node] == round;
  }

  /** By which edge the last search came there, from its own side. */
  int via(int node) {
    return via[node];
  }
}
