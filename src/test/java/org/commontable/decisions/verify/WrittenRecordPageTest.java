package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program writes while people decide is what the verifier recounts from the download. */
class WrittenRecordPageTest extends Table {
  @TempDir Path folder;

  @BeforeEach
  void anOpenDecision() {
    file("members");
    open();
  }

  @Test
  void aDecisionWithAWindowIsRecountedFromItsDownload() throws Exception {
    for (var yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    say("Northside", "stand-aside");
    close();
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    say("Teachers", "support");

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.closed", "decision.notes");
    assertThat(entries.stream().filter(it -> it.type().equals("decision.verdict"))).hasSize(2);
    assertRecounts(entries);
  }

  @Test
  void conditionsAreRecountedAsTheyStoodAtTheClose() throws Exception {
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    var answer = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(condition(), answer).status()).isEqualTo(303);
    for (var yes : List.of("Faith", "Teachers")) {
      say(yes, "support");
    }
    clock.set(CLOSE.plus(Duration.ofDays(4)));
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    of("Eastside").post(condition(), Map.of("answer", "broken"));

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.condition", "decision.verdict");
    assertRecounts(entries);
  }

  @Test
  void lateWordAndAnAnnulmentLeaveTheVerdictAsItWas() throws Exception {
    for (var yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    close();
    var late = Map.of("for", id("Faith").toString(), "stance", "block", "reason", "Too late");
    assertThat(of("Faith").post(D + "/stance/note-after-close", late).status()).isEqualTo(303);
    var annulment = Map.of("reason", "The call went out too late", "again", "yes");
    assertThat(convener.post(D + "/annulment", annulment).status()).isEqualTo(303);

    var entries = download();
    assertThat(entries)
        .extracting(Entry::type)
        .contains("decision.note-after-close", "decision.verdict", "decision.annulled");
    assertRecounts(entries);
  }

  @Test
  void aClassWithARuleOfItsOwnIsRecountedUnderIt() throws Exception {
    decideBy("commontable");
    fileNext("money");
    var second = "/decisions/2026-2";
    var opened = convener.post(second + "/opening", Map.of("date", "2026-12-03", "time", "20:00"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(303);
    for (var yes : List.of("Eastside", "Faith", "Teachers")) {
      of(yes).post(second + "/stance", fields(yes, "support", "1"));
    }
    for (var no : List.of("Northside", "Libraries")) {
      of(no).post(second + "/stance", fields(no, "oppose", "1", "reason", "Too much"));
    }
    close();

    assertThat(of("Faith").get(second).text()).contains("two-thirds").contains("Not adopted");
    assertThat(convener.post(second + "/notes", Map.of()).status()).isEqualTo(303);
    assertThat(decisions.find("2026-2").orElseThrow().status()).isEqualTo(Status.FAILED);
    var entries = download();
    assertThat(entries)
        .filteredOn(it -> it.type().equals("rules.proposed"))
        .extracting(Entry::format)
        .containsExactly(1, 2);
    assertRecounts(entries, 2);
  }

  private static void assertRecounts(List<Entry> entries) {
    assertRecounts(entries, 1);
  }

  private static void assertRecounts(List<Entry> entries, long decisions) {
    var recount = Recount.of(entries);
    assertThat(recount.faults()).isEmpty();
    assertThat(recount.decisions()).isEqualTo(decisions);
    // Without any one stance the verdict no longer follows: the recount really counts.
    var without =
        entries.stream().filter(entry -> !entry.type().equals("decision.stance")).toList();
    assertThat(Recount.of(without).faults()).isNotEmpty();
  }

  private List<Entry> download() throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    return reading.entries();
  }
}
