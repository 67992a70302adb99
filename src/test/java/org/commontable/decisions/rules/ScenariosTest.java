package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.Outcome.ADOPTED;
import static org.commontable.decisions.rules.Outcome.FAILED;
import static org.commontable.decisions.rules.Outcome.TO_RESOLUTION;
import static org.commontable.decisions.rules.QuestionBuilder.conditional;
import static org.commontable.decisions.rules.QuestionBuilder.tableOf;

import java.util.Optional;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** Two scenarios of 2020: four of seven, and thirteen to four with conditions. */
class ScenariosTest {
  private static String statement(Verdict verdict) {
    return Statement.forMembers(verdict, Wording.ENGLISH, Optional.empty());
  }

  @Test
  void fourOfSevenIsAdoptedWithAnOpenWindowAndTheGuestCountsNowhere() {
    Verdict verdict =
        tableOf(7).say(4, Stances.SUPPORT).present("m1", "m2", "m3", "m4", "guest").verdict();
    assertThat(verdict.outcome()).isEqualTo(ADOPTED);
    assertThat(verdict.windowOpen()).isTrue();
    assertThat(verdict.present()).isEqualTo(4);
    assertThat(
            Statement.forMembers(verdict, Wording.ENGLISH, Optional.of("Thursday, May 28, 2020")))
        .isEqualTo(
            "Supported by 4 of 7 member organizations; 3 did not answer. Subject to objections"
                + " until Thursday, May 28, 2020.");
    assertThat(statement(verdict)).endsWith("until 14 days after the notes are sent.");
  }

  @Test
  void theSeventhMayStandAsideOrBlock() {
    assertThat(tableOf(7).say(4, Stances.SUPPORT).say(1, Stances.STAND_ASIDE).outcome())
        .isEqualTo(ADOPTED);
    assertThat(tableOf(7).say(4, Stances.SUPPORT).say(1, Stances.BLOCK).outcome())
        .isEqualTo(TO_RESOLUTION);
  }

  @Test
  void otherRulesOnFourOfSeven() {
    QuestionBuilder four = tableOf(7).say(4, Stances.SUPPORT);
    assertThat(four.rule(new MajorityOfMembers()).outcome()).isEqualTo(ADOPTED);
    assertThat(four.rule(new ShareOfMembers(Fraction.of(2, 3))).outcome()).isEqualTo(FAILED);
    assertThat(four.rule(new Unanimity()).outcome()).isEqualTo(FAILED);
  }

  @Test
  void thirteenConditionalsAndFourBlocksGoToResolutionThenToAVote() {
    Stance accepted = conditional(ConditionState.ACCEPTED);
    assertThat(tableOf(17).say(13, accepted).say(4, Stances.BLOCK).outcome())
        .isEqualTo(TO_RESOLUTION);
    Verdict vote =
        tableOf(17)
            .rule(new ShareOfVotes(Fraction.of(3, 4)))
            .say(13, accepted)
            .say(4, Stances.OPPOSE)
            .verdict();
    assertThat(vote.outcome()).isEqualTo(ADOPTED);
    assertThat(statement(vote))
        .isEqualTo(
            "Supported by 13 of 17 member organizations, 13 of them with conditions (listed); 4"
                + " oppose.");
  }

  @Test
  void refusedConditionsMoveTheSum() {
    assertThat(withRefused(1).rule(new ShareOfVotes(Fraction.of(2, 3))).outcome())
        .isEqualTo(ADOPTED);
    assertThat(withRefused(1).rule(new ShareOfVotes(Fraction.of(3, 4))).outcome())
        .isEqualTo(ADOPTED);
    assertThat(withRefused(2).rule(new ShareOfVotes(Fraction.of(3, 4))).outcome())
        .isEqualTo(FAILED);
    assertThat(
            withRefused(2)
                .mode(ConditionMode.COUNT_AS_SUPPORT)
                .rule(new ShareOfVotes(Fraction.of(3, 4)))
                .outcome())
        .isEqualTo(ADOPTED);
    assertThat(withRefused(0).mode(ConditionMode.NEVER_COUNT).rule(new MajorityOfVotes()).outcome())
        .isEqualTo(FAILED);
  }

  @Test
  void withdrawnConditionsLeavePlainSupportInEveryMode() {
    for (ConditionMode mode : ConditionMode.values()) {
      Verdict verdict =
          tableOf(1).mode(mode).say(1, conditional(ConditionState.WITHDRAWN)).verdict();
      assertThat(verdict.count(Position.SUPPORT)).as(mode.written()).isEqualTo(1);
      assertThat(verdict.outcome()).isEqualTo(ADOPTED);
    }
  }

  private static QuestionBuilder withRefused(int n) {
    return tableOf(17)
        .say(13 - n, conditional(ConditionState.ACCEPTED))
        .say(n, conditional(ConditionState.REFUSED))
        .say(4, Stances.OPPOSE);
  }
}
