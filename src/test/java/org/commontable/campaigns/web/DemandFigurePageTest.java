package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.commontable.evidence.Imports;
import org.commontable.evidence.InventedFiles;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A demand keeps what its figure said, day by day, while the figure moves on. */
class DemandFigurePageTest extends Table {
  @Autowired Imports imports;

  private void adopted() {
    TX.executeWithoutResult(status -> InventedFiles.importInto(imports, "sample"));
    file("public");
    open();
    for (String name : table.keySet()) {
      say(name, "support");
    }
    close();
  }

  private String demanded() {
    String campaign =
        convener
            .post(
                "/campaigns/new",
                Map.of("area", "equity", "title", "Every suspension", "summary", "Counts."))
            .location();
    var saved =
        convener.post(
            campaign + "/demands/new",
            Map.of(
                "text", "Publish every suspension.",
                "target", "the county board",
                "decision", "2026-1",
                "indicator", "oss-events",
                "place", "901",
                "year", "2024-2025",
                "group", "black",
                "reference", "white"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return campaign;
  }

  @Test
  void thePageShowsTheFigureAtAdoptionBesideTheNewestOne() {
    adopted();
    clock.forward(Duration.ofDays(1));
    String campaign = demanded();
    var dated = convener.get(campaign).page().select("dl.dated");
    assertThat(dated.select("dd").eachText())
        .hasSize(4)
        .anyMatch(it -> it.startsWith("Cited: "))
        .anyMatch(it -> it.startsWith("Decision adopted: "))
        .anyMatch(it -> it.startsWith("Our newest edition, same year: "))
        .anyMatch(it -> it.startsWith("Our newest edition, newest year (2025-26): 3.10 times."));
    String then = dated.select("dd:contains(Decision adopted)").text().replaceAll("[^0-9.]", "");
    assertThat(dated.select("dd:contains(same year)").text()).contains(then);

    clock.forward(Duration.ofDays(1));
    String corrected =
        "sch_id,dist_name,year,category,group_type,student_group,n_students\n"
            + "901,Tarrow County,2024-2025,Out-of-School Suspensions,race,black,2500\n";
    TX.executeWithoutResult(
        status ->
            imports.takeAndPublish(
                "corrected.csv", corrected.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll();
    var moved = convener.get(campaign).page().select("dl.dated");
    assertThat(moved.select("dd:contains(Decision adopted)").text()).contains(then);
    assertThat(moved.select("dd:contains(same year)").text()).doesNotContain(then);
    assertThat(convener.reading("es").get(campaign).text()).contains("Se adoptó la decisión: ");
  }
}
