package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Passkeys in a real browser, whose authenticator is Chromium's virtual one: it makes real keys and
 * real signatures, and shows no dialog.
 */
class PasskeyJourney extends TableWalk {

  @Test
  void aDelegateAddsAPasskeySignsInWithItAndRemovesIt() throws IOException {
    Page page = open(Eyes.DESKTOP, delegates.get("Families"));
    CDPSession authenticator = authenticator(page);
    page.navigate("/desk");
    page.locator("a[href='/your-sign-in']").click();
    look(page, "passkey-1-none");
    page.locator("[name=name]").fill("My phone");
    page.locator("[name=name]").press("Enter");
    page.waitForCondition(() -> page.locator(".notice").count() == 1);
    assertThat(page.locator(".notice").textContent()).contains("“My phone” was added");
    look(page, "passkey-2-added");

    page.locator("button:has-text('Add a passkey')").click();
    page.locator("[data-passkey-says]:visible").waitFor();
    assertThat(page.locator("[data-passkey-says]").textContent()).contains("already holds");
    look(page, "passkey-3-known");

    page.navigate("/desk");
    page.locator("form[action='/sign-out'] button").click();
    page.navigate("/sign-in?next=/your-sign-in");
    look(page, "passkey-4-sign-in");
    page.locator("button:has-text('Sign in with a passkey')").click();
    page.waitForCondition(() -> "Your sign-in".equals(page.locator("h1").textContent()));
    assertThat(page.locator("main").textContent())
        .contains("with a passkey", "Last signed in on", "Chrome on Linux");
    look(page, "passkey-5-in");

    page.locator("main a:has-text('My phone')").click();
    look(page, "passkey-6-one");
    page.locator("button:has-text('Remove this passkey')").click();
    page.waitForCondition(() -> page.locator(".notice").count() == 1);
    assertThat(page.locator("main").textContent()).contains("You have no passkey");

    page.navigate("/desk");
    page.locator("form[action='/sign-out'] button").click();
    page.navigate("/sign-in");
    page.locator("button:has-text('Sign in with a passkey')").click();
    page.waitForURL("**/sign-in?passkey=unknown**");
    assertThat(page.locator(".errors").textContent()).contains("This table does not know it");
    look(page, "passkey-7-refused");
    assertThat(page.context().cookies().stream().map(c -> c.name)).doesNotContain("table");
    authenticator.detach();
  }

  @Test
  void aDeviceThatDoesNotCheckItsHolderGetsASentence() {
    Page page = open(Eyes.PHONE, delegates.get("Eastside"));
    CDPSession authenticator = authenticator(page);
    var set = new JsonObject();
    set.addProperty("authenticatorId", id);
    set.addProperty("isUserVerified", false);
    authenticator.send("WebAuthn.setUserVerified", set);
    page.navigate("/your-sign-in");
    page.locator("button:has-text('Add a passkey')").click();
    page.locator("[data-passkey-says]:visible").waitFor();
    assertThat(page.locator("[data-passkey-says]").textContent()).contains("Nothing was done");
  }

  @Test
  void theSamePagesInSpanishOnAPhoneWithAndWithoutScripts() throws IOException {
    Page page = open(Eyes.SPANISH_PHONE, delegates.get("Libraries"));
    authenticator(page);
    page.navigate("/your-sign-in");
    assertThat(page.locator("[data-passkeys-not]").count()).isZero();
    page.locator("[name=name]").fill("Mi teléfono");
    page.locator("button:has-text('Agregar una llave de acceso')").click();
    page.waitForCondition(() -> page.locator(".notice").count() == 1);
    look(page, "passkey-8-telefono");
    page.locator("main a:has-text('Mi teléfono')").click();
    look(page, "passkey-9-una");

    Page plain = open(Eyes.SPANISH_PHONE_WITHOUT_SCRIPTS, delegates.get("Libraries"));
    plain.navigate("/your-sign-in");
    assertThat(plain.locator("[data-passkeys]").isVisible()).isFalse();
    assertThat(plain.locator("[data-passkeys-not]").textContent()).contains("JavaScript");
    look(plain, "passkey-10-sin-scripts");
    Page signIn = open(Eyes.SPANISH_PHONE_WITHOUT_SCRIPTS);
    signIn.navigate("/sign-in");
    assertThat(signIn.locator("[data-passkeys]").isVisible()).isFalse();
    Page withScripts = open(Eyes.SPANISH_PHONE);
    withScripts.navigate("/sign-in");
    look(withScripts, "passkey-11-entrar");
  }

  private String id = "";

  /** A phone with a fingerprint reader that always recognizes its owner. */
  private CDPSession authenticator(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    var kind = new JsonObject();
    kind.addProperty("protocol", "ctap2");
    kind.addProperty("transport", "internal");
    kind.addProperty("hasResidentKey", true);
    kind.addProperty("hasUserVerification", true);
    kind.addProperty("isUserVerified", true);
    kind.addProperty("automaticPresenceSimulation", true);
    var options = new JsonObject();
    options.add("options", kind);
    id =
        browser
            .send("WebAuthn.addVirtualAuthenticator", options)
            .get("authenticatorId")
            .getAsString();
    return browser;
  }
}
