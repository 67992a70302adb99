package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The closed form against Koopman's own definition, searched by bisection. */
class KoopmanProperties {
  private static final double CHI_SQUARE = Confidence.NINETY_FIVE.z() * Confidence.NINETY_FIVE.z();

  @Property(tries = 4000)
  void theClosedFormIsWhatBisectionFinds(@ForAll("rates") Rate one, @ForAll("rates") Rate two) {
    Interval closed = Koopman.interval(one, two, Confidence.NINETY_FIVE);
    if (one.events() > 0) {
      double found = lowerByBisection(one, two);
      assertThat(closed.lower()).isCloseTo(found, within(2e-6 * found));
    }
    if (two.events() > 0) {
      double found = 1 / lowerByBisection(two, one);
      assertThat(closed.upper()).isCloseTo(found, within(2e-6 * found));
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
  void everyTableUpToTwelveAgreesWithBisection() {
    for (int n1 = 1; n1 <= 12; n1++) {
      for (int x1 = 0; x1 <= n1; x1++) {
        for (int n2 = 1; n2 <= 12; n2++) {
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

  /** U(θ) as the methods document writes it, group 1 the numerator. */
  private static double score(Rate one, Rate two, double theta) {
    double x1 = one.events();
    double n1 = one.population();
    double x2 = two.events();
    double n2 = two.population();
    double a = theta * (n1 + x2) + x1 + n2;
    double root = Math.sqrt(Math.max(0, a * a - 4 * theta * (n1 + n2) * (x1 + x2)));
    // The smaller root, written so that large numbers do not cancel.
    double p1 = 2 * theta * (x1 + x2) / (a + root);
    if (x1 == n1 && theta * (n1 + x2) >= n1 + n2) {
      // On the edge p1 = 1 the first group has no spread left; only the second tells.
      double p2 = 1 / theta;
      return x2 == n2 ? 0 : Math.pow(x2 - n2 * p2, 2) / (n2 * p2 * (1 - p2));
    }
    if (x1 == n1) {
      // The root is exact here: a² − 4θ(n1+n2)(x1+x2) is a square.
      double exact = theta * (n1 + x2) / (n1 + n2);
      return n1 * ((1 - exact) + n1 * (theta - exact) / n2) / exact;
    }
    double off = x1 - n1 * p1;
    return off * off / (n1 * p1 * (1 - p1)) * (1 + n1 * (theta - p1) / (n2 * (1 - p1)));
  }

  private static double lowerByBisection(Rate one, Rate two) {
    // The score falls up to the estimate; where there is none (x2 = 0), walk until it is low.
    double high = two.events() > 0 ? one.value() / two.value() : 2e-9;
    while (two.events() == 0 && score(one, two, high) > CHI_SQUARE) {
      high *= 2;
    }
    double low = high / 2;
    while (score(one, two, low) <= CHI_SQUARE) {
      low /= 2;
    }
    for (int i = 0; i < 200; i++) {
      double middle = Math.sqrt(low * high);
      if (score(one, two, middle) > CHI_SQUARE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(low * high);
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
