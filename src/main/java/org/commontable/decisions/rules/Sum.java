package org.commontable.decisions.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commontable.shared.Fraction;

/** A verdict as a sum in words: "13 for, 4 against; 13·4 = 52, needed 3·17 = 51: passes …". */
public final class Sum {
  private Sum() {}

  public static String of(Verdict verdict, Wording words) {
    if (verdict.outcome() == Outcome.LAPSED_NO_QUORUM) {
      return verdict.quorumParts().stream().map(part -> part(part, words)).collect(joining("; "))
          + words.say(
              "sum.end.lapsed-no-quorum",
              Map.of("more", Long.toString(verdict.quorum().moreNeeded())));
    }
    List<String> said = new ArrayList<>();
    verdict.guards().stream().filter(g -> !g.met()).forEach(g -> said.add(part(g, words)));
    verdict.parts().forEach(part -> said.add(part(part, words)));
    return String.join("; ", said)
        + words.say(
            "sum.end." + verdict.outcome().written(), Map.of("rule", words.rule(verdict.rule())));
  }

  /** One part with the numbers that decide it. */
  public static String part(Part part, Wording words) {
    Map<String, String> values = words.values(part);
    values.put("allowed", part.right().toString());
    values.put("product", product(part, words));
    return words.say("sum." + part.key(), values);
  }

  private static String product(Part part, Wording words) {
    String left = factor(part.part(), part.factor().toString(), part.left());
    String right = factor(part.share().numerator(), part.whole().toString(), part.right());
    String key =
        switch (part.relation()) {
          case MORE_THAN -> "sum.more-than";
          case AT_LEAST -> "sum.at-least";
          case AT_MOST -> "sum.at-most";
        };
    return words.say(key, Map.of("left", left, "right", right));
  }

  private static String factor(Object first, String second, Fraction product) {
    return first + "·" + second + " = " + product;
  }
}
