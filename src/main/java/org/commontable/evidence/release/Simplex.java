package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The simplex method for variables with bounds that start at 0, where every sum holds: sums stay 0
 * and what is earned grows. Rows are kept whole and are mostly empty: bits say where something
 * stands. Reals are good enough here, since whoever asks checks the answer in whole numbers.
 */
final class Simplex {
  private static final double NEAR = 1e-7;

  /** So many steps that move nothing, and the first that may enter does: then it ends for sure. */
  private static final int PATIENCE = 40;

  private final double[][] rows;
  private final double[] earns;
  private final double[] low;
  private final double[] high;
  private final double[] value;
  private final int[] basic;
  private final int[] rowOf;
  private int idle;

  /** Rows in which the variable that enters stands, and what the row of its own holds. */
  private final int[] touched;

  private int touches;
  private final int[] at;
  private final double[] filled;

  /** By variable, a bit for each row in which it may stand: most stand in few. */
  private final long[] standsIn;

  private final int words;

  /** By row, a bit for each variable that may stand in it. */
  private final long[] holds;

  private final int rowWords;

  /**
   * @param rows by sum and variable; changed while it is solved
   * @param earns by variable, what one of it earns; changed too
   * @param low at most 0
   * @param high at least 0
   */
  Simplex(double[][] rows, double[] earns, double[] low, double[] high) {
    this(rows, filled(rows), earns, low, high);
  }

  /**
   * As above.
   *
   * @param places by sum, the variables that stand in it, without the others
   */
  Simplex(double[][] rows, int[][] places, double[] earns, double[] low, double[] high) {
    this.rows = rows;
    this.earns = earns;
    this.low = low;
    this.high = high;
    this.value = new double[earns.length];
    this.basic = new int[rows.length];
    this.rowOf = new int[earns.length];
    this.touched = new int[rows.length];
    this.at = new int[earns.length];
    this.filled = new double[earns.length];
    this.words = (rows.length + Long.SIZE - 1) / Long.SIZE;
    this.standsIn = new long[words * earns.length];
    this.rowWords = (earns.length + Long.SIZE - 1) / Long.SIZE;
    this.holds = new long[rowWords * rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int variable : places[i]) {
        mark(i, variable);
      }
    }
    Arrays.fill(basic, -1);
    Arrays.fill(rowOf, -1);
  }

  private static int[][] filled(double[][] rows) {
    int[][] places = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      places[i] = IntStream.range(0, row.length).filter(it -> row[it] != 0).toArray();
    }
    return places;
  }

  private void mark(int row, int variable) {
    standsIn[variable * words + row / Long.SIZE] |= 1L << row;
    holds[row * rowWords + variable / Long.SIZE] |= 1L << variable;
  }

  private void clear(int row, int variable) {
    standsIn[variable * words + row / Long.SIZE] &= ~(1L << row);
    holds[row * rowWords + variable / Long.SIZE] &= ~(1L << variable);
  }

  /** False where it took too long; what was found stands all the same. */
  boolean solve() {
    for (int left = 20 * (rows.length + 20); left > 0; left--) {
      int enters = enters();
      if (enters < 0) {
        return true;
      }
      step(enters, earns[enters] > 0 ? 1 : -1);
    }
    return false;
  }

  double value(int variable) {
    return value[variable];
  }

  private int enters() {
    int best = -1;
    double most = NEAR;
    for (int j = 0; j < earns.length; j++) {
      double earned = Math.abs(earns[j]);
      if (earned > most
          && rowOf[j] < 0
          && (earns[j] > 0 ? value[j] < high[j] - NEAR : value[j] > low[j] + NEAR)) {
        best = j;
        most = earned;
        if (idle > PATIENCE) {
          return best;
        }
      }
    }
    return best;
  }

  private void step(int enters, int side) {
    double most = side > 0 ? high[enters] - value[enters] : value[enters] - low[enters];
    int leaves = -1;
    touch(enters);
    for (int k = 0; k < touches; k++) {
      int i = touched[k];
      double own = rows[i][enters];
      double pace = -side * own;
      if (Math.abs(pace) > NEAR) {
        double room = Math.max(0, room(basic[i], pace > 0)) / Math.abs(pace);
        if (room < most - NEAR || (leaves >= 0 && room <= most && isFirst(i, leaves, enters))) {
          most = Math.min(most, room);
          leaves = i;
        }
      }
    }
    idle = most > NEAR ? 0 : idle + 1;
    value[enters] += side * most;
    for (int k = 0; k < touches; k++) {
      int row = touched[k];
      if (basic[row] >= 0) {
        value[basic[row]] -= side * most * rows[row][enters];
      }
    }
    if (leaves >= 0) {
      exchange(leaves, enters);
    }
  }

  private void touch(int variable) {
    touches = 0;
    for (int w = 0; w < words; w++) {
      for (long left = standsIn[variable * words + w]; left != 0; left &= left - 1) {
        int row = w * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (rows[row][variable] != 0) {
          touched[touches++] = row;
        }
      }
    }
  }

  /** A sum that nothing was solved for yet has no room at all. */
  private double room(int variable, boolean rises) {
    return variable < 0
        ? 0
        : rises ? high[variable] - value[variable] : value[variable] - low[variable];
  }

  private boolean isFirst(int row, int other, int enters) {
    return idle > PATIENCE
        ? basic[row] < basic[other]
        : Math.abs(rows[row][enters]) > Math.abs(rows[other][enters]) + NEAR;
  }

  private void exchange(int row, int enters) {
    if (basic[row] >= 0) {
      rowOf[basic[row]] = -1;
    }
    basic[row] = enters;
    rowOf[enters] = row;
    double[] own = rows[row];
    double pivot = own[enters];
    int size = 0;
    for (int w = 0; w < rowWords; w++) {
      for (long left = holds[row * rowWords + w]; left != 0; left &= left - 1) {
        int j = w * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (own[j] != 0) {
          own[j] /= pivot;
          at[size] = j;
          filled[size++] = own[j];
        }
      }
    }
    for (int k = 0; k < touches; k++) {
      if (touched[k] != row) {
        take(touched[k], size, enters);
      }
    }
    double times = earns[enters];
    for (int k = 0; k < size; k++) {
      earns[at[k]] = without(earns[at[k]], times * filled[k]);
    }
    earns[enters] = 0;
  }

  private void take(int row, int size, int enters) {
    double[] from = rows[row];
    double times = from[enters];
    for (int k = 0; k < size; k++) {
      int variable = at[k];
      double was = from[variable];
      double now = without(was, times * filled[k]);
      from[variable] = now;
      if (was == 0 && now != 0) {
        mark(row, variable);
      } else if (was != 0 && now == 0) {
        clear(row, variable);
      }
    }
    from[enters] = 0;
    clear(row, enters);
  }

  private static double without(double from, double amount) {
    double now = from - amount;
    return Math.abs(now) < 1e-10 ? 0 : now;
  }
}
