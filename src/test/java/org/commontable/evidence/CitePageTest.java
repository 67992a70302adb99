package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A figure for a demand is chosen step by step, and every demand that moved is listed. */
class CitePageTest extends Site {
  private static final String CITE = "/evidence/cite";

  @Autowired Imports imports;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void start() {
    empty();
  }

  private void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedMeasures.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
        });
  }

  private static String href(Document page, String text) {
    return page.select("main #step a:contains(" + text + ")").first().attr("href");
  }

  @Test
  void everyStepLeadsToTheNextAndTheLastToTheDemand() {
    importTheSample();
    Reader convener = as(Role.CONVENER);
    Document what = convener.get(CITE + "?campaign=every-suspension").page();
    assertThat(what.select("main #step h3").eachText()).hasSizeGreaterThan(2);
    Document where = convener.get(href(what, "Graduation within four years")).page();
    assertThat(where.select("main #step li a"))
        .as("the state alone, or nothing")
        .hasSizeLessThan(2);
    assertThat(where.select("form[role=search] [name=campaign]").val())
        .isEqualTo("every-suspension");
    Document found =
        convener
            .get(CITE + "?campaign=every-suspension&indicator=graduation-4-year&q=Tarrow+County")
            .page();
    Document when = convener.get(href(found, "Tarrow County")).page();
    Document whom = convener.get(href(when, "2025-26")).page();
    assertThat(whom.select("main #step li:contains(Native Hawaiian) a")).isEmpty();
    assertThat(whom.select("main #step li:contains(Native Hawaiian)").text()).contains("hidden");
    Document beside = convener.get(href(whom, "Hispanic")).page();
    assertThat(href(beside, "Nobody"))
        .isEqualTo(
            "/campaigns/every-suspension/demands/new?indicator=graduation-4-year&place=901"
                + "&year=2025-2026&group=hispanic&reference=");
    assertThat(href(beside, "White students")).endsWith("&group=hispanic&reference=white");
    assertThat(beside.select("main #step li:contains(Black students) .fine").text())
        .contains("the rate of Black students");
    assertThat(beside.select("main dl dd").eachText())
        .containsExactly(
            "Graduation within four years · change",
            "Tarrow County · change",
            "2025-26 · change",
            "Hispanic · change");
    assertThat(convener.reading("es").get(CITE).text()).contains("¿Qué se cuenta?");
  }

  @Test
  void whatIsHiddenIsAnsweredWithTheReasonAndNoLink() {
    importTheSample();
    var seen =
        as(Role.CONVENER).get(CITE + "?indicator=oss-events&place=901&year=2025-2026&group=nhpi");
    assertThat(seen.page().select("[role=alert]").text())
        .isEqualTo(
            "The figure of Native Hawaiian or Pacific Islander students cannot be cited. Hidden:"
                + " fewer than 10 events.");
    assertThat(seen.page().select("main #step a[href*=nhpi]")).isEmpty();
  }

  @Test
  void onlyWhoRunsCampaignsChoosesAndIsToldFromTheFiguresPage() {
    importTheSample();
    for (Reader other : List.of(nobody(), as(Role.ANALYST), as(Role.DELEGATE, UUID.randomUUID()))) {
      assertThat(other.get(CITE).status()).isIn(303, 403);
      assertThat(other.get("/evidence/graduation-4-year/901").page().select("a[href*=demands]"))
          .isEmpty();
    }
    assertThat(
            as(Role.CONVENER)
                .get("/evidence/graduation-4-year/901?group=black")
                .page()
                .select("a[href*=demands]")
                .attr("href"))
        .isEqualTo(
            "/campaigns/demands/new?indicator=graduation-4-year&place=901&year=2025-2026"
                + "&group=black&reference=white");
  }

  @Test
  void whatNobodyKnowsIsNotThereAndMarkupIsText() {
    Reader convener = as(Role.CONVENER);
    assertThat(convener.get(CITE).text()).as("before the first file").contains("No ");
    importTheSample();
    for (String query :
        List.of(
            "?indicator=martians",
            "?indicator=oss-events&place=000",
            "?indicator=oss-events&place=Tarrow",
            "?indicator=oss-events&place=901&year=2025",
            "?indicator=oss-events&place=901&year=1999-2000",
            "?indicator=oss-events&place=901&year=2025-2026&group=martians")) {
      assertThat(convener.get(CITE + query).status()).as(query).isEqualTo(404);
    }
    var odd = convener.get(CITE + "?indicator=oss-events&q=%3Cb%3Ex&campaign=%2F%2Fevil.example");
    assertThat(odd.status()).isEqualTo(200);
    assertThat(odd.body()).doesNotContain("<b>x").doesNotContain("evil.example");
    assertThat(odd.text()).contains("No place with this figure is called");
  }

  private void cited(String indicator, String group, String reference, String title) {
    TX.executeWithoutResult(
        tx ->
            events.publishEvent(
                new FigureCited(
                    UUID.randomUUID(),
                    Citation.read(indicator, "901", "2025-2026", group, reference).orElseThrow(),
                    LocalizedText.of("en", title),
                    LocalizedText.of("en", "7 of 9 support it."),
                    "/campaigns/every-suspension",
                    NOW)));
  }

  @Test
  void aNewImportListsEveryDemandThatMovedWhateverItStandsOn() {
    importTheSample();
    cited("graduation-4-year", "black", "", "Graduation alone");
    cited("graduation-4-year", "hispanic", "black", "Beside Black students");
    cited("graduation-4-year", "white", "", "White students, not touched");
    cited("reading-elementary", "black", "white", "Reading");
    clock.forward(Duration.ofMinutes(1));
    var analyst = as(Role.ANALYST);
    // The percent moves by a tenth; of 1,586 tested that is the same rounded count or nearly so.
    String page =
        published(
                analyst,
                "assessment_level_sample.csv",
                "School Year,School Code,Level,Subject,Demographic,Tested,Proficient / Distinguished\n"
                    + "20252026,901000,Elementary School,Reading,African American,1586,"
                    + "30.01\n")
            .text();
    assertThat(page).contains("Reading").doesNotContain("Graduation alone");
    clock.forward(Duration.ofMinutes(1));
    page =
        published(
                analyst,
                "graduation_corrected.csv",
                "School Year,School Code,Demographic,GRADS4YR,COHORT4YR,GRADRATE4YR\n"
                    + "20252026,901000,African American,400,519,77.1\n")
            .text();
    assertThat(page)
        .contains("Graduation alone")
        .contains("Beside Black students")
        .contains("77.1% (400 of 519)")
        .doesNotContain("not touched");
  }

  private org.jsoup.nodes.Element published(Reader analyst, String name, String text) {
    var taken =
        analyst.upload(
            "/evidence/import", "file", name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    analyst.post(taken.location() + "/publication", Map.of());
    return analyst.get(taken.location()).page().select("#moved").first();
  }

  @Test
  void aFigureBesideEverybodyElseMovesWithTheTotal() {
    importTheSample();
    var analyst = as(Role.ANALYST);
    String head = "School Year,School Code,Demographic,GRADS4YR,COHORT4YR,GRADRATE4YR\n";
    String boys = "20252026,904000,Male,240,300,80.0\n";
    published(analyst, "first.csv", head + boys + "20252026,904000,All Students,500,600,83.3\n");
    TX.executeWithoutResult(
        tx ->
            events.publishEvent(
                new FigureCited(
                    UUID.randomUUID(),
                    Citation.read("graduation-4-year", "904", "2025-2026", "male", "others")
                        .orElseThrow(),
                    LocalizedText.of("en", "Boys beside everybody else"),
                    LocalizedText.of("en", "7 of 9 support it."),
                    "/campaigns/every-suspension",
                    NOW)));
    clock.forward(Duration.ofMinutes(1));
    String page =
        published(
                analyst, "second.csv", head + boys + "20252026,904000,All Students,520,600,86.7\n")
            .text();
    assertThat(page)
        .contains("Boys beside everybody else")
        .contains("83.3% (500 of 600)")
        .contains("86.7% (520 of 600)");
  }

  @Test
  void wordsThatNameNoGroupAreNoCitation() {
    assertThat(Citation.read("gifted", "901", "2025-2026", "black", "")).isPresent();
    for (String group : List.of("martians", "", "others", "[black]")) {
      assertThat(Citation.read("gifted", "901", "2025-2026", group, "")).as(group).isEmpty();
    }
    assertThat(Citation.read("gifted", "901", "2025-2026", "black", "nobody")).isEmpty();
  }

  @Test
  void whatNoPlaceCanBeCalledIsNotFound() {
    assertThat(as(Role.CONVENER).get(CITE + "?indicator=oss-events&place=%00").status())
        .isEqualTo(404);
    assertThat(as(Role.CONVENER).get(CITE + "?indicator=oss-events&place=275%00").status())
        .isEqualTo(404);
  }
}
