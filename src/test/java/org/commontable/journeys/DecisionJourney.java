package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A conditional stance from the mailed link, the mover's answer, the close by the clock, the
 * window, in force.
 */
class DecisionJourney extends TableWalk {

  @Test
  void aDecisionGoesFromAMailedLinkToInForce() throws IOException {
    String decision = opened("Publish every suspension", "Publicar cada suspensión");

    Page eastside = open(Eyes.PHONE);
    eastside.navigate(linkTo(address("Eastside"), "/vote/"));
    look(eastside, "decision-1-vote-link");
    eastside.locator("input[name=stance][value=conditional] ~ label").first().click();
    eastside.locator("[name=condition1]").fill("Groups of fewer than 10 students stay hidden.");
    send(eastside);
    look(eastside, "decision-2-stance-given");

    Page convener = open(Eyes.DESKTOP, ruth);
    convener.navigate(decision);
    convener.locator("a[href*='/conditions/']").first().click();
    look(convener, "decision-3-condition");
    convener.locator("input[name=answer][value=accept] ~ label").first().click();
    convener.locator("[name=checkOn]").fill("2027-06-30");
    send(convener);
    for (String name :
        new String[] {"Drivers 88", "Faith", "Families", "Northside", "Civil Rights", "Teachers"}) {
      says(name, decision, "support", 1);
    }
    says("League", decision, "stand-aside", 1);
    convener.navigate(decision);
    look(convener, "decision-4-open");

    clock.set(Instant.parse("2026-12-05T01:00:01Z")); // one second after eight in the evening
    convener.navigate(decision);
    assertThat(convener.locator("main").textContent())
        .contains("Adopted, window open", "7 of 9 support", "1 stands aside", "1 has not answered");
    convener.locator("form[action$='/notes'] button").click();
    look(convener, "decision-5-window");

    Page anybody = open(Eyes.DESKTOP);
    anybody.navigate(decision);
    assertThat(anybody.locator("main").textContent())
        .contains("Supported by 7 of 9 member organizations")
        .doesNotContain(
            "League for Voter Education", "Libraries United", "Eastside Parents Council");

    clock.forward(Duration.ofDays(15));
    convener.navigate(decision);
    assertThat(convener.locator("main").textContent()).contains("In force");
    look(convener, "decision-6-in-force");
    Page late = open(Eyes.PHONE, delegates.get("Libraries"));
    late.navigate(decision);
    assertThat(late.locator("a.button[href*='/stance?for=']").count()).isZero();
    assertThat(late.locator("main").textContent()).contains("note after close");
    look(late, "decision-7-too-late");
  }
}
