package org.commontable.evidence.release;

import java.util.Arrays;

/**
 * Of the sums that some cells stand in, by how much more comes in than goes out, in their order.
 */
final class Imbalance {
  private int[] nodes = new int[64];
  private long[] added = new long[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int node, long amount) {
    if (node == 0) {
      return; // binds nobody
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      added = Arrays.copyOf(added, size * 2);
    }
    int at = size++;
    while (at > 0 && nodes[at - 1] > node) {
      nodes[at] = nodes[at - 1];
      added[at] = added[at - 1];
      at--;
    }
    nodes[at] = node;
    added[at] = amount;
  }

  /** After the last that was added: each sum stands once. */
  void close() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept > 0 && nodes[kept - 1] == nodes[i]) {
        added[kept - 1] += added[i];
      } else {
        nodes[kept] = nodes[i];
        added[kept++] = added[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int node(int number) {
    return nodes[number];
  }

  long at(int number) {
    return added[number];
  }

  void change(int number, long by) {
    added[number] += by;
  }

  boolean isNone() {
    return Arrays.stream(added, 0, size).allMatch(it -> it == 0);
  }
}
