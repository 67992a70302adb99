package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.GapChange.Moved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who moved when a gap changed (evidence.md §4.5). */
class GapStepTest {
  private static final List<String> GROUPS = List.of("all", "black", "white");

  @TempDir private Path folder;

  /** White and Black students of a thousand each. */
  private static long[][] counted(long white, long black) {
    return new long[][] {{white + black, black, white}};
  }

  private static final long[][] THOUSANDS = {{2000, 1000, 1000}};

  private List<GapStep> steps(boolean highIsGood, long[]... years) throws IOException {
    var edition = new SmallEdition(List.of("001"), GROUPS, highIsGood);
    for (int i = 0; i < years.length; i++) {
      edition.year(2015 + i, counted(years[i][0], years[i][1]), THOUSANDS);
    }
    List<Published> figures =
        new EditionReader(edition.book(folder))
            .read(new Asked(Set.of(SmallEdition.MEASURE), Set.of(), Set.of(), Set.of("black")));
    return GapStep.of(figures);
  }

  @Test
  void theWorkedExampleNarrowsMostlyByDecline() throws IOException {
    GapStep step = steps(true, new long[] {560, 260}, new long[] {520, 280}).getFirst();
    assertThat(step.gapNow() - step.gapBefore()).isCloseTo(-6, within(1e-9));
    assertThat(step.change().reference()).isCloseTo(-4, within(1e-9));
    assertThat(step.change().focal()).isCloseTo(2, within(1e-9));
    assertThat(step.moved()).contains(Moved.NARROWED_MOSTLY_BY_DECLINE);
    assertThat(step.isWithinChance()).as("5.8 points").isFalse();
    assertThat(step.verdict()).contains("narrowed-mostly-by-decline");
  }

  @Test
  void itNeverClosesWhereTheGroupDidNotGain() throws IOException {
    assertThat(steps(true, new long[] {560, 260}, new long[] {500, 260}).getFirst().moved())
        .contains(Moved.NARROWED_BY_DECLINE_ALONE);
    assertThat(steps(true, new long[] {560, 260}, new long[] {500, 240}).getFirst().moved())
        .as("the group fell too")
        .contains(Moved.NARROWED_AS_BOTH_FELL);
    assertThat(steps(true, new long[] {560, 260}, new long[] {565, 300}).getFirst().moved())
        .contains(Moved.CLOSED_MOSTLY_BY_RISE);
  }

  /** Of what is bad for students a fall is the gain. */
  @Test
  void aFallIsTheGainWhereLowIsGood() throws IOException {
    assertThat(steps(false, new long[] {100, 300}, new long[] {110, 250}).getFirst().moved())
        .contains(Moved.CLOSED_MOSTLY_BY_RISE);
    assertThat(steps(false, new long[] {100, 300}, new long[] {150, 300}).getFirst().moved())
        .contains(Moved.NARROWED_BY_DECLINE_ALONE);
    assertThat(steps(false, new long[] {100, 300}, new long[] {100, 320}).getFirst().moved())
        .contains(Moved.WIDENED);
    assertThat(steps(false, new long[] {300, 100}, new long[] {200, 100}).getFirst().moved())
        .as("nobody is behind")
        .isEmpty();
  }

  @Test
  void sameNumbersAreNoChangeWhateverTheComputerRounds() throws IOException {
    assertThat(steps(true, new long[] {571, 283}, new long[] {561, 273}).getFirst().moved())
        .contains(Moved.UNCHANGED);
  }

  @Test
  void aHiddenYearIsPassedOverAndANewDefinitionEndsIt() throws IOException {
    List<GapStep> steps =
        steps(
            true,
            new long[] {560, 260},
            new long[] {540, 5},
            new long[] {520, 280},
            new long[] {520, 290},
            new long[] {520, 300},
            new long[] {520, 310});
    assertThat(steps).extracting(it -> it.now().year()).containsExactly(2017, 2018, 2019);
    assertThat(steps.getFirst().before().year()).isEqualTo(2015);
  }

  @Test
  void whatChanceAloneCouldMakeHasNoDirection() throws IOException {
    for (long[] now : new long[][] {{554, 255}, {565, 300}, {570, 240}, {510, 260}}) {
      GapStep step = steps(true, new long[] {560, 260}, now).getFirst();
      assertThat(step.verdict()).contains(GapStep.WITHIN_CHANCE);
      assertThat(step.row()).containsEntry("moved", "within-chance");
    }
    assertThat(steps(true, new long[] {560, 260}, new long[] {500, 240}).getFirst().verdict())
        .as("4 points of both falling")
        .contains(GapStep.WITHIN_CHANCE);
    assertThat(steps(true, new long[] {560, 260}, new long[] {460, 240}).getFirst().verdict())
        .contains("narrowed-as-both-fell");
    assertThat(steps(true, new long[] {560, 260}, new long[] {560, 260}).getFirst().verdict())
        .contains("unchanged");
  }

  /** 1.96·√(Σp(1−p)/n) of four rates of a thousand each. */
  @Test
  void theChangeThatChanceMakesIsSaid() throws IOException {
    GapStep step = steps(true, new long[] {560, 260}, new long[] {560, 260}).getFirst();
    double variance = (.56 * .44 + .26 * .74) / 1000 * 2;
    assertThat(step.chance().getAsDouble()).isCloseTo(196 * Math.sqrt(variance), within(.001));
  }

  /** 1.96·√(Σp/n): chance moves events at least as much. */
  @Test
  void eventsThatEvenChanceAloneCouldMoveHaveNoDirection() throws IOException {
    var edition = new SmallEdition(List.of("001"), GROUPS, false, Kind.EVENTS);
    edition.year(2015, counted(100, 300), THOUSANDS).year(2016, counted(100, 301), THOUSANDS);
    edition.year(2017, counted(100, 401), THOUSANDS);
    List<Published> figures =
        new EditionReader(edition.book(folder))
            .read(new Asked(Set.of(SmallEdition.MEASURE), Set.of(), Set.of(), Set.of("black")));
    List<GapStep> steps = GapStep.of(figures);
    assertThat(steps.getFirst().chance().getAsDouble())
        .isCloseTo(196 * Math.sqrt((.1 + .3 + .1 + .301) / 1000), within(.001));
    assertThat(steps)
        .extracting(it -> it.verdict().orElseThrow())
        .containsExactly(GapStep.WITHIN_CHANCE, "widened");
  }
}
