package org.commontable.evidence.facts;

import java.util.Arrays;

/**
 * A number for a key of 64 bits, in one flat array: a key and its number stand side by side, so
 * that a look costs one trip to memory. The upper bits of the hash say where: when the table grows,
 * it is copied in order.
 */
public final class LongTable {
  public static final int NONE = -1;

  private static final int SMALL = 1 << 11;

  private long[] entries = new long[2 * 64]; // key, number plus one; 0 is free
  private int shift = Long.SIZE - 6;
  private int size;

  /** As if nothing had been put. */
  public void clear() {
    if (entries.length > SMALL) {
      entries = new long[2 * 64];
      shift = Long.SIZE - 6;
    } else {
      Arrays.fill(entries, 0);
    }
    size = 0;
  }

  public int get(long key) {
    int at = place(key);
    while (entries[at + 1] != 0) {
      if (entries[at] == key) {
        return (int) entries[at + 1] - 1;
      }
      at = after(at);
    }
    return NONE;
  }

  /** Keeps the first value of a key; {@link #NONE} when this was it, else the one that stands. */
  public int putIfAbsent(long key, int value) {
    int at = place(key);
    while (entries[at + 1] != 0) {
      if (entries[at] == key) {
        return (int) entries[at + 1] - 1;
      }
      at = after(at);
    }
    entries[at] = key;
    entries[at + 1] = value + 1L;
    if (++size * 8L > entries.length * 3L) {
      grow();
    }
    return NONE;
  }

  private int place(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> shift) << 1;
  }

  private int after(int at) {
    return (at + 2) & (entries.length - 1);
  }

  private void grow() {
    long[] old = entries;
    entries = new long[old.length * 2];
    shift--;
    for (int from = 0; from < old.length; from += 2) {
      if (old[from + 1] != 0) {
        int at = place(old[from]);
        while (entries[at + 1] != 0) {
          at = after(at);
        }
        entries[at] = old[from];
        entries[at + 1] = old[from + 1];
      }
    }
  }
}
