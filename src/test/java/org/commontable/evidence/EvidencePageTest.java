package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.SchoolYear;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What readers see of evidence, on the invented county's files. */
class EvidencePageTest extends Site {
  @Autowired Imports imports;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  private void importTheSample() {
    TX.executeWithoutResult(tx -> InventedFiles.importInto(imports, "sample"));
  }

  @Test
  void beforeTheFirstFileThePageSaysWhatWillBeHere() {
    assertThat(nobody().get("/evidence").text()).contains("No file is loaded yet");
    assertThat(nobody().reading("es").get("/evidence").text()).contains("Todavía no hay archivos");
    assertThat(nobody().get("/evidence/oss-events/901").status()).isEqualTo(404);
  }

  @Test
  void theHeadlineSaysExactlyItsNumber() {
    importTheSample();
    var page = nobody().get("/evidence/oss-events/901");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("h1").text())
        .isEqualTo(
            "In 2025-26 Black students in Tarrow County were suspended 3.1 times as often as white"
                + " students, counted as events per student");
    assertThat(page.text()).contains("1,904 events, 7,210 students");
    assertThat(page.text()).contains("Invented data of the sample table");
    assertThat(page.text()).doesNotContain("Kentucky Department of Education");
    assertThat(page.text()).as("no missing word").doesNotContain("[evidence.");
    assertThat(page.page().select(".age")).isEmpty();
    assertThat(nobody().reading("es").get("/evidence/oss-events/901").text())
        .contains("fue 3.1 veces la de estudiantes blancos")
        .doesNotContain("[evidence.");
  }

  @Test
  void everyGroupPageStandsEvenWhenAllIsHidden() {
    importTheSample();
    for (StudentGroup group : StudentGroup.races()) {
      if (group != StudentGroup.WHITE) {
        var seen = nobody().get("/evidence/oss-events/901?group=" + group.word());
        assertThat(seen.status()).as(group.word()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("[evidence.");
      }
    }
    var hidden = nobody().get("/evidence/oss-events/901?group=nhpi");
    assertThat(hidden.text())
        .contains("fewer than 10 events")
        .contains("numbers too small to show"); // of most years the group itself is hidden
    assertThat(nobody().get("/evidence/oss-events/901?group=martians").status()).isEqualTo(404);
  }

  @Test
  void figuresGrowOldAndSaySo() {
    importTheSample();
    clock.set(NOW.plus(java.time.Duration.ofDays(3 * 365)));
    assertThat(nobody().get("/evidence/oss-events/901").page().select(".age").text())
        .startsWith("These figures are more than three years old.");
  }

  @Test
  void csvAndJsonHoldTheSameFiguresAndHideTheSame() {
    importTheSample();
    String csv = nobody().get("/evidence/oss-events/901.csv").body();
    assertThat(csv)
        .contains("oss-events,901,2025-2026,black,shown,,26.4")
        .contains(",1904,7210,white,3.09");
    assertThat(csv.lines().filter(line -> line.contains(",nhpi,")))
        .isNotEmpty()
        .allMatch(line -> line.contains(",nhpi,hidden,"));
    assertThat(nobody().get("/evidence/oss-events/901.json").body())
        .contains("\"year\":\"2025-2026\",\"group\":\"black\",\"status\":\"shown\",\"value\":26.4");
  }

  @Test
  void placesSourcesAndMethodStandAndUnknownOnesDoNot() {
    importTheSample();
    var place = nobody().get("/places/901");
    assertThat(place.text())
        .contains("Tarrow County")
        .contains("7,210")
        .doesNotContain("[evidence.");
    String source =
        nobody()
            .get("/evidence/oss-events/901")
            .page()
            .select("a[href^=/evidence/sources/]")
            .attr("href");
    assertThat(nobody().get(source).text()).contains("SHA-256").contains("discipline_sample.csv");
    assertThat(nobody().get("/evidence/method").text()).contains("Koopman");
    for (String path :
        new String[] {
          "/places/Jefferson",
          "/places/000",
          "/evidence/nothing/901",
          "/evidence/oss-events/000",
          "/evidence/sources/abc",
          "/evidence/oss-events/000.csv"
        }) {
      assertThat(nobody().get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void everyLinkOfTheListLeadsSomewhereEvenWhereOnlyStudentsAreCounted() {
    importTheSample();
    byte[] students =
        "sch_id,dist_name,year,race,s_count,calc_pct\n904,Lone County,2025-2026,White,2250,0.9\n"
            .getBytes(StandardCharsets.UTF_8);
    TX.executeWithoutResult(tx -> imports.takeAndPublish("lone.csv", students, "sample"));
    for (var link : nobody().get("/evidence").page().select("main a.entry")) {
      assertThat(nobody().get(link.attr("href")).status()).as(link.text()).isEqualTo(200);
    }
  }

  @Test
  void whereChanceCouldExplainItTheHeadlineSaysSo() {
    importTheSample();
    byte[] students =
        ("sch_id,dist_name,year,race,s_count,calc_pct\n904,Lone County,2025-2026,White,2250,0.9\n"
                + "904,Lone County,2025-2026,Black,200,0.1\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] events =
        ("sch_id,dist_name,year,category,group_type,student_group,n_students\n"
                + "904,Lone County,2025-2026,Out-of-School Suspensions,race,white,120\n"
                + "904,Lone County,2025-2026,Out-of-School Suspensions,race,black,12\n")
            .getBytes(StandardCharsets.UTF_8);
    TX.executeWithoutResult(
        tx -> {
          imports.takeAndPublish("lone.csv", students, "sample");
          imports.takeAndPublish("lone-events.csv", events, "sample");
        });
    assertThat(nobody().get("/evidence/oss-events/904").page().select("h1").text())
        .endsWith(
            "1.1 times as often as white students, counted as events per student, a difference"
                + " that chance could make");
  }

  @Test
  void aLongListIsSearchedWithoutAScript() {
    importTheSample();
    var moved = nobody().get("/evidence?q=tarr");
    assertThat(moved.status()).isEqualTo(303);
    assertThat(nobody().get(moved.location()).text())
        .contains("Tarrow County")
        .doesNotContain("Wick County");
    assertThat(nobody().get("/places?q=902").text()).contains("Wick County");
    String markup = nobody().get("/evidence?q=%3Cb%3E").location();
    assertThat(nobody().get(markup).body()).contains("&lt;b&gt;");
  }

  @Test
  void anAnalystsImportWaitsUntilItIsPublished() {
    var analyst = as(Role.ANALYST);
    var taken =
        analyst.upload(
            "/evidence/import", "file", "discipline.csv", InventedFiles.discipline(), Map.of());
    assertThat(taken.status()).isEqualTo(303);
    analyst.upload("/evidence/import", "file", "race.csv", InventedFiles.race(), Map.of());
    assertThat(nobody().get("/evidence/oss-events/901").status()).isEqualTo(404);
    for (var form : analyst.get("/evidence/import").page().select("form[action$=/publication]")) {
      assertThat(analyst.post(form.attr("action"), Map.of()).status()).isEqualTo(303);
    }
    assertThat(nobody().get("/evidence/oss-events/901").status()).isEqualTo(200);
    assertThat(
            analyst
                .upload("/evidence/import", "file", "again.csv", InventedFiles.race(), Map.of())
                .status())
        .isEqualTo(303);
    assertThat(analyst.get("/evidence/import").text()).contains("Nothing is waiting");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsLines() {
    var analyst = as(Role.ANALYST);
    byte[] broken =
        "sch_id,dist_name,year,race,s_count,calc_pct\n1,Adair County,2011-2012,White,2250,0.9\n"
            .getBytes(StandardCharsets.UTF_8);
    var seen = analyst.upload("/evidence/import", "file", "race.csv", broken, Map.of());
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("Line 2: the code “1” has lost its leading zeros");
    var none = analyst.upload("/evidence/import", "other", "none.csv", new byte[0], Map.of());
    assertThat(none.status()).isEqualTo(422);
    assertThat(nobody().get("/evidence/import").status()).isIn(303, 403);
    assertThat(as(Role.DELEGATE, UUID.randomUUID()).get("/evidence/import").status())
        .isEqualTo(403);
  }

  @Test
  void whoeverCitesAFigureIsListedUnderItAndLeavesWhenReleased() {
    importTheSample();
    UUID demand = UUID.randomUUID();
    Citation citation =
        new Citation("oss-events", "901", new SchoolYear(2025), "black", Optional.of("white"));
    TX.executeWithoutResult(
        tx ->
            events.publishEvent(
                new FigureCited(
                    demand,
                    citation,
                    LocalizedText.of("en", "Publish every suspension, school by school"),
                    LocalizedText.of("en", "7 of 9 member organizations support it."),
                    "/campaigns/every-suspension",
                    NOW)));
    assertThat(nobody().get("/evidence/oss-events/901").text())
        .contains("Publish every suspension, school by school")
        .contains("7 of 9 member organizations support it.");
    TX.executeWithoutResult(tx -> events.publishEvent(new FigureReleased(demand)));
    publicPages.forgetAll(); // TX is the test's, not the application's
    assertThat(nobody().get("/evidence/oss-events/901").text())
        .contains("No demand of the coalition stands on this figure yet");
  }

  @Test
  void aFaultOfTheProgramInOneFileIsARefusalOfThatFileAlone() {
    FileBytes broken =
        new FileBytes() {
          @Override
          public java.io.InputStream open() {
            throw new IllegalStateException("a fault of the program");
          }

          @Override
          public long size() {
            return 10;
          }
        };
    Imports.Taken taken = imports.read("some.csv", broken, OptionalInt.empty(), Limits.UPLOAD);
    assertThat(taken.refusal().orElseThrow().kind()).isEqualTo(Refusal.Kind.FAILED);
  }
}
