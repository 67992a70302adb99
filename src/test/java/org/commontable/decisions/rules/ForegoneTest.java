package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.QuestionBuilder.tableOf;

import java.util.List;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

class ForegoneTest {
  private static final Measure MAJORITY = new Fallback(List.of(new MajorityOfMembers()));

  private static Question threeOfFour(Measure heads) {
    return tableOf(4).rule(new DoubleMajority(heads, MAJORITY)).say(3, Stances.SUPPORT).question();
  }

  @Test
  void threeOfFourSettleAMajorityOfHeadsAndOfWeight() {
    assertThat(threeOfFour(MAJORITY).verdict().outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(Foregone.is(threeOfFour(MAJORITY))).isTrue();
  }

  /** Found by {@link ForegoneProperties}: only blocks had been thought of. */
  @Test
  void whereHeadsAllowNobodyAsideTheLastOneMayStillStopIt() {
    var nobodyAside = new Limit(Option.STAND_ASIDE, false, Fraction.ZERO, Whole.MEMBERS);
    Question question = threeOfFour(new SharePerOption(List.of(nobodyAside)));
    assertThat(question.verdict().outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(question.with("m4", Stances.STAND_ASIDE).verdict().outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(Foregone.is(question)).isFalse();
  }
}
