package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.commontable.decisions.Status;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Two people press at the same moment: one comes first, and the record tells it that way. */
class RacePageTest extends Table {
  private static final int ROUNDS = 6;
  private static final List<String> ALL =
      List.of("Eastside", "Faith", "Libraries", "Northside", "Teachers");

  @TempDir Path folder;

  private record Both(int one, int other) {}

  @RepeatedTest(ROUNDS)
  void aCloseAndABlock() throws Exception {
    decided();
    var faith = of("Faith");
    var block = fields("Faith", "block", "1", "blockReason", "x", "principle", "y", "meet", "z");
    var both =
        atOnce(
            () -> convener.post(D + "/closing", Map.of()), () -> faith.post(D + "/stance", block));
    assertThat(both.one()).isEqualTo(303);
    assertThat(both.other()).isIn(303, 422);
    assertThat(status()).isEqualTo(both.other() == 303 ? Status.TO_RESOLUTION : Status.IN_FORCE);
    assertVerifies();
  }

  @RepeatedTest(ROUNDS)
  void aCloseAndANewText() throws Exception {
    decided();
    var teachers = of("Teachers");
    var text = Map.of("body", "Another text", "note", "New", "after", "1");
    var both =
        atOnce(
            () -> convener.post(D + "/closing", Map.of()), () -> teachers.post(D + "/text", text));
    assertThat(List.of(both.one(), both.other())).containsExactlyInAnyOrder(303, 403);
    assertThat(status()).isEqualTo(both.one() == 303 ? Status.IN_FORCE : Status.OPEN);
    assertVerifies();
  }

  @RepeatedTest(ROUNDS)
  void aYesAndANoToOneCondition() throws Exception {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    var first = of("Teachers");
    var second = of("Teachers");
    var at = condition();
    var both =
        atOnce(
            () -> first.post(at, Map.of("answer", "accept", "checkOn", "2027-06-30")),
            () -> second.post(at, Map.of("answer", "refuse")));
    assertThat(List.of(both.one(), both.other())).containsExactlyInAnyOrder(303, 409);
    assertThat(entries("decision.condition")).isEqualTo(1);
    close();
    convener.post(D + "/notes", Map.of());
    assertVerifies();
  }

  @RepeatedTest(ROUNDS)
  void anAnnulmentAndALateNote() throws Exception {
    decided();
    close();
    var faith = of("Faith");
    var note = Map.of("for", id("Faith").toString(), "stance", "block", "reason", "Too late");
    var both =
        atOnce(
            () -> convener.post(D + "/annulment", Map.of("reason", "The call was late")),
            () -> faith.post(D + "/stance/note-after-close", note));
    assertThat(both.one()).isEqualTo(303);
    assertThat(both.other()).isIn(303, 403);
    assertThat(entries("decision.note-after-close")).isEqualTo(both.other() == 303 ? 1 : 0);
    assertVerifies();
  }

  @RepeatedTest(ROUNDS)
  void twoOpeningsAndTwoTexts() throws Exception {
    file("members");
    var again = convener();
    var until = Map.of("date", "2026-12-03", "time", "20:00");
    var opened =
        atOnce(() -> convener.post(D + "/opening", until), () -> again.post(D + "/opening", until));
    assertThat(List.of(opened.one(), opened.other())).containsExactlyInAnyOrder(303, 409);
    var first = of("Teachers");
    var second = of("Teachers");
    var texts =
        atOnce(
            () -> first.post(D + "/text", Map.of("body", "One", "note", "New", "after", "1")),
            () -> second.post(D + "/text", Map.of("body", "Two", "note", "New", "after", "1")));
    assertThat(List.of(texts.one(), texts.other())).containsExactlyInAnyOrder(303, 422);
    assertThat(entries("decision.opened")).isEqualTo(1);
    assertVerifies();
  }

  private void decided() {
    file("members");
    open();
    for (String yes : ALL) {
      assertThat(say(yes, "support").status()).isEqualTo(303);
    }
  }

  private static Both atOnce(Supplier<Reader.Seen> one, Supplier<Reader.Seen> other)
      throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> status(start, one));
      var second = threads.submit(() -> status(start, other));
      return new Both(first.get(), second.get());
    }
  }

  private static int status(CyclicBarrier start, Supplier<Reader.Seen> act) throws Exception {
    start.await();
    return act.get().status();
  }

  private void assertVerifies() throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    assertThat(Recount.of(reading.entries()).faults()).isEmpty();
  }
}
