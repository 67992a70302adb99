package org.commontable.decisions.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is elected, worked out by hand. */
class CountTest {
  private static final UUID A = new UUID(0, 0xA);
  private static final UUID B = new UUID(0, 0xB);
  private static final UUID C = new UUID(0, 0xC);
  private static final UUID NO = Paper.BLANK;
  private static final List<UUID> ALL = List.of(A, B, C);

  private static Count most(UUID... votes) {
    return Count.of(Winning.MOST, ALL, ALL, List.of(votes));
  }

  private static Count majority(UUID... votes) {
    return Count.of(Winning.MAJORITY, ALL, ALL, List.of(votes));
  }

  @Test
  void mostVotesWinBecauseNobodyHasAsMany() {
    assertThat(most(A, A, B, C, NO).elected()).contains(A);
    assertThat(most(A, NO, NO).elected()).as("one vote is more than none").contains(A);
  }

  @Test
  void aTieElectsNobodyBecauseNoLotIsDrawn() {
    var count = most(A, A, B, B, C);
    assertThat(count.elected()).isEmpty();
    assertThat(count.runOff()).containsExactly(A, B);
  }

  @Test
  void halfIsNotMoreThanHalf() {
    assertThat(majority(A, A, B, C).elected()).as("2·2 = 4, not more than 4").isEmpty();
    assertThat(majority(A, A, B, C).runOff())
        .as("all of the second place")
        .containsExactly(A, B, C);
    assertThat(majority(A, A, B).elected()).as("2·2 = 4 > 3").contains(A);
    assertThat(majority(A, A, B, NO, NO).elected()).as("blanks are left out").contains(A);
    assertThat(majority(A, A, A, B, B, C, C, C, C).runOff()).containsExactly(A, C);
  }

  @Test
  void withoutAnyVoteNobodyIsElectedAndNobodyRunsOff() {
    assertThat(majority(NO, NO).elected()).isEmpty();
    assertThat(majority(NO, NO).runOff()).isEmpty();
    assertThat(most().blank()).isZero();
  }

  @Test
  void votesForWhoeverWithdrewCountForNobody() {
    var count = Count.of(Winning.MAJORITY, ALL, List.of(B, C), List.of(A, A, A, B));
    assertThat(count.elected()).contains(B);
    assertThat(count.valid()).isEqualTo(1);
    assertThat(count.votes()).containsEntry(A, 3L);
  }

  @Test
  void aVoteForAStrangerIsRefused() {
    assertThatThrownBy(() -> most(new UUID(9, 9))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orderNeverMattersAndEveryBallotIsCounted() {
    var random = new Random(19);
    for (int turn = 0; turn < 200; turn++) {
      var votes = new ArrayList<UUID>();
      for (int i = random.nextInt(20); i > 0; i--) {
        votes.add(List.of(A, B, C, NO).get(random.nextInt(4)));
      }
      for (Winning winning : Winning.values()) {
        var count = Count.of(winning, ALL, ALL, votes);
        var shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);
        assertThat(Count.of(winning, ALL, ALL, shuffled)).isEqualTo(count);
        long counted = count.votes().values().stream().mapToLong(n -> n).sum();
        assertThat(counted + count.blank()).isEqualTo(votes.size());
        assertThat(count.elected().isPresent() && !count.runOff().isEmpty()).isFalse();
      }
    }
  }
}
