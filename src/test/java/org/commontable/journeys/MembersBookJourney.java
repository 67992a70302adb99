package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the members know of each other: profile, promises, prospects, decisions on membership. */
class MembersBookJourney extends TableWalk {

  @Test
  @Tag("deep")
  void anOrganizationSaysWhatItOffersPromisesAndAsksAnother() throws IOException {
    var ana = delegates.get("Teachers");
    String home = table.get("Teachers").path();
    Page page = open(Eyes.DESKTOP, ana);
    page.navigate("/desk");
    page.locator("main a[href$='/profile/edit']").first().click();
    look(page, "profile-form-desktop");
    page.fill("#how", "The executive board, by majority");
    page.fill("#days", "12");
    page.locator("main form .button.primary").click();
    assertThat(page.locator("#permission-error").innerText()).isNotBlank();
    page.selectOption("#permission", "asked");
    page.fill("#national", "National Federation of Educators");
    page.fill("[id='offer.volunteers']", "40 on Saturdays");
    page.fill("[id='offer.rooms']", "The hall on Oak Street, 120 seats");
    page.fill("#will", "Carry petitions in every school.");
    page.fill("#willNot", "Endorse candidates.");
    page.fill("#designee", "Luis Peña");
    page.fill("#reach", "555-0199");
    page.locator("label[for='show.offers']").click();
    page.locator("main form .button.primary").click();
    assertThat(page.locator("main").innerText()).contains("The profile is saved");
    look(page, "profile-desktop");
    page.navigate("/members/profiles");
    look(page, "profiles-desktop");

    promise(page, "volunteers", "40", "Door knocking in the West End", "2026-12-01");
    promise(page, "money", "1,500", "Printing of the petition", "2027-02-01");
    page.locator("label[for=step-partly]").click();
    page.fill("#figure", "500");
    look(page, "promise-desktop");
    page.locator("main form .button.primary").click();
    assertThat(page.locator("main").innerText()).contains("500.00 USD of 1,500.00 USD kept");
    Page convener = open(Eyes.DESKTOP, ruth);
    promise(convener, "list", "3,000", "A mailing to its members", "2026-12-05");
    assertThat(convener.locator("main").innerText()).contains("Entered by Ruth, not confirmed");
    page.navigate("/members/commitments");
    look(page, "promises-desktop");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/promises-print.png"))
            .setFullPage(true));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    page.navigate("/members/prospects/new");
    look(page, "prospect-form-desktop");
    page.fill("#name", "Baptist Ministers’ Alliance");
    page.selectOption("#asking", table.get("Teachers").id().toString());
    page.fill("#asker", "Ana Ruiz");
    page.fill("#whom", "Rev. Green");
    page.fill("#nextStep", "Call on Monday");
    page.fill("#nextOn", "2026-11-30");
    page.fill("#note", "Met at the library meeting.");
    page.locator("main form .button.primary").click();
    look(page, "prospect-desktop");
    page.locator("main a[href^='/decisions/new']").click();
    assertThat(page.inputValue("#title")).contains("Baptist Ministers’ Alliance joins the table");
    page.navigate("/members/prospects");
    look(page, "prospects-desktop");
    page.navigate("/desk");
    look(page, "desk-members-desktop");
    page.navigate(home + "/leaving");
    look(page, "leaving-desktop");
    page.navigate("/members");
    look(page, "members-inside-desktop");
    convener.navigate("/members/acts");
    look(convener, "acts-desktop");

    Page phone = open(Eyes.SPANISH_PHONE, ana);
    for (String path :
        new String[] {
          home + "/profile",
          home + "/profile/edit",
          "/members/profiles",
          "/members/commitments",
          "/members/commitments/new",
          "/members/prospects",
          "/members/acts",
          home + "/leaving",
          home
        }) {
      phone.navigate(path);
      look(phone, "es-phone" + path.replace('/', '-'));
    }
    Page stranger = open(Eyes.DESKTOP);
    stranger.navigate(home);
    assertThat(stranger.locator("main").innerText())
        .contains("40 on Saturdays")
        .doesNotContain("Luis Peña");
    look(stranger, "organization-public-desktop");
  }

  private void promise(Page page, String kind, String figure, String what, String due) {
    page.navigate("/members/commitments/new");
    page.selectOption("#organization", table.get("Teachers").id().toString());
    page.locator("input[name=kind][value=" + kind + "] ~ label").click();
    page.fill("#figure", figure);
    page.fill("#what", what);
    page.fill("#purpose", "The campaign on suspensions");
    page.fill("#due", due);
    page.locator("main form .button.primary").click();
    assertThat(page.url()).doesNotEndWith("/new");
  }
}
