package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;
import org.junit.jupiter.api.Test;

/** What a layout reads can be said in both languages. */
class MeasureNamesTest {
  @Test
  void everyMeasureAndDimensionOfEveryLayoutHasItsWords() {
    var without = new TreeSet<String>();
    for (Layout layout : new Layouts().all()) {
      for (var measure : layout.measures()) {
        if (!MeasureNames.knows(measure.name())) {
          without.add(measure.name());
        }
        measure.dimensions().keySet().stream()
            .filter(it -> !MeasureNames.knowsDimension(it))
            .forEach(without::add);
      }
      layout.dimensions().stream()
          .map(Layout.Dimension::name)
          .filter(it -> !MeasureNames.knowsDimension(it))
          .forEach(without::add);
    }
    assertThat(without).isEmpty();
  }

  @Test
  void aWordThatNobodyKnowsStandsAsItIs() {
    assertThat(MeasureNames.of("martians", "es")).isEqualTo("martians");
    assertThat(MeasureNames.of("graduation-rate", "es")).isEqualTo("Tasa de graduación");
    assertThat(MeasureNames.ofDimension("cohort", "en")).isEqualTo("Cohort");
  }
}
