package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.Outcome.ADOPTED;
import static org.commontable.decisions.rules.Outcome.FAILED;
import static org.commontable.decisions.rules.Outcome.LAPSED_NO_QUORUM;
import static org.commontable.decisions.rules.Outcome.TO_RESOLUTION;
import static org.commontable.decisions.rules.QuestionBuilder.conditional;
import static org.commontable.decisions.rules.QuestionBuilder.tableOf;
import static org.commontable.decisions.rules.Stances.ABSTAIN;
import static org.commontable.decisions.rules.Stances.BLOCK;
import static org.commontable.decisions.rules.Stances.OPPOSE;
import static org.commontable.decisions.rules.Stances.RECUSED;
import static org.commontable.decisions.rules.Stances.STAND_ASIDE;
import static org.commontable.decisions.rules.Stances.SUPPORT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** The test vectors of the method, by their numbers (docs/methods/deciding.md). */
class VectorsTest {
  private static Rule ofVotes(long a, long b) {
    return new ShareOfVotes(Fraction.of(a, b));
  }

  @Test
  void v1ThirteenToFourPassesThreeQuartersAndFailsFourFifths() {
    QuestionBuilder vote = tableOf(17).rule(new MajorityOfVotes()).say(13, SUPPORT).say(4, OPPOSE);
    assertThat(vote.outcome()).isEqualTo(ADOPTED);
    assertThat(vote.rule(ofVotes(2, 3)).outcome()).isEqualTo(ADOPTED);
    assertThat(vote.rule(ofVotes(3, 4)).outcome()).isEqualTo(ADOPTED);
    assertThat(Sum.of(vote.verdict(), Wording.ENGLISH))
        .isEqualTo(
            "13 for, 4 against; 13·4 = 52, needed 3·17 = 51: passes three-quarters of those for"
                + " and against");
    assertThat(vote.rule(ofVotes(4, 5)).outcome()).isEqualTo(FAILED);
    assertThat(Sum.of(vote.verdict(), Wording.ENGLISH))
        .isEqualTo(
            "13 for, 4 against; 13·5 = 65, needed 4·17 = 68: fails four-fifths of those for and"
                + " against");
  }

  @Test
  void v2FourBlocksGoToResolution() {
    assertThat(
            tableOf(17)
                .say(6, SUPPORT)
                .say(7, conditional(ConditionState.ACCEPTED))
                .say(4, BLOCK)
                .outcome())
        .isEqualTo(TO_RESOLUTION);
  }

  @Test
  void v3FourStandingAsideStayUnderTheCap() {
    Verdict verdict =
        tableOf(17)
            .say(6, SUPPORT)
            .say(7, conditional(ConditionState.ACCEPTED))
            .say(4, STAND_ASIDE)
            .verdict();
    assertThat(verdict.outcome()).isEqualTo(ADOPTED);
    assertThat(verdict.count(Position.STAND_ASIDE)).isEqualTo(4);
    assertThat(verdict.windowOpen()).isFalse();
  }

  @Test
  void v4FourOfSevenAdoptWithAnOpenWindow() {
    QuestionBuilder table = tableOf(7).say(4, SUPPORT);
    assertThat(table.verdict().quorum()).isEqualTo(new Quorum.Count(4, 4, true, 0));
    assertThat(table.outcome()).isEqualTo(ADOPTED);
    assertThat(table.verdict().windowOpen()).isTrue();
    assertThat(table.rule(new ShareOfMembers(Fraction.of(2, 3))).outcome()).isEqualTo(FAILED);
    assertThat(tableOf(7).rule(new ShareOfMembers(Fraction.of(2, 3))).say(5, SUPPORT).outcome())
        .isEqualTo(ADOPTED);
  }

  @Test
  void v5ThreeOfSevenLapse() {
    Verdict verdict = tableOf(7).say(3, SUPPORT).verdict();
    assertThat(verdict.outcome()).isEqualTo(LAPSED_NO_QUORUM);
    assertThat(verdict.quorum().moreNeeded()).isEqualTo(1);
  }

  @Test
  void v6AnAbsentOrganizationThatBlocksLaterSendsItToResolution() {
    assertThat(tableOf(7).say(4, SUPPORT).say(1, BLOCK).outcome()).isEqualTo(TO_RESOLUTION);
  }

  @Test
  void v7AllAbstainingAdoptNothing() {
    assertThat(tableOf(9).rule(ofVotes(2, 3)).say(9, ABSTAIN).outcome()).isEqualTo(FAILED);
  }

