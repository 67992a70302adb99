package org.commontable.measures;

/**
 * The reference group's rate minus the focal group's, per head (times 100 for percentage points).
 * Moves with the cut, not only with the children: shown with {@link Hetop}'s V beside it.
 */
public record Gap(Rate reference, Rate focal) {
  public Gap {
    if (!reference.applies() || !focal.applies()) {
      throw new IllegalArgumentException("a gap needs people on both sides");
    }
  }

  public double value() {
    return reference.value() - focal.value();
  }

  /** In percentage points, without what a computer rounds on the way. */
  public double points() {
    return 100 * crossed() / ((double) reference.population() * focal.population());
  }

  /** √Σp(1−p)/n. */
  public double se() {
    return Math.sqrt(variance(reference) + variance(focal));
  }

  /** Places the focal group lacks to reach the reference group's rate; negative when above it. */
  public double seatsToParity() {
    return crossed() / reference.population();
  }

  /** Above 0 where the reference group's rate is higher; whole, so that whole seats stay whole. */
  private double crossed() {
    return (double) reference.events() * focal.population()
        - (double) focal.events() * reference.population();
  }

  private static double variance(Rate rate) {
    return rate.value() * (1 - rate.value()) / rate.population();
  }
}
