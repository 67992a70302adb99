package org.commontable.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of many looks at once still stand out, when at most a share q of those named may be chance
 * (Benjamini &amp; Hochberg 1995). The family is declared beforehand: one measure, one level, one
 * year.
 *
 * @param adjusted the smallest q at which each would be named, in the order given
 */
public record BenjaminiHochberg(double q, List<Double> adjusted) {
  public static BenjaminiHochberg of(double q, List<Double> p) {
    if (!(q > 0 && q <= 1) || p.stream().anyMatch(one -> !(one >= 0 && one <= 1))) {
      throw new IllegalArgumentException("q lies above 0 and is at most 1, each p from 0 to 1");
    }
    int m = p.size();
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(p::get)).toList();
    var adjusted = new ArrayList<>(p);
    double least = 1;
    for (int rank = m; rank >= 1; rank--) {
      int at = order.get(rank - 1);
      least = Math.min(least, timesOver(p.get(at), m, rank));
      adjusted.set(at, least);
    }
    return new BenjaminiHochberg(q, List.copyOf(adjusted));
  }

  /** In decimals, as they are written: 0.05 times 3 over 3 is 0.05 and no more. */
  private static double timesOver(double p, int times, int over) {
    return BigDecimal.valueOf(p)
        .multiply(BigDecimal.valueOf(times))
        .divide(BigDecimal.valueOf(over), MathContext.DECIMAL64)
        .doubleValue();
  }

  public int rejected() {
    return (int) adjusted.stream().filter(one -> one <= q).count();
  }
}
