package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amendments, as the verifier applies them from the texts. */
class WrittenAmendmentPageTest extends Table {
  @TempDir Path folder;

  private List<Entry> entries = List.of();
  private Map<String, String> texts = Map.of();

  @BeforeEach
  void oneAcceptedAndOneFallen() throws Exception {
    file("members");
    open();
    String one = amend("Libraries", 2, "replace", "1. to publish by July 30;");
    String two = amend("Faith", 2, "strike", "");
    clock.forward(Duration.ofSeconds(1));
    write("Again:\n\nWe ask the board\n\n1. to publish <script>alert(1)</script> by June 30;", 1);
    clock.forward(Duration.ofSeconds(1));
    var accepted = Map.of("after", "2", "note", "Taken in", "other-" + two, "falls");
    var answer = of("Teachers").post(D + "/amendments/" + one + "/acceptance", accepted);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    entries = reading.entries();
    texts = reading.texts();
  }

  @Test
  void itIsFollowedAndAppliedFromItsDownload() {
    assertThat(entries)
        .extracting(Entry::type)
        .contains("decision.amendment", "decision.amendment-answered");
    assertThat(faults(entries)).isEmpty();
  }

  @Test
  void whatWasForgedIsNamed() {
    String first = text(0);
    assertThat(faults(changed("decision.amendment", "text", first)))
        .anyMatch(it -> it.contains("the text is not what the changes make"));
    var swapped = new HashMap<>(texts);
    swapped.put(text(2).substring(5), texts.get(first.substring(5)));
    assertThat(Recount.of(entries).faultsOfTexts(swapped)).isNotEmpty();
    assertThat(faults(changed("decision.amendment-answered", "text", first)))
        .anyMatch(it -> it.contains("the next version is not what it makes"));
    assertThat(faults(changed("decision.amendment-answered", "on", first)))
        .anyMatch(it -> it.contains("of another text than the present one"));
    assertThat(faults(changed("decision.amendment-answered", "version", 5L)))
        .anyMatch(it -> it.contains("into another version than the next"));
    assertThat(faults(changed("decision.amendment-answered", "answer", "withdrawn")))
        .anyMatch(it -> it.contains("by an organization that may not"));
    assertThat(faults(changed("decision.amendment", "actor", UUID.randomUUID())))
        .anyMatch(it -> it.contains("did not sit for the organization"));
    assertThat(
            faults(entries.stream().filter(e -> !e.type().equals("decision.amendment")).toList()))
        .anyMatch(it -> it.contains("that does not wait for one"));
  }

  private String text(int version) {
    return String.valueOf(
        entries.stream()
            .filter(entry -> entry.type().equals("decision.text"))
            .toList()
            .get(version)
            .payload()
            .get("text"));
  }

  private List<String> faults(List<Entry> record) {
    var recount = Recount.of(record);
    var faults = new ArrayList<>(recount.faults());
    faults.addAll(recount.faultsOfTexts(texts));
    return faults.stream().map(fault -> fault.sentence()).toList();
  }

  /** The first entry of this type, with one field changed. */
  private List<Entry> changed(String type, String field, Object value) {
    var all = new ArrayList<>(entries);
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      if (entry.type().equals(type)) {
        var payload = new HashMap<String, Object>(entry.payload());
        boolean actor = field.equals("actor");
        if (!actor) {
          payload.put(field, value);
        }
        all.set(
            i,
            new Entry(
                entry.seq(),
                entry.format(),
                entry.time(),
                entry.type(),
                actor ? (UUID) value : entry.actor(),
                entry.organization(),
                entry.channel(),
                entry.requestId(),
                payload,
                entry.prev(),
                entry.hash()));
        return all;
      }
    }
    throw new AssertionError(type);
  }

  private String amend(String name, int clause, String change, String words) {
    clock.forward(Duration.ofSeconds(1));
    var fields =
        Map.of(
            "for",
            id(name).toString(),
            "after",
            "1",
            "clause",
            "" + clause,
            "change-" + clause,
            change,
            "words-" + clause,
            words,
            "reason",
            "Because");
    var answer = of(name).post(D + "/amendments", fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    String page = answer.location().replaceAll("[?#].*", "");
    return page.substring(page.lastIndexOf('/') + 1);
  }
}
