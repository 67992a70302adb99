package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.Presence;
import org.commontable.decisions.Status;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is entered on the roll after a decision closed stands in the minutes alone. */
class LateRollPageTest extends Table {
  @Autowired Presence presence;
  @TempDir Path folder;

  @Test
  void anAbsentMemberStillHasItsWindowThoughThePresentAreEnteredLate() throws Exception {
    file("members");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    enterLate("Libraries");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    enterLate("Libraries");
    assertThat(
            say("Libraries", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(303);
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(recount()).isEmpty();
  }

  @Test
  void nobodyIsGivenAQuorumAfterTheClose() throws Exception {
    file("public");
    open();
    say("Eastside", "support");
    say("Faith", "support");
    close();
    enterLate("Northside");
    assertThat(status()).isEqualTo(Status.LAPSED);
    convener.post(D + "/notes", Map.of());
    enterLate("Northside");
    assertThat(status()).isEqualTo(Status.LAPSED);
    assertThat(nobody().get(D).text()).contains("no quorum").doesNotContain("Supported by");
    assertThat(recount()).isEmpty();
  }

  @Test
  void whoWasNotedBeforeTheCloseIsNotStruckFromItAfterwards() throws Exception {
    file("members");
    open();
    say("Eastside", "support");
    say("Faith", "support");
    note("Northside", Optional.empty());
    close();
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    note("Northside", Optional.of(CLOSE.minus(Duration.ofHours(1))));
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    convener.post(D + "/notes", Map.of());
    assertThat(recount()).isEmpty();
  }

  private void enterLate(String shortName) {
    note(shortName, Optional.of(CLOSE.plus(Duration.ofHours(1))));
  }

  private void note(String shortName, Optional<Instant> until) {
    inside(
        () ->
            presence.note(
                id(shortName),
                CLOSE.minus(Duration.ofHours(1)),
                until,
                "room",
                delegates.get(shortName).id()));
  }

  private List<?> recount() throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    return Recount.of(reading.entries()).faults();
  }
}
