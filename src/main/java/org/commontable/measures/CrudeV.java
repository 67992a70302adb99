package org.commontable.measures;

/**
 * √2·Φ⁻¹(P), P the chance that one of the reference group stands above one of the focal group, ties
 * half (Ho &amp; Reardon 2012). Few levels draw it to 0: shown beside {@link Hetop}, not instead.
 *
 * @param probability P
 * @param probabilitySe of P, DeLong 1988
 * @param value infinite where no pupil of one group stands above or beside any of the other
 */
public record CrudeV(double probability, double probabilitySe, double value) {
  public static CrudeV of(Levels reference, Levels focal) {
    double m = reference.tested();
    double n = focal.tested();
    int k = reference.pupils().size();
    if (focal.pupils().size() != k) {
      throw new IllegalArgumentException("both groups want the same levels");
    }
    double[] aboveFocal = new double[k]; // share of the focal group a reference pupil stands above
    double[] belowReference = new double[k];
    double focalBelow = 0;
    double referenceBelow = 0;
    double beaten = 0; // twice the pairs, ties once: whole, so that equal groups give one half
    for (int i = 0; i < k; i++) {
      double r = reference.pupils().get(i);
      double f = focal.pupils().get(i);
      aboveFocal[i] = (focalBelow + f / 2) / n;
      belowReference[i] = 1 - (referenceBelow + r / 2) / m;
      beaten += r * (2 * focalBelow + f);
      focalBelow += f;
      referenceBelow += r;
    }
    double p = beaten / (2 * m * n);
    double variance = scatter(reference, aboveFocal, p) / m + scatter(focal, belowReference, p) / n;
    return new CrudeV(p, Math.sqrt(variance), Math.sqrt(2) * Normal.quantile(p));
  }

  /** Of V, by the delta method. */
  public double se() {
    return Math.sqrt(2) * probabilitySe / Normal.density(value / Math.sqrt(2));
  }

  private static double scatter(Levels group, double[] placement, double mean) {
    double sum = 0;
    for (int i = 0; i < placement.length; i++) {
      sum += group.pupils().get(i) * (placement[i] - mean) * (placement[i] - mean);
    }
    return sum / (group.tested() - 1);
  }
}
