package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** The same share confirms that adopted; silence at the meeting is no yes. */
class ConfirmationTest {
  private static final Rule THREE_QUARTERS = new ShareOfMembers(Fraction.of(3, 4));

  @Test
  void threeQuartersOfAllMembersConfirmHoweverFewAreThere() {
    assertThat(confirms(8, 6)).isTrue();
    assertThat(confirms(8, 5)).isFalse();
    assertThat(confirms(5, 4)).isTrue();
    assertThat(confirms(5, 3)).isFalse();
    assertThat(confirms(1, 0)).isFalse();
  }

  private static boolean confirms(int members, int yes) {
    List<Member> table =
        IntStream.range(0, members).mapToObj(i -> new Member("m" + i, Weight.ONE)).toList();
    return Confirmation.by(
        table,
        THREE_QUARTERS,
        new Quorum.Majority(),
        table.stream().limit(yes).map(Member::id).toList());
  }
}
