package org.commontable.measures;

/** Log-scale intervals for a ratio, kept to compare with: Koopman is what we publish. */
public final class LogInterval {
  private LogInterval() {}

  /** Katz 1978; has no answer where a side has no events. */
  public static Interval katz(Rate group, Rate comparison, Confidence confidence) {
    if (group.events() == 0 || comparison.events() == 0) {
      throw new IllegalArgumentException("Katz needs events on both sides");
    }
    return around(Interval.Method.KATZ, group, comparison, 0, confidence);
  }

  /** Walter: half an event and half a person are added on each side. */
  public static Interval adjusted(Rate group, Rate comparison, Confidence confidence) {
    return around(Interval.Method.ADJUSTED_LOG, group, comparison, 0.5, confidence);
  }

  /** The estimate in the middle of the adjusted interval. */
  public static double adjustedRatio(Rate group, Rate comparison) {
    return (group.events() + 0.5)
        / (group.population() + 0.5)
        / ((comparison.events() + 0.5) / (comparison.population() + 0.5));
  }

  private static Interval around(
      Interval.Method method, Rate group, Rate comparison, double add, Confidence confidence) {
    double x1 = group.events() + add;
    double n1 = group.population() + add;
    double x2 = comparison.events() + add;
    double n2 = comparison.population() + add;
    double ratio = x1 / n1 / (x2 / n2);
    double variance = (n1 - x1) / (n1 * x1) + (n2 - x2) / (n2 * x2); // 1/x − 1/n, no digit lost
    double spread = Math.exp(confidence.z() * Math.sqrt(variance));
    return new Interval(method, confidence.level(), ratio / spread, ratio * spread);
  }
}
