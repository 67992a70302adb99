package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others enter for an organization counts, and never against what it said itself. */
class UnconfirmedPageTest extends Table {
  @BeforeEach
  void anOpenDecision() {
    file("public");
    open();
  }

  @Test
  void anEntryNeverReplacesWhatAnOrganizationSaidItself() {
    say("Libraries", "block", "blockReason", "Harm", "principle", "No harm", "meet", "Ana");
    var entered = enter("Libraries", "support");
    assertThat(entered.status()).isEqualTo(422);
    assertThat(entered.text())
        .contains("Libraries United has answered itself on")
        .contains("only it can change that");
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
  }

  @Test
  void theClerkChoosesTheOrganizationAndTheWayAndIsNotSpokenToAsOne() {
    var clerk = as(org.commontable.accounts.Role.CLERK);
    var form = clerk.get(D + "/entry");
    assertThat(form.page().select("select option:first-child").eachAttr("value"))
        .containsExactly("", "");
    assertThat(form.page().select("#channel option[value=web]")).isEmpty();
    assertThat(form.text()).contains("unconfirmed until that organization confirms it");
    assertThat(form.text())
        .contains("The organization counts as a yes.")
        .doesNotContain("You can answer", "Your organization", "Your conditions");
    var nobodys = clerk.post(D + "/entry", Map.of("for", "", "channel", "", "stance", "support"));
    assertThat(nobodys.status()).isEqualTo(422);
    assertThat(nobodys.page().select("#for-error, #channel-error")).hasSize(2);
  }

  @Test
  void anEntryIsEnteredAgainUntilItIsConfirmed() {
    assertThat(enter("Libraries", "stand-aside").status()).isEqualTo(303);
    assertThat(enter("Libraries", "support").status()).isEqualTo(303);
    var stance = of("Libraries").get(D).page().select("input[name=stance]").attr("value");
    var mine = Map.of("for", id("Libraries").toString(), "stance", stance);
    assertThat(of("Libraries").post(D + "/confirmations", mine).status()).isEqualTo(303);
    assertThat(enter("Libraries", "recused").status()).isEqualTo(422);
  }

  @Test
  void anEntryInTheWindowDoesNotEndItAndTheDeskAsksToConfirm() {
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    convener.post(D + "/notes", Map.of());
    assertThat(enter("Libraries", "support").status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(of("Faith").get(D).text()).contains("Provisional").contains("Subject to objections");
    assertThat(of("Libraries").get("/desk").text()).contains("Confirm the answer entered for you");
    clock.forward(Duration.ofDays(15));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(of("Libraries").get("/desk").text())
        .as("it can still be confirmed, and nothing is overdue")
        .contains("Confirm the answer entered for you")
        .doesNotContain("was due");
  }

  @Test
  void theOrganizationCanStillBlockInItsWindow() {
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    enter("Libraries", "support");
    assertThat(
            say("Libraries", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(303);
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
  }

  @Test
  void aConfirmationInTheWindowEndsTheDoubtButNotTheWindow() {
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    convener.post(D + "/notes", Map.of());
    enter("Libraries", "support");
    var stance = of("Libraries").get(D).page().select("input[name=stance]").attr("value");
    var mine = Map.of("for", id("Libraries").toString(), "stance", stance);
    assertThat(of("Libraries").post(D + "/confirmations", mine).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).doesNotContain("Its outcome, or the time to object");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    clock.forward(java.time.Duration.ofDays(15));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void aWindowRunsToItsEndThoughEverybodyHasAnsweredAndTheHistoryTellsWho() {
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    convener.post(D + "/notes", Map.of());
    say("Libraries", "support");
    assertThat(status()).as("it may still change its answer").isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    clock.forward(java.time.Duration.ofMinutes(1));
    say("Libraries", "block", "blockReason", "x", "principle", "y", "meet", "z");
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(of("Faith").get(D).text())
        .contains("In the window, Libraries United: Support. Since then: Adopted, window open")
        .contains("In the window, Libraries United: Block. Since then: To resolution");
  }

  private org.commontable.support.Reader.Seen enter(String shortName, String stance) {
    return as(org.commontable.accounts.Role.CLERK)
        .post(D + "/entry", fields(shortName, stance, "1", "channel", "phone"));
  }
}