  @Test
  void v8ATieFails() {
    assertThat(tableOf(10).rule(new MajorityOfVotes()).say(5, SUPPORT).say(5, OPPOSE).outcome())
        .isEqualTo(FAILED);
  }

  @Test
  void v9HalfIsNotAMajority() {
    QuestionBuilder half = tableOf(42).say(21, SUPPORT);
    assertThat(half.verdict().quorum()).isEqualTo(new Quorum.Count(22, 21, false, 1));
    assertThat(half.quorum(new Quorum.Half()).verdict().quorum().met()).isTrue();
  }

  @Test
  void v10WeightZeroIsPresentAndAddsNothing() {
    QuestionBuilder vote =
        tableOf(2)
            .weights(Fraction.ZERO, Fraction.ONE)
            .rule(new WeightedMajority())
            .say(1, SUPPORT)
            .say(1, ABSTAIN);
    assertThat(vote.verdict().present()).isEqualTo(2);
    assertThat(vote.verdict().table().weight().yes().isZero()).isTrue();
    assertThat(vote.outcome()).isEqualTo(FAILED);
  }

  @Test
  void v11OneMoreIsNeededNotThree() {
    assertThat(tableOf(300).quorum(new Quorum.Half()).say(149, SUPPORT).verdict().quorum())
        .isEqualTo(new Quorum.Count(150, 149, false, 1));
  }

  @Test
  void v12ARefusedConditionDoesNotCount() {
    Verdict verdict =
        tableOf(3)
            .say(2, SUPPORT)
            .say(1, conditional(ConditionState.ACCEPTED, ConditionState.REFUSED))
            .verdict();
    assertThat(verdict.yes()).isEqualTo(2);
    assertThat(verdict.count(Position.CONDITIONAL_NOT_COUNTED)).isEqualTo(1);
  }

  @Test
  void v13StancesOnAnOlderTextCountAsSilent() {
    Verdict verdict = tableOf(7).textVersion(3).say(6, SUPPORT, 2).verdict();
    assertThat(verdict.yes()).isZero();
    assertThat(verdict.count(Position.SILENT)).isEqualTo(7);
    assertThat(verdict.outcome()).isEqualTo(LAPSED_NO_QUORUM);
    assertThat(tableOf(7).textVersion(3).say(6, SUPPORT, 2).present("m1").verdict().present())
        .isEqualTo(1);
  }

  @Test
  void v13ConfirmedOnTheNewTextTheyCountAgain() {
    Question old = tableOf(7).textVersion(3).say(6, SUPPORT, 2).question();
    Question confirmed = old;
    for (int i = 1; i <= 6; i++) {
      confirmed = confirmed.with("m" + i, SUPPORT);
      assertThat(confirmed.verdict().yes()).isEqualTo(i);
    }
    assertThat(confirmed.verdict().outcome()).isEqualTo(ADOPTED);
  }

  @Test
  void v14TwoDelegatesThatDifferAreHeldAndCountAsPresentWithoutAPosition() {
    List<Voice> voices = List.of(delegate("m1", "Ana", SUPPORT), delegate("m1", "Ben", BLOCK));
    var members = tableOf(3).question().members();
    var consensus = BallotBox.of(members, QuestionBuilder.consensus(), 1, Set.of(), 1, voices);
    assertThat(consensus.ballots()).isEmpty();
    assertThat(consensus.present()).containsExactly("m1");
    assertThat(consensus.notices())
        .containsExactly(new Notice(Notice.Kind.DELEGATES_DIFFER, "m1", ""));
    var fallback = BallotBox.of(members, new Fallback(), 1, Set.of(), 1, voices);
    assertThat(fallback.ballots()).containsExactly(new Ballot("m1", ABSTAIN, 1));
    assertThat(fallback.present()).containsExactly("m1");
  }

  @Test
  void v16TheTableIsFrozenSoWhoLeavesStillStandsInIt() {
    Question open = tableOf(7).say(4, SUPPORT).question();
    assertThat(open.members()).hasSize(7);
    assertThat(open.verdict().members()).isEqualTo(7);
    assertThat(open.with("m7", BLOCK).verdict().members()).isEqualTo(7);
  }

  @Test
  void v17AProxiedBallotDoesNotCountWithoutItsHolder() {
    var members = tableOf(3).question().members();
    List<Voice> voices = List.of(proxied("m2", "m1", SUPPORT));
    var there = BallotBox.of(members, new MajorityOfVotes(), 1, Set.of("m1"), 1, voices);
    assertThat(there.ballots()).containsExactly(new Ballot("m2", SUPPORT, 1));
    assertThat(there.notices()).isEmpty();
    var gone = BallotBox.of(members, new MajorityOfVotes(), 1, Set.of("m3"), 1, voices);
    assertThat(gone.ballots()).isEmpty();
    assertThat(gone.present()).containsExactly("m3");
    assertThat(gone.notices()).containsExactly(new Notice(Notice.Kind.HOLDER_ABSENT, "m2", "m1"));
  }

