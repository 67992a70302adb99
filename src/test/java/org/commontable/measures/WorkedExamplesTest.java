package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** The worked examples of the methods document, by their names there (sections 1 and 3). */
class WorkedExamplesTest {
  private static final Offset<Double> DIGITS = within(5e-5);
  private static final Rate BLACK = new Rate(316, 6224);
  private static final Rate OTHERS = new Rate(906, 45810);
  private static final Rate WHITE = new Rate(732, 34897);

  @Test
  void d1RiskRatioAgainstThreeComparators() {
    RiskRatio ratio = new RiskRatio(BLACK, OTHERS, new Comparator.Others());
    assertThat(BLACK.value()).isCloseTo(.0507712, within(1e-7));
    assertThat(OTHERS.value()).isCloseTo(.0197773, within(1e-7));
    assertThat(finite(ratio.value())).isCloseTo(2.567140, within(1e-6));
    assertThat(ratio.oddsRatio().orElseThrow()).isCloseTo(2.650962, within(1e-6));
    assertThat(finite(Ratio.of(BLACK, WHITE))).isCloseTo(2.420441, within(1e-6));
    assertThat(finite(Ratio.of(BLACK, BLACK.plus(OTHERS)))).isCloseTo(2.161890, within(1e-6));
    assertThat(ratio.comparator().word()).isEqualTo("others");
  }

  @Test
  void d2DifferenceAndComposition() {
    Composition composition = new Composition(BLACK, BLACK.plus(OTHERS));
    assertThat(new RiskRatio(BLACK, OTHERS, new Comparator.Others()).difference().orElseThrow())
        .isCloseTo(.0309939, within(1e-7));
    assertThat(composition.outcomeShare()).isCloseTo(.2585925, within(1e-7));
    assertThat(composition.difference()).isCloseTo(.1389784, within(1e-7));
    assertThat(composition.relativeDifference()).isCloseTo(1.1618896, within(1e-7));
  }

  @Test
  void k1KatzAndKoopman() {
    Rate one = new Rate(36, 40);
    Rate two = new Rate(16, 80);
    assertThat(finite(Ratio.of(one, two))).isCloseTo(4.5, within(1e-12));
    assertInterval(LogInterval.katz(one, two, Confidence.NINETY_FIVE), 2.8686, 7.0593);
    assertInterval(Koopman.interval(one, two, Confidence.NINETY_FIVE), 2.9396, 7.1522);
  }

  @Test
  void i1SmallGroupKoopman() {
    assertInterval(
        Koopman.interval(new Rate(3, 12), new Rate(5, 120), Confidence.NINETY_FIVE),
        1.6648,
        19.3761);
  }

  @Test
  void k3AdjustedLogOfANoEventGroup() {
    Rate none = new Rate(0, 15);
    Rate twelve = new Rate(12, 200);
    assertThat(LogInterval.adjustedRatio(none, twelve)).isCloseTo(.5174, DIGITS);
    assertInterval(LogInterval.adjusted(none, twelve, Confidence.NINETY_FIVE), .0321, 8.3326);
  }

  @Test
  void k4IntervalsOfOneRate() {
    Interval small = RateInterval.wilson(new Rate(1, 221), Confidence.NINETY_FIVE);
    assertThat(small.lower()).isCloseTo(.000799, within(1e-6));
    assertThat(small.upper()).isCloseTo(.025181, within(1e-6));
    assertInterval(RateInterval.wilson(new Rate(8, 20), Confidence.NINETY_FIVE), .2188, .6134);
    assertInterval(
        RateInterval.clopperPearson(new Rate(8, 20), Confidence.NINETY_FIVE), .1912, .6395);
  }

  @Test
  void jeffersonCountyAndKentuckyIn201617() {
    assertThat(finite(Ratio.of(new Rate(14727, 34880), new Rate(5146, 43566))))
        .isCloseTo(3.5745, DIGITS);
    assertThat(finite(Ratio.of(new Rate(21505, 69416), new Rate(34350, 507768))))
        .isCloseTo(4.5795, DIGITS);
    assertInterval(
        Koopman.interval(new Rate(14727, 34880), new Rate(5146, 43566), Confidence.NINETY_FIVE),
        3.47,
        3.68,
        .005);
  }

  @Test
  void p4SuppressedCountsGiveARangeOfRatios() {
    Cell rate = Cell.suppressed(1, 9).over(Cell.exact(40));
    assertThat(rate.over(Cell.exact(60).over(Cell.exact(600))))
        .isEqualTo(new Cell.Range(Fraction.of(1, 4), java.util.Optional.of(Fraction.of(9, 4))));
  }

  private static double finite(Ratio ratio) {
    return ((Ratio.Finite) ratio).value();
  }

  private static void assertInterval(Interval interval, double lower, double upper) {
    assertInterval(interval, lower, upper, 5e-5);
  }

  private static void assertInterval(
      Interval interval, double lower, double upper, double tolerance) {
    assertThat(interval.lower()).isCloseTo(lower, within(tolerance));
    assertThat(interval.upper()).isCloseTo(upper, within(tolerance));
  }
}
