package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.commontable.support.StubIssuer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An organization's own sign-in in a real browser, to which the issuer is another site: cookies and
 * the strict policy must let her leave and come back, also without scripts.
 */
class OwnSignInJourney extends TableWalk {
  @Test
  @Tag("deep")
  void aDelegateSetsItAndSignsInWithAndWithoutScripts() throws IOException {
    try (var issuer = new StubIssuer(clock)) {
      issuer.host = "127.0.0.1";
      issuer.email = address("Teachers");
      Page page = open(Eyes.DESKTOP, delegates.get("Teachers"));
      page.navigate(table.get("Teachers").path());
      page.locator("a[href$='/own-sign-in']").click();
      look(page, "own-sign-in-1-empty");
      page.locator("[name=issuer]").fill("http://example.org");
      page.locator("[name=client]").fill(StubIssuer.CLIENT);
      page.locator("[name=secret]").fill(StubIssuer.SECRET);
      send(page);
      assertThat(page.locator("[name=secret]").inputValue()).isEmpty();
      look(page, "own-sign-in-2-wrong");
      page.locator("[name=issuer]").fill(issuer.address());
      page.locator("[name=secret]").fill(StubIssuer.SECRET);
      send(page);
      assertThat(page.locator(".notice").textContent()).contains("It is set");
      look(page, "own-sign-in-3-set");

      walk(open(Eyes.DESKTOP), "desktop");
      walk(open(Eyes.SPANISH_PHONE_WITHOUT_SCRIPTS), "sin-scripts");
      Page phone = open(Eyes.SPANISH_PHONE, delegates.get("Teachers"));
      phone.navigate(table.get("Teachers").path() + "/own-sign-in");
      look(phone, "own-sign-in-9-telefono");
      clock.forward(java.time.Duration.ofMinutes(11));
      phone.reload();
      look(phone, "own-sign-in-10-otra-vez");

      issuer.email = address("Faith");
      Page other = open(Eyes.SPANISH_PHONE);
      other.navigate(table.get("Teachers").path() + "/sign-in");
      send(other);
      other.locator("main a[rel=noreferrer]").click();
      send(other);
      assertThat(other.locator(".errors").textContent()).contains("nadie es aquí delegado");
      look(other, "own-sign-in-11-negado");
    }
  }

  private void walk(Page page, String name) throws IOException {
    page.navigate("/sign-in?next=/your-sign-in");
    look(page, "own-sign-in-4-ways-" + name);
    page.locator("main a[href^='/sign-in/organizations']").click();
    look(page, "own-sign-in-5-list-" + name);
    page.locator("main li a").click();
    look(page, "own-sign-in-6-begin-" + name);
    send(page);
    look(page, "own-sign-in-7-leave-" + name);
    page.locator("main a[rel=noreferrer]").click();
    assertThat(page.url()).contains("/sign-in/callback?code=");
    look(page, "own-sign-in-8-back-" + name);
    send(page);
    assertThat(page.url()).endsWith("/your-sign-in");
    look(page, "own-sign-in-8b-in-" + name);
  }
}
