package org.commontable.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of those who began are still there after each span: S = Π(1 − d/n), those who dropped
 * out of sight counted until then (Kaplan &amp; Meier 1958).
 */
public record KaplanMeier(List<Double> staying, double se) {
  /**
   * @param left who left in this span
   * @param lostSight who were there to its end and cannot be followed further
   */
  public record Span(long left, long lostSight) {}

  public static KaplanMeier of(long began, List<Span> spans) {
    if (began < 1) {
      throw new IllegalArgumentException("nobody began, so nobody can stay: " + began);
    }
    var staying = new ArrayList<Double>();
    double share = 1;
    double greenwood = 0;
    long n = began;
    for (Span span : spans) {
      if (span.left() < 0 || span.lostSight() < 0 || span.left() + span.lostSight() > n) {
        throw new IllegalArgumentException(
            "span "
                + (staying.size() + 1)
                + ": "
                + span.left()
                + " left and "
                + span.lostSight()
                + " were lost sight of, but only "
                + n
                + " were there");
      }
      if (n > 0) {
        share *= 1 - (double) span.left() / n;
        greenwood += (double) span.left() / n / (n - span.left());
      }
      staying.add(share);
      n -= span.left() + span.lostSight();
    }
    return new KaplanMeier(List.copyOf(staying), share == 0 ? 0 : share * Math.sqrt(greenwood));
  }
}
