package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commontable.decisions.rules.Stances.ABSTAIN;
import static org.commontable.decisions.rules.Stances.BLOCK;
import static org.commontable.decisions.rules.Stances.OPPOSE;
import static org.commontable.decisions.rules.Stances.SUPPORT;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One ballot of each organization, however many people speak for it. */
class BallotBoxTest {
  private static final Voice.By OWN = new Voice.By.Organization();
  private static final Voice.By ANA = new Voice.By.Delegate("Ana");
  private static final Voice.By BEN = new Voice.By.Delegate("Ben");
  private static final Voice.By CONTACT = new Voice.By.Contact();
  private static final Rule VOTE = new MajorityOfVotes();
  private static final List<Member> MEMBERS =
      Stream.of("a", "b", "c", "d").map(Member::new).toList();

  private static Voice.By proxyOf(String holder) {
    return new Voice.By.Proxy(holder);
  }

  private static Voice voice(String member, Stance stance, Voice.By by) {
    return voice(member, stance, 2, by);
  }

  private static Voice voice(String member, Stance stance, long version, Voice.By by) {
    return new Voice(member, stance, version, "", by, true);
  }

  private static BallotBox box(long held, Voice... voices) {
    return BallotBox.of(MEMBERS, VOTE, 2, Set.of("a", "b"), held, List.of(voices));
  }

  private static void refused(String field, long held, Voice... voices) {
    assertThatThrownBy(() -> box(held, voices))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @Test
  void delegatesWhoAgreeGiveOneBallot() {
    var box = box(1, voice("a", SUPPORT, ANA), voice("a", SUPPORT, BEN));
    assertThat(box.ballots()).containsExactly(new Ballot("a", SUPPORT, 2));
    assertThat(box.notices()).isEmpty();
    assertThat(box.present()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void delegatesWhoBothSetConditionsAgreeAndNoConditionIsLost() {
    var one = new Stance.Conditional(List.of(ConditionState.ACCEPTED));
    var other = new Stance.Conditional(List.of(ConditionState.MET, ConditionState.REFUSED));
    var box = box(1, voice("a", one, ANA), voice("a", other, BEN));
    assertThat(box.notices()).isEmpty();
    assertThat(box.ballots())
        .containsExactly(
            new Ballot(
                "a",
                new Stance.Conditional(
                    List.of(ConditionState.ACCEPTED, ConditionState.MET, ConditionState.REFUSED)),
                2));
    var held = box(1, voice("a", one, ANA), voice("a", SUPPORT, BEN));
    assertThat(held.notices()).hasSize(1);
  }

  @Test
  void theContactSettlesWhatDelegatesDifferOn() {
    var box =
        box(1, voice("c", SUPPORT, ANA), voice("c", OPPOSE, BEN), voice("c", OPPOSE, CONTACT));
    assertThat(box.ballots()).containsExactly(new Ballot("c", OPPOSE, 2));
    assertThat(box.notices()).isEmpty();
    assertThat(box.present()).doesNotContain("c");
  }

  @Test
  void aDelegateOnTheOldTextDoesNotDiffer() {
    var box = box(1, voice("c", OPPOSE, 1, ANA), voice("c", SUPPORT, 2, BEN));
    assertThat(box.ballots()).containsExactly(new Ballot("c", SUPPORT, 2));
    var old = box(1, voice("c", OPPOSE, 1, ANA), voice("c", SUPPORT, 1, BEN));
    assertThat(old.ballots()).containsExactly(new Ballot("c", SUPPORT, 1));
    assertThat(old.notices()).isEmpty();
  }

  @Test
  void delegatesWhoDifferArePresentWithoutAPosition() {
    var box = box(1, voice("c", SUPPORT, ANA), voice("c", OPPOSE, BEN));
    assertThat(box.ballots()).containsExactly(new Ballot("c", ABSTAIN, 2));
    assertThat(box.present()).contains("c");
  }

  @Test
  void theGiversOwnVoteOverridesItsProxy() {
    var box = box(1, voice("c", SUPPORT, proxyOf("a")), voice("c", OPPOSE, OWN));
    assertThat(box.ballots()).containsExactly(new Ballot("c", OPPOSE, 2));
    assertThat(box.notices()).containsExactly(new Notice(Notice.Kind.PROXY_OVERRIDDEN, "c", "a"));
    var old = box(1, voice("c", SUPPORT, proxyOf("a")), voice("c", OPPOSE, 1, OWN));
    assertThat(old.ballots()).containsExactly(new Ballot("c", SUPPORT, 2));
    assertThat(old.notices()).isEmpty();
  }

  @Test
  void aProxyIsHeldOnceAndNotHandedOn() {
    var two = new Voice[] {voice("c", SUPPORT, proxyOf("a")), voice("d", SUPPORT, proxyOf("a"))};
    refused("stances[1].proxy", 1, two);
    assertThat(box(2, two).ballots()).hasSize(2);
    refused("stances[0].proxy", 0, voice("c", SUPPORT, proxyOf("a")));
    refused(
        "stances[1].proxy",
        1,
        voice("c", SUPPORT, proxyOf("a")),
        voice("d", SUPPORT, proxyOf("c")));
    refused("stances[0].proxy", 1, voice("c", SUPPORT, proxyOf("c")));
    refused("stances[0].proxy", 1, voice("c", SUPPORT, proxyOf("guest")));
  }

  @Test
  void nobodySpeaksTwice() {
    refused("stances[1].member", 1, voice("a", SUPPORT, ANA), voice("a", OPPOSE, ANA));
    refused("stances[1].member", 1, voice("a", SUPPORT, ANA), voice("a", OPPOSE, OWN));
    refused("stances[1].member", 1, voice("a", SUPPORT, OWN), voice("a", OPPOSE, CONTACT));
    refused(
        "stances[2].member",
        1,
        voice("b", SUPPORT, ANA),
        voice("a", OPPOSE, OWN),
        voice("a", OPPOSE, OWN));
    refused(
        "stances[1].member",
        1,
        voice("c", SUPPORT, proxyOf("a")),
        voice("c", SUPPORT, proxyOf("b")));
    refused("stances[0].member", 1, voice("guest", SUPPORT, ANA));
    refused("stances[0].stance", 1, voice("a", BLOCK, ANA));
    refused("stances[0].textVersion", 1, voice("a", SUPPORT, 3, ANA));
  }

  @Test
  void aProxyAndDelegatesOfOneMemberMayStandTogether() {
    var box =
        box(
            1,
            voice("c", SUPPORT, proxyOf("a")),
            voice("c", OPPOSE, ANA),
            voice("d", SUPPORT, proxyOf("b")),
            voice("a", SUPPORT, OWN));
    assertThat(box.ballots())
        .containsExactly(
            new Ballot("c", OPPOSE, 2), new Ballot("d", SUPPORT, 2), new Ballot("a", SUPPORT, 2));
  }
}
