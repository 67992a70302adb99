package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which schools chance alone does not explain. */
class FunnelPageTest extends DerivedPages {
  @Test
  void theFunnelNamesSchoolsByNameAndTellsNothingOfHiddenOnes() {
    importTheSample();
    String path = "?indicator=oss-events&place=901&group=black&year=2025-2026";
    Document page = nobody().get("/evidence/funnel" + path).page();
    assertThat(page.select("svg.ch.wide circle")).isNotEmpty();
    assertThat(page.select("table.figures tbody th a").eachText())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(page.text())
        .contains("no list of the best or the worst", "26.4 for every 100.")
        .doesNotContain("of every 100");
    assertThat(page.select("svg.ch.wide text").eachText()).contains("For every 100 students");
    assertThat(nobody().reading("es").get("/evidence/funnel" + path).page().text())
        .contains("por cada 100")
        .doesNotContain("de cada 100");
    assertThat(nobody().get("/places?q=40202").page().text())
        .contains("The files published here tell no addresses");
    for (JsonNode row : json(nobody().get("/evidence/funnel.json" + path)).get("rows")) {
      assertThat(row.get("lower95").asDouble()).isLessThan(row.get("upper95").asDouble());
      assertThat(row.get("center").asDouble())
          .isCloseTo(26.4, org.assertj.core.api.Assertions.within(.1));
    }
    String hidden = "?indicator=oss-events&place=901&group=nhpi&year=2025-2026";
    assertThat(nobody().get("/evidence/funnel" + hidden).page().select("svg.ch")).isEmpty();
    assertThat(json(nobody().get("/evidence/funnel.json" + hidden)).get("count").asInt()).isZero();
  }
}
