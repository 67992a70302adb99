package org.commontable.measures;

/**
 * Koopman's score interval for the ratio of two risks, in closed form (Koopman 1984; a cubic, as
 * Nam 1995). Written in the score contribution s of group 1 the constrained estimates are p1 =
 * (x1-s)/(n1-s) and p2 = (x2+s)/(n2+s), and the limits solve
 *
 * <pre>s² [(n1-x1)/(n1(x1-s)) + (n2-x2)/(n2(x2+s))] = z²,  -x2 ≤ s ≤ x1</pre>
 *
 * whose positive root is the lower limit. The upper limit is the reciprocal of the lower limit with
 * the groups swapped, so that swapping is exact. docs/methods/evidence.md derives it.
 */
public final class Koopman {
  private Koopman() {}

  /** Both populations must hold somebody and events may not exceed them. */
  public static Interval interval(Rate group, Rate comparison, Confidence confidence) {
    group.countingPeople();
    comparison.countingPeople();
    double zz = confidence.zSquared();
    return new Interval(
        Interval.Method.KOOPMAN,
        confidence.level(),
        lower(group, comparison, zz),
        1 / lower(comparison, group, zz));
  }

  private static double lower(Rate group, Rate comparison, double zz) {
    double x1 = group.events();
    double n1 = group.population();
    double x2 = comparison.events();
    double n2 = comparison.population();
    if (x1 == 0) {
      return 0;
    }
    if (x1 == n1) {
      return lowerWhenAllHadIt(n1, x2, n2, zz);
    }
    double s = x2 == 0 ? rootWithoutComparisonEvents(x1, n1, zz) : root(x1, n1, x2, n2, zz);
    return (x1 - s) / (n1 - s) * ((n2 + s) / (x2 + s));
  }

  /** x2 = 0: one root of the cubic is 0 and a quadratic remains. */
  private static double rootWithoutComparisonEvents(double x1, double n1, double zz) {
    double b = x1 + zz;
    return 2 * zz * x1 / (b + Math.sqrt(b * b - 4 * x1 / n1 * x1 * zz));
  }

  /**
   * The cubic in t = 1/s has three real roots; the largest is wanted. In t the leading coefficient
   * z²x1x2 is never near zero, so the trigonometric form stays exact where the one in s would not.
   */
  private static double root(double x1, double n1, double x2, double n2, double zz) {
    double a = (n1 - x1) / n1;
    double b = (n2 - x2) / n2;
    double lead = zz * x1 * x2;
    double c2 = zz * (x1 - x2) / lead;
    double c1 = -(a * x2 + b * x1 + zz) / lead;
    double c0 = -(a - b) / lead;
    double third = c2 / 3;
    double p = third * third - c1 / 3;
    double q = third * third * third - third * c1 / 2 + c0 / 2;
    double radius = Math.sqrt(p);
    double angle = Math.acos(Math.clamp(q / (p * radius), -1, 1));
    double t = -2 * radius * Math.cos((angle + 2 * Math.PI) / 3) - third;
    return polished(1 / t, a, b, x1, x2, zz);
  }

  /** Two Newton steps give back the digits that the cosine took. */
  private static double polished(
      double start, double a, double b, double x1, double x2, double zz) {
    double s = start;
    for (int i = 0; i < 2; i++) {
      double value =
          (a - b) * s * s * s + (a * x2 + b * x1 + zz) * s * s - zz * (x1 - x2) * s - zz * x1 * x2;
      double slope = 3 * (a - b) * s * s + 2 * (a * x2 + b * x1 + zz) * s - zz * (x1 - x2);
      s -= value / slope;
    }
    return s;
  }

  /** x1 = n1: either p1 < 1 with s = n1, or p1 = 1 on the edge, where a quadratic remains. */
  private static double lowerWhenAllHadIt(double n1, double x2, double n2, double zz) {
    double p2 = (x2 + n1) / (n2 + n1);
    double odds = zz / (n1 * n1) - (1 - p2) / (n2 * p2);
    if (odds >= 0) {
      return 1 / (1 + n1 * odds) / p2;
    }
    double b = (n2 - x2) / n2;
    double s = (zz + Math.sqrt(zz * zz + 4 * b * zz * x2)) / (2 * b);
    return (n2 + s) / (x2 + s);
  }
}
