package org.commontable.measures;

import java.util.Optional;

/** A handful of linear equations, solved by elimination with the largest pivot first. */
final class LinearSystem {
  private LinearSystem() {}

  /** Empty where the equations do not settle every unknown. */
  static Optional<double[]> solve(double[][] left, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = java.util.Arrays.copyOf(left[i], n + 1);
      a[i][n] = right[i];
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = a[column];
      a[column] = a[pivot];
      a[pivot] = swap;
      double lead = a[column][column];
      if (!(Math.abs(lead) > 1e-300)) {
        return Optional.empty();
      }
      for (int row = 0; row < n; row++) {
        if (row != column) {
          double factor = a[row][column] / lead;
          for (int k = column; k <= n; k++) {
            a[row][k] -= factor * a[column][k];
          }
        }
      }
    }
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      solved[i] = a[i][n] / a[i][i];
    }
    return Optional.of(solved);
  }
}
