package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.decisions.rules.FastPath.Step.ASK_THE_SILENT;
import static org.commontable.decisions.rules.FastPath.Step.BACK_TO_SPONSOR;
import static org.commontable.decisions.rules.FastPath.Step.FORMAL_VOTE;
import static org.commontable.decisions.rules.FastPath.Step.NO_QUORUM;
import static org.commontable.decisions.rules.FastPath.Step.OBJECTIONS;
import static org.commontable.decisions.rules.FastPath.Step.SPONSOR_ABSENT;
import static org.commontable.decisions.rules.FastPath.Step.TOO_SOON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Martha's Rules, by their steps; and when the same question may be asked again. */
class FastPathTest {
  private static FastPath path(long present, long like, long live, long not) {
    return path(24, true, present, like, live, not);
  }

  private static FastPath path(
      long hours, boolean sponsor, long present, long like, long live, long not) {
    return new FastPath(
        hours,
        sponsor,
        new Heads(present),
        new Heads(10),
        new Heads(like),
        new Heads(live),
        new Heads(not));
  }

  @Test
  void mostIsMoreThanHalfOfThosePresent() {
    assertThat(path(8, 3, 2, 3).step()).isEqualTo(FORMAL_VOTE);
    assertThat(path(8, 2, 2, 4).step()).as("4 of 8 is not most").isEqualTo(OBJECTIONS);
    assertThat(path(8, 1, 2, 5).step()).isEqualTo(BACK_TO_SPONSOR);
    assertThat(path(8, 2, 2, 0).step()).isEqualTo(ASK_THE_SILENT);
    assertThat(path(8, 2, 2, 1).step()).isEqualTo(OBJECTIONS);
    assertThat(path(8, 0, 8, 0).step()).isEqualTo(FORMAL_VOTE);
  }

  @Test
  void itIsFiledADayBeforeAndItsSponsorIsThere() {
    assertThat(path(23, true, 8, 8, 0, 0).step()).isEqualTo(TOO_SOON);
    assertThat(path(24, false, 8, 8, 0, 0).step()).isEqualTo(SPONSOR_ABSENT);
    assertThat(path(24, true, 5, 5, 0, 0).step()).as("half is enough").isEqualTo(FORMAL_VOTE);
    assertThat(path(24, true, 4, 4, 0, 0).step()).isEqualTo(NO_QUORUM);
    assertThat(SPONSOR_ABSENT.written()).isEqualTo("sponsor-absent");
  }

  @Test
  void aMajorityActsOverTheObjections() {
    assertThat(FastPath.actsOver(new Heads(4), new Heads(3))).isTrue();
    assertThat(FastPath.actsOver(new Heads(3), new Heads(3))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "30,false,0,true",
    "29,false,7,false",
    "29,true,2,false",
    "29,true,3,true",
    "0,true,3,true"
  })
  void theSameQuestionRestsThirtyDays(long days, boolean facts, long asking, boolean allowed) {
    assertThat(
            new AskAgain(Duration.ofDays(days), facts, new Heads(asking), new Heads(7)).isAllowed())
        .isEqualTo(allowed);
  }

  @Test
  void aThirdOfNineIsThree() {
    assertThat(
            new AskAgain(Duration.ZERO, true, new Heads(3), new Heads(9)).isAllowed()
                && !new AskAgain(Duration.ZERO, true, new Heads(2), new Heads(9)).isAllowed())
        .isTrue();
  }

  @Test
  void aSecretBallotNeedsEqualWeights() {
    var two = new Weight(org.commontable.shared.Fraction.of(2));
    assertThat(Secrecy.isPossible(List.of(new Member("a", two), new Member("b", two)))).isTrue();
    assertThat(Secrecy.isPossible(List.of(new Member("a", two), new Member("b")))).isFalse();
  }
}
