package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.SchoolYear;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages that look across places and years: explore, compare, change, map. */
class ViewsPageTest extends Site {
  private static final String EXPLORE = "/evidence/explore?indicator=oss-events";
  private static final List<String> PAGES =
      List.of(
          "/evidence",
          "/evidence/explore",
          EXPLORE + "&group=black&group=nhpi&group=all&year=2025-2026&year=2011-2012",
          EXPLORE + "&level=state&sort=ratio-highest",
          EXPLORE + "&level=school",
          EXPLORE + "&place=tarrow",
          "/evidence/compare",
          "/evidence/compare?place=901&place=902&place=903&group=black&group=asian",
          "/evidence/compare?place=901,902,999&show=ratio",
          "/evidence/change",
          "/evidence/change?place=901&group=black&group=nhpi&group=female",
          "/evidence/change?place=903&show=ratio&group=hispanic",
          "/evidence/map",
          "/evidence/map?group=hispanic&year=2012-2013&show=ratio",
          "/evidence/explore/embed.en?group=black",
          "/evidence/explore/embed.es?group=black");

  @Autowired Imports imports;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  private void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
        });
  }

  private static JsonNode json(Reader.Seen seen) {
    return JsonMapper.builder().build().readTree(seen.body());
  }

  @Test
  void beforeTheFirstFileEachPageSaysWhatWillBeHere() {
    for (String path : List.of("/evidence/explore", "/evidence/compare", "/evidence/change")) {
      assertThat(nobody().get(path).text()).as(path).contains("No figure is published yet");
      assertThat(nobody().reading("es").get(path).text()).contains("Todavía no hay ninguna cifra");
      assertThat(nobody().get(path + ".csv").status()).isEqualTo(404);
      assertThat(nobody().get(path + ".json").status()).isEqualTo(404);
    }
    assertThat(nobody().get("/evidence/map").status()).isEqualTo(200);
    assertThat(nobody().get("/evidence/explore/embed.en").status()).isEqualTo(404);
  }

  @Test
  void everyPageStandsInBothLanguagesForEverybody() {
    importTheSample();
    List<Reader> readers =
        List.of(
            nobody(),
            nobody().reading("es"),
            as(Role.ANALYST),
            as(Role.DELEGATE, UUID.randomUUID()));
    for (String path : PAGES) {
      for (Reader reader : readers) {
        var seen = reader.get(path);
        assertThat(seen.status()).as(path).isEqualTo(200);
        assertThat(seen.body())
            .as(path)
            .doesNotContain("[evidence.")
            .doesNotContain("NaN")
            .doesNotContain("Infinity")
            .doesNotContain("style=\"");
      }
    }
  }

  @Test
  void theAddressRestoresTheView() {
    importTheSample();
    String address =
        EXPLORE + "&group=black&group=hispanic&year=2025-2026&level=district&sort=lowest";
    var page = nobody().get(address).page();
    assertThat(page.select("input[name=group][checked]").eachAttr("value"))
        .containsExactly("black", "hispanic");
    assertThat(page.select("input[name=year][checked]").eachAttr("value"))
        .containsExactly("2025-2026");
    assertThat(page.select("select[name=sort] option[selected]").attr("value")).isEqualTo("lowest");
    assertThat(page.select("table.figures tbody tr")).hasSize(6);
    List<Double> values =
        page.select("table.figures tbody td strong").stream()
            .map(Element::text)
            .filter(it -> it.endsWith(" per 100"))
            .map(it -> Double.parseDouble(it.replace(" per 100", "")))
            .toList();
    assertThat(values).isNotEmpty().isSorted();
    String csv = page.select("a[href^=/evidence/explore.csv]").attr("href");
    assertThat(nobody().get(csv).body().lines().count()).isEqualTo(7);
    assertThat(nobody().get(csv).body()).contains("Tarrow County");
  }

  @Test
  void aListBySizeShowsRangesAndNoRank() {
    importTheSample();
    var page = nobody().get(EXPLORE + "&sort=highest").page();
    for (Element row : page.select("table.figures tbody tr:has(td strong)")) {
      assertThat(row.select("td[data-label='Likely range']").text()).isNotBlank();
    }
    assertThat(page.select("main").text()).contains("we give no ranks").contains("Benjamini");
  }

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

  /** A year for which no file counts is neither a zero nor a silent gap. */
  @Test
  void whereNoFileCountsThePageSaysSo() {
    importTheSample();
    String start = "801,County 801,2012-2013,";
    String students = "sch_id,dist_name,year,race,s_count,calc_pct\n";
    TX.executeWithoutResult(
        tx ->
            imports.takeAndPublish(
                "s.csv",
                bytes(students + start + "White,2250,0.9\n" + start + "Black,300,0.1\n"),
                "sample"));
    publicPages.forgetAll();
    String path = "/evidence/compare?indicator=oss-events&place=801,901&group=black&year=2012-2013";
    String row = "table.figures tr:has(a[href=/places/801]) td.soft";
    assertThat(nobody().get(path).page().select(row).text()).isEqualTo("no counts in the files");
    assertThat(nobody().reading("es").get(path).page().select(row).text())
        .isEqualTo("sin conteos en los archivos");
  }

  /** In every view, order and file: no count, no rate and no comparison of what is hidden. */
  @Test
  void whatIsHiddenIsHiddenEverywhere() {
    importTheSample();
    String groups =
        StudentGroup.races().stream()
            .map(it -> "&group=" + it.word())
            .collect(Collectors.joining());
    String years =
        IntStream.rangeClosed(2011, 2025)
            .mapToObj(it -> "&year=" + it + "-" + (it + 1))
            .collect(Collectors.joining());
    for (String sort : List.of("name", "highest", "lowest", "ratio-highest", "ratio-lowest")) {
      String view = "?indicator=oss-events" + groups + years + "&sort=" + sort;
      List<JsonNode> hidden = new ArrayList<>();
      boolean over = false;
      for (JsonNode one : json(nobody().get("/evidence/explore.json" + view)).get("figures")) {
        if (!one.get("status").asString().equals("hidden")) {
          assertThat(over && sort.endsWith("est") && !sort.startsWith("ratio"))
              .as("hidden ones come last")
              .isFalse();
          continue;
        }
        over = true;
        hidden.add(one);
        assertThat(one.get("value").isNull()).isTrue();
        assertThat(one.get("numerator").isNull()).isTrue();
        assertThat(one.get("sources")).isEmpty();
        JsonNode compared = one.get("comparison");
        if (compared != null) {
          assertThat(compared.get("ratio").isNull()).isTrue();
          assertThat(compared.get("difference").isNull()).isTrue();
          assertThat(compared.get("interval").isNull()).isTrue();
        }
      }
      assertThat(hidden).as(sort).isNotEmpty();
      List<String> names = hidden.stream().map(it -> it.get("placeName").asString()).toList();
      assertThat(sort.equals("name") ? List.of() : names).isSorted();
    }
    for (String path :
        List.of(
            EXPLORE + "&group=nhpi&year=2025-2026",
            "/evidence/change?place=901&group=nhpi",
            "/evidence/compare?place=901&place=902&group=nhpi",
            "/evidence/map?group=nhpi")) {
      var page = nobody().get(path).page();
      assertThat(page.select("table.figures").text()).as(path).contains("hidden");
      assertThat(page.select("table.figures td strong")).as(path).isEmpty();
      assertThat(page.select("svg circle.ch-point")).as(path).isEmpty();
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
  void placesAreComparedOnOneScaleInTheOrderChosen() {
    importTheSample();
    var page =
        nobody().get("/evidence/compare?place=903&place=901&group=black&group=hispanic").page();
    assertThat(page.select("table.figures tbody th a").eachText())
        .containsExactly(
            "Fernley Independent", "Tarrow County", "Fernley Independent", "Tarrow County");
    var plots = page.select("svg.ch.wide");
    assertThat(plots).hasSize(2);
    assertThat(plots.get(0).select(".ch-axis").eachText())
        .isEqualTo(plots.get(1).select(".ch-axis").eachText());
    assertThat(plots.get(0).select(".ch-band")).hasSize(2);
    assertThat(plots.get(0).attr("aria-label")).contains("Fernley Independent: ");
    assertThat(nobody().get("/evidence/compare?place=901").text())
        .contains("Name two to six places");
    assertThat(nobody().get("/evidence/compare?place=county").text())
        .contains("can be more than one place");
    assertThat(nobody().get("/evidence/compare.csv").status()).isEqualTo(404);
    assertThat(nobody().get("/evidence/compare.csv?place=901&place=902").body().lines().count())
        .isEqualTo(3);
  }

  @Test
  void noLineCrossesANewDefinitionAndHiddenYearsAreSaid() {
    importTheSample();
    var page = nobody().get("/evidence/change?place=901&group=black").page();
    var drawing = page.selectFirst("svg.ch.wide");
    assertThat(drawing.select(".ch-line")).as("before 2019-20 and since").hasSize(2);
    assertThat(drawing.select(".ch-break")).hasSize(1);
    assertThat(drawing.text()).contains("new definition");
    assertThat(page.select("main").text()).contains("A new definition holds from 2019-20 on");
    assertThat(page.select("#table table.figures tbody tr:not(.folds)")).hasSize(15);
    var hidden = nobody().get("/evidence/change?place=901&group=nhpi").page();
    assertThat(hidden.selectFirst("svg.ch.wide").text()).contains("Hidden");
    assertThat(
            json(nobody().get("/evidence/change.json?place=901&group=black")).get("count").asInt())
        .isEqualTo(15);
  }

  /** Twelve districts of an older year are more of the state than three of a newer one. */
  @Test
  void theMapShowsTheYearThatMostDistrictsHave() {
    importTheSample();
    StringBuilder students = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    StringBuilder happened =
        new StringBuilder("sch_id,dist_name,year,category,group_type,student_group,n_students\n");
    for (int code = 801; code < 813; code++) {
      String start = code + ",County " + code + ",2012-2013,";
      students.append(start).append("White,2250,0.9\n").append(start).append("Black,300,0.1\n");
      happened
          .append(start)
          .append("Out-of-School Suspensions,race,white,120\n")
          .append(start)
          .append("Out-of-School Suspensions,race,black,")
          .append(code - 750)
          .append('\n');
    }
    TX.executeWithoutResult(
        tx -> {
          imports.takeAndPublish("s.csv", bytes(students), "sample");
          imports.takeAndPublish("e.csv", bytes(happened), "sample");
        });
    publicPages.forgetAll();
    var map = nobody().get("/evidence/map").page();
    assertThat(map.select("select[name=year] option[selected]").attr("value"))
        .isEqualTo("2012-2013");
    assertThat(map.select(".map-keys li").size()).isGreaterThan(4);
    assertThat(map.select("table.figures").text()).contains("County 801");
    assertThat(map.select("table.figures").text()).contains("per 100");
    assertThat(nobody().get("/evidence/map.csv?year=2025-2026").body())
        .contains("901,Tarrow County")
        .contains("2025-2026,black,shown,");
    JsonNode tarrow =
        json(nobody().get("/evidence/map.geojson?group=white&year=2025-2026"))
            .get("features")
            .get(0);
    assertThat(tarrow.get("properties").get("group").asString()).isEqualTo("white");
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
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

  @Test
  void anotherSiteMayFrameTheListWithoutAScript() {
    importTheSample();
    var framed = nobody().get("/evidence/explore/embed.es?indicator=oss-events&group=black");
    assertThat(framed.headers().get("content-security-policy").getFirst())
        .contains("frame-ancestors *")
        .contains("default-src 'none'");
    assertThat(framed.page().select("script")).isEmpty();
    assertThat(framed.page().select("html").attr("lang")).isEqualTo("es");
    assertThat(framed.page().select("table.figures tbody tr")).hasSize(3);
    String markup = nobody().get(EXPLORE).page().select("textarea#embed").text();
    assertThat(markup).contains("/evidence/explore/embed.en?indicator=oss-events");
  }

  @Test
  void theNewestFigureIsAlsoAnImage() {
    importTheSample();
    var image = nobody().get("/evidence/change/picture.es.png?place=901&group=black");
    assertThat(image.status()).isEqualTo(200);
    assertThat(image.bytes()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(nobody().get("/evidence/change/picture.en.png?place=901&group=nhpi").status())
        .as("nothing is shown")
        .isEqualTo(404);
  }

  @Test
  void theAnalystSeesWhichDemandsStandOnANumberThatMoved() {
    importTheSample();
    TX.executeWithoutResult(
        tx ->
            events.publishEvent(
                new FigureCited(
                    UUID.randomUUID(),
                    new Citation(
                        "oss-events", "901", new SchoolYear(2025), "black", Optional.of("white")),
                    LocalizedText.of("en", "Publish every suspension"),
                    LocalizedText.of("en", "7 of 9 support it."),
                    "/campaigns/every-suspension",
                    NOW)));
    String corrected =
        new String(InventedFiles.discipline(), StandardCharsets.UTF_8)
            .replace(
                "901,Tarrow County,2025-2026,Out-of-School Suspensions,race,black,1904",
                "901,Tarrow County,2025-2026,Out-of-School Suspensions,race,black,1934");
    var analyst = as(Role.ANALYST);
    clock.forward(Duration.ofMinutes(1)); // of two files of one instant chance says which is newer
    var taken =
        analyst.upload("/evidence/import", "file", "corrected.csv", bytes(corrected), Map.of());
    assertThat(analyst.get(taken.location()).page().select("#moved")).as("it waits").isEmpty();
    var published = analyst.post(taken.location() + "/publication", Map.of());
    assertThat(published.location()).isEqualTo(taken.location());
    assertThat(analyst.get(taken.location()).page().select("#moved").text())
        .contains("Publish every suspension")
        .contains("1,904 of 7,210")
        .contains("1,934 of 7,210");
    assertThat(nobody().get(taken.location()).status()).isIn(303, 403);
  }
}
