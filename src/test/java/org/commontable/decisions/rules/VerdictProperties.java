package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.shared.Fraction;

/** The properties every engine must have (docs/methods/deciding.md). */
class VerdictProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Provide
  Arbitrary<Fraction> shares() {
    return Questions.shares();
  }

  @Property
  void orderOfArrivalNeverMatters(@ForAll("questions") Question question, @ForAll Random random) {
    var shuffled = new ArrayList<>(question.ballots());
    Collections.shuffle(shuffled, random);
    assertThat(question.under(question.rule(), shuffled).verdict()).isEqualTo(question.verdict());
  }

  @Property
  void moreSupportNeverUndoesAnAdoption(@ForAll("questions") Question question) {
    Assume.that(question.verdict().adopted());
    for (Member member : question.members()) {
      Position held = question.positions().get(member);
      if (!held.isYes()) {
        assertThat(question.with(member.id(), Stances.SUPPORT).verdict().adopted()).isTrue();
      }
    }
  }

  @Property
  void aPresentStanceTurnedIntoABlockNeverCarriesADecision(@ForAll("questions") Question question) {
    Assume.that(question.rule() instanceof ConsensusRule && !question.verdict().adopted());
    for (Ballot ballot : question.ballots()) {
      if (ballot.textVersion() == question.textVersion()) {
        assertThat(question.with(ballot.member(), Stances.BLOCK).verdict().adopted()).isFalse();
      }
    }
  }

  @Property
  void anAbsentNoThatArrivesCarriesADecisionOnlyBySupplyingQuorum(
      @ForAll("questions") Question question) {
    Assume.that(!question.verdict().adopted() && !dilutes(question.rule()));
    Stance no = question.rule() instanceof ConsensusRule ? Stances.BLOCK : Stances.OPPOSE;
    for (Member member : question.members()) {
      if (question.positions().get(member) == Position.SILENT
          && question.with(member.id(), no).verdict().adopted()) {
        assertThat(question.verdict().outcome()).isEqualTo(Outcome.LAPSED_NO_QUORUM);
      }
    }
  }

  @Property
  void scalingAllWeightsChangesNothing(@ForAll("questions") Question question) {
    List<Member> scaled =
        question.members().stream()
            .map(
                m ->
                    new Member(
                        m.id(),
                        new Weight(m.weight().value().times(java.math.BigInteger.valueOf(7))),
                        m.chamber()))
            .toList();
    Assume.that(!asksAFixedWeight(question.quorum()));
    assertThat(withMembers(question, scaled).verdict().outcome())
        .isEqualTo(question.verdict().outcome());
  }

  @Property
  void equalWeightsMakeTheWeightRuleTheHeadsRule(
      @ForAll("questions") Question question, @ForAll("shares") Fraction share, @ForAll Whole of) {
    Assume.that(of != Whole.VOTES || share.compareTo(Fraction.HALF) >= 0);
    List<Member> equal =
        question.members().stream().map(m -> new Member(m.id(), Weight.ONE, m.chamber())).toList();
    List<Ballot> ballots =
        question.ballots().stream().filter(b -> !(b.stance() instanceof Stance.Block)).toList();
    Question same = withMembers(question, equal);
    var rule = new ShareOfWeight(share, of);
    assertThat(same.under(rule, ballots).verdict().outcome())
        .isEqualTo(same.under(rule.measure(), ballots).verdict().outcome());
    assertThat(same.under(new WeightedMajority(), ballots).verdict().outcome())
        .isEqualTo(same.under(new MajorityOfVotes(), ballots).verdict().outcome());
  }

  @Property
  void aMemberOfWeightZeroNeverMovesAWeightSum(@ForAll("questions") Question question) {
    var more = new ArrayList<>(question.members());
    more.add(new Member("zero", Weight.NONE));
    Question with = withMembers(question, more).with("zero", Stances.SUPPORT);
    assertThat(with.table().weight().yes()).isEqualTo(question.table().weight().yes());
    assertThat(with.table().weight().members()).isEqualTo(question.table().weight().members());
  }

  @Property
  void theNinePositionsAddUpToTheTable(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    long sum = Arrays.stream(Position.values()).mapToLong(verdict::count).sum();
    assertThat(sum).isEqualTo(question.members().size()).isEqualTo(verdict.members());
  }

  @Property
  void nothingIsAdoptedWithoutAYes(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    assertThat(verdict.adopted() && verdict.yes() == 0).isFalse();
  }

  @Property
  void onlyConsensusAndConsentGoToResolutionOrOpenAWindow(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    if (question.rule() instanceof VoteRule) {
      assertThat(verdict.outcome()).isNotEqualTo(Outcome.TO_RESOLUTION);
      assertThat(verdict.windowOpen()).isFalse();
    }
    if (verdict.windowOpen()) {
      assertThat(verdict.adopted()).isTrue();
      assertThat(verdict.present()).isLessThan(verdict.members());
    }
  }

  @Property
  void aHigherShareNeverTurnsFailIntoPass(
      @ForAll("questions") Question question,
      @ForAll("shares") Fraction one,
      @ForAll("shares") Fraction other) {
    Assume.that(question.ballots().stream().noneMatch(b -> b.stance() instanceof Stance.Block));
    Fraction low = one.compareTo(other) <= 0 ? one : other;
    Fraction high = low.equals(one) ? other : one;
    assertNoGain(question, new ShareOfPresent(low), new ShareOfPresent(high));
    assertNoGain(question, new ShareOfMembers(low), new ShareOfMembers(high));
    assertNoGain(question, new ShareOfCast(low), new ShareOfCast(high));
    assertNoGain(question, new ShareOfWeight(low, Whole.CAST), new ShareOfWeight(high, Whole.CAST));
    assertNoGain(question, limited(Option.YES, low), limited(Option.YES, high));
    assertNoGain(question, limited(Option.OPPOSE, high), limited(Option.OPPOSE, low));
    if (low.compareTo(Fraction.HALF) > 0) {
      assertNoGain(question, new ShareOfVotes(low), new ShareOfVotes(high));
    }
  }

  @Property
  void aHigherCapNeverUndoesAnAdoption(
      @ForAll("questions") Question question,
      @ForAll("shares") Fraction one,
      @ForAll("shares") Fraction other) {
    Assume.that(question.rule() instanceof ConsensusRule);
    Fraction low = one.compareTo(other) <= 0 ? one : other;
    Fraction high = low.equals(one) ? other : one;
    assertNoGain(question, new Consensus(high), new Consensus(low));
    assertNoGain(question, new ConsensusMinus(2, high), new ConsensusMinus(2, low));
  }

  @Property
  void everyPrintedNumberRecomputesToTheVerdict(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    boolean passes =
        verdict.quorumParts().stream().allMatch(Part::met)
            && verdict.guards().stream().allMatch(Part::met)
            && verdict.parts().stream().allMatch(Part::met);
    assertThat(passes).isEqualTo(verdict.adopted());
    assertThat(verdict.quorum().moreNeeded() == 0).isEqualTo(verdict.quorum().met());
    assertThat(Sum.of(verdict, Wording.ENGLISH)).doesNotContain("?").contains(":");
    assertThat(Sum.of(verdict, Wording.in("es"))).doesNotContain("?");
  }

  /** An option held under a share of those cast passes more easily when others are cast. */
  private static boolean dilutes(Rule rule) {
    return switch (rule) {
      case SharePerOption(List<Limit> limits) ->
          limits.stream().anyMatch(l -> !l.least() && l.share().signum() > 0);
      case DoubleMajority(Measure heads, Measure weight) -> dilutes(heads) || dilutes(weight);
      default -> false;
    };
  }

  private static boolean asksAFixedWeight(Quorum quorum) {
    return quorum instanceof CombinedQuorum combined
        && combined.weight().filter(Quorum.Fixed.class::isInstance).isPresent();
  }

  private static Rule limited(Option option, Fraction share) {
    return new SharePerOption(List.of(new Limit(option, option.speaksFor(), share, Whole.CAST)));
  }

  private static void assertNoGain(Question question, Rule easier, Rule harder) {
    boolean hard = question.under(harder, question.ballots()).verdict().adopted();
    boolean easy = question.under(easier, question.ballots()).verdict().adopted();
    assertThat(hard && !easy).isFalse();
  }

  private static Question withMembers(Question question, List<Member> members) {
    return new Question(
        members,
        question.rule(),
        question.quorum(),
        question.mode(),
        question.textVersion(),
        question.present(),
        question.ballots());
  }
}
