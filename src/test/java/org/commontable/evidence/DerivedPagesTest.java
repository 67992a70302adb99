package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds of all pages of measures that are worked out from what an edition shows. */
class DerivedPagesTest extends DerivedPages {
  private static final List<String> PATHS =
      List.of("/evidence/gaps", "/evidence/funnel", "/evidence/segregation", "/evidence/idea");

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
}
