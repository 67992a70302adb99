package org.commontable.decisions;

import java.util.List;
import java.util.Map;

/**
 * The rules of this table in one version.
 *
 * @param version from 1; 0 before any rules were proposed
 * @param preset key of the preset it was made from, empty when none
 * @param rule as written in files: name and parameters
 * @param waitingFor short names of the founding organizations that have not adopted it yet
 */
public record RuleBook(
    int version,
    String preset,
    Map<String, Object> rule,
    Map<String, Object> quorum,
    String conditionMode,
    int windowDays,
    List<String> waitingFor) {

  /** Provisional until every founding organization has adopted it. */
  public boolean provisional() {
    return version == 0 || !waitingFor.isEmpty();
  }
}
