package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who stood under which text of a letter is recounted, and every other claim is found. */
class LetterLogTest {
  private static final UUID ANA = new UUID(7, 1);
  private static final UUID BEN = new UUID(7, 2);
  private static final String FAITH = new UUID(8, 1).toString();
  private static final String UNION = new UUID(8, 2).toString();
  private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

  private final List<Entry> entries = new ArrayList<>();

  private void add(String type, UUID actor, @Nullable String organization, Object... fields) {
    addBy("web", type, actor, organization, fields);
  }

  private void addBy(
      String channel, String type, UUID actor, @Nullable String organization, Object... fields) {
    Map<String, Object> payload = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      payload.put((String) fields[i], fields[i + 1]);
    }
    long seq = entries.size() + 1;
    entries.add(
        new Entry(
            seq,
            1,
            START.plusSeconds(seq),
            type,
            actor,
            organization == null ? null : UUID.fromString(organization),
            channel,
            new UUID(9, seq),
            payload,
            "0".repeat(64),
            "0".repeat(64)));
  }

  private void table() {
    for (var one : Map.of(FAITH, ANA, UNION, BEN).entrySet()) {
      add("organization.joined", one.getValue(), one.getKey());
      add(
          "seat.given",
          one.getValue(),
          one.getKey(),
          "seat",
          one.getKey(),
          "person",
          one.getValue().toString(),
          "kind",
          "delegate");
    }
    add("letter.started", ANA, FAITH, "letter", "1");
    version(1, "text:a");
    add("letter.deadline", ANA, FAITH, "letter", "1", "until", "2026-12-01T05:00:00.000Z");
  }

  private void version(long version, String text) {
    add("letter.version", ANA, FAITH, "letter", "1", "version", version, "text", text);
  }

  private void sign(UUID by, String organization, long version, String text, String id) {
    add(
        "letter.signed",
        by,
        organization,
        "letter",
        "1",
        "version",
        version,
        "text",
        text,
        "signature",
        id);
  }

  /** As written since a verifier asks what its organization had said itself. */
  private void inFormatTwo() {
    var it = entries.removeLast();
    entries.add(
        new Entry(
            it.seq(),
            2,
            it.time(),
            it.type(),
            it.actor(),
            it.organization(),
            it.channel(),
            it.requestId(),
            it.payload(),
            it.prev(),
            it.hash()));
  }

  private void paper(UUID by, String id) {
    paper(by, id, 1, "text:a");
  }

  private void paper(UUID by, String id, long version, String text) {
    addBy(
        "paper",
        "letter.signed",
        by,
        UNION,
        "letter",
        "1",
        "version",
        version,
        "text",
        text,
        "signature",
        id);
  }

  private void send(long version, String text, String... signers) {
    add(
        "letter.sent",
        ANA,
        FAITH,
        "letter",
        "1",
        "version",
        version,
        "text",
        text,
        "signers",
        List.of(signers));
  }

  private List<String> faults() {
    return Recount.of(entries).faults().stream().map(fault -> fault.sentence()).toList();
  }

  @Test
  void aLetterSignedChangedSignedAgainAndSentIsRecounted() {
    table();
    sign(ANA, FAITH, 1, "text:a", "s1");
    version(2, "text:b");
    sign(ANA, FAITH, 2, "text:b", "s2");
    sign(BEN, UNION, 2, "text:b", "s3");
    add("letter.unsigned", BEN, UNION, "letter", "1", "signature", "s3");
    send(2, "text:b", FAITH);
    assertThat(faults()).isEmpty();
    assertThat(Recount.of(entries).letters()).isEqualTo(1);
  }

  @Test
  void aSignerUnderAnOlderTextIsNotUnderTheNewOne() {
    table();
    sign(ANA, FAITH, 1, "text:a", "s1");
    version(2, "text:b");
    send(2, "text:b", FAITH);
    assertThat(faults()).singleElement().asString().contains("signers recounted as []");
  }

  @Test
  void aSignerLeftOutIsFound() {
    table();
    sign(ANA, FAITH, 1, "text:a", "s1");
    sign(BEN, UNION, 1, "text:a", "s2");
    send(1, "text:a", FAITH);
    assertThat(faults()).singleElement().asString().contains("signers recounted as");
  }

  @Test
  void everyFalseSignatureIsFound() {
    table();
    sign(BEN, FAITH, 1, "text:a", "s1");
    sign(ANA, FAITH, 1, "text:other", "s2");
    sign(ANA, new UUID(8, 3).toString(), 1, "text:a", "s3");
    sign(ANA, FAITH, 1, "text:a", "s4");
    sign(ANA, FAITH, 1, "text:a", "s5");
    add("letter.unsigned", BEN, UNION, "letter", "1", "signature", "s4");
    assertThat(faults())
        .satisfiesExactly(
            one -> assertThat(one).contains("did not sit"),
            two -> assertThat(two).contains("another text"),
            three -> assertThat(three).contains("no member in good standing"),
            four -> assertThat(four).contains("a second signature"),
            five -> assertThat(five).contains("had not given"));
  }

  @Test
  void onlyWhoWasConvenerOrClerkThenEntersAPaper() {
    table();
    var clerk = new UUID(7, 9);
    paper(clerk, "s1");
    paper(BEN, "s2");
    add("office.given", clerk, null, "person", clerk.toString(), "role", "clerk");
    paper(clerk, "s3");
    assertThat(faults())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one).contains("on paper", "neither convener nor clerk"));
  }

  @Test
  void noPaperGoesOverWhatItsOrganizationSaidOfTheTextItself() {
    table();
    var clerk = new UUID(7, 9);
    add("office.given", clerk, null, "person", clerk.toString(), "role", "clerk");
    add("letter.declined", BEN, UNION, "letter", "1", "version", 1L);
    paper(clerk, "s1");
    assertThat(faults()).as("old records may hold such").isEmpty();
    inFormatTwo();
    assertThat(faults()).singleElement().asString().contains("its organization's own no");
    entries.removeLast();
    sign(BEN, UNION, 1, "text:a", "s2");
    inFormatTwo();
    assertThat(faults()).as("its own delegate may").isEmpty();
    version(2, "text:b");
    add("letter.unsigned", BEN, UNION, "letter", "1", "signature", "s2");
    paper(clerk, "s3", 2, "text:b");
    inFormatTwo();
    assertThat(faults()).singleElement().asString().contains("its organization's own no");
    entries.removeLast();
    version(3, "text:c");
    paper(clerk, "s3", 3, "text:c");
    inFormatTwo();
    assertThat(faults()).as("another text asks anew").isEmpty();
  }

  @Test
  void onlyWhoBeganItTheConvenerAndTheClerkKeepALetter() {
    table();
    var clerk = new UUID(7, 9);
    add("letter.version", BEN, FAITH, "letter", "1", "version", 2L, "text", "text:b");
    add("letter.version", BEN, UNION, "letter", "1", "version", 2L, "text", "text:b");
    add("letter.version", clerk, FAITH, "letter", "1", "version", 2L, "text", "text:b");
    add("office.given", clerk, null, "person", clerk.toString(), "role", "clerk");
    add("letter.version", clerk, FAITH, "letter", "1", "version", 2L, "text", "text:b");
    sign(ANA, FAITH, 2, "text:b", "s1");
    add(
        "letter.sent",
        BEN,
        FAITH,
        "letter",
        "1",
        "version",
        2L,
        "text",
        "text:b",
        "signers",
        List.of(FAITH));
    assertThat(faults())
        .satisfiesExactly(
            one -> assertThat(one).contains("neither sat for who began the letter"),
            two -> assertThat(two).contains("for another organization than the one that began it"),
            three -> assertThat(three).contains("nor was convener or clerk"),
            four -> assertThat(four).contains("letter.sent", "neither sat for who began"));
  }

  @Test
  void nothingFollowsWhatWasSentAndNobodySignsLate() {
    table();
    add("letter.deadline", ANA, FAITH, "letter", "1", "until", "2026-11-26T11:00:00.000Z");
    sign(ANA, FAITH, 1, "text:a", "s1");
    send(1, "text:a");
    version(2, "text:b");
    assertThat(faults())
        .satisfiesExactly(
            one -> assertThat(one).contains("after the deadline"),
            two -> assertThat(two).contains("had been sent"));
  }
}
