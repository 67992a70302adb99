package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario A of docs/methods/deciding.md in a browser, from the proposal to the public statement:
 * four of seven agree, three are absent, one of them answers with conditions and stands aside.
 */
class FourOfSevenJourney extends TableWalk {
  private static final String PUBLIC = "Supported by 4 of 7 member organizations";

  @Override
  Map<String, String> cast() {
    return figures(7);
  }

  @Test
  void fromTheProposalToThePublicStatement() throws IOException {
    Page a = open(Eyes.DESKTOP, delegates.get("A"));
    String decision = proposed(a);
    Page convener = open(Eyes.DESKTOP, ruth);
    convener.navigate(decision + "/opening");
    convener.locator("[name=date]").fill("2026-12-04");
    convener.locator("[name=time]").fill("20:00");
    send(convener);
    for (String name : new String[] {"A", "B", "C", "D"}) {
      says(name, decision, "support", 1);
    }
    clock.set(Instant.parse("2026-12-05T01:00:01Z"));
    convener.navigate(decision);
    assertThat(words(convener)).contains("Adopted, window open", "4 of 7; 4 needed");
    convener.locator("form[action$='/notes'] button").click();

    Page g = open(Eyes.PHONE, delegates.get("G"));
    answers(g, decision, "conditional", "No tax on homes of the poor.");
    a.navigate(decision);
    a.locator("a[href*='/conditions/']").first().click();
    choose(a, "answer", "refuse");
    send(a);
    g.navigate(decision);
    assertThat(words(g)).contains("a condition was refused. Where does it stand now?");
    answers(g, decision, "stand-aside", "");
    a.navigate(decision);
    assertThat(words(a)).contains("1 of 5; 1 · 3 = 3 ≤ 5", PUBLIC + "; 1 stands aside; 2 did not");
    a.locator("a[href*='/name?for=']").click();
    send(a);

    Page anybody = open(Eyes.DESKTOP);
    anybody.navigate(decision);
    assertThat(words(anybody))
        .contains(PUBLIC, "Subject to objections until", "Organization A")
        .doesNotContain("Organization G", "stands aside", "nconditional");
    anybody.locator("a[href$='/share']").first().click();
    look(anybody, "four-of-seven-2-share");
    clock.forward(Duration.ofDays(15));
    anybody.navigate(decision);
    assertThat(words(anybody)).contains("In force", PUBLIC).doesNotContain("objections");
  }

  private String proposed(Page a) throws IOException {
    a.navigate("/decisions/new");
    a.locator("[name=title]").fill("A levy for our schools");
    a.locator("[name=body]").fill("We support the levy.");
    choose(a, "area", "funding");
    choose(a, "class", "statement");
    choose(a, "audience", "public");
    look(a, "four-of-seven-0-proposal");
    send(a);
    return URI.create(a.url()).getPath();
  }

  private void answers(Page page, String decision, String stance, String condition) {
    page.navigate(decision);
    page.locator("a.button[href*='/stance?for=']").first().click();
    choose(page, "stance", stance);
    page.locator("[name=condition1]").fill(condition);
    send(page);
  }
}