  private static Voice delegate(String member, String name, Stance stance) {
    return new Voice(member, stance, 1, "", new Voice.By.Delegate(name), true);
  }

  private static Voice proxied(String giver, String holder, Stance stance) {
    return new Voice(giver, stance, 1, "", new Voice.By.Proxy(holder), true);
  }

  @Test
  void v18ARecusalIsNoDissent() {
    Verdict verdict = tableOf(10).say(7, SUPPORT).say(3, RECUSED).verdict();
    assertThat(verdict.outcome()).isEqualTo(ADOPTED);
    assertThat(Statement.forMembers(verdict, Wording.ENGLISH, Optional.empty()))
        .isEqualTo("Supported by 7 of 10 member organizations.");
  }

  @Test
  void v19BlocksCountInsideTheCap() {
    assertThat(
            tableOf(10)
                .rule(new ConsensusMinus(1, Fraction.of(1, 3)))
                .say(6, SUPPORT)
                .say(3, STAND_ASIDE)
                .say(1, BLOCK)
                .outcome())
        .isEqualTo(TO_RESOLUTION);
  }

  @Test
  void v20AndV21TheFallbackNeedsThreeQuartersOfThosePresentAndHalfOfAll() {
    assertThat(tableOf(17).rule(new Fallback()).say(9, SUPPORT).say(3, BLOCK).outcome())
        .isEqualTo(ADOPTED);
    Verdict verdict = tableOf(17).rule(new Fallback()).say(8, SUPPORT).say(3, BLOCK).verdict();
    assertThat(verdict.outcome()).isEqualTo(FAILED);
    assertThat(verdict.parts()).noneMatch(Part::met);
    assertThat(verdict.count(Position.OPPOSE)).isEqualTo(3);
  }

  @Test
  void halfOfAShareIsAskedAsMoreThanHalf() {
    assertThat(
            tableOf(10)
                .rule(new ShareOfPresent(Fraction.HALF))
                .say(5, SUPPORT)
                .say(5, OPPOSE)
                .outcome())
        .isEqualTo(FAILED);
  }

  @Test
  void noBallotsNeverMakeAQuorum() {
    assertThat(tableOf(7).verdict().quorum().met()).isFalse();
    assertThat(tableOf(7).quorum(new Quorum.Fixed(1)).outcome()).isEqualTo(LAPSED_NO_QUORUM);
  }

  @Test
  void consentAsksEveryPresentOrganization() {
    QuestionBuilder consent = tableOf(5).rule(new Consent()).say(2, SUPPORT).present("m1", "m3");
    assertThat(consent.outcome()).isEqualTo(TO_RESOLUTION);
    assertThat(consent.say(1, STAND_ASIDE).verdict().outcome()).isEqualTo(ADOPTED);
    assertThat(consent.verdict().windowOpen()).isTrue();
  }

  @Test
  void aDoubleMajorityNeedsHeadsAndWeight() {
    QuestionBuilder vote =
        tableOf(3)
            .weights(Fraction.of(1, 2), Fraction.of(1, 3), Fraction.of(5, 1))
            .rule(new DoubleMajority(new MajorityOfMembers(), new MajorityOfVotes()))
            .say(2, SUPPORT)
            .say(1, OPPOSE);
    assertThat(vote.outcome()).isEqualTo(FAILED);
    assertThat(vote.weights(Fraction.of(1, 2), Fraction.of(1, 3), Fraction.of(4, 5)).outcome())
        .isEqualTo(ADOPTED);
  }

  @Test
  void consentBySilenceDropsOnlyTheLastPart() {
    QuestionBuilder consent = tableOf(5).rule(new Consent(true)).say(2, SUPPORT).present("m3");
    assertThat(consent.outcome()).isEqualTo(ADOPTED);
    assertThat(consent.verdict().yes()).isEqualTo(2);
    assertThat(consent.verdict().parts()).extracting(Part::key).containsExactly("blocks");
    assertThat(Statement.forMembers(consent.verdict(), Wording.ENGLISH, Optional.of("D")))
        .isEqualTo(
            "Supported by 2 of 5 member organizations; 3 did not object. Subject to objections"
                + " until D.");
    assertThat(consent.say(1, BLOCK).outcome()).isEqualTo(TO_RESOLUTION);
    assertThat(tableOf(3).rule(new Consent(true)).present("m1", "m2").outcome()).isEqualTo(FAILED);
  }

