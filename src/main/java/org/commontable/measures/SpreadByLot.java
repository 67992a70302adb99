package org.commontable.measures;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * What {@link TwoGroups#dissimilarity} would be on average, were it drawn by lot for each seat
 * which of both groups sits there: small schools differ even then. Each school keeps as many pupils
 * of both groups together as it has.
 */
public final class SpreadByLot {
  private SpreadByLot() {}

  public static double dissimilarity(TwoGroups spread) {
    double focals = 0;
    double references = 0;
    for (TwoGroups.School school : spread.schools()) {
      focals += school.focal();
      references += school.reference();
    }
    double p = focals / (focals + references);
    double sum = 0;
    for (TwoGroups.School school : spread.schools()) {
      sum += meanDeviation(school.focal() + school.reference(), p);
    }
    return (1 / focals + 1 / references) * sum / 2;
  }

  /**
   * The mean of |X − np| for X binomial: 2·ν·C(n,ν)·p^ν·(1−p)^(n−ν+1) with ν = ⌊np⌋ + 1 (De Moivre
   * 1730).
   */
  static double meanDeviation(long n, double p) {
    if (n == 0 || p <= 0 || p >= 1) {
      return 0;
    }
    double v = Math.floor(n * p) + 1;
    if (v > n) {
      return 0; // p so near to 1 that nothing deviates
    }
    // ν·C(n,ν) = 1/B(ν, n−ν+1)
    double log = -LogBeta.value(v, n - v + 1) + v * Math.log(p) + (n - v + 1) * Math.log1p(-p);
    return 2 * Math.exp(log);
  }
}
