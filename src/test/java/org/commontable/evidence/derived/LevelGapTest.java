package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Ratio;
import org.junit.jupiter.api.Test;

/** V beside the percent gap (evidence.md §4.4, G2), from shares as files print them. */
class LevelGapTest {
  private static Optional<GroupLevels> group(long tested, String... percents) {
    return GroupLevels.of(
        List.of(percents).stream().map(BigDecimal::new).toList(), tested, "sum", 7);
  }

  private static LevelGap g2(int year) {
    Published focal =
        new Published(
            Declared.find("reading-elementary").orElseThrow(),
            year,
            "275",
            "black",
            Published.Status.SHOWN,
            Optional.empty(),
            false,
            Cell.exact(260),
            Cell.exact(1000),
            new Cell.Undetermined(),
            OptionalDouble.of(.26),
            Optional.of(
                new Comparison(
                    "white",
                    false,
                    Cell.exact(560),
                    Cell.exact(1000),
                    new Ratio.Finite(26.0 / 56),
                    new Cell.Undetermined(),
                    OptionalDouble.of(-.30),
                    new Bounds.None(Bounds.Reason.NO_EVENTS),
                    OptionalDouble.empty())),
            Optional.empty(),
            Optional.empty());
    return new LevelGap(
        focal,
        group(1000, "18.0", "26.0", "38.0", "18.0").orElseThrow(),
        group(1000, "42.0", "32.0", "21.0", "5.0").orElseThrow());
  }

  @Test
  void theWorkedExampleComesOutToTheDigit() {
    LevelGap gap = g2(2016);
    assertThat(gap.hetop().orElseThrow().v()).isCloseTo(.745809, within(5e-6));
    assertThat(gap.hetop().orElseThrow().se()).isCloseTo(.0499, within(5e-5));
    assertThat(gap.crude().value()).isCloseTo(.682061, within(5e-6));
    assertThat(gap.crude().se()).isCloseTo(.045102, within(5e-6));
    assertThat(gap.percentGap()).isCloseTo(30, within(1e-9));
    assertThat(gap.percentGapSe()).isCloseTo(2.0948, within(5e-4));
    assertThat(gap.indexGap().getAsDouble()).isCloseTo(30.25, within(1e-9));
    assertThat(gap.row()).containsEntry("v", gap.hetop().orElseThrow().v());
  }

  @Test
  void noIndexIsGivenForYearsWhoseWeightsNobodyVerified() {
    assertThat(g2(2022).indexGap()).isEmpty();
    assertThat(g2(2022).row()).containsEntry("indexGap", null);
  }

  @Test
  void aLevelNearNoneOrNearAllClosesTheGroupAsTheGateDoes() {
    assertThat(group(100, "5.0", "35.0", "40.0", "20.0")).as("five students").isEmpty();
    assertThat(group(100, "0.0", "40.0", "40.0", "20.0")).as("nobody").isEmpty();
    assertThat(group(100, "10.0", "35.0", "35.0", "20.0")).as("ten").isPresent();
    assertThat(group(3000, "0.8", "40.0", "40.0", "19.2")).as("24, in the band").isEmpty();
    assertThat(group(3000, "1.1", "39.9", "40.0", "19.0")).as("33, beyond it").isPresent();
    assertThat(group(13, "0.0", "0.0", "0.0", "100.0")).as("of thirteen").isEmpty();
    assertThat(group(1000, "0.0", "0.0", "0.5", "99.5")).as("all but five").isEmpty();
    assertThat(group(9, "0.0", "0.0", "0.0", "100.0")).as("nine students").isEmpty();
    assertThat(group(1000, "10.0", "10.0", "10.0", "10.0")).as("no whole").isEmpty();
  }
}
