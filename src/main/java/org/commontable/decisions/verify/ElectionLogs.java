package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.Map;
import org.commontable.decisions.DecisionClass;
import org.commontable.platform.record.Entry;

/** Elections by secret ballot: nobody votes twice, and who won follows from the published box. */
final class ElectionLogs {
  private final Map<String, ElectionLog> elections = new HashMap<>();
  private final Table table;
  private final Map<Long, RuleVersion> rules;

  ElectionLogs(Table table, Map<Long, RuleVersion> rules) {
    this.table = table;
    this.rules = rules;
  }

  void take(Entry entry) {
    var payload = Payload.of(entry);
    var number = payload.text("election");
    if (entry.type().equals("election.announced")) {
      var log = new ElectionLog(payload);
      if (elections.putIfAbsent(number, log) != null) {
        throw new Differs("the election was announced already");
      }
      var its =
          payload.any("rules") instanceof Long version
              ? rules.getOrDefault(version, RuleVersion.NONE)
              : RuleVersion.NONE;
      var differences = table.differences(payload, its.unweighed(), DecisionClass.MEMBERSHIP.key());
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

  long count() {
    return elections.size();
  }
}
