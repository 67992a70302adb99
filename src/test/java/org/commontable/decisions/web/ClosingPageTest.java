package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.members.SeatKind;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** When a decision closes: by the clock, early, by its mover; and what may still be said. */
class ClosingPageTest extends Table {
  @Test
  void anAbsentOrganizationBlocksInTheWindowAndAPresentOneMayNotAnyMore() {
    file("members");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    close();
    assertThat(say("Faith", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(422);
    assertThat(
            say(
                    "Libraries",
                    "block",
                    "blockReason",
                    "Harm",
                    "principle",
                    "First do no harm",
                    "meet",
                    "Ana")
                .status())
        .isEqualTo(303);
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
  }

  @Test
  void aStanceAMillisecondAfterTheCloseIsRefusedThoughNoJobHasClosedAnything() {
    file("members");
    open();
    clock.set(CLOSE);
    assertThat(say("Faith", "support").status()).isEqualTo(303);
    close();
    var late = say("Teachers", "support");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Thursday, December 3, 2026, 8:00");
    assertThat(status()).isEqualTo(Status.LAPSED);
    assertThat(stances()).isEqualTo(1);
    assertThat(entries("decision.closed")).isZero();
  }

  @Test
  void thoseWhoHaveNoWindowAreToldTheClosingTimeEvenWhenOthersHaveOne() {
    file("members");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    close();
    convener.post(D + "/notes", Map.of());
    assertThat(say("Faith", "support").text())
        .contains("ended on Thursday, December 3, 2026, 8:00");
    clock.forward(Duration.ofDays(15));
    assertThat(say("Libraries", "support").text()).contains("ended on Thursday, December 17, 2026");
  }

  @Test
  void itIsClosedEarlyOnlyWhenAllHaveAnswered() {
    file("members");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
      assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    }
    say("Libraries", "stand-aside");
    assertThat(convener.get(D).text()).contains("Close it now");
    assertThat(of("Faith").post(D + "/closing", Map.of()).status()).isEqualTo(403);
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(say("Faith", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(422);
  }

  @Test
  void itIsClosedEarlyWhenNothingStillToComeChangesTheVerdict() {
    decideBy("majority-of-members");
    file("members");
    open();
    say("Eastside", "oppose");
    say("Faith", "oppose");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    say("Northside", "oppose");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.FAILED);
  }

  @Test
  void whatDelegatesStillHaveToSettleIsNotSettledByClosingEarly() {
    decideBy("majority-of-members");
    file("members");
    open();
    var bea = somebody("Bea");
    inside(
        () ->
            register
                .appoint(id("Libraries"), bea, SeatKind.DELEGATE, bea.id(), "web")
                .orElseThrow());
    for (String name : List.of("Eastside", "Faith")) {
      say(name, "support");
    }
    for (String name : List.of("Northside", "Teachers")) {
      say(name, "oppose");
    }
    say("Libraries", "support");
    as(bea).post(D + "/stance", fields("Libraries", "oppose", "1"));
    assertThat(convener.get(D).text()).doesNotContain("Close it now");
    assertThat(convener.post(D + "/closing", Map.of()).status())
        .as("it may still become the third yes of five")
        .isEqualTo(403);
    as(bea).post(D + "/stance", fields("Libraries", "support", "1"));
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void nobodysSilenceSettlesItBeforeTheNoticeIsOver() {
    decideBy("commontable");
    fileNext("money"); // two-thirds of those for and against, seven days of notice
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    clock.forward(Duration.ofDays(7).minusMillis(1));
    assertThat(convener.get(D).text()).doesNotContain("Close it now");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    clock.forward(Duration.ofMillis(1));
    assertThat(convener.get(D).text()).contains("Close it now: Nothing that those without");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void whenAllHaveAnsweredNobodyWaitsForTheNotice() {
    decideBy("commontable");
    fileNext("money");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers", "Libraries")) {
      say(yes, "support");
    }
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void anUnansweredConditionKeepsItOpenWhileSomebodyIsSilent() {
    decideBy("majority-of-members");
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    say("Faith", "support");
    say("Northside", "oppose");
    say("Teachers", "oppose");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aWithdrawnProposalStaysReadableForMembersAndTakesNoAnswer() {
    file("public");
    open();
    say("Faith", "support");
    String link = vote("Libraries");
    assertThat(of("Teachers").post(D + "/withdrawal", Map.of("reason", "")).status())
        .isEqualTo(422);
    assertThat(
            of("Teachers").post(D + "/withdrawal", Map.of("reason", "Asked too <early>")).status())
        .isEqualTo(303);
    assertThat(status()).isEqualTo(Status.WITHDRAWN);
    assertThat(of("Faith").get(D).text())
        .contains("Withdrawn")
        .contains("Withdrawn by the mover: Asked too <early>");
    assertThat(nobody().get(D).status()).isEqualTo(404);
    assertThat(nobody().get(link).text()).contains("The proposal was withdrawn on Monday");
    var late = say("Libraries", "support");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("The proposal was withdrawn on").doesNotContain("December 3");
    assertThat(of("Teachers").post(D + "/withdrawal", Map.of("reason", "Again")).status())
        .isEqualTo(403);
    assertThat(entries("decision.withdrawn")).isEqualTo(1);
    close();
    assertThat(status()).isEqualTo(Status.WITHDRAWN);
  }
}
