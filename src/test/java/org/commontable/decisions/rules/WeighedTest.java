package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.QuestionBuilder.tableOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** Rules in which weight decides, quorums of several parts, and who is left out of a count. */
class WeighedTest {
  private static final Measure MAJORITY = new MajorityOfVotes();

  @Test
  void onlyTheRecusedAreLeftOutOfTheAble() {
    QuestionBuilder vote =
        tableOf(4).rule(new UnanimityOfAble()).say(2, Stances.SUPPORT).say(1, Stances.OPPOSE);
    assertThat(vote.say(1, Stances.RECUSED).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(vote.verdict().parts().getFirst().whole()).isEqualTo(Fraction.of(3));
  }

  @Test
  void aDoubleMajorityTakesTheStancesOfItsHalves() {
    var plain = new DoubleMajority(MAJORITY, MAJORITY);
    assertThat(plain.admits(Stances.BLOCK)).isFalse();
    assertThat(plain.admits(Stances.ABSTAIN)).isTrue();
    assertThat(plain.carriesBlockAsOppose()).isFalse();
    for (var one :
        List.of(
            new DoubleMajority(new Fallback(), MAJORITY),
            new DoubleMajority(MAJORITY, new Fallback()))) {
      assertThat(one.admits(Stances.BLOCK)).isTrue();
      assertThat(one.carriesBlockAsOppose()).isTrue();
    }
    assertThat(new Consensus(Fraction.ZERO).admits(Stances.OPPOSE)).isFalse();
    assertThat(new Consensus(Fraction.ZERO).admits(Stances.ABSTAIN)).isFalse();
    assertThat(new Consensus(Fraction.ZERO).admits(Stances.BLOCK)).isTrue();
  }

  @Test
  void aYesWithoutWeightPassesNothing() {
    for (VoteRule rule :
        List.of(
            new WeightedMajority(),
            new ShareOfWeight(Fraction.of(1, 2), Whole.PRESENT),
            new DoubleMajority(MAJORITY, MAJORITY))) {
      Verdict verdict =
          tableOf(3)
              .weights(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO)
              .rule(rule)
              .say(3, Stances.SUPPORT)
              .verdict();
      assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(verdict.guards()).extracting(Part::key).containsExactly("zero", "weight-zero");
      assertThat(rule.weighs()).isTrue();
    }
    assertThat(MAJORITY.weighs()).isFalse();
    assertThat(new WeightedMajority().name()).isEqualTo("weighted-majority");
  }

  @Test
  void everyYesThatWouldTipItIsNamedWithItsWeight() {
    QuestionBuilder table =
        tableOf(4)
            .weights(Fraction.of(2), Fraction.of(2), Fraction.of(1), Fraction.of(1))
            .rule(new WeightedMajority())
            .say(2, Stances.SUPPORT)
            .say(2, Stances.OPPOSE);
    assertThat(WhatIfs.of(table.question()))
        .extracting(it -> Foresight.say(it, Wording.ENGLISH, UnaryOperator.identity()))
        .contains(
            "If m1 opposes: failed, 1 of 4; by weight 2 of 6 for.",
            "If m2 opposes: failed, 1 of 4; by weight 2 of 6 for.",
            "Under a majority of those for and against: failed, 2 of 4.");
  }

  @Test
  void whoHoldsMoreThanAThirdIsWarnedOfUnlessHeadsDecideToo() {
    QuestionBuilder table =
        tableOf(4).weights(Fraction.of(3), Fraction.of(2), Fraction.of(2), Fraction.of(2));
    assertThat(Heaviest.warnings(table.rule(new WeightedMajority()).question(), Wording.ENGLISH))
        .as("3 of 9 is one-third and no more")
        .isEmpty();
    table.weights(Fraction.of(4), Fraction.of(2), Fraction.of(2), Fraction.of(2));
    assertThat(Heaviest.warnings(table.question(), Wording.ENGLISH))
        .singleElement()
        .asString()
        .startsWith("m1 holds 4 of 10 of the weight");
    assertThat(
            Heaviest.warnings(
                table.rule(new DoubleMajority(MAJORITY, MAJORITY)).question(), Wording.ENGLISH))
        .isEmpty();
    assertThat(Heaviest.warnings(table.rule(MAJORITY).question(), Wording.ENGLISH)).isEmpty();
  }

  @Test
  void aQuorumOfSeveralPartsCountsEach() {
    var chambers = new TreeMap<String, Threshold>();
    chambers.put("north", new Quorum.Fixed(2));
    chambers.put("south", new Quorum.Majority());
    var quorum =
        new CombinedQuorum(
            Optional.of(new Quorum.Fixed(4)), Optional.of(new Quorum.Half()), chambers);
    List<Member> members =
        List.of(
            new Member("a", Weight.ONE, "north"),
            new Member("b", Weight.ONE, "north"),
            new Member("c", Weight.ONE, "south"),
            new Member("d", Weight.ONE),
            new Member("e", new Weight(Fraction.of(9))));
    assertThat(count(quorum, members, Set.of())).isEqualTo(new Quorum.Count(4, 0, false, 4));
    assertThat(count(quorum, members, Set.of("d", "a", "c")))
        .isEqualTo(new Quorum.Count(4, 3, false, 2));
    assertThat(count(quorum, members, Set.of("a", "b", "c")))
        .as("only the heavy one brings the weight")
        .isEqualTo(new Quorum.Count(4, 3, false, 1));
    assertThat(count(quorum, members, Set.of("a", "b", "c", "d")))
        .isEqualTo(new Quorum.Count(4, 4, false, 1));
    assertThat(count(quorum, members, Set.of("a", "b", "c", "e")))
        .isEqualTo(new Quorum.Count(4, 4, true, 0));
    var tooMany = new TreeMap<String, Threshold>();
    tooMany.put("north", new Quorum.Fixed(5));
    assertThat(
            count(
                new CombinedQuorum(Optional.empty(), Optional.empty(), tooMany),
                members,
                Set.of("a")))
        .as("no company could supply it")
        .isEqualTo(new Quorum.Count(5, 1, false, 4));
    assertThat(
            List.of(
                new Quorum.Majority().kind(),
                new Quorum.Half().kind(),
                new Quorum.Fixed(1).kind(),
                new Quorum.AtLeast(Fraction.HALF).kind()))
        .containsExactly("majority", "half", "fixed", "share");
  }

  private static Quorum.Count count(Quorum quorum, List<Member> members, Set<String> here) {
    return new Question(members, MAJORITY, quorum, ConditionMode.NEVER_COUNT, 1, here, List.of())
        .verdict()
        .quorum();
  }

  @Test
  void aMembersSentenceCountsEveryKind() {
    Verdict verdict =
        tableOf(5)
            .rule(new ConsensusMinus(1, Fraction.of(2, 3)))
            .say(3, Stances.SUPPORT)
            .say(1, Stances.STAND_ASIDE)
            .say(1, Stances.BLOCK)
            .verdict();
    assertThat(Statement.forMembers(verdict, Wording.ENGLISH, Optional.empty()))
        .isEqualTo("Supported by 3 of 5 member organizations; 1 stands aside; 1 blocks.");
    assertThat(
            Statement.inPublic(
                tableOf(3).verdict(), Wording.ENGLISH, List.of(), List.of(), Optional.empty()))
        .isEqualTo("This proposal was not decided: there was no quorum.");
  }

  @Test
  void onlySupportAndWhatCountsIsAYes() {
    for (Position position : Position.values()) {
      assertThat(position.isYes())
          .isEqualTo(position == Position.SUPPORT || position == Position.CONDITIONAL_COUNTED);
    }
    assertThat(tableOf(2).say(1, Stances.STAND_ASIDE).question().yesMembers()).isEmpty();
    assertThat(ConditionState.OPEN.written()).isEqualTo("open");
    assertThat(ConditionMode.COUNT_IF_ACCEPTED.written()).isEqualTo("count-if-accepted");
    assertThat(new Fallback().isDefault()).isTrue();
    assertThat(new Fallback(List.of(new Unanimity())).isDefault()).isFalse();
    assertThat(Wording.ENGLISH.rule(new Fallback(List.of(new Unanimity()))))
        .isEqualTo("the vote after consensus (unanimity of members)");
    assertThat(Wording.ENGLISH.rule(new Fallback())).contains("three-quarters of those present");
    assertThat(Wording.ENGLISH.votedBy(new DoubleMajority(MAJORITY, MAJORITY)))
        .isEqualTo("a double majority, by heads and by weight");
    assertThat(tableOf(2).rule(MAJORITY).verdict().parts())
        .extracting(Wording.ENGLISH::share)
        .as("a tie fails")
        .containsExactly("more than half");
    assertThat(tableOf(2).rule(new ShareOfVotes(Fraction.of(2, 3))).verdict().parts())
        .extracting(Wording.ENGLISH::share)
        .containsExactly("two-thirds");
    assertThat(Wording.ENGLISH.rule(new Consent())).isEqualTo("consent");
    assertThat(Wording.ENGLISH.rule(new Consent(true))).isEqualTo("consent (silence consents)");
  }
}
