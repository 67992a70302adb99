package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.file.ClassRule;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;

/**
 * The decision was opened: table and rules are frozen.
 *
 * @param rules of its class, in the version it opened under
 * @param closes the first closing time; a new version sets a later one
 * @param longestDays mandate clock: days that no deadline may undercut
 * @param bars legal statuses whose organizations may only recuse themselves
 * @param barred organizations that had one of them when it opened
 * @param emergency it was opened under the emergency rule
 * @param without members that had no vote in it, and why
 */
public record Opening(
    Instant at,
    int ruleVersion,
    ClassRule rules,
    Instant closes,
    int longestDays,
    Set<String> bars,
    Set<UUID> barred,
    Optional<Invoked> emergency,
    List<Elector> electors,
    List<WithoutVote> without) {
  public Opening {
    bars = Set.copyOf(bars);
    barred = Set.copyOf(barred);
    electors = List.copyOf(electors);
    without = List.copyOf(without);
  }

  Opening with(List<Elector> table, List<WithoutVote> voteless) {
    return new Opening(
        at, ruleVersion, rules, closes, longestDays, bars, barred, emergency, table, voteless);
  }

  /** By what it had declared when the decision opened, or declares now. */
  public boolean isBarred(UUID organization, String legalStatus) {
    return barred.contains(organization) || bars.contains(legalStatus);
  }

  /** The rule of the first round. */
  public Rule rule() {
    return emergency.flatMap(_ -> rules.emergency()).map(Emergency::rule).orElseGet(rules::rule);
  }

  public Quorum quorum() {
    return rules.quorum();
  }

  public ConditionMode mode() {
    return rules.mode();
  }

  public int windowDays() {
    return rules.windowDays();
  }
}
