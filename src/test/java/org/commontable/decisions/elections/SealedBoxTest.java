package org.commontable.decisions.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sealed block tells nothing by its length, its order or its bytes. */
class SealedBoxTest {
  private static final byte[] KEY = new byte[32];
  private static final SealedBox BOX = new SealedBox(3, 2);
  private static final Paper LATE_FIRST =
      new Paper("ZZZZZZZZZZZZZZZZ", List.of(new UUID(1, 2), Paper.BLANK));
  private static final Paper EARLY_LAST =
      new Paper("0000000000000000", List.of(Paper.BLANK, new UUID(3, 4)));

  @Test
  void whatGoesInComesOutInTheOrderOfCodesAndNotOfArrival() {
    var sealed = BOX.seal(List.of(LATE_FIRST, EARLY_LAST), KEY);
    assertThat(BOX.open(sealed, KEY)).containsExactly(EARLY_LAST, LATE_FIRST);
  }

  @Test
  void everyStateIsOfOneLengthAndNoTwoAreAlike() {
    var empty = BOX.seal(List.of(), KEY);
    assertThat(BOX.seal(List.of(LATE_FIRST, EARLY_LAST), KEY)).hasSameSizeAs(empty);
    assertThat(BOX.seal(List.of(), KEY)).isNotEqualTo(empty);
  }

  @Test
  void anotherKeyOrAChangedByteOpensNothing() {
    var sealed = BOX.seal(List.of(LATE_FIRST), KEY);
    byte[] other = KEY.clone();
    other[0] = 1;
    assertThatThrownBy(() -> BOX.open(sealed, other)).hasMessageContaining("cannot be opened");
    sealed[sealed.length - 20] ^= 1;
    assertThatThrownBy(() -> BOX.open(sealed, KEY)).hasMessageContaining("cannot be opened");
  }

  @Test
  void itNeverHoldsMoreBallotsThanVoters() {
    var small = new SealedBox(1, 2);
    assertThatThrownBy(() -> small.seal(List.of(LATE_FIRST, EARLY_LAST), KEY))
        .hasMessageContaining("more ballots than voters");
  }
}
