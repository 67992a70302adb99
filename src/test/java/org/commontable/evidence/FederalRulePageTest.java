package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The federal rule of significant disproportionality, district by district. */
class FederalRulePageTest extends DerivedPages {
  /**
   * 300 of 1,000 Black students and 200 of 4,000 others: six times, over the threshold of three.
   */
  @Test
  void ideaSaysWhichCellsAreFedAndWhatIsOverTheThreshold() {
    importTheSample();
    assertThat(nobody().get("/evidence/idea").text())
        .contains("No public file that we hold feeds")
        .contains("could be fed, but no file is imported");
    StringBuilder students = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    StringBuilder cases =
        new StringBuilder(IEP).append("920,Elm County,2016-2017,All Students,550,0.1\n");
    String at = "920,Elm County,2016-2017,";
    students.append(at).append("White,4000,0.8\n").append(at).append("Black,1000,0.1\n");
    cases.append(at).append("White (Not Hispanic),200,0.05\n");
    cases.append(at).append("African American,300,0.3\n");
    for (String[] few :
        List.of(
            new String[] {"Hispanic", "Hispanic"},
            new String[] {"Asian", "Asian"},
            new String[] {"American Indian/Alaska Native", "American Indian or Alaska Native"},
            new String[] {"Hawaiian/Pacific Islander", "Native Hawaiian or Other Pacific Islander"},
            new String[] {"Two or More/Other", "Two or more races"})) {
      students.append(at).append(few[0]).append(",100,0.01\n");
      cases.append(at).append(few[1]).append(",10,0.1\n");
    }
    take("race_idea.csv", students.toString());
    take("iep_idea.csv", cases.toString());
    Document page = nobody().get("/evidence/idea").page();
    assertThat(page.text())
        .contains("Not verified against the state’s own page")
        .contains("The rule holds since 2018-19");
    assertThat(page.select("#cells td").eachText()).contains("fed", "not published");
    JsonNode black =
        json(nobody().get("/evidence/idea.json?year=2016-2017&place=920"))
            .get("rows")
            .valueStream()
            .filter(it -> it.get("group").asString().equals("black"))
            .findFirst()
            .orElseThrow();
    assertThat(black.get("outcome").asString()).isEqualTo("over");
    assertThat(black.get("ratio").asDouble())
        .isCloseTo(5.4, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(black.get("identified").isNull()).as("two years are not known").isTrue();
    assertThat(page.select("#table").text()).contains("Elm County").contains("over the threshold");
  }

  @Test
  void theFederalRuleSaysOfAClosedDistrictWhatBecameOfIt() {
    StringBuilder cases = new StringBuilder(IEP);
    StringBuilder students = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    for (String at :
        List.of("586,West Point Independent,2015-2016,", "920,Elm County,2016-2017,")) {
      cases.append(at).append("All Students,60,0.1\n");
      students.append(at).append("All Students,600,1\n");
    }
    take("race_closed.csv", students.toString());
    take("iep_closed.csv", cases.toString());
    Document page = nobody().get("/evidence/idea?place=586&year=2016-2017").page();
    assertThat(page.select("#table").text())
        .contains("No file of 2016-17 tells of West Point Independent.")
        .contains("Became part of")
        .doesNotContain("None.");
    assertThat(page.select("#table a[href*=place=586]").attr("href")).contains("year=2015-2016");
    assertThat(page.select("#table a[href*=place=231]").attr("href")).contains("year=2016-2017");
    Document before = nobody().get("/evidence/idea?place=586&year=2015-2016").page();
    assertThat(before.select("#table tbody tr")).isNotEmpty();
    assertThat(before.select("#table").text()).contains("Became part of");
    assertThat(nobody().reading("es").get("/evidence/idea?place=586&year=2016-2017").text())
        .contains("Ningún archivo de 2016-17 habla de");
  }
}
