package org.commontable.measures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far apart two groups stand at each cut between levels, were both normal with one deviation: a
 * check beside {@link Hetop}, since it should be much the same at every cut.
 */
public final class ProbitGap {
  private ProbitGap() {}

  /** In standard deviations; null at a cut that all or none of a group pass. */
  public static List<@Nullable Double> ofEveryCut(Levels reference, Levels focal) {
    List<@Nullable Double> gaps = new ArrayList<>();
    for (int cut = 2; cut <= reference.pupils().size(); cut++) {
      Rate one = reference.atLeast(cut);
      Rate other = focal.atLeast(cut);
      gaps.add(
          told(one) && told(other)
              ? Normal.quantile(one.value()) - Normal.quantile(other.value())
              : null);
    }
    return gaps;
  }

  private static boolean told(Rate rate) {
    return rate.events() > 0 && rate.events() < rate.population();
  }
}
