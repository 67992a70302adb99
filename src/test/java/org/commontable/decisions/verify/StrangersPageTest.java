package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Presence;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever moves a decision, written by somebody without seat and office, is named. */
class StrangersPageTest extends Table {
  private static final UUID EVE = new UUID(6, 6);

  @TempDir Path folder;
  @Autowired Presence presence;

  @Test
  void nobodyElseAsksTheTableWritesDownItsTalksOrEndsThem() throws IOException {
    var faith = id("Faith");
    inside(() -> presence.note(faith, clock.instant(), Optional.empty(), "room", founder.id()));
    file("members");
    open();
    for (String yes : List.of("Eastside", "Northside", "Teachers")) {
      say(yes, "support");
    }
    say("Faith", "block", "blockReason", "R", "principle", "P", "meet", "M");
    close();
    var talks = Map.of("heldOn", "2026-12-03", "notes", "We met.", "there", faith.toString());
    assertThat(convener.post(D + "/resolution-meeting", talks).status()).isEqualTo(303);
    var again = Map.of("date", "2026-12-20", "time", "20:00");
    assertThat(convener.post(D + "/reopening", again).status()).isEqualTo(303);
    mustNameEach(
        "decision.text",
        "decision.opened",
        "decision.resolution-meeting",
        "decision.reopened",
        "presence.noted");
  }

  @Test
  void nobodyElseClosesEarlySendsNotesOrWithdraws() throws IOException {
    file("members");
    open();
    table.keySet().forEach(name -> say(name, "support"));
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    fileNext("statement");
    String next = "/decisions/2026-2/withdrawal";
    assertThat(of("Teachers").post(next, Map.of("reason", "No more")).status()).isEqualTo(303);
    mustNameEach("decision.closed", "decision.notes", "decision.withdrawn");
  }

  private void mustNameEach(String... types) throws IOException {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var entries = RecordReader.read(Files.write(folder.resolve("record.tar"), tar)).entries();
    assertThat(Recount.of(entries).faults()).isEmpty();
    for (String type : types) {
      assertThat(entries).extracting(Entry::type).as("the life has one").contains(type);
      var forged = entries.stream().map(e -> e.type().equals(type) ? byEve(e) : e).toList();
      assertThat(Recount.of(forged).faults())
          .as(type)
          .anyMatch(fault -> fault.sentence().contains("by somebody who"));
    }
  }

  private static Entry byEve(Entry it) {
    return new Entry(
        it.seq(),
        it.format(),
        it.time(),
        it.type(),
        EVE,
        it.organization(),
        it.channel(),
        it.requestId(),
        new HashMap<>(it.payload()),
        it.prev(),
        it.hash());
  }
}
