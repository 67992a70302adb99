package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who has everything that is published and tries out every whole number: sums with +1 and
 * -1, bounds for each number, narrowed by propagation and by trying. Shares no line with the gate.
 */
final class Reader {
  private final List<int[]> sums = new ArrayList<>();
  private final long[] low;
  private final long[] high;

  Reader(long[] low, long[] high) {
    this.low = low;
    this.high = high;
  }

  /** The parts add up to the total. */
  void sum(int total, int... parts) {
    int[] sum = Arrays.copyOf(parts, parts.length + 1);
    sum[parts.length] = total;
    sums.add(sum);
  }

  /** How far the least and the most that a number can be lie apart. */
  long width(int of) {
    return edge(of, true) - edge(of, false);
  }

  private long edge(int of, boolean most) {
    long[] from = low.clone();
    long[] to = high.clone();
    if (!narrow(from, to)) {
      throw new IllegalStateException("what is published cannot be");
    }
    while (from[of] <= to[of]) {
      long[] tryFrom = from.clone();
      long[] tryTo = to.clone();
      long value = most ? to[of] : from[of];
      tryFrom[of] = value;
      tryTo[of] = value;
      if (fits(tryFrom, tryTo)) {
        return value;
      }
      if (most) {
        to[of]--;
      } else {
        from[of]++;
      }
    }
    throw new IllegalStateException("what is published cannot be");
  }

  private boolean fits(long[] from, long[] to) {
    if (!narrow(from, to)) {
      return false;
    }
    int open = -1;
    for (int i = 0; i < from.length; i++) {
      if (from[i] < to[i] && (open < 0 || to[i] - from[i] < to[open] - from[open])) {
        open = i;
      }
    }
    if (open < 0) {
      return true;
    }
    for (long value = from[open]; value <= to[open]; value++) {
      long[] tryFrom = from.clone();
      long[] tryTo = to.clone();
      tryFrom[open] = value;
      tryTo[open] = value;
      if (fits(tryFrom, tryTo)) {
        return true;
      }
    }
    return false;
  }

  private boolean narrow(long[] from, long[] to) {
    boolean again = true;
    while (again) {
      again = false;
      for (int[] sum : sums) {
        long least = 0;
        long greatest = 0;
        for (int i = 0; i < sum.length; i++) {
          boolean total = i == sum.length - 1;
          least += total ? -to[sum[i]] : from[sum[i]];
          greatest += total ? -from[sum[i]] : to[sum[i]];
        }
        if (least > 0 || greatest < 0) {
          return false;
        }
        for (int i = 0; i < sum.length; i++) {
          int at = sum[i];
          boolean total = i == sum.length - 1;
          long newTo = total ? greatest + from[at] : from[at] - least;
          long newFrom = total ? to[at] + least : to[at] - greatest;
          if (newTo < to[at]) {
            to[at] = newTo;
            again = true;
          }
          if (newFrom > from[at]) {
            from[at] = newFrom;
            again = true;
          }
          if (from[at] > to[at]) {
            return false;
          }
          if (again) {
            break;
          }
        }
        if (again) {
          break;
        }
      }
    }
    return true;
  }
}
