package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages that look across places and years: explore, compare, change, map. */
class ViewsPageTest extends SampleViews {
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
}
