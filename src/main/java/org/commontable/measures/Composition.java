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

  /** The outcome share as a multiple of the population share; the group's risk over everyone's. */
  public double index() {
    return outcomeShare() / populationShare();
  }

  /**
   * The outcome share above which California's E-formula speaks of too many: one standard error
   * over the population share, so that about one group in six is over it by chance alone.
   */
  public double eFormulaUpper() {
    double share = populationShare();
    return share + Math.sqrt(share * (1 - share) / everyone.events());
  }
}
