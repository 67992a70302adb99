package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commontable.shared.Fraction;

/** Warns where weight alone decides and one member holds more than a third of it. */
public final class Heaviest {
  private static final Fraction THIRD = Fraction.of(1, 3);

  private Heaviest() {}

  /** A sentence for each member that weighs so much; a double majority needs none. */
  public static List<String> warnings(Question question, Wording words) {
    var warnings = new ArrayList<String>();
    if (!question.rule().weighs() || question.rule() instanceof DoubleMajority) {
      return warnings;
    }
    Fraction all =
        question.members().stream()
            .map(member -> member.weight().value())
            .reduce(Fraction.ZERO, Fraction::plus);
    for (Member member : question.members()) {
      Fraction weight = member.weight().value();
      if (weight.compareTo(all.times(THIRD)) > 0) {
        warnings.add(
            words.say(
                "warning.heaviest",
                Map.of("who", member.id(), "weight", weight.toString(), "all", all.toString())));
      }
    }
    return warnings;
  }
}
