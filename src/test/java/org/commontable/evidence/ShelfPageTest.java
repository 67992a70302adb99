package org.commontable.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The analyst's shelf: looks up, leads to the line, and shows nobody else anything. */
class ShelfPageTest extends Site {
  private static final String N = "/evidence/numbers";
  private static final String HEADER =
      "sch_id,dist_name,year,category,group_type,student_group,n_students\n";

  @Autowired Imports imports;

  private Reader analyst;

  @BeforeEach
  void startEmpty() {
    empty();
    analyst = as(Role.ANALYST);
  }

  private void importTheSample() {
    TX.executeWithoutResult(tx -> InventedFiles.importInto(imports, "sample"));
  }

  private void publish(String name, String text) {
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample"));
  }

  private static String row(String district, String name, String group, int events) {
    return district
        + ","
        + name
        + ",2025-2026,Out-of-School Suspensions,race,"
        + group
        + ","
        + events
        + "\n";
  }

  @Test
  void whoMayImportLooksUpAndNobodyElseDoes() {
    importTheSample();
    String sha =
        OWNER.sql("select sha256 from evidence.source limit 1").query(String.class).single();
    UUID source = OWNER.sql("select id from evidence.source limit 1").query(UUID.class).single();
    for (String path :
        List.of(
            N,
            N + "?dataset=membership&place=901",
            N + ".csv?dataset=membership&place=901",
            N + ".json?dataset=membership&place=901",
            N + "/" + sha + "/2",
            "/evidence/datasets",
            "/evidence/datasets.csv",
            "/evidence/datasets.json",
            "/evidence/import/" + source)) {
      for (Role role : Role.values()) {
        Reader reader =
            switch (role) {
              case PUBLIC -> nobody();
              case DELEGATE, ALTERNATE, MEMBER -> as(role, UUID.randomUUID());
              default -> as(role);
            };
        var seen = reader.get(path);
        if (role == Role.ANALYST || role == Role.OPERATOR) {
          assertThat(seen.status()).as(role + " " + path).isEqualTo(200);
        } else {
          assertThat(seen.status()).as(role + " " + path).isIn(303, 403);
          assertThat(seen.body()).as(role + " " + path).doesNotContain("Tarrow County");
        }
      }
    }
    assertThat(nobody().get("/evidence").body()).doesNotContain(N);
    assertThat(analyst.get("/evidence").body()).contains(N);
  }

