package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How far groups are apart in a test with levels, and who moved since. */
class GapsPageTest extends DerivedPages {
  @Test
  void vStandsBesideThePercentGapToTheDigit() {
    importTests();
    JsonNode row =
        json(nobody().get("/evidence/gaps.json?indicator=reading-elementary&place=902&group=black"))
            .get("rows")
            .get(0);
    assertThat(row.get("year").asString()).isEqualTo("2015-2016");
    assertThat(row.get("v").asDouble())
        .isCloseTo(.745809, org.assertj.core.api.Assertions.within(5e-6));
    assertThat(row.get("percentGap").asDouble())
        .isCloseTo(30, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(row.get("indexGap").asDouble())
        .isCloseTo(30.25, org.assertj.core.api.Assertions.within(1e-9));
    Document page =
        nobody().get("/evidence/gaps?indicator=reading-elementary&place=902&group=black").page();
    assertThat(page.select("table.figures").text()).contains("0.75").contains("30.0");
    assertThat(nobody().get("/evidence/reading-elementary/902?group=black&year=2015-2016").text())
        .contains("standard deviations (V)")
        .contains("0.75");
  }

  /** Five of a hundred Hispanic students are distinguished: no level of theirs is told. */
  @Test
  void noLevelIsToldWhereOneOfThemIsSmall() {
    importTests();
    String path = "?indicator=reading-elementary&place=902&group=hispanic";
    assertThat(json(nobody().get("/evidence/gaps.json" + path)).get("count").asInt()).isZero();
    assertThat(nobody().get("/evidence/gaps" + path).text())
        .contains("cannot be known from public data");
  }

  @Test
  void whoMovedIsSaidAndNeverClosingWhereTheTopFell() {
    importTests();
    String path = "?indicator=reading-elementary&place=902&group=black";
    String said = nobody().get("/evidence/change" + path).page().select("#moved").text();
    assertThat(said)
        .contains("narrowed mostly by decline")
        .contains("white students went from 56.0 to 52.0 (−4.0)")
        .contains("Black students from 26.0 to 28.0 (+2.0)")
        .contains("24.0 apart now and were 30.0");
    assertThat(nobody().reading("es").get("/evidence/change" + path).text())
        .contains("se redujo sobre todo por un retroceso");
    JsonNode row = json(nobody().get("/evidence/change/moved.json" + path)).get("rows").get(0);
    assertThat(row.get("moved").asString()).isEqualTo("narrowed-mostly-by-decline");
    assertThat(row.get("gapChange").asDouble())
        .isCloseTo(-6, org.assertj.core.api.Assertions.within(1e-6));
    assertThat(nobody().get("/evidence/change/moved.csv" + path).body()).contains("who-moved 3");
    assertThat(nobody().get("/evidence/reading-elementary/902?group=black").text())
        .contains("narrowed mostly by decline");
  }

  @Test
  void noDirectionIsSaidOfWhatChanceAloneCouldMake() {
    importTheSample();
    take(
        "ach_level_chance.csv",
        LEVELS
            + tested("902", 2015, "White (Non-Hispanic)", 1000, "0.18,0.26,0.38,0.18", "0.56")
            + tested("902", 2015, "African American", 1000, "0.42,0.32,0.21,0.05", "0.26")
            + tested("902", 2016, "White (Non-Hispanic)", 1000, "0.19,0.26,0.37,0.18", "0.55")
            + tested("902", 2016, "African American", 1000, "0.425,0.32,0.205,0.05", "0.255"));
    String path = "?indicator=reading-elementary&place=902&group=black";
    assertThat(nobody().get("/evidence/change" + path).page().select("#moved").text())
        .contains("did not change by more than chance alone could make: up to 5.8 points")
        .contains("(−1.0)")
        .doesNotContain("closing")
        .doesNotContain("narrowed");
    assertThat(nobody().reading("es").get("/evidence/change" + path).text())
        .contains("no cambió más de lo que puede mover el azar solo");
    assertThat(nobody().get("/evidence/change/moved.csv" + path).body()).contains("within-chance");
  }

  @Test
  void theGapsPageOffersOnlyWhatCanAnswerAndSaysSo() {
    importTests();
    Document page = nobody().get("/evidence/gaps").page();
    assertThat(page.select("#only").text()).contains("races of districts only");
    assertThat(page.select("h1").text()).contains("Tarrow County");
    assertThat(page.select("input[name=place]").attr("value")).isEqualTo("901");
    assertThat(page.select("[name=group]").eachAttr("value"))
        .contains("black", "hispanic")
        .doesNotContain("white", "all");
    assertThat(page.select(".warning")).isEmpty();
    assertThat(nobody().get("/evidence/gaps?indicator=oss-events").page().select(".warning").text())
        .contains("is no test with levels");
    assertThat(nobody().reading("es").get("/evidence/gaps?indicator=oss-events").text())
        .contains("no es una prueba con niveles");
    assertThat(nobody().get("/evidence/gaps?indicator=moods").page().select(".warning").text())
        .contains("We have no measure “moods”");
  }
}
