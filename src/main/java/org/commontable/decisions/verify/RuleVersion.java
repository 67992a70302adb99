package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  boolean weighs() {
    return proposed.any("weights") instanceof Map<?, ?>;
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
    return new RuleVersion(
        new Payload(
            proposed.any("chambers") instanceof Map<?, ?> chambers
                ? Map.of("chambers", chambers)
                : Map.of()));
  }

  private String said(String field, String organization) {
    return proposed.any(field) instanceof Map<?, ?> map
            && map.get(organization) instanceof String said
        ? said
        : "";
  }
}
