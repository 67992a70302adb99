package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** What cannot be a rule, a quorum or a stance is refused where it would be made. */
class RefusedTest {
  private static final Fraction OVER = Fraction.of(9, 8);
  private static final Fraction UNDER = Fraction.of(-1, 8);

  private static void refused(String because, ThrowingCallable maker) {
    assertThatThrownBy(maker)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }

  @Test
  void sharesLieBetweenNothingAndAll() {
    for (Fraction wrong : List.of(OVER, UNDER, Fraction.ZERO)) {
      refused("above 0 and at most 1", () -> new ShareOfPresent(wrong));
      refused("above 0 and at most 1", () -> new ShareOfMembers(wrong));
      refused("above 0 and at most 1", () -> new ShareOfCast(wrong));
      refused("above 0 and at most 1", () -> new ShareOfVotes(wrong));
      refused("above 0 and at most 1", () -> new Quorum.AtLeast(wrong));
    }
    refused("more than", () -> new ShareOfVotes(Fraction.HALF));
    refused("more than", () -> new ShareOfWeight(Fraction.of(1, 3), Whole.VOTES));
    assertThatCode(() -> new ShareOfPresent(Fraction.ONE)).doesNotThrowAnyException();
    assertThatCode(() -> new ShareOfVotes(Fraction.ONE)).doesNotThrowAnyException();
    assertThatCode(() -> new Quorum.AtLeast(Fraction.ONE)).doesNotThrowAnyException();
    assertThat(new ShareOfWeight(Fraction.HALF, Whole.VOTES).measure())
        .isEqualTo(new MajorityOfVotes());
  }

  @Test
  void capsLieBetweenNothingAndAllAndBlocksAreCountedFromZero() {
    for (Fraction wrong : List.of(OVER, UNDER)) {
      refused("the cap is at least 0", () -> new Consensus(wrong));
      refused("the cap is at least 0", () -> new ConsensusMinus(1, wrong));
    }
    refused("k is at least 0", () -> new ConsensusMinus(-1, Fraction.ONE));
    assertThat(new ConsensusMinus(0, Fraction.ONE).standAsideCap()).isEqualTo(Fraction.ONE);
    assertThat(new Consensus(Fraction.ZERO).standAsideCap()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void anOptionsLimitNeverPunishesSupport() {
    refused("has no maximum", () -> new Limit(Option.YES, false, Fraction.ONE, Whole.CAST));
    refused("has no minimum", () -> new Limit(Option.OPPOSE, true, Fraction.ONE, Whole.CAST));
    refused("above 0", () -> new Limit(Option.YES, true, Fraction.ZERO, Whole.CAST));
    refused("at most 1", () -> new Limit(Option.YES, true, OVER, Whole.CAST));
    refused("at least 0", () -> new Limit(Option.BLOCK, false, UNDER, Whole.MEMBERS));
    refused("at most 1", () -> new Limit(Option.BLOCK, false, OVER, Whole.MEMBERS));
    refused("\"cast\"", () -> new Limit(Option.YES, true, Fraction.ONE, Whole.PRESENT));
    refused("\"cast\"", () -> new Limit(Option.YES, true, Fraction.ONE, Whole.VOTES));
    refused("at least one option", () -> new SharePerOption(List.of()));
    refused("needs a rule", () -> new Fallback(List.of()));
  }

  @Test
  void aQuorumAsksSomething() {
    refused("at least 1", () -> new Quorum.Fixed(0));
    Optional<Threshold> half = Optional.of(new Quorum.Half());
    var none = new TreeMap<String, Threshold>();
    refused("heads and weight", () -> new CombinedQuorum(Optional.empty(), Optional.empty(), none));
    refused("heads and weight", () -> new CombinedQuorum(half, Optional.empty(), none));
    refused("heads and weight", () -> new CombinedQuorum(Optional.empty(), half, none));
    var north = new TreeMap<String, Threshold>();
    north.put("north", new Quorum.Half());
    var chambers = new CombinedQuorum(Optional.empty(), Optional.empty(), north);
    assertThat(chambers.kind()).isEqualTo("per-chamber");
    assertThat(new CombinedQuorum(half, half, none).kind()).isEqualTo("half");
    assertThatThrownBy(() -> QuestionBuilder.tableOf(3).quorum(chambers).question())
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("quorum.chambers.north:");
  }

  @Test
  void aQuestionIsWhole() {
    assertThatThrownBy(() -> QuestionBuilder.tableOf(0).question()).hasMessageContaining("members");
    var twice = List.of(new Member("a"), new Member("a"));
    assertThatThrownBy(() -> question(twice, 1)).hasMessageContaining("named twice");
    var one = List.of(new Member("a"));
    assertThatThrownBy(() -> question(one, 2))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.field()).isEqualTo("stances[0].textVersion"));
    assertThat(question(one, 1).position("a")).isEqualTo(Position.SUPPORT);
    assertThat(question(one, 1).position("nobody")).isEqualTo(Position.SILENT);
    assertThat(question(one, 1).yesMembers()).containsExactly("a");
    assertThat(WhatIfs.of(question(one, 1), "nobody")).isEmpty();
    assertThatThrownBy(() -> new Stance.Conditional(List.of()))
        .hasMessageContaining("at least one condition");
    refused("at least 0", () -> new Weight(UNDER));
  }

