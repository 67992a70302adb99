package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a question may be asked again, and how long a table talks on (decisions.md §9). */
class AskAgainTest {
  @ParameterizedTest(name = "{0} of {1} members after {2} days, new facts {3}: {4}")
  @CsvSource({
    "0, 12, 30, false, true",
    "0, 12, 29, false, false",
    "4, 12, 1, true, true",
    "3, 12, 1, true, false",
    "4, 12, 1, false, false",
    "0, 0, 1, true, false",
    "1, 1, 1, true, true",
    "5, 13, 1, true, true",
    "4, 13, 1, true, false"
  })
  void soonerOnlyWithNewFactsAndAThird(
      int asking, int members, int days, boolean facts, boolean allowed) {
    assertThat(asked(asking, members, days, facts).isAllowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"12, 4", "13, 5", "14, 5", "15, 5", "1, 1", "2, 1", "0, 1"})
  void theFewestThatMustAskIsAThirdRoundedUpAndNeverNobody(int members, int needed) {
    assertThat(asked(0, members, 1, true).needed()).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "20, 20"})
  void theWholeTableCanBeAskedFor(int members, int needed) {
    var all =
        new AskAgain(
            Duration.ZERO,
            true,
            new Heads(members),
            new Heads(members),
            AskAgain.REST,
            Fraction.ONE);
    assertThat(all.needed()).isEqualTo(needed);
    assertThat(all.isAllowed()).isTrue();
  }

  @Test
  void resolutionTakesOneToAYearOfMeetingsAndDays() {
    assertThat(new Resolution(1, 1)).isEqualTo(new Resolution(1, 1));
    assertThat(new Resolution(365, 365).days()).isEqualTo(365);
    for (int wrong : new int[] {0, -1, 366}) {
      assertThatThrownBy(() -> new Resolution(wrong, 45))
          .hasMessage("resolution takes 1 to 365 meetings");
      assertThatThrownBy(() -> new Resolution(3, wrong))
          .hasMessage("resolution takes 1 to 365 days");
    }
  }

  private static AskAgain asked(int asking, int members, int days, boolean facts) {
    return new AskAgain(Duration.ofDays(days), facts, new Heads(asking), new Heads(members));
  }
}