  @Test
  void eachOptionKeepsItsOwnShare() {
    var noBlock = new Limit(Option.BLOCK, false, Fraction.ZERO, Whole.CAST);
    var half = new Limit(Option.YES, true, Fraction.HALF, Whole.CAST);
    QuestionBuilder vote =
        tableOf(6).rule(new SharePerOption(List.of(half, noBlock))).say(3, SUPPORT);
    assertThat(vote.outcome()).isEqualTo(LAPSED_NO_QUORUM);
    assertThat(vote.say(2, ABSTAIN).outcome()).isEqualTo(ADOPTED);
    assertThat(vote.say(1, RECUSED).outcome()).as("3 of 6 is no more than half").isEqualTo(FAILED);
    assertThat(Sum.of(vote.verdict(), Wording.ENGLISH))
        .isEqualTo(
            "yes: 3; stances cast: 6; 3·2 = 6, needed more than 1·6 = 6; blocking: 0; stances cast:"
                + " 6; 0·1 = 0, at most 0·6 = 0: fails a share for each option (yes at least more"
                + " than half of stances cast and blocking at most 0 of stances cast)");
    assertThat(
            tableOf(3)
                .rule(new SharePerOption(List.of(noBlock)))
                .say(2, SUPPORT)
                .say(1, BLOCK)
                .outcome())
        .isEqualTo(FAILED);
  }

  @Test
  void aShareOfWeightNamesItsSet() {
    QuestionBuilder vote =
        tableOf(4)
            .weights(Fraction.of(4), Fraction.of(3), Fraction.of(2), Fraction.of(3))
            .say(1, SUPPORT)
            .say(1, OPPOSE)
            .say(1, ABSTAIN);
    Fraction fourNinths = Fraction.of(4, 9);
    assertThat(vote.rule(new ShareOfWeight(Fraction.of(4, 7), Whole.VOTES)).outcome())
        .isEqualTo(ADOPTED);
    assertThat(vote.rule(new ShareOfWeight(fourNinths, Whole.CAST)).outcome()).isEqualTo(ADOPTED);
    assertThat(vote.rule(new ShareOfWeight(fourNinths, Whole.MEMBERS)).outcome()).isEqualTo(FAILED);
    assertThat(vote.present("m4").rule(new ShareOfWeight(fourNinths, Whole.PRESENT)).outcome())
        .isEqualTo(FAILED);
    assertThat(vote.rule(new ShareOfWeight(Fraction.of(1, 3), Whole.PRESENT)).outcome())
        .isEqualTo(ADOPTED);
    assertThat(Sum.of(vote.verdict(), Wording.ENGLISH))
        .isEqualTo(
            "by weight 4 for, 12 present; 4·3 = 12, needed 1·12 = 12: passes one-third of the"
                + " weight of those present");
  }

  @Test
  void quorumByWeightAndHeadsMustBothHold() {
    var both =
        new CombinedQuorum(
            Optional.of(new Quorum.Majority()), Optional.of(new Quorum.Half()), new TreeMap<>());
    QuestionBuilder vote =
        tableOf(4)
            .weights(Fraction.ONE, Fraction.ONE, Fraction.ONE, Fraction.of(4))
            .quorum(both)
            .rule(new MajorityOfVotes())
            .say(3, SUPPORT);
    assertThat(vote.verdict().quorum()).isEqualTo(new Quorum.Count(3, 3, false, 1));
    assertThat(Sum.of(vote.verdict(), Wording.ENGLISH))
        .isEqualTo(
            "3 of 4 took part; 3·2 = 6, needed more than 1·4 = 4; by weight 3 of 7 took part; 3·2 ="
                + " 6, needed 1·7 = 7: no quorum, 1 more needed");
    assertThat(vote.present("m4").outcome()).isEqualTo(ADOPTED);
  }

  @Test
  void unanimityOfTheAbleLeavesOnlyTheRecusedOut() {
    QuestionBuilder vote = tableOf(4).rule(new UnanimityOfAble()).say(3, SUPPORT).say(1, RECUSED);
    assertThat(vote.outcome()).isEqualTo(ADOPTED);
    assertThat(vote.rule(new Unanimity()).outcome()).isEqualTo(FAILED);
    assertThat(tableOf(2).rule(new UnanimityOfAble()).say(2, RECUSED).outcome()).isEqualTo(FAILED);
  }
}
