package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** What becomes of a condition: accepted as standing, taken into the text, refused, met, broken. */
class ConditionPageTest extends Table {
  @Test
  void conditionsAreAnsweredByTheMoverAndJudgedByWhoSetThem() {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    String at = condition();
    assertThat(of("Faith").get(at).status()).isEqualTo(403);
    assertThat(
            of("Eastside").post(at, Map.of("answer", "accept", "checkOn", "2027-06-30")).status())
        .isEqualTo(422);
    assertThat(of("Teachers").post(at, Map.of("answer", "accept", "checkOn", "9999-12-31")).text())
        .contains("This is more than 10 years away. Check the year.");
    assertThat(
            of("Teachers").post(at, Map.of("answer", "accept", "checkOn", "2027-06-30")).status())
        .isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("Accepted. Its organization checks it on Wednesday, June 30, 2027");
    for (String yes : List.of("Faith", "Teachers", "Northside", "Libraries")) {
      say(yes, "support");
    }
    close();
    assertThat(of("Eastside").post(at, Map.of("answer", "broken")).status()).isEqualTo(303);
    clock.forward(Duration.ofDays(8));
    assertThat(of("Faith").get(D).text())
        .contains("In force")
        .contains("support suspended")
        .contains("1 support is suspended: a condition was broken.");
  }

  @Test
  void aNewVersionAsksEverybodyAgainAndShowsWhatChanged() {
    file("members");
    open();
    say("Faith", "support");
    var write =
        Map.of(
            "body",
            "We ask the board to publish in Spanish",
            "note",
            "Spanish added",
            "after",
            "1");
    assertThat(of("Teachers").post(D + "/text", write).status()).isEqualTo(303);
    var page = of("Faith").get(D);
    assertThat(page.text())
        .contains("Faith in Action Tarrow answered version 1; please confirm")
        .contains("Not counted until confirmed");
    assertThat(of("Faith").get(D + "/text/2").page().select("ins").text()).contains("Spanish");
    var old = say("Faith", "support");
    assertThat(old.status()).isEqualTo(422);
    assertThat(old.text()).contains("The text has changed");
  }

  @Test
  void anAcceptedStandingConditionLeavesEverybody72HoursAndTellsTheSupporters() {
    file("members");
    open();
    say("Faith", "support");
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    clock.set(CLOSE.minus(Duration.ofHours(1)));
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2027-06-30"));
    Instant longer = CLOSE.plus(Duration.ofHours(71));
    assertThat(decisions.find("2026-1").orElseThrow().closes()).contains(longer);
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst())
        .contains("accepted a condition")
        .contains("Sunday, December 6, 2026, 7:00");
    clock.set(longer);
    assertThat(say("Faith", "stand-aside").status()).isEqualTo(303);
    clock.set(longer.plusMillis(1));
    assertThat(say("Faith", "support").status()).isEqualTo(422);
  }

  @Test
  void anAcceptedStandingConditionNeverShortensTheTime() {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2027-06-30"));
    assertThat(decisions.find("2026-1").orElseThrow().closes()).contains(CLOSE);
  }

  @Test
  void aConditionTakenIntoTheTextMakesANewVersionThatEverybodyConfirms() {
    file("members");
    open();
    say("Faith", "support");
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    // It cannot be in a text that was there before it.
    assertThat(of("Teachers").post(condition(), Map.of("answer", "into-text")).status())
        .isEqualTo(422);
    String write = of("Teachers").post(condition(), Map.of("answer", "write")).location();
    assertThat(of("Teachers").get(write).page().select("input[name=takesIn]").hasAttr("checked"))
        .isTrue();
    String taken = only("condition").toString();
    assertThat(write("We ask the board; small groups stay hidden", 1, "takesIn", taken).status())
        .isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("Faith in Action Tarrow answered version 1; please confirm")
        .contains("Taken into version 2.");
    assertThat(decisions.find("2026-1").orElseThrow().yes()).isZero();
    // Said again in the same words, it is accepted already.
    of("Eastside")
        .post(
            D + "/stance",
            fields(
                "Eastside",
                "conditional",
                "2",
                "condition1",
                "Groups of fewer than 10 stay hidden."));
    of("Faith").post(D + "/stance", fields("Faith", "support", "2"));
    assertThat(decisions.find("2026-1").orElseThrow().yes()).isEqualTo(2);
  }

  @Test
  void aRefusedConditionAsksItsOrganizationAgainAndNeverMovesItsStance() {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    assertThat(decisions.unansweredBy(id("Eastside"))).isEmpty();
    clock.forward(Duration.ofSeconds(1));
    of("Teachers").post(condition(), Map.of("answer", "refuse"));
    assertThat(lettersTo(delegates.get("Eastside").email()).getFirst())
        .contains("refused a condition of Eastside Parents Council")
        .contains("/vote/");
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst()).doesNotContain("refused");
    assertThat(of("Eastside").get(D).text())
        .contains("supports with conditions, and a condition was refused")
        .contains("Refused. Please say where you stand.");
    assertThat(decisions.unansweredBy(id("Eastside"))).hasSize(1);
    assertThat(stances()).isEqualTo(1);
    for (String yes : List.of("Faith", "Teachers", "Northside")) {
      say(yes, "support");
    }
    close();
    assertThat(of("Faith").get(D).text()).contains("Supported by 3 of 5 member organizations");
  }
}
