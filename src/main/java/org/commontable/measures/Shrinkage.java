package org.commontable.measures;

import java.util.List;

/**
 * Fits a {@link BetaPrior} to the schools of one outcome, level and year by maximum likelihood.
 * Where schools differ no more than chance lets them, there is nothing to draw towards and that is
 * the answer: identical bars would say less than the truth.
 */
public sealed interface Shrinkage {
  /** Fewer give no prior worth the name. */
  int LEAST_UNITS = 30;

  record Fitted(BetaPrior prior) implements Shrinkage {}

  record NoDifference(double commonRate) implements Shrinkage {}

  record TooFew(int units) implements Shrinkage {}

  /** Some units have no events, all others nothing else: the likelihood has no maximum then. */
  static boolean allOrNothing(List<Rate> units) {
    List<Rate> present = units.stream().filter(Rate::applies).toList();
    return present.size() >= LEAST_UNITS
        && present.stream().allMatch(it -> it.value() == 0 || it.value() == 1)
        && present.stream().mapToDouble(Rate::value).distinct().count() == 2;
  }

  static Shrinkage fit(List<Rate> units) {
    List<Rate> present = units.stream().filter(Rate::applies).toList();
    if (present.stream().anyMatch(Rate::eventsExceedPopulation)) {
      throw new IllegalArgumentException("a unit has more events than people");
    }
    if (present.size() < LEAST_UNITS) {
      return new TooFew(present.size());
    }
    Rate all = present.stream().reduce(new Rate(0, 0), Rate::plus);
    double common = all.value();
    if (common == 0 || common == 1) {
      return new NoDifference(common);
    }
    var fit = new ShrinkageFit(present, common);
    return fit.standsOut() ? new Fitted(fit.prior()) : new NoDifference(common);
  }
}
