package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of the figures of a demand: a decision is adopted, and figures are published. */
abstract class CitingTable extends Table {
  static final Map<String, String> SUSPENSIONS =
      Map.of(
          "indicator", "oss-events",
          "place", "901",
          "year", "2024-2025",
          "group", "black",
          "reference", "white");
  static final Map<String, String> GRADUATION =
      Map.of(
          "indicator", "graduation-4-year",
          "place", "901",
          "year", "2025-2026",
          "group", "hispanic",
          "reference", "");

  @Autowired Imports imports;

  void adopted() {
    TX.executeWithoutResult(status -> InventedFiles.importInto(imports, "sample"));
    TX.executeWithoutResult(status -> InventedMeasures.importInto(imports, "sample"));
    file("public");
    open();
    for (String name : table.keySet()) {
      say(name, "support");
    }
    close();
    clock.forward(Duration.ofDays(1));
  }

  String campaign() {
    return convener
        .post(
            "/campaigns/new",
            Map.of("area", "equity", "title", "Every suspension", "summary", "Counts."))
        .location();
  }

  Reader.Seen demand(String campaign, Map<String, String> figure) {
    Map<String, String> sent = new HashMap<>(figure);
    sent.put("text", "Publish every number.");
    sent.put("target", "the county board");
    sent.put("decision", "2026-1");
    return convener.post(campaign + "/demands/new", sent);
  }

  String demanded(Map<String, String> figure) {
    String campaign = campaign();
    var saved = demand(campaign, figure);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return campaign;
  }

  void publish(String name, String text) {
    clock.forward(Duration.ofDays(1));
    TX.executeWithoutResult(
        status -> imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll(); // TX is the test's, not the application's
  }

  void suspensionsOfBlackStudents(int events) {
    publish(
        "corrected.csv",
        "sch_id,dist_name,year,category,group_type,student_group,n_students\n"
            + "901,Tarrow County,2024-2025,Out-of-School Suspensions,race,black,"
            + events
            + "\n");
  }
}
