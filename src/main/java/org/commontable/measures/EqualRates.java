package org.commontable.measures;

/**
 * How likely chance alone makes two rates differ at least so much: Pearson's score test with one
 * degree of freedom, two-sided. Against another rate it is Koopman's score at a ratio of one, so
 * that p falls under 5 % exactly where the 95 % interval of the ratio leaves out 1 (evidence.md
 * §3.1).
 */
public final class EqualRates {
  private EqualRates() {}

  /** Both need 0 ≤ x ≤ n and n &gt; 0; 1 where neither or both happened to everybody. */
  public static double p(Rate one, Rate other) {
    check(one);
    check(other);
    double all = one.plus(other).value();
    double variance = all * (1 - all) * (1.0 / one.population() + 1.0 / other.population());
    return twoSided(one.value() - other.value(), variance);
  }

  /**
   * Against a rate that is taken as known, as that of a whole state; a school may have more events
   * than students.
   */
  public static double pOfKnown(Rate one, Rate known) {
    if (!one.applies()) {
      throw new IllegalArgumentException("needs n > 0: " + one);
    }
    check(known);
    double p = known.value();
    return twoSided(one.value() - p, p * (1 - p) / one.population());
  }

  /** As above, of events, of which one person can have several (Poisson). */
  public static double pOfKnownEvents(Rate one, Rate known) {
    if (!one.applies() || !known.applies()) {
      throw new IllegalArgumentException("needs n > 0: " + one + ", " + known);
    }
    return twoSided(one.value() - known.value(), known.value() / one.population());
  }

  private static double twoSided(double difference, double variance) {
    if (!(variance > 0)) {
      return difference == 0 ? 1 : 0;
    }
    return 2 * Normal.below(-Math.abs(difference) / Math.sqrt(variance));
  }

  private static void check(Rate rate) {
    if (!rate.applies() || rate.eventsExceedPopulation()) {
      throw new IllegalArgumentException("needs 0 ≤ x ≤ n and n > 0: " + rate);
    }
  }
}
