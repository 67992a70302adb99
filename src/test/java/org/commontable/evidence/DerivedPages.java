package org.commontable.evidence;

import java.nio.charset.StandardCharsets;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For every test of pages whose measures are worked out from what an edition shows. */
abstract class DerivedPages extends Site {
  static final String LEVELS =
      "sch_id,dist_name,year,school_level,subject,student_group,n_tested,novice_pct,"
          + "apprentice_pct,proficient_pct,distinguished_pct,prof_dist_pct,bonus_pct,napd_calc,"
          + "perf_index\n";
  static final String IEP = "sch_id,dist_name,year,student_group,iep_total,iep_pct\n";

  @Autowired Imports imports;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
          InventedMeasures.importInto(imports, "sample");
        });
    publicPages.forgetAll();
  }

  void take(String name, String text) {
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll();
  }

  static String tested(
      String place, int year, String group, int tested, String levels, String both) {
    return "%s,Wick County,%d-%d,Elementary School,Reading,%s,%d,%s,%s,,,\n"
        .formatted(place, year, year + 1, group, tested, levels, both);
  }

  /** The worked example of V, and in the next year white students fall and Black students rise. */
  void importTests() {
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

  static JsonNode json(Reader.Seen seen) {
    return JsonMapper.builder().build().readTree(seen.body());
  }
}
