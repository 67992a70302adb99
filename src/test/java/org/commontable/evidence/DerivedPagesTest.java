package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of measures that are worked out from what an edition shows. */
class DerivedPagesTest extends Site {
  private static final List<String> PATHS =
      List.of("/evidence/gaps", "/evidence/funnel", "/evidence/segregation", "/evidence/idea");
  private static final String LEVELS =
      "sch_id,dist_name,year,school_level,subject,student_group,n_tested,novice_pct,"
          + "apprentice_pct,proficient_pct,distinguished_pct,prof_dist_pct,bonus_pct,napd_calc,"
          + "perf_index\n";
  private static final String IEP = "sch_id,dist_name,year,student_group,iep_total,iep_pct\n";

  @Autowired Imports imports;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  private void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
          InventedMeasures.importInto(imports, "sample");
        });
    publicPages.forgetAll();
  }

  private void take(String name, String text) {
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll();
  }

  private static String tested(
      String place, int year, String group, int tested, String levels, String both) {
    return "%s,Wick County,%d-%d,Elementary School,Reading,%s,%d,%s,%s,,,\n"
        .formatted(place, year, year + 1, group, tested, levels, both);
  }

  /** The worked example of V, and in the next year white students fall and Black students rise. */
  private void importTests() {
    importTheSample();
    take(
        "ach_level_sample.csv",
        LEVELS
            + tested("902", 2015, "White (Non-Hispanic)", 1000, "0.18,0.26,0.38,0.18", "0.56")
            + tested("902", 2015, "African American", 1000, "0.42,0.32,0.21,0.05", "0.26")
            + tested("902", 2015, "Hispanic", 100, "0.42,0.32,0.21,0.05", "0.26")
            + tested("902", 2016, "White (Non-Hispanic)", 1000, "0.20,0.28,0.36,0.16", "0.52")
            + tested("902", 2016, "African American", 1000, "0.40,0.32,0.22,0.06", "0.28"));
  }

  private static JsonNode json(Reader.Seen seen) {
    return JsonMapper.builder().build().readTree(seen.body());
  }

  @Test
  void beforeTheFirstFileEachPageSaysWhatWillBeHere() {
    for (String path : PATHS) {
      assertThat(nobody().get(path).text()).as(path).contains("No figure is published yet");
      assertThat(nobody().get(path + ".csv").status()).as(path).isEqualTo(404);
      assertThat(nobody().get(path + ".json").status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void everyPageStandsInBothLanguagesForEverybodyAndWithAnyWord() {
    importTests();
    List<Reader> readers =
        List.of(
            nobody(),
            nobody().reading("es"),
            as(Role.ANALYST),
            as(Role.DELEGATE, UUID.randomUUID()));
    for (String path : PATHS) {
      for (Reader reader : readers) {
        for (String words :
            List.of(
                "",
                "?place=901",
                "?place=902&group=black&group=hispanic",
                "?place=901070&group=asian",
                "?place=999&level=school&group=all",
                "?place=county",
                "?place=%3Cscript%3E&group=%00&year=1066-1067&indicator=nothing&level=x",
                "?indicator=students-per-teacher",
                "?place=" + "9".repeat(3000))) {
          var seen = reader.get(path + words);
          assertThat(seen.status()).as(path + words).isEqualTo(200);
          assertThat(seen.body())
              .as(path + words)
              .doesNotContain("[evidence.")
              .doesNotContain("<script>&")
              .doesNotContain("NaN")
              .doesNotContain("style=\"");
        }
      }
    }
  }

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

  /** A file has no place to say that it answers another question. */
  @Test
  void aFileAnswersWhatWasAskedOrSaysWhyNot() {
    importTests();
    for (String[] asked :
        new String[][] {
          {"/evidence/gaps", "indicator=oss-events"},
          {"/evidence/gaps", "indicator=moods"},
          {"/evidence/gaps", "place=Nowhere"},
          {"/evidence/funnel", "indicator=moods"},
          {"/evidence/funnel", "group=martians"},
          {"/evidence/funnel", "level=planet"},
          {"/evidence/idea", "place=Nowhere"},
          {"/evidence/idea", "place=999"},
          {"/evidence/idea", "year=1850-1851"},
          {"/evidence/segregation", "place=Nowhere"},
          {"/evidence/segregation", "group=martians"},
        }) {
      for (String kind : List.of(".csv?", ".json?")) {
        var refused = nobody().get(asked[0] + kind + asked[1]);
        assertThat(refused.status()).as(asked[0] + kind + asked[1]).isEqualTo(400);
        assertThat(refused.body()).contains(asked[1]).contains(asked[0]).hasLineCount(1);
      }
      assertThat(nobody().reading("es").get(asked[0] + ".csv?" + asked[1]).body())
          .contains("No se hizo ningún archivo", asked[1]);
    }
  }

  @Test
  void theFunnelNamesSchoolsByNameAndTellsNothingOfHiddenOnes() {
    importTheSample();
    String path = "?indicator=oss-events&place=901&group=black&year=2025-2026";
    Document page = nobody().get("/evidence/funnel" + path).page();
    assertThat(page.select("svg.ch.wide circle")).isNotEmpty();
    assertThat(page.select("table.figures tbody th a").eachText())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(page.text()).contains("no list of the best or the worst");
    for (JsonNode row : json(nobody().get("/evidence/funnel.json" + path)).get("rows")) {
      assertThat(row.get("lower95").asDouble()).isLessThan(row.get("upper95").asDouble());
      assertThat(row.get("center").asDouble())
          .isCloseTo(26.4, org.assertj.core.api.Assertions.within(.1));
    }
    String hidden = "?indicator=oss-events&place=901&group=nhpi&year=2025-2026";
    assertThat(nobody().get("/evidence/funnel" + hidden).page().select("svg.ch")).isEmpty();
    assertThat(json(nobody().get("/evidence/funnel.json" + hidden)).get("count").asInt()).isZero();
  }

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

  /**
   * A district with tests, and one with schools: each leads to what answers it, and nowhere else.
   */
  @Test
  void aPlaceLeadsToThePagesThatHaveAnAnswerForIt() {
    importTests();
    for (String place : List.of("901", "902", "901070", "999")) {
      for (var link : nobody().get("/places/" + place).page().select(".answers a")) {
        String href = link.attr("href");
        assertThat(nobody().get(href).status()).as(href).isEqualTo(200);
        assertThat(nobody().get(href).page().select("main .empty, main .warning"))
            .as(place + " leads to " + href)
            .isEmpty();
        assertThat(nobody().get(href).page().select("main svg, main table"))
            .as(place + " leads to " + href)
            .isNotEmpty();
      }
    }
    List<String> tests = nobody().get("/places/902").page().select(".answers a").eachAttr("href");
    assertThat(tests).anyMatch(it -> it.startsWith("/evidence/gaps?"));
    assertThat(tests).noneMatch(it -> it.startsWith("/evidence/segregation"));
    List<String> schools = nobody().get("/places/901").page().select(".answers a").eachAttr("href");
    assertThat(schools)
        .anyMatch(it -> it.startsWith("/evidence/change?"))
        .anyMatch(it -> it.startsWith("/evidence/compare?"))
        .anyMatch(it -> it.startsWith("/evidence/funnel?"))
        .noneMatch(it -> it.startsWith("/evidence/gaps"));
    assertThat(nobody().get("/places/901070").page().select(".answers a").eachAttr("href"))
        .noneMatch(it -> it.startsWith("/evidence/idea") || it.startsWith("/evidence/segregation"));
  }

  /** Whoever opens the file alone knows what its numbers are and where they stand. */
  @Test
  void everyFileNamesUnitDenominatorAndSource() {
    importTests();
    take("iep_files.csv", IEP + "902,Wick County,2015-2016,All Students,200,0.1\n");
    for (String path :
        List.of(
            "/evidence/gaps.csv?indicator=reading-elementary&place=902&group=black",
            "/evidence/funnel.csv?indicator=oss-events&place=999&group=black",
            "/evidence/change/moved.csv?indicator=reading-elementary&place=902&group=black")) {
      List<String> lines = nobody().get(path).body().lines().toList();
      assertThat(lines.getFirst())
          .as(path)
          .endsWith("unit,denominatorOf,file,sha256,publisher,rule,edition");
      assertThat(lines.size()).as(path).isGreaterThan(1);
      for (String line : lines.subList(1, lines.size())) {
        assertThat(line)
            .as(path)
            .containsPattern("students \\([a-z.-]+\\),.*_sample.*,[0-9a-f]{64}.*,");
      }
      JsonNode row = json(nobody().get(path.replace(".csv", ".json"))).get("rows").get(0);
      assertThat(row.get("sources").get(0).get("sha256").asString()).hasSize(64);
      assertThat(row.get("sources").get(0).get("file").asString()).contains("sample");
      assertThat(row.get("unit").asString()).isNotEmpty();
    }
    assertThat(nobody().get("/evidence/segregation.csv?place=901").body())
        .contains("shares from 0 to 1")
        .contains("students (enrollment)");
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
