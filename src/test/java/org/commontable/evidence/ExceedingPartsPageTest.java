package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that are more than all contradict the file, whatever else is hidden in it. */
class ExceedingPartsPageTest extends Site {
  private static final String HEAD =
      "School Year,District Number,District Name,School Number,School Name,School Code,"
          + "Demographic,All Grades,K\n";

  private Reader analyst;

  @BeforeEach
  void startEmpty() {
    empty();
    analyst = as(Role.ANALYST);
  }

  private static String row(String group, String all) {
    return "20232024,901,Tarrow County,,All Schools,901000," + group + "," + all + ",\n";
  }

  private String report(String name, String text, String language) {
    analyst.get("/evidence/import");
    var taken =
        analyst.upload(
            "/evidence/import", "file", name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    return analyst.reading(language).get(taken.location()).page().select("#findings").text();
  }

  private static String gifted(String asian) {
    return HEAD
        + row("All Students", "13836")
        + row("African American", "5890")
        + row("White (non-Hispanic)", "8000")
        + row("Asian", asian);
  }

  @Test
  void theShownRacesAreMoreThanAllThoughOneIsHidden() {
    String more = gifted("*").replace("5890", "5837");
    assertThat(report("gifted.csv", more, "en"))
        .contains("One sum that does not add up")
        .contains("the races whose number is given add up to 13,837 already")
        .contains("the row of all says 13,836. Others have no number here.")
        .doesNotContain("[evidence.");
    assertThat(report("gifted2.csv", more + "\n", "es"))
        .contains("las razas cuyo número se da ya suman 13,837, la fila de todos dice 13,836")
        .doesNotContain("[evidence.");
  }

  @Test
  void withoutAHiddenOneTheSumIsToldAsItIs() {
    assertThat(report("gifted.csv", gifted("0"), "en"))
        .contains("the races add up to 13,890, the row of all says 13,836.");
  }

  @Test
  void aSingleGroupThatIsMoreThanAllIsEnough() {
    assertThat(report("gifted.csv", HEAD + row("All Students", "20") + row("Male", "21"), "en"))
        .contains("the sexes add up to 21, the row of all says 20.");
  }

  /** The file may leave groups out: fewer contradict nothing. */
  @Test
  void fewerContradictNothingAndTheReportSaysWhatThatMeans() {
    assertThat(report("gifted.csv", gifted("*").replace("5890", "5836"), "en"))
        .contains("no sum of groups that is checked contradicts the row of all")
        .contains("only that the others are not more than all");
    assertThat(report("gifted2.csv", gifted("1").replace("5890", "5000"), "es"))
        .contains("ninguna suma de grupos que se comprueba contradice la fila de todos");
  }

  @Test
  void whereNoSumIsCheckedTheReportSaysThat() {
    String race = "sch_id,dist_name,year,race,s_count,calc_pct\n921,Oak,2015-2016,Black,77,0.4\n";
    assertThat(report("race.csv", race, "en")).contains("no sums of groups are checked");
    assertThat(report("race2.csv", race + "\n", "es")).contains("no se comprueban sumas de grupos");
  }
}
