package org.commontable.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;
import org.commontable.decisions.rules.WeightCap;
import org.commontable.shared.Fraction;

/**
 * What organizations weigh and which chamber they sit in, where they are not all alike.
 *
 * @param weights of those that do not weigh one; zero is a weight as well
 * @param cap no member weighs more than this share of the whole
 * @param chambers by organization, of those that sit in one
 */
public record Weights(
    Map<UUID, Fraction> weights, Optional<Fraction> cap, Map<UUID, String> chambers) {
  /** Each organization weighs one, and there are no chambers. */
  public static final Weights EQUAL = new Weights(Map.of(), Optional.empty(), Map.of());

  public Weights {
    weights = Map.copyOf(weights);
    chambers = Map.copyOf(chambers);
  }

  public boolean isEqual() {
    return weights.isEmpty() && cap.isEmpty() && chambers.isEmpty();
  }

  /** These organizations as they count, the cap applied, in the same order. */
  public List<Member> table(List<UUID> organizations) {
    var members = new ArrayList<Member>();
    for (UUID id : organizations) {
      members.add(
          new Member(
              id.toString(),
              new Weight(weights.getOrDefault(id, Fraction.ONE)),
              chambers.getOrDefault(id, "")));
    }
    // Where too few have weight to keep to the cap, the weights stand as they are.
    return cap.map(WeightCap::new)
        .filter(limit -> limit.fits(members))
        .map(limit -> limit.applyTo(members))
        .orElse(members);
  }

  /** Whether these are enough to keep to the cap. */
  public boolean fits(List<UUID> organizations) {
    var uncapped = new Weights(weights, Optional.empty(), chambers).table(organizations);
    return cap.map(share -> new WeightCap(share).fits(uncapped)).orElse(true);
  }
}
