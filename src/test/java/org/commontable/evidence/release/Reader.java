package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who has everything that is published and tries out every whole number: sums with +1 and
 * -1, bounds for each number, narrowed by propagation and by trying. Shares no line with the gate.
 */
final class Reader {
  private static final int PATIENCE = 200_000;

  private final List<int[]> sums = new ArrayList<>();
  private final long[] low;
  private final long[] high;
  private final long[] truth;
  private final int patience;
  private int steps;
  private int givenUp;

  /**
   * @param truth from which it is tried out, since another state of the world lies near it
   */
  Reader(long[] low, long[] high, long[] truth) {
    this(low, high, truth, PATIENCE);
  }

  /**
   * @param patience after so many steps somebody gives up
   */
  Reader(long[] low, long[] high, long[] truth, int patience) {
    this.patience = patience;
    this.low = low;
    this.high = high;
    this.truth = truth;
  }

  /** The parts add up to the total. */
  void sum(int total, int... parts) {
    int[] sum = Arrays.copyOf(parts, parts.length + 1);
    sum[parts.length] = total;
    if (sums.stream().noneMatch(it -> Arrays.equals(it, sum))) {
      sums.add(sum);
    }
  }

  /** Whether the least and the most that a number can be lie that far apart. */
  boolean isWide(int of, long need) {
    long up = reach(of, 1, need);
    return up >= need || up + reach(of, -1, need - up) >= need;
  }

  /** How far a number can lie from the truth, upwards and downwards, at most so far. */
  List<Long> room(int of, long most) {
    return List.of(reach(of, 1, most), reach(of, -1, most));
  }

  /** How many numbers were neither found possible nor impossible. */
  int givenUp() {
    return givenUp;
  }

  /** How far the number can lie from the truth on one side, at most so far. */
  private long reach(int of, int side, long most) {
    for (long by = most; by > 0; by--) {
      long[] from = low.clone();
      long[] to = high.clone();
      from[of] = truth[of] + side * by;
      to[of] = from[of];
      steps = 0;
      if (from[of] >= low[of] && to[of] <= high[of] && fits(from, to)) {
        return by;
      }
      if (steps > patience) {
        givenUp++;
        return most;
      }
    }
    return 0;
  }

  private boolean fits(long[] from, long[] to) {
    if (++steps > patience || !narrow(from, to)) {
      return false;
    }
    int open = open(from, to);
    if (open < 0) {
      return true;
    }
    long near = near(open, from, to);
    for (long by = 0; near - by >= from[open] || near + by <= to[open]; by++) {
      for (long value : by == 0 ? new long[] {near} : new long[] {near - by, near + by}) {
        if (value >= from[open] && value <= to[open]) {
          long[] tryFrom = from.clone();
          long[] tryTo = to.clone();
          tryFrom[open] = value;
          tryTo[open] = value;
          if (fits(tryFrom, tryTo)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private long near(int cell, long[] from, long[] to) {
    return Math.clamp(truth[cell], from[cell], to[cell]);
  }

  /** What to try out next: of a sum that does not hold near the truth; none: it all holds. */
  private int open(long[] from, long[] to) {
    int open = -1;
    for (int[] sum : sums) {
      long over = -near(sum[sum.length - 1], from, to);
      for (int i = 0; i < sum.length - 1; i++) {
        over += near(sum[i], from, to);
      }
      for (int cell : sum) {
        if (over != 0
            && from[cell] < to[cell]
            && (open < 0 || to[cell] - from[cell] < to[open] - from[open])) {
          open = cell;
        }
      }
    }
    return open;
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
