package org.commontable.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Resolution;

/**
 * The rules of this table in one version.
 *
 * @param version from 1; 0 before any rules were proposed
 * @param preset key of the preset it was made from, empty when none
 * @param rule as written in files: name and parameters; for every class that {@code classes} does
 *     not name
 * @param fallback the vote after a consensus that failed, by that general rule; empty for none
 * @param resolution how long is talked on before that vote
 * @param classes rules of their own, by {@link DecisionClass#key}
 * @param weights of its members, and their chambers
 * @param waitingFor short names of the founding organizations that have not adopted it yet
 */
public record RuleBook(
    int version,
    String preset,
    Map<String, Object> rule,
    Map<String, Object> quorum,
    String conditionMode,
    int windowDays,
    Optional<Fallback> fallback,
    Resolution resolution,
    Map<String, ClassRule> classes,
    Weights weights,
    List<String> waitingFor) {
  public RuleBook {
    classes = Map.copyOf(classes);
    waitingFor = List.copyOf(waitingFor);
  }

  /** How decisions of this class are made. */
  public ClassRule of(String decisionClass) {
    ClassRule own = classes.get(decisionClass);
    return own != null
        ? own
        : ClassRule.plain(
            RuleFile.rule(rule, "rule"),
            fallback,
            resolution,
            RuleFile.quorum(quorum, "quorum"),
            StoredRules.mode(conditionMode),
            windowDays);
  }

  /** Who must take part in a decision of no class of its own, and in a meeting. */
  public Quorum quorumAsked() {
    return RuleFile.quorum(quorum, "quorum");
  }

  /** Some class of decisions is decided by weight, or its quorum counts it. */
  public boolean weighs() {
    return Stream.concat(classes.values().stream(), Stream.of(of("")))
        .anyMatch(
            one ->
                one.rule().weighs()
                    || (one.quorum() instanceof CombinedQuorum combined
                        && combined.weight().isPresent()));
  }

  /** In some class of decisions an organization may hold another's proxy. */
  public boolean proxies() {
    return classes.values().stream().anyMatch(one -> one.proxiesHeld() > 0);
  }

  /** Provisional until every founding organization has adopted it. */
  public boolean provisional() {
    return version == 0 || !waitingFor.isEmpty();
  }
}
