package org.commontable.measures;

/**
 * A gap of means in standard deviations: Cohen's d over the pooled deviation, and Hedges' g, which
 * takes off what small groups add (J = 1 − 3/(4(n₁+n₂−2)−1)).
 */
public record StandardizedDifference(Group reference, Group focal) {
  /**
   * @param deviation of the pupils' scores, n − 1 in the denominator
   */
  public record Group(double mean, double deviation, long pupils) {
    public Group {
      if (pupils < 2 || !(deviation > 0) || !Double.isFinite(mean) || !Double.isFinite(deviation)) {
        throw new IllegalArgumentException(
            "a group wants a mean, a deviation above 0 and at least two pupils");
      }
    }
  }

  public double pooledDeviation() {
    double squares =
        (reference.pupils() - 1) * reference.deviation() * reference.deviation()
            + (focal.pupils() - 1) * focal.deviation() * focal.deviation();
    return Math.sqrt(squares / freedom());
  }

  public double d() {
    return (reference.mean() - focal.mean()) / pooledDeviation();
  }

  public double correction() {
    return 1 - 3 / (4.0 * freedom() - 1);
  }

  public double g() {
    return correction() * d();
  }

  private long freedom() {
    return reference.pupils() + focal.pupils() - 2;
  }
}
