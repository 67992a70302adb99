package org.commontable.measures;

/**
 * What happened to a group: {@code events} out of a population of {@code population}. Either one
 * person counts once (then it is a risk, and events never exceed the population) or every event
 * counts (then they may). Both are counts, never negative.
 */
public record Rate(long events, long population) {
  public Rate {
    if (events < 0 || population < 0) {
      throw new IllegalArgumentException("a count is never negative: " + events + "/" + population);
    }
  }

  /** A rate over nobody does not apply. */
  public boolean applies() {
    return population > 0;
  }

  public boolean eventsExceedPopulation() {
    return events > population;
  }

  /**
   * This, where each person counts at most once and there is somebody; an IllegalArgument says what
   * is wrong otherwise.
   */
  Rate countingPeople() {
    if (!applies()) {
      throw new IllegalArgumentException(this + " is a group of nobody, so it has no rate.");
    }
    if (eventsExceedPopulation()) {
      throw new IllegalArgumentException(
          this + " has more events than people; here each person counts once.");
    }
    return this;
  }

  /** Events per head. */
  public double value() {
    if (!applies()) {
      throw new IllegalStateException("no rate over an empty population");
    }
    return (double) events / population;
  }

  /** Events per 100 of the population; may exceed 100. */
  public double perHundred() {
    return 100 * value();
  }

  public Rate plus(Rate other) {
    return new Rate(
        Math.addExact(events, other.events), Math.addExact(population, other.population));
  }

  @Override
  public String toString() {
    return events + "/" + population;
  }
}
