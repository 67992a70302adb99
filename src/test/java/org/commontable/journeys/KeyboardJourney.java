package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without a mouse: focus follows the eye, is always seen, and sends every form. */
class KeyboardJourney extends TableWalk {
  private static final String SEEN =
      """
      () => {
        const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
        const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
        return { name: e.getAttribute('name') || '', id: e.id, tag: e.tagName, ring,
                 top: r.top + scrollY, left: r.left, inMain: !!e.closest('main') };
      }
      """;

  @Autowired Campaigns campaigns;
  @Autowired Petitions petitions;

  private double lastTop;

  @Test
  void signsIn() throws IOException {
    Page page = open(Eyes.DESKTOP);
    page.navigate("/sign-in");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
    assertThat(focus(page)).containsEntry("ring", true);
    page.keyboard().press("Enter");
    type(page, "email", "eastside@example.org");
    look(page, "keyboard-1-sign-in");
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in/sent");
    page.navigate(linkTo("eastside@example.org", "/in/"));
    lastTop = 0;
    tabTo(page, "BUTTON", "");
    page.keyboard().press("Enter");
    page.waitForURL("**/desk");
  }

  @Test
  void takesAStance() throws IOException {
    String decision = opened("Publish every suspension", "Publicar cada suspensión");
    Page page = open(Eyes.DESKTOP);
    page.navigate(linkTo(address("Families"), "/vote/"));
    lastTop = 0;
    tabTo(page, "INPUT", "stance");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    type(page, "condition1", "Names of children stay out of it.");
    look(page, "keyboard-2-stance");
    tabTo(page, "BUTTON", "");
    page.keyboard().press("Enter");
    // A key press, unlike a click, does not wait for the page it leads to.
    page.waitForCondition(
        () -> page.locator("body").textContent().contains("The answer of Hispanic Family Network"));
    assertThat(as(delegates.get("Eastside")).get(decision).text())
        .contains("Names of children stay out of it.");
  }

  @Test
  void signsAPetition() throws IOException {
    Petition petition = petition();
    Page page = open(Eyes.DESKTOP);
    page.navigate(petition.path());
    lastTop = 0;
    type(page, "name", "Ana Ruiz");
    type(page, "email", "ana@example.org");
    type(page, "zip", "40299");
    tabTo(page, "INPUT", "show");
    page.keyboard().press("Space");
    look(page, "keyboard-3-petition");
    tabTo(page, "BUTTON", "");
    page.keyboard().press("Enter");
    page.waitForURL("**/check");
    lastTop = 0;
    tabTo(page, "INPUT", "age");
    page.keyboard().press("Space");
    tabTo(page, "BUTTON", "");
    page.keyboard().press("Enter");
    page.waitForURL("**/sent");
  }

  private Petition petition() {
    return TX.execute(
        status -> {
          var by = UUID.randomUUID();
          var words = new LocalizedText("en", Map.of("en", "Publish every suspension"));
          var campaign = campaigns.draft(Area.EQUITY, words, words, by);
          campaigns.publish(campaign.id(), by);
          var draft =
              petitions.draft(
                  campaign.id(),
                  new Petitions.Words(words, words, words, words),
                  NOW.plus(java.time.Duration.ofDays(14)),
                  by);
          petitions.open(draft.id(), by);
          return petitions.find(draft.id()).orElseThrow();
        });
  }

  private void type(Page page, String field, String text) {
    tabTo(page, "", field);
    page.keyboard().type(text);
  }

  /**
   * Tabs on; every stop on the way is seen, and in the page's main part none lies above the last.
   */
  private void tabTo(Page page, String tag, String name) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      Map<String, Object> stop = focus(page);
      assertThat(stop).as("focus is visible on " + page.url()).containsEntry("ring", true);
      if (Boolean.TRUE.equals(stop.get("inMain"))) {
        double top = ((Number) stop.get("top")).doubleValue();
        assertThat(top)
            .as("order of %s on %s", stop, page.url())
            .isGreaterThanOrEqualTo(lastTop - 24);
        lastTop = top;
      }
      if ((tag.isEmpty() || tag.equals(stop.get("tag")))
          && name.equals(stop.get("name"))
          && Boolean.TRUE.equals(stop.get("inMain"))) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + tag + " " + name + " on " + page.url());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> focus(Page page) {
    return (Map<String, Object>) page.evaluate(SEEN);
  }
}
