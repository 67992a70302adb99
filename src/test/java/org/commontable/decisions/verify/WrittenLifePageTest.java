package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commontable.decisions.store.SuspensionRound;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The life of a condition, a question asked again and a mended slip, as the verifier follows them.
 */
class WrittenLifePageTest extends Table {
  @TempDir Path folder;
  @Autowired SuspensionRound suspensions;

  private List<Entry> entries = List.of();

  @BeforeEach
  void aWholeLife() throws Exception {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2026-12-20"));
    mend("We ask the board to publish.");
    clock.forward(Duration.ofHours(25));
    mend("We ask the board to publish yearly.");
    String fix = of("Faith").get(D).page().select("a[href*=/fixes/]").attr("href");
    var objection = Map.of("for", id("Faith").toString(), "reason", "Yearly is new");
    assertThat(of("Faith").post(fix + "/objection", objection).status()).isEqualTo(303);
    for (String name : table.keySet()) {
      var stance =
          name.equals("Eastside")
              ? fields(
                  name, "conditional", "2", "condition1", "Groups of fewer than 10 stay hidden.")
              : fields(name, "support", "2");
      assertThat(of(name).post(D + "/stance", stance).status()).isEqualTo(303);
    }
    clock.set(decisions.find("2026-1").orElseThrow().closes().orElseThrow().plusMillis(1));
    convener.post(D + "/notes", Map.of());
    String again = of("Eastside").get(D).page().select("tr a[href$=/history]").last().attr("href");
    String condition = again.replace("/history", "");
    var comment = Map.of("for", id("Faith").toString(), "words", "We see it otherwise");
    assertThat(of("Faith").post(condition + "/comments", comment).status()).isEqualTo(303);
    assertThat(of("Eastside").post(condition, Map.of("answer", "broken")).status()).isEqualTo(303);
    clock.forward(Duration.ofDays(7).plusMillis(1));
    inside(() -> suspensions.run());
    for (String name : List.of("Faith", "Libraries")) {
      var wish = Map.of("for", id(name).toString(), "facts", "Support is suspended");
      assertThat(of(name).post(D + "/again/wishes", wish).status()).isEqualTo(303);
    }
    var mover = Map.of("for", id("Faith").toString());
    assertThat(of("Faith").post(D + "/again", mover).status()).isEqualTo(303);
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    entries = reading.entries();
  }

  @Test
  void itIsFollowedFromItsDownload() {
    assertThat(entries)
        .extracting(Entry::type)
        .contains(
            "decision.suspended",
            "decision.condition-comment",
            "decision.fix",
            "decision.fix-objected",
            "decision.again-asked",
            "decision.renews");
    assertThat(faults(entries)).isEmpty();
  }

  @Test
  void whatWasForgedIsNamed() {
    assertThat(faults(changed("decision.condition", "broken", "actor", UUID.randomUUID())))
        .anyMatch(it -> it.contains("did not sit for who set it"));
    assertThat(faults(without("decision.condition", "broken")))
        .anyMatch(it -> it.contains("its condition is not broken"));
    assertThat(faults(changed("decision.condition", "broken", "until", "2026-12-05T00:00:00.000Z")))
        .anyMatch(it -> it.contains("less time than was promised"));
    assertThat(faults(twice("decision.condition")))
        .anyMatch(it -> it.contains("that was accepted cannot become accepted"));
    assertThat(faults(changed("decision.suspended", "", "after", "2026-12-05T00:00:00.000Z")))
        .anyMatch(it -> it.contains("suspended after another time"));
    assertThat(faults(twice("decision.suspended")))
        .anyMatch(it -> it.contains("suspended twice for one breach"));
    assertThat(faults(without("decision.again-asked", "")))
        .anyMatch(it -> it.contains("asked again before its time by 0 of 5"));
    assertThat(faults(changed("decision.renews", "", "members", 6L)))
        .anyMatch(it -> it.contains("asked again before its time"));
    assertThat(faults(changed("decision.fix", "", "takesEffect", "2026-11-24T00:00:02.000Z")))
        .anyMatch(it -> it.contains("a fix that left no day to object"));
    assertThat(faults(twice("decision.fix-objected")))
        .anyMatch(it -> it.contains("an objection to a fix that is not there"));
  }

  @Test
  @Tag("deep")
  void aCloseBeforeTheTimeToThinkIsOverIsNamed() {
    Instant closed = entry("decision.closed").time();
    var later = closed.plus(Duration.ofDays(1)).toString();
    assertThat(faults(changed("decision.condition", "accepted", "until", later)))
        .anyMatch(it -> it.contains("closed before the time that an answer"));
  }

  private Entry entry(String type) {
    return entries.stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
  }

  private static List<String> faults(List<Entry> record) {
    return Recount.of(record).faults().stream().map(fault -> fault.sentence()).toList();
  }

  private static boolean is(Entry entry, String type, String state) {
    return entry.type().equals(type)
        && (state.isEmpty() || state.equals(entry.payload().get("state")));
  }

  private List<Entry> without(String type, String state) {
    return entries.stream().filter(entry -> !is(entry, type, state)).toList();
  }

  private List<Entry> twice(String type) {
    var all = new ArrayList<Entry>();
    entries.forEach(
        entry -> {
          all.add(entry);
          if (is(entry, type, "")) {
            all.add(entry);
          }
        });
    return all;
  }

  /** The actor, or a field of the payload, forged in every such entry. */
  private List<Entry> changed(String type, String state, String field, Object value) {
    UnaryOperator<Entry> forge =
        entry -> {
          Map<String, @Nullable Object> payload = new HashMap<>(entry.payload());
          UUID actor = entry.actor();
          if (value instanceof UUID somebody) {
            actor = somebody;
          } else {
            payload.put(field, value);
          }
          return new Entry(
              entry.seq(),
              entry.format(),
              entry.time(),
              entry.type(),
              actor,
              entry.organization(),
              entry.channel(),
              entry.requestId(),
              payload,
              entry.prev(),
              entry.hash());
        };
    return entries.stream()
        .map(entry -> is(entry, type, state) ? forge.apply(entry) : entry)
        .toList();
  }

  private void mend(String body) {
    var version = Map.of("body", body, "note", "A slip", "after", "1");
    assertThat(of("Teachers").post(D + "/fix", version).status()).isEqualTo(303);
  }
}
