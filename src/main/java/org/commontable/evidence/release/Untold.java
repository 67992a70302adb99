package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of whom a place counts more than its parts can be: students of no school that is told, or of no
 * group. A reader does not know how many these are among some group, but never fewer than none.
 */
final class Untold {
  private final CellEdges edges;
  private final Network network;
  private final Spans spans;

  /** By place: the edges of what its sums leave. */
  private final Map<Integer, List<Integer>> edgesOf = new HashMap<>();

  Untold(CellEdges edges, Spans spans) {
    this.edges = edges;
    this.network = edges.network();
    this.spans = spans;
  }

  /**
   * Numbers that add up, and where what they leave runs in the network.
   *
   * @param row the parts, then the one to which they add up
   * @param node of the sum itself
   */
  record Sum(int[] row, int node, int from, int to) {}

  /**
   * Lets go of the sums of a place that cannot hold: where one leaves some whatever its parts are,
   * each of the others that does may; what is too much binds nobody.
   *
   * @param most of whom there can be none more beside the parts
   * @return whether it let go of any
   */
  boolean loosen(int place, List<Sum> sums, long most, int toll) {
    boolean some = sums.stream().anyMatch(it -> spans.leavesSome(it.row()));
    boolean any = false;
    for (Sum sum : sums) {
      long left = left(sum.row());
      if (spans.leavesSome(sum.row()) || (some && left > 0)) {
        add(place, sum, left, most, toll);
        any = true;
      } else if (!spans.canBeSum(sum.row())) {
        network.loosen(sum.node());
        any = true;
      }
    }
    return any;
  }

  private void add(int place, Sum sum, long left, long most, int toll) {
    long high = Math.max(left, most);
    int edge = network.edge(sum.from(), sum.to(), left, 0, high, true, 0, toll);
    edges.ofNone(edge);
    edgesOf.computeIfAbsent(place, it -> new ArrayList<>()).add(edge);
  }

  private long left(int[] row) {
    long left = network.flow(row[row.length - 1]);
    for (int i = 0; i < row.length - 1; i++) {
      left -= network.flow(row[i]);
    }
    return left;
  }

  List<Integer> of(int place) {
    return edgesOf.getOrDefault(place, List.of());
  }
}
