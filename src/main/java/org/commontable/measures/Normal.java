package org.commontable.measures;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as the formulas write it: Φ, φ and Φ⁻¹. */
final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  static double below(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  static double density(double z) {
    return STANDARD.density(z);
  }

  static double quantile(double p) {
    return STANDARD.inverseCumulativeProbability(p);
  }
}
