package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many years of a chart are hidden, in words. */
class HiddenYearsTest {
  @Test
  void twoAreBoth() {
    assertThat(said("en", 1)).isEqualTo("Hidden, the one year");
    assertThat(said("en", 2)).isEqualTo("Hidden, both years");
    assertThat(said("en", 3)).isEqualTo("Hidden, all three years");
    assertThat(said("es", 2)).isEqualTo("Oculto, ambos años");
    assertThat(said("es", 3)).isEqualTo("Oculto, los tres años");
  }

  private static String said(String language, int count) {
    return Spoken.in(language).t("evidence.chart.hidden1", "count", count);
  }
}
