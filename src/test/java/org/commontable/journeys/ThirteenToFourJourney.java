package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario B of docs/methods/deciding.md in a browser: thirteen support with conditions, four
 * block; after a meeting the table votes, and the statement says so.
 */
class ThirteenToFourJourney extends TableWalk {
  @Override
  Map<String, String> cast() {
    return figures(17);
  }

  @Test
  void fromTheBlocksToTheVoteAndThePublicStatement() throws IOException {
    String decision = opened("A levy for our schools", "Un impuesto para nuestras escuelas");
    List<String> names = new ArrayList<>(table.keySet());
    for (String name : names.subList(0, 13)) {
      says(name, decision, "conditional", 1, "condition1", "Small schools first.");
    }
    for (String name : names.subList(13, 17)) {
      says(
          name,
          decision,
          "block",
          1,
          "blockReason",
          "Harm",
          "principle",
          "Do no harm",
          "meet",
          "Ana Ruiz");
    }
    Page convener = open(Eyes.DESKTOP, ruth); // nobody moved it: the convener answers
    for (int i = 0; i < 13; i++) {
      acceptOne(convener, decision, i == 12);
    }
    clock.set(Instant.parse("2026-12-05T01:00:01Z"));
    convener.navigate(decision);
    assertThat(words(convener))
        .contains("To resolution: 13 of 17 support; 9 of 17 needed", "4 block");

    clock.forward(Duration.ofDays(1));
    convener.navigate(decision);
    convener.locator("a[href$='/resolution-meeting']").first().click();
    convener.locator("[name=heldOn]").fill("2026-12-05");
    convener.locator("[name=notes]").fill("The four keep to their block.");
    convener.locator("[name=there] ~ label").first().click();
    send(convener);
    convener.locator("a[href$='/vote']").first().click();
    convener.locator("[name=date]").fill("2026-12-20");
    convener.locator("[name=time]").fill("20:00");
    look(convener, "thirteen-to-four-2-vote");
    send(convener);

    clock.set(Instant.parse("2026-12-21T01:00:01Z"));
    Page o = open(Eyes.PHONE, delegates.get("A"));
    o.navigate(decision);
    assertThat(words(o))
        .contains("13 for, 4 against.", "13 · 4 = 52 ≥ 3 · 17 = 51", "4 oppose")
        .contains("Supported by 13 of 17 member organizations, 13 of them with conditions");
    Page anybody = open(Eyes.SPANISH_PHONE);
    anybody.navigate(decision);
    assertThat(words(anybody)).contains("13 de 17").doesNotContain("onsenso", "oponen");
    look(anybody, "thirteen-to-four-4-public");
  }

  /** One in the browser is enough to see the way; the others by the same form. */
  private void acceptOne(Page convener, String decision, boolean seen) {
    var open =
        OWNER
            .sql(
                """
                select c.id::text from decisions.condition c where not exists
                  (select 1 from decisions.condition_state t
                    where t.condition = c.id and t.state <> 'open') limit 1
                """)
            .query(String.class)
            .single();
    String path = decision + "/conditions/" + open;
    if (seen) {
      convener.navigate(path);
      choose(convener, "answer", "accept");
      convener.locator("[name=checkOn]").fill("2027-06-30");
      send(convener);
    } else {
      var answer = Map.of("answer", "accept", "checkOn", "2027-06-30");
      assertThat(as(ruth).post(path, answer).status()).isEqualTo(303);
    }
  }
}
