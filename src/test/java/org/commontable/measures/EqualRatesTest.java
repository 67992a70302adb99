package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How likely chance alone makes two rates differ so much. */
class EqualRatesTest {
  /** Without a continuity correction, as R's prop.test(…, correct = FALSE) computes it. */
  @Test
  void thePooledScoreIsPearsonsChiSquare() {
    double pooled = 52.0 / 120;
    double z = (.9 - .2) / Math.sqrt(pooled * (1 - pooled) * (1.0 / 40 + 1.0 / 80));
    double p = 2 * Normal.below(-z);
    assertThat(EqualRates.p(new Rate(36, 40), new Rate(16, 80))).isCloseTo(p, within(1e-15));
    assertThat(EqualRates.p(new Rate(5, 10), new Rate(50, 100))).isEqualTo(1);
    assertThat(EqualRates.p(new Rate(0, 10), new Rate(0, 100))).isEqualTo(1);
    assertThat(EqualRates.p(new Rate(10, 10), new Rate(7, 7))).isEqualTo(1);
  }

  /** 60 of 100 against a known half: z = 2, and P(|Z| > 2) = .0455 of every table. */
  @Test
  void againstAKnownRateItIsTheTailOfTheNormal() {
    assertThat(EqualRates.pOfKnown(new Rate(60, 100), new Rate(5000, 10000)))
        .isCloseTo(.0455, within(5e-5));
    assertThat(EqualRates.pOfKnown(new Rate(0, 20), new Rate(0, 500))).isEqualTo(1);
    assertThat(EqualRates.pOfKnown(new Rate(1, 20), new Rate(0, 500))).isZero();
  }

  @Property(tries = 500)
  void itFallsUnderFivePercentExactlyWhereTheIntervalLeavesOutOne(
      @ForAll @IntRange(min = 1, max = 400) int n1,
      @ForAll @IntRange(min = 1, max = 400) int n2,
      @ForAll @IntRange(min = 0, max = 400) int x1,
      @ForAll @IntRange(min = 0, max = 400) int x2) {
    Assume.that(x1 <= n1 && x2 <= n2 && x1 + x2 > 0 && x1 + x2 < n1 + n2);
    Rate one = new Rate(x1, n1);
    Rate other = new Rate(x2, n2);
    double p = EqualRates.p(one, other);
    Assume.that(Math.abs(p - .05) > 1e-9);
    assertThat(p < .05)
        .isEqualTo(!Koopman.interval(one, other, Confidence.NINETY_FIVE).contains(1));
  }

  @Test
  void eventsThatExceedTheirPopulationHaveNoSuchChance() {
    assertThatThrownBy(() -> EqualRates.p(new Rate(5, 4), new Rate(1, 9)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
