package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.support.Reader;
import org.commontable.support.StubIssuer;
import org.junit.jupiter.api.Test;

/** Signing in where one's organization signs in: the way there and back. */
class OwnSignInPageTest extends TeachersSignIn {
  private static final String UNTRUSTED = "could not be trusted";
  private static final String LATE = "too late, a second time, or in another browser";

  @Test
  void aDelegateSignsInAndItStandsInTheAuditAndUnderHerSessions() {
    Reader browser = nobody();
    assertThat(browser.get("/sign-in").page().select("a[href^=/sign-in/organizations]")).hasSize(1);
    assertThat(browser.get("/sign-in/organizations?next=/decisions").page().select("main li a"))
        .extracting(link -> link.attr("href"))
        .containsExactly(TEACHERS + "/sign-in?next=%2Fdecisions");
    var back = comesBack(browser);
    assertThat(back.text()).contains("back from the sign-in of Tarrow Teachers Association");
    assertThat(browser.cookies()).as("coming back writes nothing").doesNotContainKey("table");
    assertThat(enters(browser, back).location()).isEqualTo("/desk");
    assertThat(browser.get("/desk").status()).isEqualTo(200);
    assertThat(browser.get("/your-sign-in").text()).contains("through your organization’s account");
    assertThat(browser.get("/audit/own").text())
        .contains("through the organization’s own sign-in: " + issuer.address());
    assertThat(browser.get(TEACHERS + "/edit").status()).as("she speaks for it").isEqualTo(200);
    assertThat(attempts()).isZero();
  }

  @Test
  void anEllipticKeyASecretInTheFormAndAnAddressToldElsewhereAreFineToo() {
    issuer.signing = StubIssuer::elliptic;
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    issuer.document.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
    issuer.userInfo.putAll(
        Map.of("sub", issuer.subject, "email", ana.email().toUpperCase(), "email_verified", true));
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    issuer.userInfo.put("sub", "somebody else");
    refused(UNTRUSTED);
  }

  @Test
  void anAnswerIsTakenOnceInTheBrowserThatAskedAndWithinTenMinutes() {
    Reader browser = nobody();
    var back = comesBack(browser);
    String cookie = browser.cookies().get("own-sign-in");
    Reader thief = nobody();
    assertThat(thief.get(callback(back)).text()).contains(LATE);
    assertThat(thief.get(enters(thief, back).location()).text()).contains(LATE);
    assertThat(enters(browser, back).location()).isEqualTo("/desk");
    browser.cookies().remove("table");
    browser.get("/sign-in"); // a form of its own: the same one again does nothing anyway
    browser.cookies().put("own-sign-in", cookie);
    assertThat(browser.get(enters(browser, back).location()).text()).contains(LATE);
    thief.cookies().put("own-sign-in", cookie);
    assertThat(thief.get(enters(thief, back).location()).text()).contains(LATE);
    Reader slow = nobody();
    var late = comesBack(slow);
    clock.forward(Duration.ofMinutes(10));
    assertThat(slow.get(callback(late)).text()).contains(LATE);
    assertThat(slow.get(enters(slow, late).location()).text()).contains(LATE);
    assertThat(slow.cookies()).doesNotContainKey("table");
  }

  @Test
  void anotherStateUsesTheAttemptUp() {
    Reader browser = nobody();
    var back = comesBack(browser);
    String cookie = browser.cookies().get("own-sign-in");
    var fields = new HashMap<>(hidden(back));
    fields.put("state", "guessed");
    assertThat(browser.get(browser.post(TEACHERS + "/sign-in/callback", fields).location()).text())
        .contains(LATE);
    browser.cookies().put("own-sign-in", cookie);
    assertThat(browser.get(enters(browser, back).location()).text()).contains(LATE);
  }

  @Test
  void theAnswerOfOneIssuerIsNotTakenForAnothers() throws IOException {
    try (var faiths = new StubIssuer(clock)) {
      var fields = new HashMap<>(settings());
      fields.put("issuer", faiths.address());
      String faith = table.get("Faith").path();
      assertThat(of("Faith").post(faith + "/own-sign-in", fields).status()).isEqualTo(303);
      Reader browser = nobody();
      var back = comesBack(browser);
      var seen = browser.post(faith + "/sign-in/callback", hidden(back));
      assertThat(browser.get(seen.location()).text()).contains(LATE);
    }
    Reader browser = nobody();
    var back = comesBack(browser);
    var fields = new HashMap<>(hidden(back));
    fields.put("iss", "https://login.example.net");
    var seen = browser.post(TEACHERS + "/sign-in/callback", fields);
    assertThat(browser.get(seen.location()).text()).contains(UNTRUSTED);
    issuer.document.put("authorization_response_iss_parameter_supported", true);
    refused(UNTRUSTED);
  }

  @Test
  void itLeavesNoKeyBehindAndDoesNotSetItself() {
    Reader browser = nobody();
    signIn(browser);
    assertThat(browser.get("/your-sign-in").text()).contains("needs a sign-in of the last ten");
    assertThat(browser.post("/your-sign-in/passkeys/question", Map.of()).status()).isEqualTo(403);
    assertThat(browser.get(SETTINGS).page().select("input[name=secret]")).isEmpty();
    assertThat(browser.postAndFollow(SETTINGS, settings()).text()).contains("Nothing was changed");
  }

  @Test
  void oneClientAddressAsksSixtyTimesInFiveMinutes() {
    Reader browser = nobody();
    browser.get(TEACHERS + "/sign-in");
    for (int i = 0; i < 60; i++) {
      assertThat(browser.post("/sign-in/passkey/question", Map.of()).status()).isEqualTo(200);
    }
    assertThat(browser.post("/sign-in/passkey/question", Map.of()).status()).isEqualTo(429);
    departs("Too many have asked from your address");
    clock.forward(Duration.ofMinutes(5));
    assertThat(browser.post("/sign-in/passkey/question", Map.of()).status()).isEqualTo(200);
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
  }

  private static String callback(Reader.Seen back) {
    var fields = hidden(back);
    return TEACHERS
        + "/sign-in/callback?code="
        + fields.get("code")
        + "&state="
        + fields.get("state");
  }

  private static long attempts() {
    return OWNER.sql("select count(*) from accounts.issuer_attempt").query(Long.class).single();
  }
}
