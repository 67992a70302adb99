package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.Map;
import org.commontable.platform.record.Entry;

/**
 * Versions of the rules, if who wrote them might: the convener proposes them and says who belongs
 * how, the organizations adopt them.
 */
final class RuleLog {
  private final Map<Long, RuleVersion> versions = new HashMap<>();
  private final Table table;
  private final Officers officers;

  RuleLog(Table table, Officers officers) {
    this.table = table;
    this.officers = officers;
  }

  /** What was proposed is read in any case: decisions name it, and each says what is wrong. */
  void take(Entry entry) {
    var payload = Payload.of(entry);
    switch (entry.type()) {
      case "rules.proposed" -> {
        versions.put(payload.number("version"), new RuleVersion(payload));
        officers.mustHead(entry, "rules proposed");
      }
      case "rules.adopted" -> adopt(entry, payload.number("version"));
      case "rules.annual-meeting" -> officers.mustHead(entry, "an annual meeting noted");
      default -> {}
    }
  }

  private void adopt(Entry entry, long version) {
    var organization = String.valueOf(entry.organization());
    if (officers.areKnown()
        && !table.speaks(entry.actor().toString(), organization, entry.time())) {
      throw new Differs("rules adopted by somebody who did not sit for the organization");
    }
    if (!versions.containsKey(version)) {
      throw new Differs("there are no rules of version " + version);
    }
  }

  /** By their number, as they come. */
  Map<Long, RuleVersion> versions() {
    return versions;
  }
}
