package org.commontable.decisions;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Threshold;

/**
 * What is proposed beside a preset.
 *
 * @param proxies in every class of decisions an organization may hold one written proxy
 * @param emergency statements, endorsements and money may be decided by the emergency rule
 * @param quorumByWeight the same quorum is asked of the weight of those who take part
 * @param quorumOfChambers more than half of each chamber must take part
 */
public record Besides(
    boolean proxies,
    boolean emergency,
    Weights weights,
    boolean quorumByWeight,
    boolean quorumOfChambers) {
  public static final Besides NOTHING = new Besides(false, false, Weights.EQUAL, false, false);

  /** The preset's own quorum with what is asked besides. */
  public Quorum quorum(Quorum preset) {
    Optional<Threshold> heads = heads(preset);
    Optional<Threshold> weight =
        quorumByWeight ? Optional.of(shareOf(heads)) : already(preset, CombinedQuorum::weight);
    SortedMap<String, Threshold> chambers =
        quorumOfChambers
            ? weights.chambers().values().stream()
                .distinct()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        _ -> new Quorum.Majority(),
                        (one, other) -> one,
                        TreeMap::new))
            : new TreeMap<>();
    return weight.isEmpty() && chambers.isEmpty()
        ? preset
        : new CombinedQuorum(heads, weight, chambers);
  }

  private static Optional<Threshold> heads(Quorum preset) {
    return preset instanceof Threshold alone
        ? Optional.of(alone)
        : already(preset, CombinedQuorum::heads);
  }

  private static Optional<Threshold> already(
      Quorum preset, Function<CombinedQuorum, Optional<Threshold>> part) {
    return preset instanceof CombinedQuorum combined ? part.apply(combined) : Optional.empty();
  }

  /** A number of heads says nothing about weight: then it is more than half. */
  private static Threshold shareOf(Optional<Threshold> heads) {
    return heads.filter(asked -> !(asked instanceof Quorum.Fixed)).orElseGet(Quorum.Majority::new);
  }
}
