package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.rules.Rule;
import org.commontable.decisions.rules.ShareOfMembers;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.shared.Fraction;

/**
 * The emergency rule of a class of decisions (decisions.md 9.2): no mandate clock, a higher share,
 * and what it adopts lapses at the next meeting unless it is confirmed there.
 *
 * @param callers members with a vote that must call it
 * @param hours the shortest time from the opening to the close; at least 24
 * @param rule what then decides: a vote, for nobody is waited for
 */
public record Emergency(long callers, long hours, Rule rule) {
  /** Offered beside every preset: two members call it, three-quarters of all members adopt. */
  public static final Emergency OFFERED =
      new Emergency(2, 24, new ShareOfMembers(Fraction.of(3, 4)));

  private static final long SHORTEST = 24;

  Map<String, Object> written() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("callers", callers);
    fields.put("hours", hours);
    fields.put("rule", RuleFile.write(rule));
    return fields;
  }

  /** Reads what the database and the record write. */
  public static Emergency read(Object value, String at) {
    Fields fields = Fields.of(value, at);
    long callers = fields.whole("callers", 1);
    long hours = fields.whole("hours", SHORTEST);
    Rule rule = RuleFile.rule(fields.required("rule"), fields.path("rule"));
    fields.nothingElse();
    if (rule instanceof ConsensusRule) {
      throw new Unreadable(fields.path("rule"), "an emergency is decided by a vote");
    }
    return new Emergency(callers, hours, rule);
  }
}
