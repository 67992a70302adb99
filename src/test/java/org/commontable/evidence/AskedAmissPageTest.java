package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pages and files answer to words that are none, to too many, and to names that bite. */
class AskedAmissPageTest extends SampleViews {
  /** A file has no place to say that it answers another question; a page says it. */
  @Test
  void aFileAnswersWhatWasAskedOrSaysWhyNot() {
    importTheSample();
    for (String path : List.of("/evidence/explore", "/evidence/change", "/evidence/compare")) {
      String fine = path + "%s?indicator=oss-events&place=901";
      assertThat(nobody().get(fine.formatted(".csv")).status()).as(path).isEqualTo(200);
      for (String word :
          List.of(
              "indicator=moods",
              "place=Nowhere",
              "group=martians",
              "year=1850-1851",
              "level=planet",
              "sort=luck",
              "show=moods")) {
        String question =
            word.startsWith("indicator") ? "%s?place=901&" : fine.substring(path.length()) + "&";
        String asked = path + question + word;
        for (String kind : List.of(".csv", ".json")) {
          var refused = nobody().get(asked.formatted(kind));
          assertThat(refused.status()).as(asked.formatted(kind)).isEqualTo(400);
          assertThat(refused.headers().get("content-type").getFirst()).startsWith("text/plain");
          assertThat(refused.body()).contains(word).contains(path + "?").hasLineCount(1);
          assertThat(nobody().reading("es").get(asked.formatted(kind)).body())
              .contains("No se hizo ningún archivo", word);
        }
        var page = nobody().get(asked.formatted("")).page();
        assertThat(page.select("main .warning").text())
            .as(asked)
            .contains("“" + word.substring(word.indexOf('=') + 1) + "”");
        String file = page.select("a[href^=" + path + ".csv]").attr("href");
        assertThat(nobody().get(file).status()).as(file).isEqualTo(200);
      }
    }
    assertThat(nobody().get("/evidence/change.csv?place=901&place=902").status()).isEqualTo(400);
    assertThat(nobody().get("/evidence/change/moved.json?place=Nowhere").status()).isEqualTo(400);
    assertThat(nobody().get("/evidence/explore/embed.en?indicator=moods").text())
        .contains("We have no measure “moods”");
  }

  @Test
  void zonesThatADistrictDoesNotHaveAreRefusedInOneSentence() {
    importTheSample();
    for (String kind : List.of(".csv", ".geojson")) {
      String path = "/evidence/map/901" + kind + "?zones=moon";
      var refused = nobody().get(path);
      assertThat(refused.status()).as(path).isEqualTo(400);
      assertThat(refused.headers().get("content-type").getFirst()).startsWith("text/plain");
      assertThat(refused.body())
          .contains("No file was made", "zones=moon", "/evidence/map/901")
          .hasLineCount(1);
      assertThat(nobody().reading("es").get(path).body())
          .contains("No se hizo ningún archivo", "zones=moon")
          .hasLineCount(1);
    }
  }

  @Test
  void wordsThatAreNoneAreSaidAndNeverRun() {
    importTheSample();
    String evil = "%3Cscript%3Ealert(1)%3C/script%3E";
    for (String path :
        List.of("/evidence/explore", "/evidence/compare", "/evidence/change", "/evidence/map")) {
      for (String name :
          List.of("indicator", "group", "year", "level", "place", "sort", "show", "page")) {
        for (String word :
            List.of(
                evil,
                "999999999999999999999",
                "-1",
                "%00",
                "%E2%80%AE",
                "..%2F..%2Fetc",
                "'%20or%201=1",
                "x".repeat(3000),
                UUID.randomUUID().toString())) {
          var seen = nobody().get(path + "?" + name + "=" + word);
          assertThat(seen.status()).as(path + " " + name + " " + word).isEqualTo(200);
          assertThat(seen.body()).doesNotContain("<script>alert").doesNotContain("[evidence.");
        }
      }
    }
    assertThat(nobody().get("/evidence/explore?indicator=" + evil).text())
        .contains("We have no measure “<script>alert(1)</script>”");
    assertThat(nobody().get("/evidence/explore?indicator=gifted").text())
        .contains("No file published so far tells of the measure “gifted”");
    assertThat(nobody().get("/evidence/explore?year=1066-1067").text())
        .contains("no year “1066-1067”");
    assertThat(nobody().get("/evidence/explore/embed.fr").status()).isEqualTo(404);
  }

  @Test
  void aThousandPlacesAreCutAndItIsSaid() {
    importTheSample();
    String thousand =
        IntStream.range(0, 1000)
            .mapToObj(it -> "&place=" + (900 + it))
            .collect(Collectors.joining());
    for (String path :
        List.of("/evidence/explore?x=1", "/evidence/compare?x=1", "/evidence/change?x=1")) {
      var seen = nobody().get(path + thousand);
      assertThat(seen.status()).as(path).isIn(200, 400, 414);
      if (seen.status() == 200) {
        assertThat(seen.text()).contains("No page takes more than 60");
      }
    }
  }

  @Test
  void aNameThatIsAFormulaStaysText() {
    String row = "801,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"Tarrow\"\")\",2025-2026,";
    TX.executeWithoutResult(
        tx -> {
          imports.takeAndPublish(
              "s.csv",
              bytes(
                  "sch_id,dist_name,year,race,s_count,calc_pct\n"
                      + row
                      + "White,2250,0.9\n"
                      + row
                      + "Black,300,0.1\n"),
              "sample");
          imports.takeAndPublish(
              "e.csv",
              bytes(
                  "sch_id,dist_name,year,category,group_type,student_group,n_students\n"
                      + row
                      + "Out-of-School Suspensions,race,white,120\n"
                      + row
                      + "Out-of-School Suspensions,race,black,60\n"),
              "sample");
        });
    publicPages.forgetAll();
    for (String path : List.of("/evidence/explore.csv", "/evidence/change.csv?place=801")) {
      String csv = nobody().get(path).body();
      assertThat(csv).as(path).contains("'=HYPERLINK");
      assertThat(csv).doesNotContain(",=HYPERLINK").doesNotContain(",\"=HYPERLINK");
    }
    assertThat(nobody().get("/evidence/explore").body()).doesNotContain("<a href=\"http://evil");
  }
}