  private static Question question(List<Member> members, long version) {
    return new Question(
        members,
        new MajorityOfVotes(),
        new Quorum.Half(),
        ConditionMode.NEVER_COUNT,
        1,
        Set.of(),
        List.of(new Ballot("a", Stances.SUPPORT, version)));
  }

  @Test
  void aConditionGoesOnlyWhereItMay() {
    assertThat(ConditionState.OPEN.next())
        .containsExactlyInAnyOrder(
            ConditionState.ACCEPTED, ConditionState.REFUSED, ConditionState.WITHDRAWN);
    assertThat(ConditionState.ACCEPTED.next())
        .containsExactlyInAnyOrder(
            ConditionState.MET, ConditionState.BROKEN, ConditionState.WITHDRAWN);
    assertThat(ConditionState.MET.next()).containsExactly(ConditionState.BROKEN);
    assertThat(ConditionState.BROKEN.next()).containsExactly(ConditionState.MET);
    assertThat(ConditionState.REFUSED.next()).isEmpty();
    assertThat(ConditionState.WITHDRAWN.next()).isEmpty();
  }

  @Test
  void onlyAcceptedAndMetConditionsAreAgreed() {
    for (ConditionState state : ConditionState.values()) {
      boolean agreed = state == ConditionState.ACCEPTED || state == ConditionState.MET;
      assertThat(state.isAgreed()).as(state.written()).isEqualTo(agreed);
    }
  }

  @Test
  void wordsThatAreMissingAreSaid() {
    refused("no message", () -> Wording.ENGLISH.say("no.such.words"));
    assertThat(Wording.in("fr")).isSameAs(Wording.ENGLISH);
    assertThat(Wording.ENGLISH.list(List.of())).isEmpty();
    assertThat(Wording.ENGLISH.list(List.of("Ana"))).isEqualTo("Ana");
    assertThat(Wording.in("es").list(List.of("Ana", "Ben", "Cora"))).isEqualTo("Ana, Ben y Cora");
    assertThat(Wording.ENGLISH.count("statement.silent", 1)).isEqualTo("; 1 did not answer");
    assertThat(Outcome.of("to-resolution")).isEqualTo(Outcome.TO_RESOLUTION);
    assertThat(Position.CONDITIONAL_NOT_COUNTED.written()).isEqualTo("conditionalNotCounted");
    assertThat(Position.SILENT.written()).isEqualTo("silent");
    assertThat(
            List.of(Relation.MORE_THAN.sign(), Relation.AT_LEAST.sign(), Relation.AT_MOST.sign()))
        .containsExactly(">", "≥", "≤");
  }

  @Test
  void aVerdictsWindowIsClosedAndOpenedByTheClockAlone() {
    Verdict open = QuestionBuilder.tableOf(7).say(4, Stances.SUPPORT).verdict();
    assertThat(open.withWindowClosed().windowOpen()).isFalse();
    assertThat(open.withWindowClosed().withWindowOpen()).isEqualTo(open);
  }
}
