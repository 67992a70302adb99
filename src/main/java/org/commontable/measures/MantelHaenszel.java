package org.commontable.measures;

import java.util.List;

/**
 * A risk ratio within strata, put together (Mantel and Haenszel 1959 as Greenland and Robins 1985
 * write it for risks): what stands between the groups when children of like behavior, grade or
 * school are compared. Beside it the crude ratio, which may say the contrary (Simpson).
 */
public record MantelHaenszel(List<Stratum> strata) {
  /** The two groups where everything else is alike. */
  public record Stratum(Rate group, Rate others) {
    public Stratum {
      if (group.eventsExceedPopulation() || others.eventsExceedPopulation()) {
        throw new IllegalArgumentException("more events than people: " + group + ", " + others);
      }
    }

    private double total() {
      return (double) group.population() + others.population();
    }

    /** A stratum that holds one group alone compares nothing. */
    private boolean compares() {
      return group.applies() && others.applies();
    }
  }

  public MantelHaenszel {
    if (strata.stream().noneMatch(Stratum::compares)) {
      throw new IllegalArgumentException("no stratum holds people of both groups");
    }
    strata = List.copyOf(strata);
  }

  public int compared() {
    return (int) strata.stream().filter(Stratum::compares).count();
  }

  /** Times; not defined without events, infinite where only the group has any. */
  public Ratio ratio() {
    double above = above();
    double below = below();
    if (below == 0) {
      return above == 0 ? new Ratio.NotDefined() : new Ratio.NoComparisonEvents();
    }
    return new Ratio.Finite(above / below);
  }

  /** On the log scale; absent where a side has no events, since the formula has no answer there. */
  public Bounds interval(Confidence confidence) {
    double above = above();
    double below = below();
    if (above == 0 || below == 0) {
      return new Bounds.None(Bounds.Reason.NO_EVENTS);
    }
    double variance =
        strata.stream().filter(Stratum::compares).mapToDouble(MantelHaenszel::part).sum()
            / (above * below);
    double spread = Math.exp(confidence.z() * Math.sqrt(variance));
    double ratio = above / below;
    return new Interval(
        Interval.Method.MANTEL_HAENSZEL, confidence.level(), ratio / spread, ratio * spread);
  }

  /** All strata thrown together. */
  public Ratio crude() {
    Rate none = new Rate(0, 0);
    return Ratio.of(
        strata.stream().map(Stratum::group).reduce(none, Rate::plus),
        strata.stream().map(Stratum::others).reduce(none, Rate::plus));
  }

  private double above() {
    return strata.stream()
        .filter(Stratum::compares)
        .mapToDouble(s -> (double) s.group().events() * s.others().population() / s.total())
        .sum();
  }

  private double below() {
    return strata.stream()
        .filter(Stratum::compares)
        .mapToDouble(s -> (double) s.others().events() * s.group().population() / s.total())
        .sum();
  }

  private static double part(Stratum s) {
    double x1 = s.group().events();
    double n1 = s.group().population();
    double x2 = s.others().events();
    double n2 = s.others().population();
    double t = s.total();
    return (n1 * n2 * (x1 + x2) - x1 * x2 * t) / (t * t);
  }
}
