package org.commontable.measures;

import java.util.Map;
import java.util.Objects;

/**
 * A group's risk in a district over the risk of all others there, the others weighted as they stand
 * in the state (evidence.md §1). A group nobody of which lives in the district drops out of both
 * sums.
 *
 * @param district outcomes over children by group; every group but the focal one that has children
 *     must be in {@code state}
 * @param state children by group in the whole state, or their shares: only the proportions count
 */
public record WeightedRiskRatio(
    String focal, Map<String, Rate> district, Map<String, Double> state) {
  public WeightedRiskRatio {
    if (!district.containsKey(focal)) {
      throw new IllegalArgumentException(
          "the district has no group \"" + focal + "\": " + district.keySet());
    }
    for (var group : district.entrySet()) {
      boolean weighs = !group.getKey().equals(focal) && group.getValue().applies();
      if (weighs && !state.containsKey(group.getKey())) {
        throw new IllegalArgumentException("the state has no group \"" + group.getKey() + "\"");
      }
    }
    if (state.values().stream().anyMatch(children -> !(children >= 0))) {
      throw new IllegalArgumentException("a count is never negative: " + state);
    }
  }

  /** The risk of the others, per head; NaN where there are none. */
  public double weightedOthers() {
    double risks = 0;
    double weights = 0;
    for (var group : district.entrySet()) {
      if (!group.getKey().equals(focal) && group.getValue().applies()) {
        double weight = Objects.requireNonNull(state.get(group.getKey()));
        risks += weight * group.getValue().value();
        weights += weight;
      }
    }
    return risks / weights;
  }

  public Ratio value() {
    Rate group = Objects.requireNonNull(district.get(focal));
    double others = weightedOthers();
    if (!group.applies() || Double.isNaN(others)) {
      return new Ratio.NotDefined();
    }
    if (others == 0) {
      return group.events() == 0 ? new Ratio.NotDefined() : new Ratio.NoComparisonEvents();
    }
    return new Ratio.Finite(group.value() / others);
  }
}
