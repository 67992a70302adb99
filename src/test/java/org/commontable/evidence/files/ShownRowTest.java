package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of a wide line the public sees whom it speaks of and the one number on the page. */
class ShownRowTest {
  private static final List<String> TITLES =
      List.of("School Year", "School Code", "Demographic", "All Grades", "Grade 4", "Grade 5");

  @Test
  void otherNumbersOfTheLineStayOut() {
    var line =
        new TextLine(TITLES, List.of("20232024", "275018", "African American", "61", "3", "58"));
    ShownRow row =
        ShownRow.of(
            line,
            new Layouts().named("ky-gifted").orElseThrow(),
            new Input("gifted", "gifted", "participants", "students", Map.of(), List.of()),
            "black");
    assertThat(row.cells().stream().map(ShownRow.Cell::text))
        .containsExactly("20232024", "275018", "African American", "61");
    assertThat(row.cells().getLast().number()).isTrue();
    assertThat(row.left()).isEqualTo(2);
  }

  @Test
  void aPercentComesWithoutTheCountsBesideIt() {
    var line =
        new TextLine(
            List.of(
                "School Year",
                "School Code",
                "Level",
                "Subject",
                "Demographic",
                "Tested",
                "Novice",
                "Proficient / Distinguished"),
            List.of("20232024", "275", "Elementary School", "Reading", "Asian", "40", "5", "60"));
    ShownRow row =
        ShownRow.of(
            line,
            new Layouts().named("ky-assessment-level").orElseThrow(),
            new Input(
                "reading.elementary",
                "assessment",
                "proficient-or-distinguished",
                "percent",
                Map.of("level", "elementary", "subject", "reading"),
                List.of()),
            "asian");
    assertThat(row.cells().stream().map(ShownRow.Cell::text))
        .contains("60", "Asian")
        .doesNotContain("5", "40");
  }

  /** Some marks write a number beside their star, or the end below which it lies. */
  @Test
  void ofANumberThatTheStateHidesOnlyAMarkWithoutADigitStands() {
    for (String mark : List.of("*", "Suppressed")) {
      assertThat(marked(mark).cells()).extracting(ShownRow.Cell::text).contains(mark);
      assertThat(marked(mark).left()).isEqualTo(2);
    }
    for (String mark : List.of("13*", "<10", "n < 10", "-1", "7", "\u0663*")) {
      ShownRow row = marked(mark);
      assertThat(row.cells()).extracting(ShownRow.Cell::text).doesNotContain(mark);
      assertThat(row.cells()).hasSize(3);
      assertThat(row.left()).isEqualTo(3);
    }
  }

  @Test
  void aFlagStandsWithTheNameOfItsColumn() {
    ShownRow row =
        ShownRow.of(
                new TextLine(
                    List.of("SCH_YEAR", "SCH_CD", "DEMO", "SUPPRESSED4YR", "GRADS4YR"),
                    List.of("20172018", "275018", "Asian", "Y", "")),
                new Layouts().named("ky-graduation").orElseThrow(),
                new Input(
                    "graduates.4",
                    "graduation",
                    "graduates",
                    "students",
                    Map.of("cohort", "4-year"),
                    List.of()),
                "asian")
            .marked();
    assertThat(row.cells())
        .extracting(ShownRow.Cell::said)
        .containsExactly("20172018", "275018", "Asian", "SUPPRESSED4YR: Y");
  }

  private static ShownRow marked(String mark) {
    return ShownRow.of(
            new TextLine(
                TITLES, List.of("20232024", "275018", "African American", mark, "3", "58")),
            new Layouts().named("ky-gifted").orElseThrow(),
            new Input("gifted", "gifted", "participants", "students", Map.of(), List.of()),
            "black")
        .marked();
  }
}