  @Test
  void smallNumbersStandHereWithTheirLineAndTheCommandThatRepeatsThem() {
    publish("small.csv", HEADER + row("904", "Lone County", "aian", 3));
    var seen = analyst.get(N + "?dataset=discipline&place=lone&group=aian&is.category=oss");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text())
        .contains("small groups may be seen. Not for publication.")
        .contains("One number.")
        .contains("3 events")
        .contains("American Indian or Alaska Native")
        .contains("./commontable evidence query --dataset discipline --place 904")
        .doesNotContain("[evidence.");
    var line = analyst.get(seen.page().select("a.filename").attr("href"));
    assertThat(line.text())
        .contains("3 events")
        .contains("small.csv, line 2")
        .contains("Lone County")
        .contains("Out-of-School Suspensions")
        .contains(
            "./commontable evidence query --dataset discipline --place 904 --year 2025-2026"
                + " --group aian --measure resolutions --where category=oss")
        .doesNotContain("[evidence.");
    assertThat(analyst.reading("es").get(N + "?dataset=discipline&place=904").text())
        .contains("3 incidentes")
        .contains("Indígenas americanos o nativos de Alaska")
        .contains("No es para publicar.")
        .doesNotContain("[evidence.");
    assertThat(analyst.get(N + ".csv?dataset=discipline&place=904").body())
        .contains("discipline,904,Lone County,2025-2026,aian,oss,resolutions,events,3,");
    assertThat(analyst.get(N + ".json?dataset=discipline&place=904").body())
        .contains("\"value\":3,")
        .endsWith("\"count\":1}");
  }

  @Test
  void theAddressRestoresTheViewPageByPage() {
    importTheSample();
    String asked = N + "?dataset=membership&year=2024-2025&year=2025-2026&place=901&place=902";
    var seen = analyst.get(asked).page();
    assertThat(seen.select("input[name=year][checked]")).hasSize(2);
    assertThat(seen.select("input[name=place]").attr("value")).isEqualTo("901, 902");
    assertThat(seen.select("select[name=dataset] option[selected]").attr("value"))
        .isEqualTo("membership");
    assertThat(seen.select("table.facts tbody tr")).isNotEmpty();
    var all = analyst.get(N + "?dataset=membership").page();
    assertThat(all.select("table.facts tbody tr")).hasSize(200);
    String next = all.select("nav.pages a[rel=next]").attr("href");
    var second = analyst.get(next).page();
    assertThat(second.select("nav.pages a[rel=prev]")).isNotEmpty();
    assertThat(second.select("table.facts a.filename").eachAttr("href"))
        .doesNotContainAnyElementsOf(all.select("table.facts a.filename").eachAttr("href"));
    assertThat(analyst.get(N + "?dataset=membership&page=999999").status()).isEqualTo(200);
    assertThat(analyst.get(N + "?dataset=membership&page=-1").status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeAnsweredIsSaidInWords() {
    assertThat(analyst.get(N).text()).contains("No file with numbers is published yet");
    importTheSample();
    publish("lone.csv", HEADER + row("904", "Lone County", "black", 12));
    Map<String, String> said =
        Map.of(
            "?dataset=martians",
                "There is no dataset “martians”. There is: discipline, membership.",
            "?dataset=membership&place=Jefferson", "No place of this dataset is called “Jefferson”",
            "?dataset=discipline&place=county", "3 places fit “county”. Choose one:",
            "?dataset=membership&year=1990-1991", "holds the school year “1990-1991”",
            "?dataset=membership&year=soon", "holds the school year “soon”",
            "?dataset=membership&group=martians", "holds a group “martians”",
            "?dataset=membership&measure=height", "has no measure “height”",
            "?dataset=discipline&is.category=tea", "is not divided by “tea”",
            "?dataset=discipline&is.moon=full", "is not divided by “moon”",
            "?dataset=discipline&place=904&group=white", "No published file holds a number");
    said.forEach(
        (asked, sentence) -> {
          var seen = analyst.get(N + asked);
          assertThat(seen.status()).as(asked).isEqualTo(200);
          assertThat(seen.text()).as(asked).contains(sentence).doesNotContain("[evidence.");
          assertThat(analyst.reading("es").get(N + asked).text()).doesNotContain("[evidence.");
        });
    assertThat(analyst.get(N + "?dataset=membership&place=904").text())
        .contains("The place “904” is known, but this dataset holds no row of it.")
        .contains("Lone County (904)")
        .doesNotContain("No place of this dataset");
    assertThat(analyst.reading("es").get(N + "?dataset=membership&place=Lone+County").text())
        .contains("El lugar «Lone County» se conoce");
    var several = analyst.get(N + "?dataset=discipline&place=county").page();
    String lone = several.select("a.entry:contains(Lone County)").attr("href");
    assertThat(analyst.get(lone).text()).contains("12 events");
    assertThat(analyst.get(N + ".csv?dataset=martians").status()).isEqualTo(404);
  }

  @Test
  void whateverStandsInTheAddressOrInAFileIsOnlyText() {
    publish("formula.csv", HEADER + row("904", "=HYPERLINK(1)", "<b>bold</b>", 12));
    String evil = URLEncoder.encode("<script>alert(1)</script>'; rm -rf", StandardCharsets.UTF_8);
    for (String asked :
        List.of(
            "?dataset=" + evil,
            "?dataset=discipline&place=" + evil,
            "?dataset=discipline&group=" + evil,
            "?dataset=discipline&measure=" + evil,
            "?dataset=discipline&year=" + evil,
            "?dataset=discipline&is.category=" + evil,
            "?dataset=discipline&is." + evil + "=x",
            "?dataset=discipline&page=" + evil,
            "?dataset=discipline&place=%00&group=%E2%80%AE",
            "?dataset=discipline&place=,;,&year=&year=")) {
      var seen = analyst.get(N + asked);
      assertThat(seen.status()).as(asked).isEqualTo(200);
      assertThat(seen.body()).as(asked).doesNotContain("<script>alert");
    }
    assertThat(analyst.get(N + "?dataset=discipline").body()).doesNotContain("<b>bold");
    assertThat(analyst.get(N + ".csv?dataset=discipline").body())
        .contains("'=HYPERLINK(1)")
        .doesNotContain(",=HYPERLINK");
    assertThat(analyst.get(N + "?dataset=discipline&place=" + "x".repeat(3_000)).status())
        .isEqualTo(200);
    assertThat(analyst.get(N + "?dataset=" + "x".repeat(1_000_000)).status())
        .isIn(400, 413, 414, 431);
    for (String line :
        List.of("/abc/2", "/" + "0".repeat(64) + "/2", "/" + evil + "/2", "/abc/-1", "/abc/x")) {
      assertThat(analyst.get(N + line).status()).as(line).isIn(400, 404);
    }
  }

  @Test
  void theListOfDatasetsLeadsToTheNumbers() {
    importTheSample();
    var page = analyst.get("/evidence/datasets");
    assertThat(page.text()).contains("Membership").contains("2011-12 to 2025-26");
    assertThat(page.text()).doesNotContain("[evidence.");
    assertThat(analyst.get(page.page().select("h2 a").getFirst().attr("href")).text())
        .contains("numbers.");
    assertThat(analyst.get("/evidence/datasets.csv").body())
        .contains("dataset,measure,unit,years,places,facts,files");
    assertThat(analyst.get("/evidence/datasets.json").body())
        .contains("\"dataset\":\"membership\"");
  }

  /** What was replaced can be looked up no more: it is only said that it was there. */
  @Test
  void theListOfDatasetsCountsTheFilesThatSpeak() {
    publish("one.csv", HEADER + row("904", "Lone County", "black", 12));
    assertThat(analyst.get("/evidence/datasets").text()).doesNotContain("earlier version");
    clock.forward(Duration.ofSeconds(1));
    publish(
        "ONE.csv",
        HEADER + row("904", "Lone County", "black", 13) + row("905", "New County", "black", 14));
    var page = analyst.get("/evidence/datasets");
    assertThat(page.page().select("table tbody tr").eachText())
        .singleElement()
        .asString()
        .contains(
            "2025-26 2 2 One file ONE.csv in force since ",
            "and one earlier version that was replaced");
    assertThat(analyst.reading("es").get("/evidence/datasets").text())
        .contains("y una versión anterior que fue reemplazada");
    assertThat(analyst.get("/evidence/datasets.csv").body())
        .contains("places,facts,files,earlierVersions")
        .contains(",2025-2026,2,2,ONE.csv,1");
    assertThat(analyst.get("/evidence/datasets.json").body())
        .contains("\"facts\":2,\"files\":[\"ONE.csv\"],\"earlierVersions\":1,\"inForce\":[");
  }

  /** Two files of one day, and of one name, are told apart by their hours. */
  @Test
  void theListOfFilesSaysWhenEachCameIn() {
    publish("one.csv", HEADER + row("904", "Lone County", "black", 12));
    clock.forward(Duration.ofHours(1));
    publish("one.csv", HEADER + row("904", "Lone County", "black", 13));
    var rows = analyst.get("/evidence/import").page().select("#published tbody tr").eachText();
    assertThat(rows).hasSize(2).doesNotHaveDuplicates();
    assertThat(rows).allMatch(it -> it.matches(".*, \\d{4}, \\d{1,2}:\\d\\d [ap][.]m[.] ET.*"));
    byte[] third = (HEADER + row("904", "Lone County", "black", 14)).getBytes(UTF_8);
    var taken = analyst.upload("/evidence/import", "file", "three.csv", third, Map.of());
    assertThat(analyst.get("/evidence/import").page().select("#waiting li").text())
        .containsPattern("Imported on .*, \\d{4}, \\d{1,2}:\\d\\d [ap][.]m[.] ET");
    assertThat(analyst.get(taken.location()).page().select("dl.facts").text())
        .containsPattern("Imported .*, \\d{4}, \\d{1,2}:\\d\\d [ap][.]m[.] ET");
    assertThat(analyst.reading("es").get("/evidence/import").text()).contains("Importado el ");
  }

  /** Places by name and code, measures in words, also where only the file itself knows the name. */
  @Test
  void aReportNamesPlacesAndMeasures() {
    String file =
        """
        School Year,School Code,District Name,Demographic,NUMBER OF STUDENTS IN 4-YEAR COHORT,\
        NUMBER OF GRADS IN 4-YEAR COHORT
        20232024,904,Lone County,All Students,400,420
        20232024,905,,All Students,400,410
        """;
    var taken =
        analyst.upload(
            "/evidence/import", "file", "KYRC24_graduation.csv", file.getBytes(UTF_8), Map.of());
    assertThat(analyst.get(taken.location()).page().select("#findings li").eachText())
        .hasSize(2)
        .contains(
            "Line 2, Lone County (904): Graduates 420, but Students in the cohort 400. A part is"
                + " larger than its whole.")
        .anyMatch(it -> it.startsWith("Line 3, 905: "));
    assertThat(analyst.reading("es").get(taken.location()).text())
        .contains("Lone County (904)")
        .contains("Graduados 420")
        .doesNotContain("[evidence.");
  }

  /** Whoever gave a year on the command line is told there; the analyst reads it here. */
  @Test
  void aReportSaysThatAGivenYearWasNotUsed() {
    for (int given : new int[] {2023, 2025}) {
      byte[] file = (HEADER + row("904", "Lone County", "black", 12 + given)).getBytes(UTF_8);
      UUID source =
          TX.execute(
              tx ->
                  imports
                      .keep(
                          imports.read(
                              given + ".csv",
                              FileBytes.of(file),
                              OptionalInt.of(given),
                              Limits.OPERATOR),
                          "operator",
                          Optional.empty())
                      .source()
                      .orElseThrow());
      String report = analyst.get("/evidence/import/" + source).text();
      if (given == 2025) {
        assertThat(report).doesNotContain("was not used");
      } else {
        assertThat(report)
            .contains(
                "The school year 2023-24 was given with the file, but its rows say 2025-26. The"
                    + " year given was not used.");
        assertThat(analyst.reading("es").get("/evidence/import/" + source).text())
            .contains("El año indicado no se usó.");
      }
    }
  }

  /** A file of the same name replaces the other one, with what it leaves out. */
  @Test
  void aCorrectedFileOfTheSameNameSaysWhatIsGone() {
    publish(
        "one.csv",
        HEADER + row("904", "Lone County", "black", 12) + row("904", "Lone County", "white", 30));
    String corrected = HEADER + row("904", "Lone County", "black", 14);
    var taken =
        analyst.upload("/evidence/import", "file", "ONE.csv", corrected.getBytes(UTF_8), Map.of());
    var report = analyst.get(taken.location());
    assertThat(report.text())
        .contains(
            "Beside one.csv, which is published: one number changed, 0 are new, one is gone, 0"
                + " stay the same.");
    assertThat(report.page().select("#changes tbody tr").eachText())
        .hasSize(2)
        .first()
        .asString()
        .contains("Lone County (904)")
        .contains("Category: out-of-school suspension")
        .contains("12 events");
  }

  /** Of several files the one that stands now is compared with, number by number. */
  @Test
  void numbersThatSeveralFilesSayAreComparedWithTheNewest() {
    publish("first.csv", HEADER + row("904", "Lone County", "black", 12));
    clock.forward(Duration.ofSeconds(1));
    publish(
        "second.csv",
        HEADER + row("904", "Lone County", "black", 13) + row("904", "Lone County", "white", 30));
    clock.forward(Duration.ofSeconds(1));
    publish("third.csv", HEADER + row("904", "Lone County", "asian", 21));
    String fourth =
        HEADER
            + row("904", "Lone County", "black", 13)
            + row("904", "Lone County", "asian", 22)
            + row("904", "Lone County", "white", 31);
    var taken =
        analyst.upload("/evidence/import", "file", "fourth.csv", fourth.getBytes(UTF_8), Map.of());
    assertThat(analyst.get(taken.location()).text())
        .contains(
            "Beside third.csv, second.csv, published under other names: 2 numbers differ, 0 are"
                + " new, one is the same.")
        .doesNotContain("12 events");
    assertThat(analyst.reading("es").get(taken.location()).text())
        .contains("publicados con otros nombres: 2 números son distintos")
        .doesNotContain("[evidence.");
  }

  @Test
  void aReportSaysWhatToLookAtAndWhatACorrectedFileChanges() {
    publish(
        "first.csv",
        HEADER
            + row("904", "Lone County", "black", 12)
            + row("904", "Lone County", "white", 30)
            + row("904", "Lone County", "asian", 11));
    String corrected =
        HEADER
            + row("904", "Lone County", "black", 14)
            + row("904", "Lone County", "white", 30)
            + row("904", "Lone County", "hispanic", 25)
            + row("904", "Lone County", "martians", 25);
    var taken =
        analyst.upload(
            "/evidence/import",
            "file",
            "second.csv",
            corrected.getBytes(StandardCharsets.UTF_8),
            Map.of());
    assertThat(taken.status()).isEqualTo(303);
    var report = analyst.get(taken.location());
    assertThat(report.text())
        .contains("It waits. Nobody but analysts and the operator sees it.")
        .contains(
            "Beside first.csv, published under another name: one number differs, 2 are new, one is"
                + " the same.",
            "numbers that only the other file holds stay")
        .contains("12 events")
        .contains("14 events")
        .contains("One new label")
        .contains("martians")
        .contains("Publish second.csv")
        .doesNotContain("[evidence.");
    assertThat(analyst.reading("es").get(taken.location()).text())
        .contains("Lo que cambia")
        .doesNotContain("[evidence.");
    assertThat(report.page().select("#changes tbody tr").first().text())
        .as("what changed stands first")
        .contains("12 events", "14 events");
    clock.forward(Duration.ofSeconds(1)); // what is published later speaks
    String publication = report.page().select("form[action$=/publication]").attr("action");
    assertThat(analyst.post(publication, Map.of()).status()).isEqualTo(303);
    assertThat(analyst.get(taken.location()).text())
        .contains("It is published.")
        .doesNotContain("Publish second.csv");
    assertThat(analyst.get(N + "?dataset=discipline&place=904&group=black").text())
        .contains("14 events")
        .doesNotContain("12 events");
    assertThat(analyst.get("/evidence/import/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void anUnknownFileIsComparedWithTheNearestLayoutInWords() {
    var seen =
        analyst.upload(
            "/evidence/import",
            "file",
            "odd.csv",
            "sch_id,year,race,<i>hats</i>\n904,2025-2026,White,3\n"
                .getBytes(StandardCharsets.UTF_8),
            Map.of());
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text())
        .contains("The nearest layout")
        .contains("Missing here")
        .contains("<i>hats</i>")
        .doesNotContain("[evidence.");
  }
}
