package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How unlike the schools of a district are. */
class SegregationPageTest extends DerivedPages {
  @Test
  void segregationSaysFromHowManySchoolsAndStudents() {
    importTheSample();
    JsonNode rows =
        json(nobody().get("/evidence/segregation.json?place=901&group=black")).get("rows");
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(row.get("schoolsUsed").asInt()).isLessThanOrEqualTo(row.get("schools").asInt());
      if (!row.get("dissimilarity").isNull()) {
        assertThat(row.get("dissimilarity").asDouble()).isBetween(0.0, 1.0);
        assertThat(row.get("groupInPlace").isNull()).isFalse();
      }
    }
    assertThat(nobody().get("/evidence/segregation?place=902").text())
        .contains("Nothing can be worked out here");
    assertThat(nobody().get("/evidence/segregation.csv?place=901").body())
        .contains("segregation 1");
  }

  /** Three schools hold all but 7 Black and 55 white students of the district. */
  @Test
  void segregationLeadsWithAllSchoolsAndASchoolIsAnsweredWithItsDistrict() {
    importTheSample();
    StringBuilder students = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    StringBuilder cases = new StringBuilder(IEP);
    String[] codes = {"920", "920010", "920020", "920030"};
    int[][] counts = {{537, 985}, {200, 300}, {180, 280}, {150, 350}};
    for (int i = 0; i < codes.length; i++) {
      String at = codes[i] + ",Elm County,2016-2017,";
      int black = counts[i][0];
      int white = counts[i][1];
      students.append(at).append("All Students,").append(black + white).append(",1\n");
      students.append(at).append("Black,").append(black).append(",0.4\n");
      students.append(at).append("White,").append(white).append(",0.6\n");
      cases.append(at).append("All Students,").append((black + white) / 5).append(",0.2\n");
      cases.append(at).append("African American,").append(black / 5).append(",0.2\n");
      cases.append(at).append("White (Not Hispanic),").append(white / 5).append(",0.2\n");
    }
    take("race_schools.csv", students.toString());
    take("iep_schools.csv", cases.toString());
    String said = nobody().get("/evidence/segregation?place=920").text();
    assertThat(said)
        .contains("would have had to change schools for both to be spread alike over all schools")
        .contains("Among the 3 schools shown it is")
        .contains("Left out are 7 Black students and 55 white students.")
        .contains("Of the schools shown: the school of the average");
    assertThat(said.indexOf("over all schools (")).isLessThan(said.indexOf("Among the 3 schools"));
    assertThat(said).doesNotContain("is one school.");
    assertThat(nobody().get("/evidence/segregation?place=920010").page().select(".warning").text())
        .contains("is one school.")
        .contains("Elm County");
    assertThat(nobody().reading("es").get("/evidence/segregation?place=920010").text())
        .contains("es una sola escuela");
  }
}
