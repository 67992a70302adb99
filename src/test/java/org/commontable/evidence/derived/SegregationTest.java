package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commontable.evidence.derived.Segregation.Spread;
import org.commontable.evidence.figures.EditionBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what an edition shows of schools (evidence.md §8, T2), and never from what it hides. */
class SegregationTest {
  private static final List<String> GROUPS = List.of("all", "black", "white");

  @TempDir private Path folder;
  private EditionBook book;

  /** The first row is the district, the others its schools: Black and white students. */
  private List<Segregation> of(long[]... blackAndWhite) throws IOException {
    List<String> places = new java.util.ArrayList<>(List.of("001"));
    for (int i = 1; i < blackAndWhite.length; i++) {
      places.add("001%03d".formatted(10 * i));
    }
    long[][] students = new long[blackAndWhite.length][];
    long[][] counted = new long[blackAndWhite.length][];
    for (int i = 0; i < students.length; i++) {
      long black = blackAndWhite[i][0];
      long white = blackAndWhite[i][1];
      students[i] = new long[] {black + white, black, white};
      counted[i] = new long[] {0, 0, 0};
    }
    book = new SmallEdition(places, GROUPS, true).year(2016, counted, students).book(folder);
    return Segregation.of(book, "001", "black", "white");
  }

  @Test
  void theWorkedExampleComesOutToTheDigit() throws IOException {
    Segregation it =
        of(
                new long[] {200, 200},
                new long[] {80, 20},
                new long[] {80, 20},
                new long[] {20, 80},
                new long[] {20, 80})
            .getFirst();
    Spread spread = it.spread().orElseThrow();
    assertThat(spread.dissimilarity()).isCloseTo(.6, within(1e-9));
    assertThat(spread.least()).as("nothing is left out").isCloseTo(.6, within(1e-9));
    assertThat(spread.most()).isCloseTo(.6, within(1e-9));
    assertThat(spread.h()).isCloseTo(.278072, within(5e-7));
    assertThat(spread.isolation()).isCloseTo(.68, within(1e-9));
    assertThat(spread.exposure()).isCloseTo(.32, within(1e-9));
    assertThat(spread.normalized()).isCloseTo(.36, within(1e-9));
    assertThat(spread.byLot()).isCloseTo(.0796, within(5e-4));
    assertThat(it.used()).isEqualTo(4);
    assertThat(it.row(book)).containsEntry("reason", null).containsEntry("schoolsUsed", 4);
  }

  /** Of two schools nothing is told; the range holds what all five would give. */
  @Test
  void theRangeHoldsWhateverTheSchoolsLeftOutLookLike() throws IOException {
    long[][] schools = {{200, 300}, {180, 280}, {150, 350}, {4, 30}, {3, 25}};
    double whole = 0;
    for (long[] school : schools) {
      whole += Math.abs(school[0] / 537.0 - school[1] / 985.0) / 2;
    }
    Segregation it = of(new long[] {537, 985}, schools[0], schools[1], schools[2]).getFirst();
    assertThat(it.used()).isEqualTo(3);
    assertThat(it.focals()).isEqualTo(530);
    Spread spread = it.spread().orElseThrow();
    assertThat(whole).isBetween(spread.least(), spread.most());
    assertThat(spread.most() - spread.least()).isPositive();
  }

  @Test
  void whereTooMuchIsHiddenNothingIsSaid() throws IOException {
    Segregation it =
        of(
                new long[] {60, 400},
                new long[] {40, 100},
                new long[] {8, 100},
                new long[] {6, 100},
                new long[] {6, 100})
            .getFirst();
    assertThat(it.spread()).isEmpty();
    assertThat(it.row(book))
        .containsEntry("dissimilarity", null)
        .containsEntry("reason", "too-little-shown");
  }
}
