package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The closed form against Koopman's own definition, searched by bisection. */
class KoopmanProperties {
  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal CHI_SQUARE = new BigDecimal("1.959963984540054").pow(2, DIGITS);

  @Property(tries = 400)
  void theClosedFormIsWhatBisectionFinds(@ForAll("rates") Rate one, @ForAll("rates") Rate two) {
    Interval closed = Koopman.interval(one, two, Confidence.NINETY_FIVE);
    if (one.events() > 0) {
      double found = lowerByBisection(one, two);
      assertThat(closed.lower()).isCloseTo(found, within(1e-10 * found));
    }
    if (two.events() > 0) {
      double found = 1 / lowerByBisection(two, one);
      assertThat(closed.upper()).isCloseTo(found, within(1e-10 * found));
    }
  }

  @Property(tries = 2000)
  void swappingTheGroupsGivesReciprocalLimits(
      @ForAll("rates") Rate one, @ForAll("rates") Rate two) {
    Interval here = Koopman.interval(one, two, Confidence.NINETY_FIVE);
    Interval there = Koopman.interval(two, one, Confidence.NINETY_FIVE);
    assertThat(here.lower()).isEqualTo(1 / there.upper(), within(1e-12 * here.lower()));
    if (two.events() > 0) {
      assertThat(here.upper()).isEqualTo(1 / there.lower(), within(1e-12 * here.upper()));
    }
  }

  @Property(tries = 2000)
  void theEstimateLiesInsideAndZerosOpenTheEnds(
      @ForAll("rates") Rate one, @ForAll("rates") Rate two) {
    Interval interval = Koopman.interval(one, two, Confidence.NINETY_FIVE);
    if (Ratio.of(one, two) instanceof Ratio.Finite(double value)) {
      assertThat(interval.lower()).isLessThanOrEqualTo(value);
      assertThat(interval.upper()).isGreaterThanOrEqualTo(value);
    }
    assertThat(interval.lower() == 0).isEqualTo(one.events() == 0);
    assertThat(interval.unbounded()).isEqualTo(two.events() == 0);
  }

  @Example
  void everyTableUpToSixAgreesWithBisection() {
    for (int n1 = 1; n1 <= 6; n1++) {
      for (int x1 = 0; x1 <= n1; x1++) {
        for (int n2 = 1; n2 <= 6; n2++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            theClosedFormIsWhatBisectionFinds(new Rate(x1, n1), new Rate(x2, n2));
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void halfTheConfidenceTailLiesOutsideClopperPearson(@ForAll("small") Rate rate) {
    Interval exact = RateInterval.clopperPearson(rate, Confidence.NINETY_FIVE);
    if (rate.events() > 0) {
      assertThat(tailFrom(rate, exact.lower(), true)).isCloseTo(.025, within(1e-9));
    }
    if (rate.events() < rate.population()) {
      assertThat(tailFrom(rate, exact.upper(), false)).isCloseTo(.025, within(1e-9));
    }
  }

  @Provide
  Arbitrary<Rate> rates() {
    Arbitrary<Long> sizes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 60), Arbitraries.longs().between(61, 900_000));
    return sizes.flatMap(
        n ->
            Arbitraries.oneOf(
                    Arbitraries.longs().between(0, n),
                    Arbitraries.longs().between(0, Math.min(n, 12)),
                    Arbitraries.longs().between(Math.max(0, n - 3), n))
                .map(x -> new Rate(x, n)));
  }

  @Provide
  Arbitrary<Rate> small() {
    return Arbitraries.longs()
        .between(1, 40)
        .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> new Rate(x, n)));
  }

  /** Is θ outside, by U(θ) as the methods document writes it; in 40 digits, for it cancels. */
  private static boolean isOutside(Rate one, Rate two, BigDecimal theta) {
    BigDecimal x1 = BigDecimal.valueOf(one.events());
    BigDecimal n1 = BigDecimal.valueOf(one.population());
    BigDecimal x2 = BigDecimal.valueOf(two.events());
    BigDecimal n2 = BigDecimal.valueOf(two.population());
    BigDecimal a = theta.multiply(n1.add(x2)).add(x1).add(n2);
    BigDecimal four =
        theta.multiply(n1.add(n2)).multiply(x1.add(x2)).multiply(BigDecimal.valueOf(4));
    BigDecimal root = a.multiply(a).subtract(four).max(BigDecimal.ZERO).sqrt(DIGITS);
    BigDecimal p1 = a.subtract(root).divide(n1.add(n2).multiply(BigDecimal.valueOf(2)), DIGITS);
    BigDecimal q1 = BigDecimal.ONE.subtract(p1);
    if (q1.compareTo(new BigDecimal("1e-25")) < 0) {
      // All of group 1 had it and the edge p1 = 1 is reached: only the second group still tells.
      BigDecimal p2 = BigDecimal.ONE.divide(theta, DIGITS);
      BigDecimal off = x2.subtract(n2.multiply(p2));
      BigDecimal spread = n2.multiply(p2).multiply(BigDecimal.ONE.subtract(p2));
      return off.multiply(off).compareTo(CHI_SQUARE.multiply(spread)) > 0;
    }
    BigDecimal off = x1.subtract(n1.multiply(p1));
    BigDecimal more =
        BigDecimal.ONE.add(n1.multiply(theta.subtract(p1)).divide(n2.multiply(q1), DIGITS));
    BigDecimal score =
        off.multiply(off).divide(n1.multiply(p1).multiply(q1), DIGITS).multiply(more);
    return score.compareTo(CHI_SQUARE) > 0;
  }

  /** The score falls up to the estimate; where there is none (x2 = 0), walk until it is low. */
  private static double lowerByBisection(Rate one, Rate two) {
    double start = two.events() > 0 ? one.value() / two.value() : 1e-9;
    BigDecimal high = BigDecimal.valueOf(start);
    while (two.events() == 0 && isOutside(one, two, high)) {
      high = high.multiply(TWO);
    }
    BigDecimal low = high.divide(TWO, DIGITS);
    while (!isOutside(one, two, low)) {
      low = low.divide(TWO, DIGITS);
    }
    for (int i = 0; i < 40; i++) {
      BigDecimal middle = low.add(high).divide(TWO, DIGITS);
      if (isOutside(one, two, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low.doubleValue();
  }

  private static double tailFrom(Rate rate, double p, boolean upward) {
    int n = (int) rate.population();
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      if (upward ? k >= rate.events() : k <= rate.events()) {
        double choose = 1;
        for (int i = 0; i < k; i++) {
          choose = choose * (n - i) / (i + 1);
        }
        sum += choose * Math.pow(p, k) * Math.pow(1 - p, n - k);
      }
    }
    return sum;
  }
}
