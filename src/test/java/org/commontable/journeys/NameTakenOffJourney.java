package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name is withdrawn during a live campaign: two taps, and no page shows it any more. */
class NameTakenOffJourney extends TableWalk {
  private static final String NAME = "Libraries United";

  @Test
  void inTwoTapsItIsGoneFromEverythingThatIsPublic() throws IOException {
    String decision = adopted("Publish every suspension", "Publicar cada suspensión");
    String campaign = campaign(decision.replace("/decisions/", ""));
    Page anybody = open(Eyes.PHONE);
    String[] live = {campaign, decision, decision + "/share", decision + "/embed.en"};
    for (String page : live) {
      anybody.navigate(page);
      assertThat(anybody.content()).as(page).contains(NAME);
    }
    Page delegate = open(Eyes.PHONE, delegates.get("Libraries"));
    delegate.navigate(decision);
    delegate.locator("a[href*='/name?for=']").click();
    delegate.locator("main button[name=wish]").click();
    for (String page : live) {
      anybody.navigate(page);
      assertThat(anybody.content()).as(page).doesNotContain(NAME);
    }
    assertThat(nobody().get(decision + "/badge.en.svg").body()).doesNotContain(NAME);
    delegate.navigate(decision);
    assertThat(words(delegate)).as("the members' page keeps its stance").contains(NAME, "9 of 9");
    anybody.navigate(campaign);
    look(anybody, "name-2-campaign-without-it");
  }

  private String campaign(String decision) {
    var convener = as(ruth);
    var made =
        convener.post(
            "/campaigns/new",
            Map.of(
                "area", "equity",
                "title", "Every suspension",
                "title_es", "Cada suspensión",
                "summary", "Counts and reasons.",
                "summary_es", "Cifras y razones."));
    String path = made.location();
    var demand =
        convener.post(
            path + "/demands/new",
            Map.of(
                "text", "Publish every suspension.",
                "target", "the county board",
                "decision", decision,
                "document", "Report of the board",
                "page", "12"));
    assertThat(demand.status()).as(demand.text()).isEqualTo(303);
    assertThat(convener.post(path + "/publication", Map.of()).status()).isEqualTo(303);
    return path;
  }
}
