package org.commontable.measures;

import java.util.OptionalDouble;

/**
 * How a group's rate stands to another's: ratio, difference and range, always with the comparator.
 * Source: IDEA Data Center, Methods for Assessing Racial/Ethnic Disproportionality (rev. 2014).
 */
public record RiskRatio(Rate group, Rate comparison, Comparator comparator) {
  public Ratio value() {
    return Ratio.of(group, comparison);
  }

  /** In events per head (times 100 for percentage points); absent where a population is empty. */
  public OptionalDouble difference() {
    return group.applies() && comparison.applies()
        ? OptionalDouble.of(group.value() - comparison.value())
        : OptionalDouble.empty();
  }

  /** Never to be worded "times as likely". Absent where people were not counted once each. */
  public OptionalDouble oddsRatio() {
    double denominator = (double) comparison.events() * (group.population() - group.events());
    if (group.eventsExceedPopulation() || comparison.eventsExceedPopulation() || denominator == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (double) group.events() * (comparison.population() - comparison.events()) / denominator);
  }

  /** The Koopman score interval at 95 %, or why there is none. */
  public Bounds interval() {
    if (!group.applies() || !comparison.applies()) {
      return new Bounds.None(Bounds.Reason.EMPTY_POPULATION);
    }
    if (group.eventsExceedPopulation() || comparison.eventsExceedPopulation()) {
      return new Bounds.None(Bounds.Reason.EVENTS_EXCEED_POPULATION);
    }
    return Koopman.interval(group, comparison, Confidence.NINETY_FIVE);
  }
}
