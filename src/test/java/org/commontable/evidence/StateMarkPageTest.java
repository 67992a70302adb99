package org.commontable.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "How we know" names the row in which the state hides a number, and prints no number of it. */
class StateMarkPageTest extends Site {
  private static final String PAGE = "/evidence/gifted/904";

  @Autowired Imports imports;

  @BeforeEach
  void publishTwoFiles() {
    empty();
    publish(
        "membership_small.csv",
        """
        School Year,School Code,District Name,Demographic,All Grades,Preschool,K
        20232024,904000,Lone County,All Students,2150,31,160
        20232024,904000,Lone County,African American,800,11,61
        20232024,904000,Lone County,White (Non-Hispanic),1200,17,91
        20232024,904000,Lone County,Hispanic or Latino,60,2,5
        20232024,904000,Lone County,Asian,90,1,3
        20232024,904000,Lone County,Migrant,*,1,2
        """);
    publish(
        "gifted_small.csv",
        """
        School Year,School Code,District Name,Demographic,All Grades,Grade 1
        20232024,904000,Lone County,All Students,417,31
        20232024,904000,Lone County,African American,150,12
        20232024,904000,Lone County,White (Non-Hispanic),250,18
        20232024,904000,Lone County,Hispanic or Latino,*,1
        20232024,904000,Lone County,Asian,5,1
        20232024,904000,Lone County,Migrant,27,1
        """);
    publicPages.forgetAll();
  }

  private void publish(String name, String text) {
    TX.executeWithoutResult(tx -> imports.takeAndPublish(name, text.getBytes(UTF_8), "sample"));
  }

  /** The rows that are named of this group; those of whom it is compared with stand below. */
  private List<String> rows(String group, String label, String language) {
    return nobody()
        .reading(language)
        .get(PAGE + "?group=" + group)
        .page()
        .select("#rows tbody tr")
        .eachText()
        .stream()
        .filter(it -> it.contains(", " + label + ","))
        .toList();
  }

  @Test
  void ofAHiddenCountItShowsTheMarkAndOfHowMany() {
    for (String language : List.of("en", "es")) {
      List<String> rows = rows("hispanic", "Hispanic or Latino", language);
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0))
          .startsWith("gifted_small, 5 20232024, 904000, Lone County, Hispanic or Latino,")
          .contains("All Grades: * ");
      assertThat(rows.get(1)).startsWith("membership_small, 5 ").contains("All Grades: 60 ");
    }
  }

  @Test
  void whereTheBaseIsHiddenTheRowOfTheBaseAloneIsNamed() {
    List<String> rows = rows("migrant", "Migrant", "en");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .startsWith("membership_small, 7 20232024, 904000, Lone County, Migrant,")
        .contains("All Grades: * ");
  }

  @Test
  void whatWeHideNamesNoRow() {
    assertThat(rows("asian", "Asian", "en")).isEmpty();
  }

  @Test
  void aHiddenNumberIsComputedFromNothingAndNamesNoRowOfOthers() {
    for (String group : List.of("hispanic", "migrant", "asian")) {
      var page = nobody().reading("en").get(PAGE + "?group=" + group);
      assertThat(page.page().select("#rows").text()).as(group).doesNotContain("White");
      assertThat(page.text())
          .as(group)
          .doesNotContain("Computed from")
          .contains("gifted 1, edition");
    }
    assertThat(nobody().reading("es").get(PAGE + "?group=asian").text())
        .contains("Regla gifted 1, edición", "Aquí no se nombra ninguna fila");
    assertThat(nobody().reading("en").get(PAGE + "?group=black").text())
        .contains("Computed from gifted_small.csv");
  }

  @Test
  void filesNameTheRowsAndNoNumber() {
    JsonNode all = JsonMapper.shared().readTree(nobody().get(PAGE + ".json").body());
    Map<String, JsonNode> groups =
        all.get("figures")
            .valueStream()
            .collect(Collectors.toMap(it -> it.get("group").asString(), it -> it));
    assertThat(told(groups.get("hispanic"))).containsExactly("numerator 5", "denominator 5");
    assertThat(told(groups.get("migrant"))).containsExactly("denominator 7");
    assertThat(told(groups.get("asian"))).isEmpty();
    for (String group : List.of("hispanic", "migrant", "asian")) {
      assertThat(groups.get(group).get("value").isNull()).as(group).isTrue();
      assertThat(groups.get(group).get("numerator").isNull()).as(group).isTrue();
    }
    String csv = nobody().get(PAGE + ".csv").body();
    String migrant = csv.lines().filter(it -> it.contains(",migrant,")).findFirst().orElseThrow();
    assertThat(migrant).contains("membership_small.csv,7,").doesNotContain("gifted_small.csv");
    assertThat(csv.lines().filter(it -> it.contains(",hispanic,")).findFirst().orElseThrow())
        .contains("gifted_small.csv,5,")
        .contains("membership_small.csv,5,");
  }

  private static List<String> told(JsonNode figure) {
    return figure
        .get("sources")
        .valueStream()
        .map(it -> it.get("of").asString() + " " + it.get("line").asInt())
        .toList();
  }
}
