package org.commontable.measures;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How the rates of schools like this one lie (a Beta distribution); draws the rate of a small
 * school towards it. Counts stay what they are: drawn-in values rank and colour maps, raw counts
 * carry rights claims. Never fitted over all pupils for one group: that would hide the disparity.
 */
public record BetaPrior(double alpha, double beta) {
  public BetaPrior {
    if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha) && Double.isFinite(beta))) {
      throw new IllegalArgumentException("alpha and beta are above 0: " + alpha + ", " + beta);
    }
  }

  public double mean() {
    return alpha / (alpha + beta);
  }

  public double estimate(Rate rate) {
    check(rate);
    return (rate.events() + alpha) / (rate.population() + alpha + beta);
  }

  /** Where the rate lies, given the counts and the schools like it. */
  public Interval interval(Rate rate, Confidence confidence) {
    check(rate);
    var after =
        BetaDistribution.of(rate.events() + alpha, rate.population() - rate.events() + beta);
    return new Interval(
        Interval.Method.BETA_BINOMIAL,
        confidence.level(),
        after.inverseCumulativeProbability(confidence.tail()),
        after.inverseSurvivalProbability(confidence.tail()));
  }

  private static void check(Rate rate) {
    if (rate.eventsExceedPopulation()) {
      throw new IllegalArgumentException("more events than people: " + rate);
    }
  }
}
