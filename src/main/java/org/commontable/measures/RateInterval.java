package org.commontable.measures;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Intervals for one rate of people counted once each (0 ≤ x ≤ n, n > 0). */
public final class RateInterval {
  private RateInterval() {}

  /** Wilson's score interval. */
  public static Interval wilson(Rate rate, Confidence confidence) {
    rate.countingPeople();
    double n = rate.population();
    double p = rate.value();
    double zz = confidence.zSquared();
    double middle = p + zz / (2 * n);
    double half = confidence.z() * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
    double lower = rate.events() == 0 ? 0 : (middle - half) / (1 + zz / n);
    double upper = rate.events() == rate.population() ? 1 : (middle + half) / (1 + zz / n);
    return new Interval(Interval.Method.WILSON, confidence.level(), lower, upper);
  }

  /** Clopper and Pearson's exact interval, for n under 10. */
  public static Interval clopperPearson(Rate rate, Confidence confidence) {
    rate.countingPeople();
    long x = rate.events();
    long n = rate.population();
    double tail = confidence.tail();
    double lower =
        x == 0
            ? 0
            : BetaDistribution.of((double) x, n - x + 1.0).inverseCumulativeProbability(tail);
    double upper =
        x == n
            ? 1
            : BetaDistribution.of(x + 1.0, (double) (n - x)).inverseSurvivalProbability(tail);
    return new Interval(Interval.Method.CLOPPER_PEARSON, confidence.level(), lower, upper);
  }
}
