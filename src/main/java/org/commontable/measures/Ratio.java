package org.commontable.measures;

/** A quotient of two rates. Nothing over nothing is not one. */
public sealed interface Ratio {
  record Finite(double value) implements Ratio {}

  /** Events in the group, none in the comparison: no finite number of times. */
  record NoComparisonEvents() implements Ratio {}

  /** No events on either side, or nobody in a population. */
  record NotDefined() implements Ratio {}

  static Ratio of(Rate group, Rate comparison) {
    if (!group.applies() || !comparison.applies()) {
      return new NotDefined();
    }
    if (comparison.events() == 0) {
      return group.events() == 0 ? new NotDefined() : new NoComparisonEvents();
    }
    return new Finite(
        (double) group.events()
            * comparison.population()
            / ((double) group.population() * comparison.events()));
  }
}
