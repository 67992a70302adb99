package org.commontable.decisions.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.file.RuleFile;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A decision runs with the members that had joined and under the rules that were proposed, not with
 * any of its own.
 *
 * @param rules versions so far, as the recount finds them
 */
record UnderTheRules(Map<Long, RuleVersion> rules, Table table) {
  /** Where the members of an opening are not those that the entries before it say. */
  List<String> differences(Opening opening) {
    var payload = opening.payload();
    var version = of(opening);
    var decisionClass = opening.decisionClass();
    var differences = new ArrayList<String>();
    table
        .differences(payload, version, decisionClass)
        .forEach(difference -> differences.add("members: " + difference));
    differences.addAll(table.differencesOfBarred(payload));
    differences.addAll(table.differencesOfVoteless(payload, version, decisionClass));
    return differences;
  }

  void mustOpen(Entry entry, DecisionLog log) {
    var opening = log.opening();
    var version = rules.get(opening.rules());
    if (version == null) {
      throw new Differs("there are no rules of version " + opening.rules());
    }
    for (var field : List.of("quorum", "conditionMode", "proxiesHeld")) {
      mustBe(field, version, opening);
    }
    if (opening.isEmergency()) {
      mustBeAnEmergency(entry, version.asked("emergency", opening.decisionClass()), log);
    } else {
      mustBe("rule", version, opening);
    }
  }

  private static void mustBe(String field, RuleVersion version, Opening opening) {
    Equal.must(field, version.asked(field, opening.decisionClass()), opening.payload().any(field));
  }

  /** The rules have one, enough members called it, it leaves its hours, and it ends. */
  private static void mustBeAnEmergency(Entry entry, @Nullable Object rules, DecisionLog log) {
    if (rules == null) {
      throw new Differs("an emergency that the rules do not have");
    }
    var its = Emergency.read(rules, "emergency");
    var payload = log.opening().payload();
    Equal.must("rule", RuleFile.write(its.rule()), payload.any("rule"));
    if (log.emergency().callers() < its.callers()) {
      throw new Differs("an emergency that too few members called");
    }
    var closes =
        payload.instant("closesAt").orElseThrow(() -> new Differs("\"closesAt\" is missing"));
    var given = entry.time().plus(Duration.ofHours(its.hours())).minus(Written.MOMENT);
    if (closes.isBefore(given)) {
      throw new Differs("an emergency that leaves less time than the rules give");
    }
    if (log.emergency().firstLapse().filter(closes::isBefore).isEmpty()) {
      throw new Differs("an emergency that lapses before it closes");
    }
  }

  /** By the rule that its version of the rules names for this round, not by any of its own. */
  void mustAskAgain(Payload payload, Opening opening, boolean vote) {
    var rule = of(opening).asked(vote ? "fallback" : "rule", opening.decisionClass());
    Equal.must("rule", rule, payload.any("rule"));
  }

  /** What they give for talks after a failed consensus. */
  @Nullable Object resolution(Opening opening) {
    return of(opening).asked("resolution", opening.decisionClass());
  }

  private RuleVersion of(Opening opening) {
    return Objects.requireNonNullElse(rules.get(opening.rules()), RuleVersion.NONE);
  }
}
