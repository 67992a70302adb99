package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many at once are what one at a time is. */
class KoopmanRowsTest {
  private final List<long[]> pairs = new ArrayList<>();

  @Test
  void everySmallTableAndManyLargeOnesAgreeWithTheClosedForm() {
    for (int n1 = 1; n1 <= 7; n1++) {
      for (int x1 = 0; x1 <= n1; x1++) {
        for (int n2 = 1; n2 <= 7; n2++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            pairs.add(new long[] {x1, n1, x2, n2});
          }
        }
      }
    }
    Random random = new Random(20261126);
    for (int i = 0; i < 20_000; i++) {
      long n1 = 1 + (long) Math.exp(random.nextDouble() * Math.log(900_000));
      long n2 = 1 + (long) Math.exp(random.nextDouble() * Math.log(900_000));
      pairs.add(
          new long[] {
            (long) (Math.pow(random.nextDouble(), 3) * (n1 + 1)), n1,
            (long) (Math.pow(random.nextDouble(), 3) * (n2 + 1)), n2
          });
    }
    agree();
  }

  @Test
  void whereThereIsNoIntervalThereIsNoNumber() {
    pairs.add(new long[] {3, 0, 1, 5});
    pairs.add(new long[] {9, 5, 1, 5});
    double[][] limits = limits();
    assertThat(limits[0]).containsOnly(Double.NaN);
    assertThat(limits[1]).containsOnly(Double.NaN);
  }

  private void agree() {
    double[][] limits = limits();
    for (int i = 0; i < pairs.size(); i++) {
      long[] pair = pairs.get(i);
      Interval one =
          Koopman.interval(
              new Rate(pair[0], pair[1]), new Rate(pair[2], pair[3]), Confidence.NINETY_FIVE);
      assertThat(limits[0][i]).isCloseTo(one.lower(), within(1e-10 * one.lower()));
      if (one.unbounded()) {
        assertThat(limits[1][i]).isInfinite();
      } else {
        assertThat(limits[1][i]).isCloseTo(one.upper(), within(1e-10 * one.upper()));
      }
    }
  }

  private double[][] limits() {
    double[][] limits = new double[2][pairs.size()];
    KoopmanRows koopman = new KoopmanRows();
    for (int from = 0; from < pairs.size(); from += KoopmanRows.BLOCK) {
      int rows = Math.min(KoopmanRows.BLOCK, pairs.size() - from);
      double[][] columns = new double[6][rows];
      for (int i = 0; i < rows; i++) {
        for (int c = 0; c < 4; c++) {
          columns[c][i] = pairs.get(from + i)[c];
        }
      }
      koopman.intervals(
          columns[0], columns[1], columns[2], columns[3], rows, columns[4], columns[5]);
      System.arraycopy(columns[4], 0, limits[0], from, rows);
      System.arraycopy(columns[5], 0, limits[1], from, rows);
    }
    return limits;
  }
}
