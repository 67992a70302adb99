package org.commontable.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gap in standard deviations that the levels of two groups let see: both are taken as normal on
 * the test's hidden scale, cut at the same places (heteroskedastic ordered probit, Reardon &amp; Ho
 * 2015). The focal group is N(0, 1); the reference group's mean and standard deviation and the cuts
 * are found by maximum likelihood. A group that fills fewer than three levels tells nothing of its
 * spread; then both are given the same.
 *
 * @param mean of the reference group
 * @param deviation of the reference group
 * @param v mean over the pooled deviation: above 0 when the reference group stands higher
 * @param se of v, from the expected information by the delta method
 * @param seObserved the same from the observed information, as other programs give it; NaN where
 *     the likelihood has no peak there
 */
public record Hetop(double mean, double deviation, double v, double se, double seObserved) {
  /** Empty where the groups share no level, or only the end of both: no finite distance fits. */
  public static Optional<Hetop> of(Levels reference, Levels focal) {
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < reference.pupils().size(); i++) {
      if (reference.pupils().get(i) + focal.pupils().get(i) > 0) {
        kept.add(i);
      }
    }
    boolean sameSpread = reference.filled() < 3 || focal.filled() < 3;
    return kept.size() < 2 || isApart(reference, focal) || isApart(focal, reference)
        ? Optional.empty()
        : new HetopFit(counts(reference, kept), counts(focal, kept), sameSpread).best();
  }

  /** Nobody of the lower stands above anybody of the higher: the further apart, the likelier. */
  private static boolean isApart(Levels higher, Levels lower) {
    int lowest = 0;
    while (higher.pupils().get(lowest) == 0) {
      lowest++;
    }
    int highest = lower.pupils().size() - 1;
    while (lower.pupils().get(highest) == 0) {
      highest--;
    }
    return lowest >= highest;
  }

  /** Lowest value that differs from 0 by more than chance, two-sided at 95 %. */
  public double leastSeen() {
    return Confidence.NINETY_FIVE.z() * se;
  }

  private static double[] counts(Levels group, List<Integer> kept) {
    return kept.stream().mapToDouble(i -> group.pupils().get(i)).toArray();
  }
}
