package org.commontable.measures;

/**
 * Between which rates a school of a given size lies by chance alone, when it is like all others
 * (Spiegelhalter 2005, of proportions and of rates of events). For league tables, at 95 and 99.8 %.
 */
public final class Funnel {
  /** Two-sided. */
  public static final Confidence NINETY_NINE_EIGHT = new Confidence(0.998, 3.090232306167813);

  private Funnel() {}

  /**
   * @param all the pooled rate, not the mean of rates
   * @return the lower and the upper limit, cut at 0 and 1
   */
  public static double[] limits(Rate all, long people, Confidence confidence) {
    if (people <= 0) {
      throw new IllegalArgumentException("A school of " + people + " people has no limits.");
    }
    double p = all.countingPeople().value();
    double half = confidence.z() * Math.sqrt(p * (1 - p) / people);
    return new double[] {Math.max(0, p - half), Math.min(1, p + half)};
  }

  /**
   * Of events, of which one person can have several: their number varies as Poisson's does, with
   * its mean for its variance, so the limits are wider and may lie above one for each person.
   *
   * @return the lower limit, cut at 0, and the upper one
   */
  public static double[] limitsOfEvents(Rate all, long people, Confidence confidence) {
    if (people <= 0) {
      throw new IllegalArgumentException("A school of " + people + " people has no limits.");
    }
    double rate = all.value();
    double half = confidence.z() * Math.sqrt(rate / people);
    return new double[] {Math.max(0, rate - half), rate + half};
  }
}
