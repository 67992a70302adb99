package org.commontable.evidence.release;

import java.util.Arrays;

/** Nodes by their cost, the cheapest first; without an object for each. */
final class Heap {
  private long[] entries = new long[256];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int cost, int node) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    long entry = (long) cost << 32 | node;
    int at = size++;
    while (at > 0 && entries[(at - 1) / 2] > entry) {
      entries[at] = entries[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    entries[at] = entry;
  }

  /** Of the cheapest. */
  int cost() {
    return (int) (entries[0] >>> 32);
  }

  /** Takes the cheapest away. */
  int take() {
    long top = entries[0];
    long last = entries[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && entries[child + 1] < entries[child]) {
        child++;
      }
      if (entries[child] >= last) {
        break;
      }
      entries[at] = entries[child];
      at = child;
    }
    entries[at] = last;
    return (int) top;
  }
}
