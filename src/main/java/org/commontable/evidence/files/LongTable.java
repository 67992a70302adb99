package org.commontable.evidence.files;

/** A number for a key of 64 bits, in two flat arrays. */
final class LongTable {
  static final int NONE = -1;

  private long[] keys = new long[64];
  private int[] values = new int[64]; // plus one; 0 is free
  private int size;

  int get(long key) {
    int mask = keys.length - 1;
    for (int at = spread(key) & mask; values[at] != 0; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return values[at] - 1;
      }
    }
    return NONE;
  }

  /** Keeps the first value of a key; {@link #NONE} when this was it, else the one that stands. */
  int putIfAbsent(long key, int value) {
    int mask = keys.length - 1;
    int at = spread(key) & mask;
    for (; values[at] != 0; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return values[at] - 1;
      }
    }
    keys[at] = key;
    values[at] = value + 1;
    if (++size * 4L > keys.length * 3L) {
      grow();
    }
    return NONE;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int at = spread(oldKeys[i]) & mask;
        while (values[at] != 0) {
          at = (at + 1) & mask;
        }
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) ^ (int) (mixed >>> 17);
  }
}
