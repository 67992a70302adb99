package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came to the table, was described and went, and under which rules: by whom who could. */
class BelongingTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final UUID RUTH = new UUID(1, 1);
  private static final UUID ANA = new UUID(1, 2);
  private static final UUID EVE = new UUID(1, 3);
  private static final UUID FAITH = new UUID(2, 1);

  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void theConvenerNamesTheCoalition() {
    add("coalition.named", RUTH, null, Map.of("zone", "America/Kentucky/Louisville"));
    add("organization.added", RUTH, FAITH, Map.of("name", "Faith", "legalStatus", "none"));
  }

  @Test
  void whoIsAskedJoinsProposesToLeaveAndGoesOnItsDay() {
    joined(false);
    rules("rules.proposed", RUTH);
    add("rules.adopted", ANA, FAITH, Map.of("version", 1L));
    add("rules.annual-meeting", RUTH, null, Map.of("heldOn", "2026-01-10"));
    add("organization.corrected", ANA, FAITH, Map.of("name", "Faith", "legalStatus", "501c3"));
    notice("given", "2026-11-23");
    seat("seat.ended");
    add("organization.left", ANA, FAITH, Map.of("name", "Faith"));
    joined(false);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aStrangerWhoJoinsIsNamed() {
    add("organization.joined", EVE, FAITH, Map.of("name", "Faith", "handedOver", false));
    assertThat(faults()).first().asString().contains("whom nobody had asked");
  }

  @Test
  void oneLetterBringsAnOrganizationToTheTableOnce() {
    joined(false);
    add("organization.left", ANA, FAITH, Map.of("name", "Faith"));
    add("organization.joined", ANA, FAITH, Map.of("name", "Faith", "handedOver", false));
    assertThat(faults()).singleElement().asString().contains("whom nobody had asked");
  }

  @Test
  void whoLeftComesBackByNoLinkThatWasHandedOver() {
    joined(true);
    add("organization.left", ANA, FAITH, Map.of("name", "Faith"));
    joined(true);
    assertThat(faults()).first().asString().contains("came back by a link");
  }

  @Test
  void onlyTheConvenerAsksAddsAndDescribesWhoIsNoMemberYet() {
    for (var type : List.of("added", "corrected")) {
      add("organization." + type, EVE, FAITH, Map.of("name", "Faith", "legalStatus", "none"));
    }
    add("organization.invited", EVE, FAITH, Map.of("person", EVE.toString()));
    add("organization.tier", EVE, FAITH, Map.of("tier", "partner", "name", "Faith"));
    assertThat(faults())
        .hasSize(4)
        .allMatch(it -> it.contains("by somebody who was neither convener nor operator"));
  }

  @Test
  void nobodyElseDescribesAMemberOrTakesItAway() {
    joined(false);
    add("organization.corrected", RUTH, FAITH, Map.of("name", "Other", "legalStatus", "none"));
    add("membership.notice", EVE, FAITH, Map.of("step", "given", "on", "2026-11-23"));
    add("organization.left", RUTH, FAITH, Map.of("name", "Faith"));
    assertThat(faults())
        .hasSize(3)
        .allMatch(it -> it.contains("by somebody who did not sit for the organization"));
  }

  @Test
  void aNoticeHoldsFromItsDayAndNotAfterItWasTakenBack() {
    joined(false);
    notice("given", "2026-12-24");
    seat("seat.ended");
    later();
    add("organization.left", ANA, FAITH, Map.of("name", "Faith"));
    assertThat(faults()).singleElement().asString().contains("left by somebody who did not sit");
  }

  @Test
  void aNoticeThatWasTakenBackSendsNobodyAway() {
    joined(false);
    notice("given", "2026-11-23");
    notice("withdrawn", "2026-11-23");
    seat("seat.ended");
    later();
    add("organization.left", ANA, FAITH, Map.of("name", "Faith"));
    assertThat(faults()).singleElement().asString().contains("left by somebody who did not sit");
  }

  @Test
  void rulesAreProposedByTheConvenerAndAdoptedFromASeat() {
    joined(false);
    rules("rules.proposed", EVE);
    add("rules.adopted", EVE, FAITH, Map.of("version", 1L));
    add("rules.adopted", ANA, FAITH, Map.of("version", 7L));
    add("rules.annual-meeting", EVE, null, Map.of("heldOn", "2026-01-10"));
    assertThat(faults())
        .hasSize(4)
        .anyMatch(it -> it.contains("rules proposed by somebody who was neither"))
        .anyMatch(it -> it.contains("rules adopted by somebody who did not sit"))
        .anyMatch(it -> it.contains("there are no rules of version 7"))
        .anyMatch(it -> it.contains("an annual meeting noted by somebody"));
  }

  @Test
  void ofARecordWithoutItsBeginningNobodyCanSayWhoWasAsked() {
    entries.clear();
    add("organization.joined", ANA, FAITH, Map.of("name", "Faith", "handedOver", false));
    rules("rules.proposed", EVE);
    add("rules.adopted", ANA, FAITH, Map.of("version", 1L));
    assertThat(faults()).isEmpty();
  }

  private void joined(boolean handedOver) {
    add("organization.invited", RUTH, FAITH, Map.of("person", ANA.toString()));
    add("organization.joined", ANA, FAITH, Map.of("name", "Faith", "handedOver", handedOver));
    seat("seat.given");
  }

  private void seat(String type) {
    var seat = Map.<String, Object>of("seat", "s", "person", ANA.toString(), "kind", "delegate");
    add(type, ANA, FAITH, seat);
  }

  private void notice(String step, String on) {
    add("membership.notice", ANA, FAITH, Map.of("step", step, "on", on));
  }

  private void rules(String type, UUID by) {
    add(type, by, null, Map.of("version", 1L));
  }

  /** A press may cross the end of a seat by a minute. */
  private void later() {
    for (int i = 0; i < 3; i++) {
      add("link.handed-over", RUTH, FAITH, Map.of());
    }
  }

  private void add(String type, UUID by, UUID organization, Map<String, Object> payload) {
    var time = START.plusSeconds(60L * entries.size());
    entries.add(
        new Entry(entries.size() + 1, 1, time, type, by, organization, "web", by, payload, "", ""));
  }

  private List<String> faults() {
    return Recount.of(entries).faults().stream().map(it -> it.sentence()).toList();
  }
}
