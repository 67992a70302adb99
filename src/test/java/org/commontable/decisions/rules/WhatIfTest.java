package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.QuestionBuilder.conditional;
import static org.commontable.decisions.rules.QuestionBuilder.tableOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** What would change it, word by word; and what nothing changes any more. */
class WhatIfTest {
  private static List<String> said(Question question) {
    return WhatIfs.of(question).stream()
        .map(it -> Foresight.say(it, Wording.ENGLISH, UnaryOperator.identity()))
        .toList();
  }

  @Test
  void aConsensusWithOneSilent() {
    assertThat(said(tableOf(4).say(3, Stances.SUPPORT).question()))
        .containsExactly(
            "If m4 supports: adopted, 4 of 4.",
            "If m4 stands aside: adopted, 3 of 4; 1 stands aside, 1 may.",
            "If m4 blocks: back to the table, to resolution.",
            "If m4 does not answer: in force when the window ends, listed as “did not answer”.",
            "If m1 blocks: back to the table, to resolution.",
            "Under a majority of those for and against: adopted, 3 of 4.",
            "Under two-thirds of those for and against: adopted, 3 of 4.",
            "Under a majority of members: adopted, 3 of 4.",
            "Under the vote after consensus (three-quarters of those present and a majority of"
                + " members): adopted, 3 of 4.");
  }

  @Test
  void whoseTimeToAnswerIsOverIsNotNamed() {
    Question question = tableOf(4).say(3, Stances.SUPPORT).question();
    assertThat(
            WhatIfs.of(question, "m4"::equals).stream()
                .map(it -> Foresight.say(it, Wording.ENGLISH, UnaryOperator.identity())))
        .contains("If m4 blocks: back to the table, to resolution.")
        .noneMatch(it -> it.startsWith("If m1"));
    assertThat(
            WhatIfs.of(question, "m1"::equals).stream()
                .map(it -> Foresight.say(it, Wording.ENGLISH, UnaryOperator.identity())))
        .as("the silent one has no window")
        .contains("If m1 blocks: back to the table, to resolution.")
        .noneMatch(it -> it.startsWith("If m4"));
  }

  @Test
  void aNoMaySupplyTheQuorum() {
    Question lapsed = tableOf(7).rule(new MajorityOfVotes()).say(3, Stances.SUPPORT).question();
    assertThat(said(lapsed))
        .contains(
            "If m4 opposes: adopted, 3 of 7; its taking part supplies the quorum.",
            "If m4 does not answer: no quorum, 1 more needed.");
  }

  @Test
  void theFewestWhoseSupportWouldCarryIt() {
    assertThat(said(tableOf(7).rule(new MajorityOfMembers()).say(2, Stances.SUPPORT).question()))
        .contains("If m3 and m4 support: adopted, 4 of 7; its taking part supplies the quorum.");
    assertThat(said(tableOf(3).rule(new MajorityOfMembers()).say(3, Stances.OPPOSE).question()))
        .noneMatch(it -> it.contains(" support:"));
  }

  @Test
  void openConditionsMayBeAccepted() {
    Question waits =
        tableOf(3)
            .say(1, Stances.SUPPORT)
            .say(1, conditional(ConditionState.OPEN, ConditionState.ACCEPTED))
            .say(1, conditional(ConditionState.REFUSED))
            .question();
    assertThat(said(waits))
        .contains(
            "If the open conditions of m2 are accepted: adopted, 2 of 3.",
            "If m2 supports: adopted, 2 of 3.",
            "If m3 supports: adopted, 2 of 3.")
        .noneMatch(it -> it.contains("open conditions of m3"));
    assertThat(new WhatIf.OpenConditionsAccepted("m9").applyTo(waits)).isEqualTo(waits);
    assertThat(new WhatIf.OpenConditionsAccepted("m1").applyTo(waits)).isEqualTo(waits);
  }

  @Test
  void blocksAreCarriedUnderAnotherRule() {
    Question blocked = tableOf(3).say(2, Stances.SUPPORT).say(1, Stances.BLOCK).question();
    assertThat(said(blocked))
        .contains(
            "Under two-thirds of those for and against, with blocks counted as opposing: adopted, 2"
                + " of 3.")
        .hasSize(4);
  }

