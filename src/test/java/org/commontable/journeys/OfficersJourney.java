package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A secret election of officers: drafted, announced, voted on a phone, counted from the box. */
class OfficersJourney extends TableWalk {
  @Test
  void aChairIsElectedAndEachFindsItsOwnBallotInTheBox() throws IOException {
    Page convener = open(Eyes.DESKTOP, ruth);
    convener.navigate("/decisions/elections/new");
    convener.locator("[name=title]").fill("Officers for 2027");
    convener.locator("[name=offices]").fill("Chair");
    choose(convener, "winning", "majority");
    send(convener);
    String election = URI.create(convener.url()).getPath();
    nominated(convener, election, "Ada", "Tarrow Teachers Association");
    nominated(convener, election, "Ben", "Faith");
    convener.locator("[name=opensDate]").fill("2026-11-24");
    convener.locator("[name=opensTime]").fill("08:00");
    convener.locator("[name=closesDate]").fill("2026-12-10");
    convener.locator("[name=closesTime]").fill("20:00");
    look(convener, "officers-1-draft");
    send(convener);
    clock.forward(Duration.ofDays(2));
    String hers = "";
    for (String name : new String[] {"Teachers", "Faith", "Eastside", "Libraries", "Families"}) {
      Page delegate = open(Eyes.PHONE, delegates.get(name));
      delegate.navigate(election + "/ballot");
      delegate
          .locator(
              "label", new Page.LocatorOptions().setHasText(name.equals("Faith") ? "Ben" : "Ada"))
          .first()
          .click();
      if (name.equals("Teachers")) {
        look(delegate, "officers-2-ballot");
      }
      send(delegate);
      hers = delegate.locator("main .spacekey code").textContent();
    }
    convener.navigate(election);
    assertThat(words(convener))
        .contains("5 of 9 organizations have voted")
        .doesNotContain("Elected:", hers);
    clock.forward(Duration.ofDays(20));
    convener.navigate(election);
    assertThat(words(convener))
        .contains("Elected: Ada (Tarrow Teachers Association).", "4 of 5 votes", hers);
    look(convener, "officers-4-box");
  }

  private static void nominated(Page convener, String election, String name, String of) {
    convener.navigate(election);
    convener.locator("[name=name]").fill(name);
    String label =
        convener.locator("[name=organization] option").allTextContents().stream()
            .filter(option -> option.startsWith(of))
            .findFirst()
            .orElseThrow();
    convener.locator("[name=organization]").selectOption(new SelectOption().setLabel(label));
    convener.locator("[name=office]").selectOption(new SelectOption().setLabel("Chair"));
    convener.locator("form[action$='/candidates'] button").click();
  }
}
