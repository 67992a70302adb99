package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;
import org.junit.jupiter.api.Test;

/** The words inside a dimension are said in both languages. */
class DimensionWordsTest {
  /** Grades, goals, scores and ranks are written with digits in every language. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(-[0-9]+)?|[IV]+");

  private final TreeSet<String> without = new TreeSet<>();

  private void see(String dimension, String word) {
    if (!word.isEmpty()
        && !NUMBER.matcher(word).matches()
        && !MeasureNames.knowsWord(dimension, word)) {
      without.add(dimension + " " + word);
    }
  }

  @Test
  void everyWordInADimensionOfOurLayoutsHasItsNames() {
    for (Layout layout : new Layouts().all()) {
      layout.dimensions().forEach(it -> it.values().values().forEach(word -> see(it.name(), word)));
      layout.measures().forEach(it -> it.dimensions().forEach(this::see));
    }
    assertThat(without).isEmpty();
  }

  @Test
  void theyAreNamedInBothLanguages() {
    assertThat(MeasureNames.ofWord("subject", "language-mechanics", "en"))
        .isEqualTo("language mechanics");
    assertThat(MeasureNames.ofWord("level", "high", "es")).isEqualTo("escuela preparatoria");
    assertThat(MeasureNames.ofWord("cohort", "4-year", "es")).isEqualTo("4 años");
  }

  /** A layout of one's own may divide by what we have no names for, or mean something else. */
  @Test
  void aWordThatNobodyKnowsInThisDimensionStandsAsItIs() {
    assertThat(MeasureNames.ofWord("season", "high", "es")).isEqualTo("high");
    assertThat(MeasureNames.ofWord("level", "martian", "es")).isEqualTo("martian");
    assertThat(MeasureNames.ofWord("event", "hearing", "es"))
        .as("a hearing is no impairment there")
        .isEqualTo("hearing");
    assertThat(MeasureNames.ofWord("grade", "5", "es")).isEqualTo("5");
    assertThat(MeasureNames.ofWord("grade", "", "en")).isEmpty();
  }
}
