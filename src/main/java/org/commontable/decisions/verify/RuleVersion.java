package org.commontable.decisions.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.file.MeetingsFirst;
import org.commontable.decisions.rules.Electorate;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;
import org.commontable.decisions.rules.WeightCap;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One version of the table's rules, as it was proposed: one rule for all, or a rule for a class of
 * decisions; and what each organization weighs, where it is not one.
 */
record RuleVersion(Payload proposed) {
  /** Before any version: every organization weighs one. */
  static final RuleVersion NONE = new RuleVersion(new Payload(Map.of()));

  /** What a decision of this class must run under. */
  @Nullable Object asked(String field, String decisionClass) {
    if (proposed.any("classes") instanceof Map<?, ?> classes
        && classes.get(decisionClass) instanceof Map<?, ?> own) {
      return own.get(field);
    }
    return proposed.any(field);
  }

  /**
   * Who has a vote on decisions of this class.
   *
   * @param annual day of the last annual meeting, where one was noted
   */
  Electorate electorate(String decisionClass, Optional<LocalDate> annual) {
    var voteless = new HashSet<String>();
    for (var item : proposed.list("tiers")) {
      var tier = new Payload(item instanceof Map<?, ?> map ? map : Map.of());
      if (!tier.isTrue("votes")) {
        voteless.add(tier.text("key"));
      }
    }
    var asked = asked("attended", decisionClass);
    if (asked == null) {
      return new Electorate(voteless, 0, Optional.empty());
    }
    var first = MeetingsFirst.read(asked, "attended");
    return new Electorate(
        voteless, first.meetings(), first.sinceAnnual() ? annual : Optional.empty());
  }

  /** Organizations with the weights and chambers that these rules give them. */
  List<Member> table(List<String> organizations) {
    var members = new ArrayList<Member>();
    for (var id : organizations) {
      var weight = said("weights", id);
      members.add(
          new Member(
              id,
              weight.isEmpty() ? Weight.ONE : new Weight(Fraction.parse(weight)),
              said("chambers", id)));
    }
    if (proposed.any("weightCap") instanceof String said) {
      var cap = new WeightCap(Fraction.parse(said));
      return cap.fits(members) ? cap.applyTo(members) : members;
    }
    return members;
  }

  /** The same chambers, where everybody has one vote of equal weight. */
  RuleVersion ofEqualWeights() {
    var fields = new HashMap<Object, Object>(proposed.fields());
    fields.keySet().removeAll(List.of("weights", "weightCap"));
    return new RuleVersion(new Payload(fields));
  }

  private String said(String field, String organization) {
    return proposed.any(field) instanceof Map<?, ?> map
            && map.get(organization) instanceof String said
        ? said
        : "";
  }
}
