package org.commontable.evidence.release;

/**
 * The simplex method for variables with bounds that start at 0, where every sum holds: sums stay 0
 * and what is earned grows. Rows are kept whole; they are few and mostly empty. Reals are good
 * enough here, since whoever asks checks the answer in whole numbers.
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

  /**
   * @param rows by sum and variable; changed while it is solved
   * @param earns by variable, what one of it earns; changed too
   * @param low at most 0
   * @param high at least 0
   */
  Simplex(double[][] rows, double[] earns, double[] low, double[] high) {
    this.rows = rows;
    this.earns = earns;
    this.low = low;
    this.high = high;
    this.value = new double[earns.length];
    this.basic = new int[rows.length];
    this.rowOf = new int[earns.length];
    java.util.Arrays.fill(basic, -1);
    java.util.Arrays.fill(rowOf, -1);
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
    for (int j = 0; j < earns.length; j++) {
      double earned = Math.abs(earns[j]);
      boolean can =
          rowOf[j] < 0
              && earned > NEAR
              && (earns[j] > 0 ? value[j] < high[j] - NEAR : value[j] > low[j] + NEAR);
      if (can && (best < 0 || earned > Math.abs(earns[best]))) {
        best = j;
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
    for (int i = 0; i < rows.length; i++) {
      double pace = -side * rows[i][enters];
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
    for (int i = 0; i < rows.length; i++) {
      if (basic[i] >= 0) {
        value[basic[i]] -= side * most * rows[i][enters];
      }
    }
    if (leaves >= 0) {
      exchange(leaves, enters);
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
    int filled = 0;
    int[] at = new int[own.length];
    for (int j = 0; j < own.length; j++) {
      if (own[j] != 0) {
        own[j] /= pivot;
        at[filled++] = j;
      }
    }
    for (int i = 0; i < rows.length; i++) {
      if (i != row && rows[i][enters] != 0) {
        take(rows[i], own, at, filled, rows[i][enters]);
        rows[i][enters] = 0;
      }
    }
    take(earns, own, at, filled, earns[enters]);
    earns[enters] = 0;
  }

  private static void take(double[] from, double[] own, int[] at, int filled, double times) {
    for (int k = 0; k < filled; k++) {
      double now = from[at[k]] - times * own[at[k]];
      from[at[k]] = Math.abs(now) < 1e-10 ? 0 : now;
    }
  }
}
