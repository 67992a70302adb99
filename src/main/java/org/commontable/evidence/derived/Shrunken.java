package org.commontable.evidence.derived;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.figures.Glance;
import org.commontable.measures.Rate;
import org.commontable.measures.Shrinkage;

/**
 * What the colors of a map are chosen by (evidence.md §3.2): the number of a small place is drawn
 * toward those of its own group at all places of its kind. The numbers shown stay what was counted;
 * a group is never drawn toward all students, which would hide the gap.
 *
 * @param fit what the family lets be said
 * @param units how many places it was fitted to
 * @param estimates by place, per one
 */
public record Shrunken(Shrinkage fit, int units, Map<String, Double> estimates) {
  public static final Rule RULE = Rule.of("shrunken");

  /** Of one measure, group, level and year; places with more events than students are left out. */
  public static Shrunken of(List<Glance> family) {
    List<Glance> likely = family.stream().filter(it -> Glance.isLikely(it.own())).toList();
    Shrinkage fit = Shrinkage.fit(likely.stream().flatMap(it -> it.own().stream()).toList());
    Map<String, Double> estimates = new HashMap<>();
    for (Glance it : likely) {
      estimate(fit, it.own().orElseThrow()).ifPresent(value -> estimates.put(it.place(), value));
    }
    return new Shrunken(fit, likely.size(), Map.copyOf(estimates));
  }

  private static Optional<Double> estimate(Shrinkage fit, Rate own) {
    return switch (fit) {
      case Shrinkage.Fitted(var prior) -> Optional.of(prior.estimate(own));
      case Shrinkage.NoDifference(double common) -> Optional.of(common);
      case Shrinkage.TooFew _ -> Optional.empty();
    };
  }

  public Optional<Double> of(String place) {
    return Optional.ofNullable(estimates.get(place));
  }
}
