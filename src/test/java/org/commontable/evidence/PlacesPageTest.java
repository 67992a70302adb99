package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.evidence.shapes.InventedShapes;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Schools and districts are found, shown and drawn, for everybody and in both languages. */
class PlacesPageTest extends Site {
  private static final List<String> PAGES =
      List.of(
          "/places",
          "/places?q=garnet",
          "/places?q=no%20such%20place",
          "/places/901",
          "/places/901030",
          "/places/901060",
          "/places/901/schools",
          "/evidence",
          "/evidence/map",
          "/evidence/map/901",
          "/evidence/map/902");

  @Autowired Imports imports;
  @Autowired PlaceCatalogue catalogue;

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

  @Test
  void everyPageIsWholeInBothLanguagesAndBeforeAnythingIsThere() {
    for (String path : List.of("/places", "/places?q=x", "/evidence/map")) {
      assertThat(nobody().get(path).status()).as(path).isEqualTo(200);
    }
    for (String path :
        List.of(
            "/places/901", "/places/901/schools", "/evidence/map/901", "/evidence/map.geojson")) {
      assertThat(nobody().get(path).status()).as(path).isEqualTo(404);
    }
    importTheSample();
    for (String path : PAGES) {
      for (String lang : List.of("en", "es")) {
        var seen = nobody().reading(lang).get(path);
        assertThat(seen.status()).as(path).isEqualTo(200);
        assertThat(seen.body()).as(path).doesNotContain("[evidence.");
      }
    }
  }

  @Test
  void theFrontPageLooksForASchoolOnceAFileNamesOne() {
    String search = "form[role=search][action=/places] input[name=q]";
    assertThat(nobody().get("/?before").page().select(search)).isEmpty();
    importTheSample();
    var front = nobody().get("/?after").page();
    assertThat(front.select(search)).hasSize(1);
    assertThat(front.select("label[for=" + front.select(search).attr("id") + "]").text())
        .isEqualTo("Find your school or district");
    var spanish = nobody().reading("es").get("/?after");
    assertThat(spanish.page().select("#school h2").text()).isEqualTo("Su escuela en cifras");
    assertThat(spanish.text()).contains("Busque su escuela o distrito");
  }

  /** A state has more districts than a telephone has room for; three fit. */
  @Test
  void fewDistrictsStandOpen() {
    importTheSample();
    var page = nobody().get("/places").page();
    assertThat(page.select("#districts a.entry")).hasSize(3);
    assertThat(page.select("#districts details")).isEmpty();
  }

  @Test
  void aParentFindsHerSchoolAndReadsWhatItWasCalledBefore() {
    importTheSample();
    var found = nobody().reading("es").get("/places?q=primaria%20old%20mil");
    assertThat(found.page().select("a.entry").eachAttr("href")).containsExactly("/places/901030");
    assertThat(found.text()).contains("Escuela de Tarrow County");
    var school = nobody().get("/places/901030");
    assertThat(school.text())
        .contains("Carver Elementary")
        .contains("School in Tarrow County")
        .contains("219901000702")
        .contains("Old Mill Elementary 2011-12 to 2018-19")
        .contains("No file we hold says anything of this place but how many students it has.");
    assertThat(nobody().get("/places/901060").text())
        .contains("In the files to 2021-22, no longer in the newest.");
    var list = nobody().get("/places/901/schools");
    assertThat(list.text())
        .contains("7 schools in the newest files (2025-26)")
        .contains("One school of earlier years");
    assertThat(nobody().get("/places/901").text())
        .contains("School district")
        .contains("8 schools")
        .contains("2199010")
        .contains("ocd-division/country:us/state:ky/county:tarrow/school_district:tarrow_co");
  }

  @Test
  void theMapIsDrawnOfWhatIsShownAndTheTableSaysTheSame() {
    importTheSample();
    var map = nobody().get("/evidence/map").page();
    assertThat(map.select("svg.map a").eachAttr("href"))
        .containsExactlyInAnyOrder("/places/901", "/places/902", "/places/903");
    assertThat(map.select("svg.map").attr("aria-hidden")).isEqualTo("true");
    assertThat(map.select("svg.map a[tabindex=-1]")).hasSize(3);
    assertThat(map.select("table tbody th a").eachAttr("href"))
        .contains("/places/901", "/places/902");
    String said = map.select("svg.map a[href=/places/901] title").text();
    assertThat(map.select("table").text()).contains(said.substring(said.indexOf(": ") + 2));
    var district = nobody().get("/evidence/map/901").page();
    assertThat(district.select("svg.map circle")).as("schools of the newest files").hasSize(7);
    assertThat(district.select("svg.map path.map-area")).hasSize(1);
  }

