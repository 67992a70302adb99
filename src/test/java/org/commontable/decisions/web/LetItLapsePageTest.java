package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a consensus that failed the mover may take the matter no further. */
class LetItLapsePageTest extends Table {
  private static final String LAPSE = D + "/lapse";
  private static final Map<String, String> WHY = Map.of("reason", "The board has moved on");

  @TempDir Path folder;

  @BeforeEach
  void aDecisionThatFaithBlocks() {
    file("public");
    open();
    for (String yes : List.of("Eastside", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(of("Teachers").post(LAPSE, WHY).status()).as("still open").isEqualTo(403);
    say("Faith", "block", "blockReason", "Harm", "principle", "No pupil is named", "meet", "Ana");
    close();
    clock.forward(Duration.ofDays(1));
  }

  @Test
  void onlyTheMoverEndsItAndItIsNoDefeat() throws Exception {
    assertThat(of("Faith").get(D).text()).contains("Provisional.");
    assertThat(of("Faith").post(LAPSE, WHY).status()).isEqualTo(403);
    assertThat(convener.post(LAPSE, WHY).status()).as("a vote is still open").isEqualTo(403);
    assertThat(of("Teachers").get(D).page().select("a[href=" + LAPSE + "]")).hasSize(1);
    assertThat(of("Teachers").post(LAPSE, Map.of("reason", " ")).status()).isEqualTo(422);
    assertThat(of("Teachers").post(LAPSE, WHY).status()).isEqualTo(303);
    assertThat(of("Teachers").post(LAPSE, WHY).status()).as("once").isEqualTo(403);

    assertThat(status()).isEqualTo(Status.LET_LAPSE);
    assertThat(of("Faith").get(D).page().select(".under .tag").text()).isEqualTo("Dropped");
    assertThat(of("Faith").get(D).text())
        .contains("Let lapse after consensus failed: The board has moved on")
        .contains("Tarrow Teachers Association, who proposed it, let it lapse")
        .doesNotContain("It was asked again", "Provisional.")
        .doesNotContain("Record a resolution meeting");
    assertThat(nobody().get(D).text())
        .contains("Not decided: the matter was let lapse on")
        .doesNotContain("board has moved on")
        .doesNotContain("talks go on");
    assertThat(convener.get(D + "/resolution-meeting").status()).isEqualTo(403);
    assertThat(convener.get(D + "/vote").status()).isEqualTo(403);
    assertThat(entries("decision.let-lapse")).isEqualTo(1);

    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    assertThat(Recount.of(reading.entries()).faults()).isEmpty();
    var early =
        reading.entries().stream()
            .filter(entry -> !entry.type().equals("decision.verdict"))
            .toList();
    assertThat(Recount.of(early).faults())
        .anyMatch(fault -> fault.sentence().contains("a lapse though consensus has not failed"));
  }
}
