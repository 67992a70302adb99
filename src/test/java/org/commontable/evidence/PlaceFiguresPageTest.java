package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.commontable.accounts.Role;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What a parent, a reporter and an analyst read of one place; all of it from the edition. */
class PlaceFiguresPageTest extends Site {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  @Autowired Imports imports;
  @Autowired ApplicationContext context;

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
  }

  @Test
  void theEverydayMeasuresStandFirstInPlainWords() {
    importTheSample();
    var page = nobody().get("/places/901").page();
    assertThat(page.select("main section[id] > h2").eachText())
        .startsWith(
            "Out-of-school suspensions",
            "Reading, elementary",
            "Mathematics, elementary",
            "Graduation within four years",
            "Gifted and talented services");
    Element suspensions = page.select("#oss-events").first();
    assertThat(suspensions.text())
        .contains("3.10 times the rate of white students")
        .contains("likely range")
        .contains("Not collected by the state: Sexual orientation, Gender identity.")
        .contains("It does not say why");
    assertThat(page.text()).doesNotContain("[evidence.");
  }

  /** docs/decisions/0042: a page never leaves out in silence what is only being read. */
  @Test
  void whileLevelsAreReadTheDistrictsPageSaysThatTheLinkToGapsMayStillCome() {
    importTheSample();
    var pages = context.getBean("placePages");
    Object levels = ReflectionTestUtils.getField(pages, "levels");
    try {
      ReflectionTestUtils.setField(pages, "levels", mock(LevelShares.class)); // none is read
      publicPages.forgetAll();
      var waiting = nobody().get("/places/901").page();
      assertThat(waiting.select("#waiting").text()).contains("levels are still being read");
      assertThat(waiting.select("nav.answers a[href*=/gaps]")).isEmpty();
      assertThat(nobody().reading("es").get("/places/901").text()).contains("aún se están leyendo");
      assertThat(nobody().get("/places/901070").page().select("#waiting"))
          .as("schools have no gaps of levels")
          .isEmpty();
    } finally {
      ReflectionTestUtils.setField(pages, "levels", levels);
      publicPages.forgetAll();
    }
    ((LevelShares) levels).ensure(context.getBean(Editions.class).latest().orElseThrow().id());
    assertThat(nobody().get("/places/901").page().select("#waiting")).isEmpty();
  }

  @Test
  void everyNumberOfABriefSaysOfHowMany() {
    importTheSample();
    for (String place : List.of("901", "901070")) {
      var brief = nobody().get("/places/" + place + "/brief").page();
      var shown = brief.select("table.bars td.value").eachText();
      shown.removeIf(it -> !DIGITS.matcher(it).find());
      assertThat(shown).isNotEmpty().allMatch(it -> it.matches(".* (of [0-9,]+|/ [0-9,]+)"));
      var others = brief.select(".others li:has(strong):not(:contains(Students enrolled))");
      assertThat(others.eachText()).allMatch(it -> it.matches(".*\\(.*[0-9] .*\\).*"));
    }
  }

  @Test
  void everydayMeasuresThatNoFileTellsOfAreNamedRightBehindTheOthers() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
        });
    var unsaid = nobody().get("/places/901").page().select("#oss-events + #unsaid");
    assertThat(unsaid.text())
        .contains("no file we hold says anything of this place")
        .contains("Reading tests, Mathematics tests, Graduation within four years, Gifted")
        .doesNotContain("district");
    assertThat(nobody().reading("es").get("/places/901").text())
        .contains("ningún archivo que tenemos dice nada de este lugar: Pruebas de lectura");
  }

  @Test
  void aSchoolWithoutAMeasureLeadsToItsDistrict() {
    importTheSample();
    var unsaid = nobody().get("/places/901070").page().select("#unsaid");
    assertThat(unsaid.text()).contains("whole districts alone");
    assertThat(unsaid.select("a").attr("href")).isEqualTo("/places/901");
  }

  @Test
  void aRangeBesideADifferenceInPointsSaysOfWhichNumberItIs() {
    importTheSample();
    var bars = nobody().get("/places/901").page().select("#graduation-4-year td.beside");
    var said = bars.eachText().stream().filter(it -> it.contains("likely range")).toList();
    assertThat(said).isNotEmpty();
    assertThat(said)
        .allMatch(
            it -> it.matches(".* (rate of .*|the same rate as .*), likely range .*"),
            "says its number");
  }

  @Test
  void everyPageOfEveryIndicatorIsWholeForEverybodyInBothLanguages() {
    importTheSample();
    for (Reader reader : List.of(nobody(), as(Role.ANALYST), as(Role.CONVENER))) {
      for (String lang : List.of("en", "es")) {
        for (String place : List.of("901", "901070", "999", "902")) {
          whole(reader.reading(lang), "/places/" + place, true);
          whole(reader.reading(lang), "/places/" + place + "/brief", true);
        }
      }
    }
    for (Declared indicator : Declared.all()) {
      for (String lang : List.of("en", "es")) {
        for (String place : List.of("901", "901070")) {
          whole(nobody().reading(lang), "/evidence/" + indicator.id() + "/" + place, false);
        }
      }
    }
  }

  private static void whole(Reader reader, String path, boolean there) {
    var seen = reader.get(path);
    assertThat(seen.status()).as(path).isIn(there ? List.of(200) : List.of(200, 404));
    assertThat(seen.body()).as(path).doesNotContain("[evidence.").doesNotContain("NaN");
  }

  /**
   * A row without a number holds no digit beyond the rule that hides it and the range it leaves.
   */
  @Test
  void aHiddenNumberStandsNowhereOnThePage() {
    importTheSample();
    for (String path : List.of("/places/901", "/places/901070", "/evidence/gifted/901")) {
      var page = nobody().get(path).page();
      var hidden = page.select("table.bars tr:has(td.soft)");
      assertThat(hidden).as(path + " has hidden rows").isNotEmpty();
      for (Element row : hidden) {
        String said = row.text().replace("fewer than 10", "").replaceAll("between .* and .*$", "");
        assertThat(DIGITS.matcher(said).find()).as(path + ": " + row.text()).isFalse();
        assertThat(row.select("rect.bar-own")).isEmpty();
      }
    }
    String json = nobody().get("/evidence/gifted/901.json").body();
    for (String figure : json.split("\\{\"indicator\"")) {
      if (figure.contains("\"status\":\"hidden\"")) {
        assertThat(figure).contains("\"value\":null").contains("\"numerator\":null");
        assertThat(figure).contains("\"sources\":[]");
      }
    }
  }

  @Test
  void hiddenAbsentAndNotCollectedAreToldApart() {
    importTheSample();
    byte[] school =
        ("School Year,School Code,Demographic,All Grades\n20252026,901010,Homeless,0\n")
            .getBytes(StandardCharsets.UTF_8);
    TX.executeWithoutResult(tx -> imports.takeAndPublish("gifted_more.csv", school, "sample"));
    var gifted = nobody().get("/evidence/gifted/901?group=nhpi");
    assertThat(gifted.text()).contains("hidden:").contains("Not collected by the state");
    assertThat(nobody().get("/evidence/gifted/901010?group=homeless").text())
        .contains("Not in the file: Black, White")
        .contains("Not collected by the state: Sexual orientation, Gender identity.");
  }

  /** From the figure to its page, and from there to the file: two clicks. */
  @Test
  void aReporterReachesTheSourceRowInTwoClicks() {
    importTheSample();
    String figure =
        nobody()
            .get("/places/901")
            .page()
            .select("#oss-events td.value a[href*=black]")
            .attr("href");
    var page = nobody().get(figure);
    assertThat(page.status()).isEqualTo(200);
    Element rows = page.page().select("#rows").first();
    assertThat(rows.text())
        .contains("discipline_sample, ")
        .contains("Out-of-School Suspensions, race, black")
        .contains("n_students: 1904")
        .contains("s_count: 7210");
    assertThat(page.text())
        .contains("(1,904 ÷ 7,210) ÷ (1,168 ÷ 13,702) = 3.09")
        .contains("Rule oss-events 1")
        .contains("compute risk-ratio --group 1904/7210 --others 1168/13702")
        .contains("Edition ");
    String file = rows.select("a[href^=/evidence/sources/]").attr("href");
    assertThat(nobody().get(file).text()).contains("SHA-256").contains("discipline_sample.csv");
  }

  @Test
  void whatIsNotThereIsSaidInASentence() {
    importTheSample();
    for (String path :
        List.of(
            "/places/000",
            "/places/000/brief",
            "/places/901060/brief",
            "/evidence/no-such/901",
            "/evidence/gifted/000",
            "/evidence/gifted/901?group=martians",
            "/evidence/gifted/901?year=1066",
            "/evidence/gifted/901?year=1999-2000",
            "/evidence/gifted/901?group=%3Cscript%3E",
            "/evidence/gifted/000.csv",
            "/evidence/no-such/901.json")) {
      for (String lang : List.of("en", "es")) {
        var seen = nobody().reading(lang).get(path);
        assertThat(seen.status()).as(path).isEqualTo(404);
        assertThat(seen.page().select("main p").text()).as(path).isNotBlank();
        assertThat(seen.body()).doesNotContain("<script>");
      }
    }
    assertThat(nobody().get("/evidence/gifted/901?year=2025-2026").status()).isEqualTo(200);
  }

  @Test
  void aSchoolWithoutFiguresSaysSoAndLeadsOn() {
    importTheSample();
    var page = nobody().get("/places/901060");
    assertThat(page.text())
        .contains("No file we hold says anything of this place but how many students it has.")
        .contains("All students 730")
        .contains("In the files to 2021-22");
    assertThat(page.page().select("main a[href=/places]")).isNotEmpty();
  }

  @Test
  void theBriefHoldsTwoSheetsWithGapsSourcesAndHowToCheck() {
    importTheSample();
    var brief = nobody().get("/places/901/brief").page();
    assertThat(brief.select("article.brief > .sheet")).hasSize(2);
    assertThat(brief.select("table.gaps").text()).contains("3.10 (").contains("Black");
    assertThat(brief.select("table.gaps td.num").text())
        .containsPattern("\\+[0-9]+\\.[0-9]")
        .containsPattern("−[0-9]+\\.[0-9]")
        .doesNotContain("-");
    var heads = brief.select("table.gaps thead th.num").eachText();
    assertThat(brief.select("table.gaps tbody"))
        .as("on a telephone each number says of which measure it is")
        .isNotEmpty()
        .allSatisfy(
            group -> assertThat(group.select("td.num").eachAttr("data-label")).isEqualTo(heads));
    assertThat(brief.select("table.gaps tbody details[open]")).hasSize(1);
    assertThat(brief.text())
        .contains("What is hidden, and why")
        .contains("How to check")
        .contains("discipline_sample.csv (")
        .contains("not collected by the state");
    assertThat(brief.select(".proof li").eachText().stream().map(it -> it.split(": ", 2)[1]))
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(brief.select("svg.qr")).hasSize(1);
    assertThat(nobody().reading("es").get("/places/901/brief").text())
        .contains("Qué está oculto y por qué");
  }

  /** A number of teachers is not one of all students. */
  @Test
  void figuresOfTeachersAreOfTeachers() {
    byte[] teachers =
        """
        School Year,School Code,Teacher Count,Total New Teachers With 1 3 Years Experience,\
        Percent Of Teachers With 1 3 Years Experience,\
        Total New Teachers With Less Than 1 Year Experience,\
        Percent Of Teachers With Less Than 1 Year Experience
        20232024,904000,400,60,15.00,40,10.00
        """
            .getBytes(StandardCharsets.UTF_8);
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish("Inexperienced_Teachers.csv", teachers, "sample"));
    for (String path :
        List.of(
            "/evidence/teachers-under-1-year/904?group=all&year=2023-2024",
            "/evidence/explore?indicator=teachers-under-1-year&level=district&year=2023-2024",
            "/evidence/compare?indicator=teachers-under-1-year&place=904&year=2023-2024")) {
      String english = nobody().get(path).page().select("main").text();
      assertThat(english).as(path).contains("All teachers").doesNotContain("All students");
      assertThat(nobody().reading("es").get(path).page().select("main").text())
          .as(path)
          .contains("Todo el profesorado")
          .doesNotContain("Todo el alumnado");
    }
    assertThat(nobody().get("/evidence/teachers-under-1-year/904.csv").body())
        .as("the word of files stays")
        .contains(",all,");
  }

  /** A file's name is somebody's text, and a spreadsheet must not take it for a formula. */
  @Test
  void theCsvHoldsNoFormula() {
    importTheSample();
    byte[] lone =
        ("School Year,School Code,Demographic,All Grades\n20252026,901000,All Students,900\n")
            .getBytes(StandardCharsets.UTF_8);
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish("=HYPERLINK(1)_gifted.csv", lone, "sample"));
    for (Declared indicator : Declared.all()) {
      var csv = nobody().get("/evidence/" + indicator.id() + "/901.csv");
      if (csv.status() == 200) {
        assertThat(csv.body().lines())
            .noneMatch(it -> it.matches("(^|.*,)\"?[=+@].*") || it.contains("<script"));
      }
    }
  }

  @Test
  void aParentFindsHerSchoolAmongManyAndInItsDistrictAlone() {
    importTheSample();
    var inside = nobody().reading("es").get("/places?q=high&district=901");
    assertThat(inside.text()).contains("Se buscó solo en Tarrow County.");
    assertThat(inside.page().select("a.entry").eachAttr("href"))
        .contains("/places/901070")
        .allMatch(it -> it.startsWith("/places/901"));
    assertThat(nobody().get("/places?q=high&district=%3Cscript%3E").status()).isEqualTo(200);
    assertThat(nobody().reading("es").get("/places/901070").text())
        .contains("suspensiones fuera de la escuela");
  }

  /** Not only beside white students: whoever is chosen is named, and what is hidden stays so. */
  @Test
  void aGroupStandsBesideEachOtherGroup() {
    importTheSample();
    int others = 0;
    int hidden = 0;
    for (String indicator :
        List.of("oss-events", "gifted", "graduation-4-year", "reading-elementary")) {
      var page = nobody().get("/evidence/" + indicator + "/901?group=black").page();
      var rows = page.select("#beside tbody tr");
      assertThat(rows.select("th").eachText())
          .contains("White", "Hispanic")
          .doesNotContain("Black", "Female", "All students");
      for (Element row : rows) {
        String csv = nobody().get(row.select("a").attr("href")).body();
        String group = row.select("a").attr("href").replaceAll(".*=", "");
        assertThat(csv).doesNotContain(",female,").contains(",black,");
        if (row.select("td.soft").isEmpty()) {
          assertThat(row.text())
              .containsPattern("(rate of|same rate as) ")
              .contains("likely range");
          assertThat(csv).contains("," + group + ",");
          others += group.equals("white") ? 0 : 1;
        } else {
          assertThat(row.text()).doesNotContain("rate of").doesNotContain("likely range");
          hidden++;
        }
      }
    }
    assertThat(others).as("races other than white students beside Black ones").isPositive();
    assertThat(hidden).as("hidden ones keep their row").isPositive();
    var suspensions = nobody().get("/evidence/oss-events/901?group=black&year=2025-2026").page();
    assertThat(suspensions.select("#beside tr:has(th:contains(White))").text())
        .contains("3.10 times the rate of white students");
    assertThat(nobody().get("/evidence/oss-events/901?group=all").page().select("#beside"))
        .isEmpty();
    assertThat(nobody().get("/evidence/oss-events/901.json?beside=hispanic").body())
        .doesNotContain("\"with\":\"white\"")
        .contains("\"group\":\"black\"");
    for (String wrong : List.of("female", "martians", "all", "%3Cscript%3E")) {
      assertThat(nobody().get("/evidence/oss-events/901.csv?beside=" + wrong).status())
          .isEqualTo(404);
    }
    assertThat(nobody().reading("es").get("/evidence/oss-events/901?group=black").text())
        .contains("junto a cada uno de los demás grupos");
  }
}
