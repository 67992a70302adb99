package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One member needs 45 days, the table waits 30 for any one: it holds nobody up, and it keeps its
 * window (decisions.md 9.2).
 */
class SlowMemberJourney extends TableWalk {
  @Override
  int daysOf(String shortName) {
    return shortName.equals("Libraries") ? 45 : 10;
  }

  @Test
  void itIsShownAsStillDecidingAndAnswersInItsWindow() throws IOException {
    Page convener = open(Eyes.DESKTOP, ruth);
    convener.navigate("/members/coalition");
    convener.locator("[name=wait]").fill("30");
    send(convener);
    String decision = filed("Publish every suspension", "Publicar cada suspensión");
    convener.navigate(decision + "/opening");
    assertThat(words(convener)).contains("December 23, 2026");
    until(convener, "2026-12-20");
    assertThat(convener.locator("main .error").first().textContent()).contains("December 23");
    until(convener, "2026-12-23");
    for (String name : table.keySet()) {
      if (!name.equals("Libraries")) {
        says(name, decision, "support", 1);
      }
    }
    Page slow = open(Eyes.PHONE, delegates.get("Libraries"));
    slow.navigate(decision);
    assertThat(words(slow))
        .contains("Still deciding: it needs 45 days, until Thursday, January 7, 2027");
    look(slow, "slow-member-1-still-deciding");

    clock.set(Instant.parse("2026-12-24T01:00:01Z"));
    as(ruth).post(decision + "/notes", Map.of());
    slow = open(Eyes.PHONE, delegates.get("Libraries")); // a month later she signs in anew
    slow.navigate(decision);
    assertThat(words(slow)).contains("Adopted, window open", "8 of 9 support", "Still deciding");
    clock.forward(Duration.ofDays(20)); // the 50th day; the window is as long as the table waits
    slow.navigate(decision);
    slow.locator("a.button[href*='/stance?for=']").first().click();
    choose(slow, "stance", "support");
    send(slow);
    assertThat(words(slow)).contains("Supported by 9 of 9 member organizations");
  }

  private static void until(Page convener, String day) {
    convener.locator("[name=date]").fill(day);
    convener.locator("[name=time]").fill("20:00");
    send(convener);
  }
}
