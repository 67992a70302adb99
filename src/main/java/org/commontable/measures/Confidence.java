package org.commontable.measures;

/** A two-sided confidence level and its standard normal quantile. */
public record Confidence(double level, double z) {
  public static final Confidence NINETY_FIVE = new Confidence(0.95, 1.959963984540054);

  double zSquared() {
    return z * z;
  }

  double tail() {
    return (1 - level) / 2;
  }
}
