package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.commontable.accounts.SetUpKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A newcomer with a phone sets the table in an evening: from the set-up link to the first accepted
 * invitation.
 */
class FirstEveningJourney extends Walk {
  @Autowired SetUpKeys keys;

  @Test
  void aNewcomerSetsTheTableOnAPhone() throws IOException {
    String key = TX.execute(status -> keys.renew());
    Page ruth = open(Eyes.PHONE);

    ruth.navigate("/set-up/" + key);
    look(ruth, "evening-1-welcome");
    ruth.getByLabel("Your name").fill("Ruth");
    ruth.getByLabel("Your e-mail address").fill("ruth@example.org");
    press(ruth, "Get my link");
    look(ruth, "evening-2-sent");

    ruth.navigate(linkTo("ruth@example.org", "/in/"));
    press(ruth, "Sign in");
    assertThat(ruth.locator("h1").textContent()).isEqualTo("The first evening");
    look(ruth, "evening-3-steps");

    ruth.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Name it")).click();
    look(ruth, "evening-4-name");
    ruth.locator("[name='name.en']").fill("Tarrow County Table for Public Schools");
    ruth.locator("main button.primary").click();
    assertThat(ruth.url()).endsWith("/set-up");

    addOrganization(
        ruth,
        "Add the first",
        "Tarrow Teachers Association",
        "Teachers",
        "union",
        "teacher@example.org");
    addOrganization(
        ruth,
        "Add another",
        "Eastside Parents Council",
        "Eastside",
        "parents",
        "parent@example.org");
    addOrganization(
        ruth, "Add another", "Faith in Action Tarrow", "Faith", "faith", "faith@example.org");

    ruth.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose a rule")).click();
    look(ruth, "evening-5-rules");
    ruth.locator("label[for='preset-consensus']").click();
    ruth.locator("form[action='/rules'] button").click();
    ruth.navigate("/set-up");

    ruth.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set a date")).click();
    ruth.locator("[name=date]").fill("2026-12-15");
    ruth.locator("[name=time]").fill("18:30");
    ruth.locator("[name=place]").fill("Main Library, room 2");
    look(ruth, "evening-6-meeting");
    ruth.locator("main button.primary").click();
    ruth.navigate("/set-up");

    press(ruth, "Write the invitations");
    ruth.navigate("/set-up");
    look(ruth, "evening-7-done");
    assertThat(ruth.locator("main").textContent()).contains("5 of 5 steps done");

    Page teacher = open(Eyes.PHONE);
    teacher.navigate(linkTo("teacher@example.org", "/members/invitations/"));
    look(teacher, "evening-8-invitation");
    teacher.locator("main button.primary").click();
    assertThat(teacher.url()).endsWith("/welcome");
    look(teacher, "evening-9-our-organization");

    ruth.navigate("/desk");
    look(ruth, "evening-10-desk");
    Page anybody = open(Eyes.DESKTOP);
    anybody.navigate("/");
    look(anybody, "evening-11-front");
    assertThat(anybody.locator("h1").textContent())
        .isEqualTo("One organization meets at this table");
    anybody.navigate("/set-up/" + key);
    assertThat(anybody.locator("h1").textContent()).isEqualTo("This set-up link is used");
  }

  private void addOrganization(
      Page ruth, String link, String name, String shortName, String kind, String delegate)
      throws IOException {
    ruth.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    ruth.locator("[name=name]").fill(name);
    ruth.locator("[name=shortName]").fill(shortName);
    ruth.locator("[name=kind]").selectOption(kind);
    ruth.locator("[name=legalStatus]").selectOption("501c3");
    ruth.locator("[name=days]").fill("10");
    ruth.locator("[name=delegateName]").fill("Delegate of " + shortName);
    ruth.locator("[name=delegateEmail]").fill(delegate);
    look(ruth, "evening-organization-" + shortName);
    ruth.locator("main button.primary").click();
    assertThat(ruth.url()).as(ruth.locator("main").textContent()).endsWith("/set-up");
  }

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }
}
