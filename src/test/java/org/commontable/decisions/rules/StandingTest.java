package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.rules.Word.Kind;
import org.junit.jupiter.api.Test;

/** Whose word stands for an organization with several voices (decisions.md §8). */
class StandingTest {
  private static final Instant NINE = Instant.parse("2026-11-02T14:00:00Z");

  private record Said(
      String id,
      Kind kind,
      String who,
      int minute,
      long textVersion,
      String says,
      Set<String> leftBehind,
      Optional<String> joins)
      implements Word {
    @Override
    public Instant at() {
      return NINE.plusSeconds(60L * minute);
    }

    @Override
    public Optional<String> place(Instant at) {
      return Optional.of(who).filter(name -> !name.isEmpty());
    }
  }

  private static Said said(String id, Kind kind, String who, int minute, String says) {
    return new Said(id, kind, who, minute, 1, says, Set.of(), Optional.empty());
  }

  private static Said delegate(String id, String who, int minute, String says) {
    return said(id, Kind.DELEGATE, who, minute, says);
  }

  @Test
  void aDelegatesLastWordTakesThePlaceOfHerOwnEarlierOneAndOfNobodyElses() {
    var first = delegate("1", "Ana", 0, "support");
    var other = delegate("2", "Ben", 1, "block");
    var again = delegate("3", "Ana", 2, "stand-aside");
    var standing = Standing.of(List.of(first, other, again));
    assertThat(standing.own()).containsExactly(other, again);
    assertThat(standing.differs()).isTrue();
    assertThat(standing.by(other)).isEqualTo(new Voice.By.Delegate("Ben"));
    assertThat(Standing.of(List.of(first, again)).by(again))
        .as("one voice is the organization's")
        .isEqualTo(new Voice.By.Organization());
  }

  @Test
  void whatTwoSayAlikeDoesNotDiffer() {
    var standing =
        Standing.of(
            List.of(delegate("1", "Ana", 0, "support"), delegate("2", "Ben", 1, "support")));
    assertThat(standing.own()).hasSize(2);
    assertThat(standing.differs()).isFalse();
    assertThat(standing.proxied()).isEmpty();
  }

  @Test
  void aNewerTextLeavesAllWordsOnTheOlderBehind() {
    var older = delegate("1", "Ben", 0, "block");
    var newer = new Said("2", Kind.DELEGATE, "Ana", 1, 2, "support", Set.of(), Optional.empty());
    assertThat(Standing.of(List.of(older, newer)).own()).containsExactly(newer);
    var contactOnOlder = said("3", Kind.CONTACT, "Carla", 0, "block");
    assertThat(Standing.of(List.of(contactOnOlder, newer)).own()).containsExactly(newer);
  }

  @Test
  void aWordOfSomebodyWhoNoLongerSitsGoesWhenTheNextIsSaid() {
    var gone = delegate("1", "Ben", 0, "block");
    var next = new Said("2", Kind.DELEGATE, "Ana", 1, 1, "support", Set.of("1"), Optional.empty());
    assertThat(Standing.of(List.of(gone, next)).own()).containsExactly(next);
  }

  @Test
  void aWordOfNobodyInPersonGivesWayToTheFirstDelegate() {
    var nobodys = said("1", Kind.ORGANIZATION, "", 0, "support");
    var ana = delegate("2", "Ana", 1, "block");
    assertThat(Standing.of(List.of(nobodys, ana)).own()).containsExactly(ana);
  }

  @Test
  void aWordThatAnotherJoinsStaysItsSpeakers() {
    var tobias = delegate("1", "Tobias", 0, "conditional");
    var alma = delegate("2", "Alma", 1, "support");
    var joined = joining("3", "Alma", 2, "conditional", "1");
    var agreed = Standing.of(List.of(tobias, alma, joined));
    assertThat(agreed.own()).containsExactly(tobias, joined);
    assertThat(agreed.differs()).isFalse();
    assertThat(agreed.together(joined)).as("conditions are asked once").containsExactly(tobias);
    var back = delegate("4", "Alma", 3, "support");
    assertThat(Standing.of(List.of(tobias, alma, joined, back)).differs()).isTrue();
    var others = delegate("5", "Tobias", 4, "conditional");
    assertThat(Standing.of(List.of(tobias, alma, joined, others)).together(joined))
        .as("what she joined was changed: hers is her own")
        .containsExactly(joined, others);
  }

  private static Said joining(String id, String who, int minute, String says, String other) {
    return new Said(id, Kind.DELEGATE, who, minute, 1, says, Set.of(), Optional.of(other));
  }

  @Test
  void theContactSettlesAndADelegateWhoSpeaksAfterwardsDoesNotUndoIt() {
    var ana = delegate("1", "Ana", 0, "support");
    var ben = delegate("2", "Ben", 1, "block");
    var contact = said("3", Kind.CONTACT, "Carla", 2, "support");
    var settled = Standing.of(List.of(ana, ben, contact));
    assertThat(settled.own()).containsExactly(contact);
    var later = delegate("4", "Carla", 3, "block");
    var after = Standing.of(List.of(ana, ben, contact, later));
    assertThat(after.own()).containsExactly(contact, later);
    assertThat(after.settling()).containsExactly(contact);
    assertThat(after.differs()).isFalse();
    assertThat(after.by(contact)).isEqualTo(new Voice.By.Contact());
  }

  @Test
  void aProxyStandsBesideAndTakesNobodysPlace() {
    var proxy = said("1", Kind.PROXY, "Faith", 0, "block");
    var ana = delegate("2", "Ana", 1, "support");
    var newer = said("3", Kind.PROXY, "Faith", 2, "support");
    var standing = Standing.of(List.of(proxy, ana, newer));
    assertThat(standing.own()).containsExactly(ana);
    assertThat(standing.proxied()).contains(newer);
    assertThatThrownBy(() -> standing.by(newer)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conditionsOfAllWhoSetAnyCountTogether() {
    var ana = delegate("1", "Ana", 0, "conditional");
    var ben = delegate("2", "Ben", 1, "conditional");
    var eva = delegate("3", "Eva", 2, "support");
    var standing = Standing.of(List.of(ana, ben, eva));
    assertThat(standing.together(ana)).containsExactly(ana, ben);
    var one = said("4", Kind.ORGANIZATION, "", 3, "conditional");
    assertThat(Standing.of(List.of(ana, one)).together(one)).containsExactly(one);
    var contact = said("5", Kind.CONTACT, "Carla", 4, "conditional");
    var after = delegate("6", "Ana", 5, "conditional");
    assertThat(Standing.of(List.of(contact, after)).together(after))
        .as("the contact's stands for itself")
        .containsExactly(after);
  }
}
