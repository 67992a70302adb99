package org.commontable.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What chance alone makes of dissimilarity, against drawing it. */
class SpreadByLotTest {
  @Test
  void theMeanDeviationIsDeMoivres() {
    assertThat(SpreadByLot.meanDeviation(1, .5)).isCloseTo(.5, within(1e-12));
    assertThat(SpreadByLot.meanDeviation(2, .5)).isCloseTo(.5, within(1e-12));
    assertThat(SpreadByLot.meanDeviation(3, .2)).isCloseTo(2 * .6 * .512, within(1e-12));
    assertThat(SpreadByLot.meanDeviation(0, .2)).isZero();
    assertThat(SpreadByLot.meanDeviation(5, 0)).isZero();
  }

  @Test
  void drawingSeatsByLotGivesTheSameOnAverage() {
    List<TwoGroups.School> schools =
        List.of(
            new TwoGroups.School(12, 30, 50),
            new TwoGroups.School(40, 10, 60),
            new TwoGroups.School(5, 90, 99),
            new TwoGroups.School(60, 60, 130));
    double p = 117.0 / 307;
    Random random = new Random(42);
    double sum = 0;
    int draws = 20_000;
    for (int draw = 0; draw < draws; draw++) {
      double once = 0;
      for (TwoGroups.School school : schools) {
        long seats = school.focal() + school.reference();
        long focal = 0;
        for (int seat = 0; seat < seats; seat++) {
          focal += random.nextDouble() < p ? 1 : 0;
        }
        once += Math.abs(focal / 117.0 - (seats - focal) / 190.0);
      }
      sum += once / 2;
    }
    assertThat(SpreadByLot.dissimilarity(new TwoGroups(schools)))
        .isCloseTo(sum / draws, within(.001));
  }
}
