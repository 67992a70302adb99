package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import org.commontable.decisions.rules.ConditionMode;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Rule;

/**
 * The decision was opened: table and rules are frozen.
 *
 * @param closes the first closing time; a new version sets a later one
 * @param longestDays mandate clock: days that no deadline may undercut
 */
public record Opening(
    Instant at,
    int ruleVersion,
    Rule rule,
    Quorum quorum,
    ConditionMode mode,
    int windowDays,
    Instant closes,
    int longestDays,
    List<Elector> electors) {
  public Opening {
    electors = List.copyOf(electors);
  }

  Opening with(List<Elector> table) {
    return new Opening(at, ruleVersion, rule, quorum, mode, windowDays, closes, longestDays, table);
  }
}
