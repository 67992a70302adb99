package org.commontable.decisions.rules;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commontable.shared.Fraction;

/** A what-if as a sentence: "If Libraries United supports: adopted, 8 of 9." */
public final class Foresight {
  /** Parts that ask for a share of weight for it. */
  private static final Set<String> WEIGHED_FOR =
      Set.of("weight-votes", "weight-cast", "weight-present", "weight-members", "weight-able");

  private Foresight() {}

  /** The sentence, with members named by {@code name}. */
  public static String say(WhatIf whatIf, Wording words, UnaryOperator<String> name) {
    return condition(whatIf, words, name) + ": " + result(whatIf, words) + ".";
  }

  /** Everything before the colon. */
  public static String condition(WhatIf whatIf, Wording words, UnaryOperator<String> name) {
    return switch (whatIf.change()) {
      case WhatIf.Takes(List<String> members, Stance stance) ->
          words.say(
              "whatif." + stance.written() + (members.size() == 1 ? ".one" : ".many"),
              Map.of("who", words.list(members.stream().map(name).toList())));
      case WhatIf.StaysSilent(String member) ->
          words.say("whatif.silent", Map.of("who", name.apply(member)));
      case WhatIf.OpenConditionsAccepted(String member) ->
          words.say("whatif.accepted", Map.of("who", name.apply(member)));
      case WhatIf.Under(Rule rule) ->
          words.say(
              whatIf.before().count(Position.BLOCK) > 0 ? "whatif.under-blocks" : "whatif.under",
              Map.of("rule", words.rule(rule)));
    };
  }

  /** The verdict it leads to. */
  public static String result(WhatIf whatIf, Wording words) {
    Verdict after = whatIf.after();
    if (whatIf.change() instanceof WhatIf.StaysSilent && after.windowOpen()) {
      return words.say("whatif.window-ends");
    }
    String said =
        words.say(
            "whatif.result." + after.outcome().written(),
            Map.of(
                "yes", Long.toString(after.yes()),
                "members", Long.toString(after.members()),
                "more", Long.toString(after.quorum().moreNeeded())));
    return said + weight(after, words) + capLeft(whatIf, words) + quorumSupplied(whatIf, words);
  }

  /** What decides beside heads, or in their place; with no quorum neither does. */
  private static String weight(Verdict after, Wording words) {
    if (after.outcome() == Outcome.LAPSED_NO_QUORUM) {
      return "";
    }
    return after.parts().stream()
        .filter(part -> WEIGHED_FOR.contains(part.key()))
        .map(
            part ->
                words.say(
                    "whatif.weight",
                    Map.of("part", part.part().toString(), "whole", part.whole().toString())))
        .collect(joining());
  }

  private static String quorumSupplied(WhatIf whatIf, Wording words) {
    boolean sameRule = !(whatIf.change() instanceof WhatIf.Under);
    return sameRule && whatIf.suppliesQuorum() ? words.say("whatif.supplies-quorum") : "";
  }

  /** How many stand aside then, and how many may. */
  private static String capLeft(WhatIf whatIf, Wording words) {
    Verdict after = whatIf.after();
    if (whatIf.change() instanceof WhatIf.Takes(List<String> _, Stance.StandAside _)
        && after.adopted()
        && after.rule() instanceof Consensus(Fraction cap)) {
      BigInteger may =
          cap.numerator().multiply(BigInteger.valueOf(after.present())).divide(cap.denominator());
      return words.count("whatif.aside-then", after.count(Position.STAND_ASIDE))
          + words.say("whatif.aside-may", Map.of("n", may.toString()));
    }
    return "";
  }
}
