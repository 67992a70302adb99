package org.commontable.measures;

/**
 * A confidence interval; {@code upper} may be positive infinity. The counts are a census, so it is
 * worded as the range consistent with chance year-to-year variation, never as sampling error.
 */
public record Interval(Method method, double level, double lower, double upper) implements Bounds {
  public enum Method {
    KOOPMAN,
    KATZ,
    ADJUSTED_LOG,
    WILSON,
    CLOPPER_PEARSON,
    BETA_BINOMIAL,
    MANTEL_HAENSZEL;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("lower " + lower + " above upper " + upper);
    }
  }

  public boolean unbounded() {
    return Double.isInfinite(upper);
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
