package org.commontable.measures;

/**
 * The adjusted cohort: those who began ninth grade together, with those who came, without those who
 * moved away, emigrated or died. Who leaves without papers stays in it.
 */
public record CohortGraduation(long diplomas, long began, long came, long left) {
  public CohortGraduation {
    if (diplomas < 0 || began < 0 || came < 0 || left < 0) {
      throw new IllegalArgumentException("a count is never negative");
    }
    if (began + came - left <= 0) {
      throw new IllegalArgumentException("nobody is left in the cohort");
    }
    if (diplomas > began + came - left) {
      throw new IllegalArgumentException(
          "more diplomas ("
              + diplomas
              + ") than young people in the cohort ("
              + (began + came - left)
              + "): check who came and who left");
    }
  }

  public Rate rate() {
    return new Rate(diplomas, began + came - left);
  }
}
