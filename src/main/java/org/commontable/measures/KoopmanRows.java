package org.commontable.measures;

/**
 * {@link Koopman}'s intervals for many pairs at once. The cubic has three real roots; the one right
 * of 0 gives the lower limit, the one left of it the upper. Laguerre's steps from 0 come to the
 * first, every one tripling the right digits; what it leaves of the cubic is a quadratic, which has
 * the other. There is no cosine and no branch, so that a processor takes several pairs at a time. A
 * test holds them to 1e-10 of the closed form.
 */
public final class KoopmanRows {
  /** Rows at a time: what they need stays in the nearest memory. */
  public static final int BLOCK = 512;

  private static final double ZZ = Confidence.NINETY_FIVE.zSquared();

  private final double[] cube = new double[BLOCK];
  private final double[] square = new double[BLOCK];
  private final double[] line = new double[BLOCK];
  private final double[] rest = new double[BLOCK];
  private final double[] right = new double[BLOCK];
  private final double[] left = new double[BLOCK];

  /**
   * For each row: x1 of n1 against x2 of n2. NaN where there is no interval: nobody in a
   * population, or more events than people.
   *
   * @param rows at most {@link #BLOCK}
   */
  public void intervals(
      double[] x1,
      double[] n1,
      double[] x2,
      double[] n2,
      int rows,
      double[] lower,
      double[] upper) {
    cubic(x1, n1, x2, n2, rows, cube, square, line, rest);
    start(rows, square, line, rest, right);
    for (int step = 1; step < 4; step++) {
      laguerre(rows, cube, square, line, rest, right);
    }
    newton(rows, cube, square, line, rest, right);
    divide(rows, cube, square, rest, right, left);
    newton(rows, cube, square, line, rest, left);
    limits(x1, n1, x2, n2, rows, right, lower);
    limits(x1, n1, x2, n2, rows, left, upper);
    for (int i = 0; i < rows; i++) {
      if (x1[i] <= 0 || x2[i] <= 0 || x1[i] >= n1[i] || x2[i] >= n2[i]) {
        edge(x1, n1, x2, n2, i, lower, upper);
      }
    }
  }

  private static void cubic(
      double[] x1,
      double[] n1,
      double[] x2,
      double[] n2,
      int rows,
      double[] cube,
      double[] square,
      double[] line,
      double[] rest) {
    for (int i = 0; i < rows; i++) {
      double a = (n1[i] - x1[i]) / n1[i];
      double b = (n2[i] - x2[i]) / n2[i];
      cube[i] = a - b;
      square[i] = a * x2[i] + b * x1[i] + ZZ;
      line[i] = ZZ * (x2[i] - x1[i]);
      rest[i] = -ZZ * x1[i] * x2[i];
    }
  }

  /** Laguerre's first step from 0, to the right. */
  private static void start(
      int rows, double[] square, double[] line, double[] rest, double[] right) {
    for (int i = 0; i < rows; i++) {
      double under = 2 * Math.sqrt(line[i] * line[i] - 3 * rest[i] * square[i]);
      right[i] = -3 * rest[i] / (line[i] + under);
    }
  }

  private static void laguerre(
      int rows, double[] cube, double[] square, double[] line, double[] rest, double[] root) {
    for (int i = 0; i < rows; i++) {
      double s = root[i];
      double bend = 3 * cube[i] * s + square[i];
      double value = ((cube[i] * s + square[i]) * s + line[i]) * s + rest[i];
      double slope = (bend + square[i]) * s + line[i];
      double under = Math.abs(slope * slope - 3 * value * bend);
      root[i] = s - 3 * value / (slope + 2 * Math.sqrt(under));
    }
  }

  /** The root nearer to 0 of what is left of the cubic without the one on the right. */
  private static void divide(
      int rows, double[] cube, double[] square, double[] rest, double[] right, double[] left) {
    for (int i = 0; i < rows; i++) {
      double end = -rest[i] / right[i];
      double middle = square[i] + cube[i] * right[i];
      double under = Math.abs(middle * middle - 4 * cube[i] * end);
      left[i] = -2 * end / (middle + Math.sqrt(under));
    }
  }

  /** The last digits. */
  private static void newton(
      int rows, double[] cube, double[] square, double[] line, double[] rest, double[] root) {
    for (int i = 0; i < rows; i++) {
      double s = root[i];
      double value = ((cube[i] * s + square[i]) * s + line[i]) * s + rest[i];
      double slope = (3 * cube[i] * s + 2 * square[i]) * s + line[i];
      root[i] = s - value / slope;
    }
  }

  private static void limits(
      double[] x1, double[] n1, double[] x2, double[] n2, int rows, double[] root, double[] limit) {
    for (int i = 0; i < rows; i++) {
      double s = root[i];
      limit[i] = (x1[i] - s) * (n2[i] + s) / ((n1[i] - s) * (x2[i] + s));
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
