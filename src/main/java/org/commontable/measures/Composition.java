package org.commontable.measures;

/**
 * A group's share of the outcome beside its share of the population. Bounded by the population
 * share: it cannot flag a large group.
 */
public record Composition(Rate group, Rate everyone) {
  public Composition {
    if (everyone.events() == 0 || everyone.population() == 0 || group.population() == 0) {
      throw new IllegalArgumentException("a composition needs events and people");
    }
  }

  public double outcomeShare() {
    return (double) group.events() / everyone.events();
  }

  public double populationShare() {
    return (double) group.population() / everyone.population();
  }

  public double difference() {
    return outcomeShare() - populationShare();
  }

  public double relativeDifference() {
    return difference() / populationShare();
  }
}
