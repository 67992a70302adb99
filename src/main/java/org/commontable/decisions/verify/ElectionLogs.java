package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.commontable.decisions.DecisionClass;
import org.commontable.platform.record.Entry;

/** Elections by secret ballot: nobody votes twice, and who won follows from the published box. */
final class ElectionLogs {
  private final Map<String, ElectionLog> elections = new HashMap<>();
  private final Table table;
  private final Map<Long, RuleVersion> rules;
  private final MaySpeak may;

  /**
   * @param rules versions so far, as the recount finds them
   */
  ElectionLogs(Table table, Map<Long, RuleVersion> rules, Officers officers) {
    this.table = table;
    this.rules = rules;
    this.may = new MaySpeak(table, officers);
  }

  void take(Entry entry) {
    var payload = Payload.of(entry);
    var number = payload.text("election");
    if (entry.type().equals("election.announced")) {
      may.mustRun(entry, "announced");
      var log = new ElectionLog(payload);
      if (elections.putIfAbsent(number, log) != null) {
        throw new Differs("the election was announced already");
      }
      var differences =
          table.differences(
              payload, mustKeep(payload).ofEqualWeights(), DecisionClass.MEMBERSHIP.key());
      if (!differences.isEmpty()) {
        throw new Differs("members: " + String.join("; ", differences));
      }
      return;
    }
    var log = elections.get(number);
    if (log == null) {
      throw new Differs("the election was never announced");
    }
    switch (entry.type()) {
      case "election.withdrawn" -> log.withdraw(entry);
      case "election.voted" -> log.vote(entry, table);
      case "election.counted" -> log.count(entry);
      case "election.lost" -> log.lose();
      default -> {}
    }
  }

  /** The rules it was announced under; since elections have a quorum it is the one they name. */
  private RuleVersion mustKeep(Payload payload) {
    var version =
        payload.any("rules") instanceof Long named
            ? rules.getOrDefault(named, RuleVersion.NONE)
            : RuleVersion.NONE;
    if (payload.any("quorum") == null) {
      return version;
    }
    if (version.equals(RuleVersion.NONE)) {
      throw new Differs("there are no rules of version " + payload.any("rules"));
    }
    if (!Objects.equals(version.asked("quorum", "membership"), payload.any("quorum"))) {
      throw new Differs("a quorum that its rules do not name");
    }
    return version;
  }

  long count() {
    return elections.size();
  }
}
