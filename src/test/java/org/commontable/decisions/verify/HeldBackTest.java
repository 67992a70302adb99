package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.Fault;
import org.junit.jupiter.api.Test;

/** What a member's copy may keep closed, and that nothing else can be hidden in it. */
class HeldBackTest {
  private static final UUID A = new UUID(0, 0xA);
  private static final UUID B = new UUID(0, 0xB);
  private static final Map<String, Object> SHUT = Map.of("closed", "commitment:" + "ab".repeat(32));

  private final HeldBack heldBack = new HeldBack();
  private long seq;

  @Test
  void twoDelegatesWordsMayBeClosedWhileTheDecisionIsOpen() {
    opened(true);
    said(A, "ana", SHUT);
    said(A, "bea", SHUT);
    said(B, "carl", Map.of("says", "support"));
    assertThat(faults(Map.of())).isEmpty();
  }

  @Test
  void theWordOfTheOnlyOneWhoSpokeMayNot() {
    opened(true);
    said(A, "ana", SHUT);
    said(A, "ana", SHUT);
    said(B, "carl", SHUT);
    assertThat(faults(Map.of()))
        .hasSize(3)
        .allMatch(it -> it.contains("nobody else spoke for its organization"));
  }

  @Test
  void whoConfirmedWhatWasEnteredSpokeToo() {
    opened(true);
    said(A, null, SHUT);
    take("decision.confirmed", A, 1, Map.of("stance", "x"));
    said(A, "bea", SHUT);
    assertThat(faults(Map.of())).isEmpty();
  }

  @Test
  void theHolderOfAProxyIsNoSecondDelegate() {
    opened(true);
    said(A, "ana", SHUT);
    said(A, "carl", Map.of("closed", "commitment:", "by", "proxy"));
    assertThat(faults(Map.of())).hasSize(2);
  }

  @Test
  void nothingThatAVerdictCountedMayBeClosed() {
    opened(true);
    said(A, "ana", SHUT);
    said(A, "bea", SHUT);
    take("decision.verdict", null, 1, Map.of());
    assertThat(faults(Map.of()))
        .hasSize(2)
        .allMatch(it -> it.contains("though a verdict of 2026-1 counted them"));
  }

  @Test
  void whatWasCalledOffBeforeAnyVerdictMayStayClosed() {
    opened(true);
    said(A, "ana", SHUT);
    said(A, "bea", SHUT);
    take("decision.annulled", null, 1, Map.of());
    assertThat(faults(Map.of())).isEmpty();
  }

  @Test
  void aWholeLineMayOnlyBeLeftOutWhereWordsDidNotStandApartYet() {
    opened(false);
    long old = ++seq;
    assertThat(faults(Map.of(old, "2026-1"))).as("a record of before").isEmpty();
    said(A, "ana", Map.of("says", "support"));
    long late = ++seq;
    assertThat(faults(Map.of(old, "2026-1", late, "2026-1")))
        .singleElement()
        .asString()
        .contains("withheld.json line " + late, "words stand apart from their lines since");
  }

  @Test
  void inARecordBegunSinceNoLineCanBeLeftOut() {
    opened(true);
    long first = ++seq;
    assertThat(faults(Map.of(first, "2026-1"))).singleElement().asString().contains("since 1");
  }

  private void opened(boolean apart) {
    take("decision.opened", null, 1, apart ? Map.of("wordsApart", true) : Map.of());
  }

  private void said(UUID organization, String person, Map<String, Object> fields) {
    var payload = new HashMap<>(fields);
    if (person != null) {
      payload.put("place", person);
    }
    take("decision.stance", organization, 2, payload);
  }

  private void take(String type, UUID organization, int format, Map<String, Object> fields) {
    var payload = new HashMap<>(fields);
    payload.put("decision", "2026-1");
    heldBack.accept(
        new Entry(
            ++seq,
            format,
            Instant.EPOCH,
            type,
            Fact.PROGRAM,
            organization,
            "web",
            Fact.PROGRAM,
            payload,
            "",
            ""));
  }

  private List<String> faults(Map<Long, String> held) {
    return heldBack.faults(held).stream().map(Fault::sentence).toList();
  }
}
