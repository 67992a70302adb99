package org.commontable.measures;

/**
 * {@link Koopman}'s intervals for many pairs at once. The cubic has three real roots, of which the
 * one right of 0 is wanted; Laguerre's steps from 0 come to it from the left, each tripling the
 * right digits, without a cosine or a branch, so that a processor takes several pairs at a time. A
 * test holds them to 1e-10 of the closed form.
 */
public final class KoopmanRows {
  private static final int BLOCK = 512;
  private static final double ZZ = Confidence.NINETY_FIVE.zSquared();

  private final double[] cube = new double[BLOCK];
  private final double[] square = new double[BLOCK];
  private final double[] line = new double[BLOCK];
  private final double[] rest = new double[BLOCK];
  private final double[] root = new double[BLOCK];

  /**
   * For each row: x1 of n1 against x2 of n2. NaN where there is no interval: nobody in a
   * population, or more events than people.
   */
  public void intervals(
      double[] x1,
      double[] n1,
      double[] x2,
      double[] n2,
      int rows,
      double[] lower,
      double[] upper) {
    for (int from = 0; from < rows; from += BLOCK) {
      int size = Math.min(BLOCK, rows - from);
      lower(x1, n1, x2, n2, from, size, lower);
      lower(x2, n2, x1, n1, from, size, upper);
      for (int i = from; i < from + size; i++) {
        upper[i] = 1 / upper[i];
      }
    }
    for (int i = 0; i < rows; i++) {
      if (x1[i] <= 0 || x2[i] <= 0 || x1[i] >= n1[i] || x2[i] >= n2[i]) {
        edge(x1, n1, x2, n2, i, lower, upper);
      }
    }
  }

  private void lower(
      double[] x1, double[] n1, double[] x2, double[] n2, int from, int size, double[] limit) {
    for (int i = 0; i < size; i++) {
      double a = (n1[from + i] - x1[from + i]) / n1[from + i];
      double b = (n2[from + i] - x2[from + i]) / n2[from + i];
      double c = a * x2[from + i] + b * x1[from + i] + ZZ;
      cube[i] = a - b;
      square[i] = c;
      line[i] = ZZ * (x2[from + i] - x1[from + i]);
      rest[i] = -ZZ * x1[from + i] * x2[from + i];
      root[i] = 0;
    }
    for (int step = 0; step < 4; step++) {
      laguerre(size);
    }
    for (int i = 0; i < size; i++) { // one of Newton's gives the last digits
      double s = root[i];
      double value = ((cube[i] * s + square[i]) * s + line[i]) * s + rest[i];
      double slope = (3 * cube[i] * s + 2 * square[i]) * s + line[i];
      root[i] = s - value / slope;
    }
    for (int i = 0; i < size; i++) {
      double s = root[i];
      limit[from + i] =
          (x1[from + i] - s) * (n2[from + i] + s) / ((n1[from + i] - s) * (x2[from + i] + s));
    }
  }

  private void laguerre(int size) {
    for (int i = 0; i < size; i++) {
      double s = root[i];
      double bend = 3 * cube[i] * s + square[i];
      double value = ((cube[i] * s + square[i]) * s + line[i]) * s + rest[i];
      double slope = (3 * cube[i] * s + 2 * square[i]) * s + line[i];
      double under = Math.abs(slope * slope - 3 * value * bend);
      root[i] = s - 3 * value / (slope + 2 * Math.sqrt(under));
    }
  }

  private static void edge(
      double[] x1, double[] n1, double[] x2, double[] n2, int i, double[] lower, double[] upper) {
    if (n1[i] > 0 && n2[i] > 0 && x1[i] <= n1[i] && x2[i] <= n2[i]) {
      Interval interval =
          Koopman.interval(
              new Rate((long) x1[i], (long) n1[i]),
              new Rate((long) x2[i], (long) n2[i]),
              Confidence.NINETY_FIVE);
      lower[i] = interval.lower();
      upper[i] = interval.upper();
    } else {
      lower[i] = Double.NaN;
      upper[i] = Double.NaN;
    }
  }
}
