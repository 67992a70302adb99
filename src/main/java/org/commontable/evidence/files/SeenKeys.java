package org.commontable.evidence.files;

import java.util.Arrays;
import org.commontable.evidence.facts.LongTable;

/**
 * In which line a key of 64 bits came first. Its upper bits name a run: what a file says of one
 * place and year mostly stands together, and as long as it does only the keys of that run can come
 * again. A file that goes back to a run it had left is looked through as a whole from there on.
 */
final class SeenKeys {
  private final int within;
  private final LongTable runs = new LongTable();
  private boolean byRun = true;
  private long run = -1;

  /** The run's, or all. */
  private final LongTable lines = new LongTable();

  private long[] keys = new long[64]; // in the order in which they came
  private int[] firsts = new int[64];
  private int size;

  /**
   * @param within how many of the lower bits tell the keys of a run apart; fewer than 64
   */
  SeenKeys(int within) {
    this.within = within;
  }

  /** The line in which the key came first; {@link LongTable#NONE} when it did not come before. */
  int putIfAbsent(long key, int line) {
    if (byRun) {
      begin(key >>> within);
    }
    int before = lines.putIfAbsent(key, line);
    if (byRun && before == LongTable.NONE) {
      keep(key, line);
    }
    return before;
  }

  private void begin(long next) {
    if (next == run) {
      return;
    }
    run = next;
    lines.clear();
    if (runs.putIfAbsent(next, 0) != LongTable.NONE) {
      byRun = false;
      for (int i = 0; i < size; i++) {
        lines.putIfAbsent(keys[i], firsts[i]);
      }
      keys = new long[0];
      firsts = new int[0];
    }
  }

  private void keep(long key, int line) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
    }
    keys[size] = key;
    firsts[size++] = line;
  }
}