  @Test
  void whereEachOptionHasAShareABlockIsAChoiceToo() {
    var rule =
        new SharePerOption(List.of(new Limit(Option.BLOCK, false, Fraction.ZERO, Whole.CAST)));
    assertThat(said(tableOf(3).rule(rule).say(2, Stances.SUPPORT).question()))
        .contains("If m3 blocks: failed, 2 of 3.", "If m3 stands aside: adopted, 2 of 3.");
    assertThat(Foregone.is(tableOf(3).rule(rule).say(2, Stances.SUPPORT).question())).isFalse();
  }

  @Test
  void oneOfEachKindIsSpokenOf() {
    Question mixed =
        tableOf(5)
            .weights(Fraction.ONE, Fraction.ONE, Fraction.ONE, Fraction.of(2), Fraction.of(2))
            .rule(new WeightedMajority())
            .say(1, Stances.SUPPORT)
            .present("m3")
            .question();
    assertThat(said(mixed))
        .anyMatch(it -> it.startsWith("If m2 opposes"))
        .anyMatch(it -> it.startsWith("If m3 opposes"))
        .anyMatch(it -> it.startsWith("If m4 opposes"))
        .noneMatch(it -> it.startsWith("If m5 opposes"));
  }

  @Test
  void itIsSettledOnlyWhenNothingTheSilentSayMatters() {
    assertThat(Foregone.is(tableOf(3).say(3, Stances.SUPPORT).question())).isTrue();
    assertThat(
            Foregone.is(
                tableOf(5).rule(new MajorityOfMembers()).say(3, Stances.SUPPORT).question()))
        .isTrue();
    assertThat(
            Foregone.is(
                tableOf(5).rule(new MajorityOfMembers()).say(2, Stances.SUPPORT).question()))
        .isFalse();
    assertThat(Foregone.is(tableOf(5).say(4, Stances.SUPPORT).question())).isFalse();
    assertThat(Foregone.is(tableOf(5).say(3, Stances.SUPPORT).say(1, Stances.BLOCK).question()))
        .isTrue();
    var unlike = tableOf(5).rule(new MajorityOfMembers()).say(3, Stances.SUPPORT);
    assertThat(Foregone.is(unlike.present("m4").question())).as("unlike").isFalse();
    assertThat(
            Foregone.is(
                tableOf(40).rule(new MajorityOfMembers()).say(22, Stances.SUPPORT).question()))
        .as("18 silent are waited for")
        .isFalse();
    assertThat(
            Foregone.is(
                tableOf(38).rule(new MajorityOfMembers()).say(22, Stances.SUPPORT).question()))
        .isTrue();
  }

  @Test
  void anOpenConditionSettlesNothing() {
    QuestionBuilder table =
        tableOf(9)
            .rule(new MajorityOfMembers())
            .say(5, Stances.SUPPORT)
            .say(1, conditional(ConditionState.OPEN));
    assertThat(Foregone.is(table.question())).isFalse();
    assertThat(Foregone.is(table.mode(ConditionMode.COUNT_AS_SUPPORT).question())).isTrue();
    assertThat(
            Foregone.is(
                tableOf(9)
                    .rule(new MajorityOfMembers())
                    .say(5, Stances.SUPPORT)
                    .say(1, conditional(ConditionState.REFUSED))
                    .question()))
        .isTrue();
  }

  @Test
  void membersOfTwoChambersAreNotAlike() {
    List<Member> members =
        List.of(
            new Member("a"),
            new Member("b", Weight.ONE, "north"),
            new Member("c", Weight.ONE, "south"));
    var question =
        new Question(
            members,
            new MajorityOfVotes(),
            new Quorum.Fixed(1),
            ConditionMode.NEVER_COUNT,
            1,
            Set.of(),
            List.of(new Ballot("a", Stances.ABSTAIN, 1)));
    assertThat(Foregone.is(question)).isFalse();
    assertThat(said(question))
        .anyMatch(it -> it.startsWith("If c "))
        .anyMatch(it -> it.startsWith("If b "));
  }

  @Test
  void aPublicSentenceNamesWhoReleasedItsName() {
    Verdict verdict =
        tableOf(3).say(2, Stances.SUPPORT).say(1, conditional(ConditionState.ACCEPTED)).verdict();
    assertThat(
            Statement.inPublic(
                verdict,
                Wording.ENGLISH,
                List.of("Ana", "Ben"),
                List.of("Condition of Ben: reports"),
                Optional.empty()))
        .isEqualTo(
            "Supported by 3 of 3 member organizations, 1 of them with conditions. Names released:"
                + " Ana and Ben. Condition of Ben: reports.");
  }
}
