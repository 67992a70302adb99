package org.commontable.measures;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How rare a table of two groups is that is at least as uneven as this one, if being of the group
 * made no difference (Fisher 1935; two-sided by the sum of the less likely tables, as R does).
 */
public final class FisherExact {
  /** Tables as likely as ours up to rounding count as unlikely as it. */
  private static final double SAME = 1 + 1e-7;

  private FisherExact() {}

  public static double p(Rate group, Rate others) {
    group.countingPeople();
    others.countingPeople();
    int all = Math.toIntExact(group.population() + others.population());
    int events = Math.toIntExact(group.events() + others.events());
    var tables = HypergeometricDistribution.of(all, events, Math.toIntExact(group.population()));
    double ours = tables.probability(Math.toIntExact(group.events())) * SAME;
    double p = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double one = tables.probability(x);
      p += one <= ours ? one : 0;
    }
    return Math.min(1, p);
  }
}
