package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody can hide invented lines among those whose words a copy keeps closed. */
class ShutLinesTest {
  private static final Instant OPENED = Instant.parse("2026-11-20T12:00:00Z");
  private static final UUID MOVER = new UUID(0, 0xA);
  private static final UUID SETS = new UUID(0, 0xB);
  private static final UUID OTHER = new UUID(0, 0xC);
  private static final UUID CLERK = new UUID(1, 0xC);
  private static final UUID NOBODY = new UUID(1, 0xD);
  private static final String SHUT = "commitment:" + "ab".repeat(32);

  private final Table table = new Table(new Roll());
  private final Officers officers = new Officers();
  private final ShutLines lines = new ShutLines(table, officers);

  @BeforeEach
  void threeOrganizationsSitAndADecisionIsOpen() {
    for (UUID one : new UUID[] {MOVER, SETS, OTHER}) {
      var seat = Map.<String, Object>of("seat", one + "", "person", one + "", "kind", "delegate");
      table.take(entry("seat.given", OPENED.minusSeconds(9), NOBODY, one, seat));
    }
    officers.take(
        entry(
            "office.given",
            OPENED.minusSeconds(9),
            NOBODY,
            null,
            Map.of("person", CLERK.toString(), "role", "clerk")));
    see("decision.text", OPENED.minusSeconds(5), MOVER, MOVER, Map.of());
    see("decision.opened", OPENED, CLERK, null, Map.of());
  }

  @Test
  void whoSetsAConditionItsMoverAndWhoEntersForOthersCouldSpeak() {
    assertThatCode(
            () -> {
              shut("decision.stance", 1, SETS, SETS, Map.of("stance", "1", "by", "delegate"));
              shut("decision.stance", 2, CLERK, SETS, Map.of("stance", "2", "by", "clerk"));
              shut("decision.condition", 3, MOVER, SETS, Map.of());
              shut("decision.condition", 4, SETS, SETS, Map.of());
              shut("decision.condition-comment", 5, OTHER, OTHER, Map.of());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void linesOfWhoHoldsNoSeatThereAreRefused() {
    for (String type : new String[] {"decision.condition", "decision.condition-comment"}) {
      refused(type, 1, NOBODY, Map.of()).hasMessageContaining("by somebody who could not");
      refused(type, 1, OTHER, Map.of()).hasMessageContaining("by somebody who could not");
    }
    refused("decision.stance", 1, NOBODY, Map.of("by", "clerk"))
        .hasMessageContaining("by somebody who could not");
  }

  @Test
  void linesOfBeforeTheOpeningAreRefused() {
    refused("decision.condition", -1, SETS, Map.of()).hasMessageContaining("was not open");
    refused("decision.condition", 9, SETS, Map.of("at", "2001-01-01T00:00:00.000Z"))
        .hasMessageContaining("was not open");
  }

  @Test
  void whatNoValueCanOpenIsRefused() {
    for (String no : new String[] {"x", "commitment:", "commitment:abc", SHUT + "0"}) {
      refused("decision.stance", 1, SETS, Map.of("closed", no))
          .hasMessageContaining("behind no commitment");
    }
  }

  @Test
  void oneStanceStandsInOneLineAndNoOtherTypeIsClosed() {
    shut("decision.stance", 1, SETS, SETS, Map.of("stance", "1"));
    refused("decision.stance", 2, SETS, Map.of("stance", "1"))
        .hasMessageContaining("stands in another line");
    refused("decision.name", 1, SETS, Map.of()).hasMessageContaining("which they may not be");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      String type, int second, UUID actor, Map<String, Object> fields) {
    return assertThatThrownBy(() -> shut(type, second, actor, SETS, fields))
        .isInstanceOf(Differs.class);
  }

  private void shut(
      String type, int second, UUID actor, UUID organization, Map<String, Object> fields) {
    var payload = new HashMap<String, Object>(Map.of("closed", SHUT));
    payload.putAll(fields);
    see(type, OPENED.plusSeconds(second), actor, organization, payload);
  }

  private void see(
      String type, Instant time, UUID actor, UUID organization, Map<String, Object> fields) {
    var payload = new HashMap<>(fields);
    payload.put("decision", "2026-1");
    var entry = entry(type, time, actor, organization, payload);
    lines.see(entry, Payload.of(entry));
  }

  private static Entry entry(
      String type, Instant time, UUID actor, UUID organization, Map<String, Object> payload) {
    return new Entry(1, 3, time, type, actor, organization, "web", Fact.PROGRAM, payload, "", "");
  }
}