  @Test
  void programsGetGeoJsonCsvAndJson() {
    importTheSample();
    var json = JsonMapper.builder().build().readTree(nobody().get("/evidence/map.geojson").body());
    assertThat(json.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(json.get("features")).hasSize(3);
    var tarrow = json.get("features").get(0);
    assertThat(tarrow.get("id").asString()).isEqualTo("901");
    assertThat(tarrow.get("properties").get("leaid").asString()).isEqualTo("2199010");
    assertThat(tarrow.get("properties").get("status").asString()).isEqualTo("shown");
    var rings = tarrow.get("geometry").get("coordinates").get(0);
    assertThat(rings).as("the town is a hole in it").hasSize(2);
    var ring = rings.get(0);
    assertThat(ring.get(0).toString()).isEqualTo(ring.get(ring.size() - 1).toString());
    assertThat(nobody().get("/evidence/map.csv").body())
        .contains("901,Tarrow County,TARROW COUNTY");
    assertThat(nobody().get("/evidence/map/902.geojson").body()).contains("\"code\":\"902\"");
    assertThat(nobody().get("/places.csv?district=901").body())
        .contains("901030,school,Carver Elementary,901,2011-2012,2025-2026,true")
        .doesNotContain("Wick County");
    assertThat(nobody().get("/places.json").body()).contains("\"code\":\"999\"");
    assertThat(nobody().get("/places.csv?district=nobody").status()).isEqualTo(404);
  }

  @Test
  void anAnalystHandsShapesInAndABadFileIsSaidInWords() {
    TX.executeWithoutResult(tx -> InventedFiles.importInto(imports, "sample"));
    var analyst = as(Role.ANALYST);
    var taken =
        analyst.upload("/evidence/import", "file", "map.zip", InventedPlaces.outlines(), Map.of());
    assertThat(taken.status()).isEqualTo(303);
    var report = analyst.get(taken.location());
    assertThat(report.text())
        .contains("4 rows read, 3 places or shapes kept.")
        .doesNotContain("[evidence.");
    assertThat(nobody().get("/evidence/map.geojson").status()).as("it waits").isEqualTo(404);
    analyst.post(taken.location() + "/publication", Map.of());
    assertThat(nobody().get("/evidence/map.geojson").status()).isEqualTo(200);
    byte[] cut = java.util.Arrays.copyOf(InventedPlaces.outlines(), 300);
    analyst.get("/evidence/import");
    var refused = analyst.upload("/evidence/import", "file", "cut.zip", cut, Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("cut off").doesNotContain("[evidence.");
  }

  @Test
  void whatFilesAndReadersWriteIsOnlyText() {
    String evil = "<b onmouseover=alert(1)>\"bold\"</b>";
    TX.executeWithoutResult(
        tx -> {
          publish(
              "names.csv",
              "sch_id,nces_id,dist_name,sch_name,coop,long,lat,year,sch_type,grade_low,grade_high,title1,enroll\n"
                  + "901,,Tarrow,,,,,2025-2026,,,,,100\n"
                  + "901010,,Tarrow,\""
                  + evil.replace("\"", "\"\"")
                  + "\",,-85.5,38.2,2025-2026,<i>A9,,,,100\n");
          imports.takeAndPublish(
              "evil.zip",
              InventedShapes.zip(
                  "evil",
                  InventedShapes.DEGREES,
                  List.of("ID", "COUNTY", "UNIFIED", "NAME"),
                  List.of(
                      new InventedShapes.Row(
                          List.of("1", "2", "3", evil),
                          List.of(new double[] {-85, 38, -85, 39, -84, 39, -85, 38})))),
              "sample");
        });
    for (String path :
        List.of(
            "/places/901010",
            "/places/901/schools",
            "/places?q=bold",
            "/evidence/map",
            "/evidence/map/901",
            "/places?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/evidence/map/901?zones=%3Cscript%3E")) {
      var seen = nobody().get(path);
      assertThat(seen.status()).as(path).isEqualTo(200);
      assertThat(seen.body())
          .as(path)
          .doesNotContain("<b on")
          .doesNotContain("<script>alert")
          .doesNotContain("<i>A9");
    }
    for (String path :
        List.of(
            "/places/x",
            "/places/%00",
            "/places/275/schools",
            "/evidence/map/901010",
            "/evidence/map/x.geojson")) {
      assertThat(nobody().get(path).status()).as(path).isIn(400, 404);
    }
  }

  private void publish(String name, String text) {
    imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample");
  }

  @Test
  void tablesThatWereFilledBeforeThereWasABookGetOne() {
    importTheSample();
    OWNER.sql("delete from evidence.place").update();
    assertThat(catalogue.book().isEmpty()).isTrue();
    TX.executeWithoutResult(tx -> catalogue.ensure());
    assertThat(catalogue.book().find("901030")).isPresent();
  }
}
