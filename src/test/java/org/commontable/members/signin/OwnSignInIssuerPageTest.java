package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commontable.support.Reader;
import org.commontable.support.StubIssuer;
import org.junit.jupiter.api.Test;

/** An issuer that lies, is away, or says no. */
class OwnSignInIssuerPageTest extends TeachersSignIn {
  private static final String UNTRUSTED = "could not be trusted";

  @Test
  void everyLieInATokenIsRefused() {
    var lies = new LinkedHashMap<String, Consumer<StubIssuer>>();
    lies.put("nonce of another asking", says(claims -> claims.claim("nonce", "another")));
    lies.put("no nonce", says(claims -> claims.claim("nonce", null)));
    lies.put("for another client", says(claims -> claims.audience("another")));
    lies.put(
        "for two clients, and it does not say who asked",
        says(claims -> claims.audience(List.of(StubIssuer.CLIENT, "another"))));
    lies.put("another client asked", says(claims -> claims.claim("azp", "another")));
    lies.put("of another issuer", says(claims -> claims.issuer("https://login.example.net")));
    lies.put("expired", says(claims -> claims.expirationTime(at(-121))));
    lies.put("without end", says(claims -> claims.expirationTime(null)));
    lies.put("of another day", says(claims -> claims.issueTime(at(-800))));
    lies.put("of tomorrow", says(claims -> claims.issueTime(at(86_400))));
    lies.put("not valid yet", says(claims -> claims.notBeforeTime(at(600))));
    lies.put("about nobody", says(claims -> claims.subject(null)));
    lies.put("alg none", stub -> stub.signing = StubIssuer::unsigned);
    lies.put("unknown key id", stub -> stub.signing = StubIssuer::unknownKey);
    lies.put("another key under a known id", stub -> stub.signing = StubIssuer::forged);
    lies.put(
        "the client's secret as key",
        stub ->
            stub.signing =
                c -> StubIssuer.shared(c, StubIssuer.SECRET.getBytes(StandardCharsets.UTF_8)));
    lies.put(
        "the public key as secret",
        stub -> stub.signing = c -> StubIssuer.shared(c, StubIssuer.publicKey()));
    lies.put("no token", stub -> stub.signing = claims -> "");
    lies.put(
        "claims changed after signing",
        stub ->
            stub.signing =
                claims -> {
                  String[] whole = StubIssuer.signed(claims, StubIssuer.RSA, "rsa-1").split("\\.");
                  String[] other =
                      StubIssuer.signed(
                              new JWTClaimsSet.Builder(claims).claim("x", "y").build(),
                              StubIssuer.RSA,
                              "rsa-1")
                          .split("\\.");
                  return whole[0] + "." + other[1] + "." + whole[2];
                });
    var honest = issuer.signing;
    lies.forEach(
        (what, lie) -> {
          issuer.lie = claims -> claims;
          issuer.signing = honest;
          lie.accept(issuer);
          Reader browser = nobody();
          var seen = browser.get(signIn(browser).location());
          assertThat(seen.text()).as(what).contains(UNTRUSTED);
          assertThat(browser.cookies()).as(what).doesNotContainKey("table");
        });
    issuer.lie = claims -> claims.expirationTime(at(-60)).issueTime(at(90));
    issuer.signing = honest;
    assertThat(signIn(nobody()).location()).as("clocks may differ a little").isEqualTo("/desk");
  }

  @Test
  void whenTheIssuerIsAwayTheMailedLinkStillWorks() {
    Reader browser = nobody();
    var back = comesBack(browser);
    issuer.instead = new StubIssuer.Answer(503, "", "");
    assertThat(browser.get(enters(browser, back).location()).text()).contains("does not answer");
    issuer.close();
    browser.get(TEACHERS + "/sign-in");
    var away = browser.post(TEACHERS + "/sign-in", Map.of("next", "/desk"));
    assertThat(browser.get(away.location()).text())
        .contains("does not answer")
        .contains("Use a mailed link");
    clock.forward(Duration.ofSeconds(1)); // letters of one instant have no order
    browser.get("/sign-in");
    browser.post("/sign-in", Map.of("email", ana.email()));
    var link = lettersTo(ana.email()).getFirst().replaceAll("(?s).*(/in/[A-Za-z0-9_-]+).*", "$1");
    assertThat(browser.post(link, Map.of()).location()).isEqualTo("/desk");
  }

  @Test
  void whatIsNoIssuersAnswerIsTakenForAway() {
    for (var answer :
        List.of(
            new StubIssuer.Answer(302, "", "http://127.0.0.1:1/"),
            new StubIssuer.Answer(200, "<html>", ""),
            new StubIssuer.Answer(200, "[]", ""),
            new StubIssuer.Answer(200, "{}", ""),
            new StubIssuer.Answer(200, "{\"issuer\":7}", ""),
            new StubIssuer.Answer(200, "[".repeat(100_000), ""),
            new StubIssuer.Answer(200, " ".repeat(300_000), ""))) {
      issuer.instead = answer;
      departs("does not answer, or not as it should");
    }
    issuer.instead = new StubIssuer.Answer(404, "", "");
    departs("does not answer, or not as it should");
  }

  @Test
  void anIssuerThatPointsElsewhereIsNotFollowed() {
    for (String where :
        List.of(
            "javascript:alert(1)", "http://169.254.169.254/", "https://u:p@example.org/", "x")) {
      issuer.document.put("authorization_endpoint", where);
      departs("does not answer");
      issuer.document.remove("authorization_endpoint");
      issuer.document.put("token_endpoint", where);
      departs("does not answer");
      issuer.document.remove("token_endpoint");
    }
    issuer.document.put("code_challenge_methods_supported", List.of("plain"));
    departs("does not answer");
  }

  @Test
  void whenItSaysNoOrTheSecretHasChangedTheReaderLearnsWhy() {
    Reader browser = nobody();
    var back = comesBack(browser);
    String no =
        TEACHERS + "/sign-in/callback?error=access_denied&state=" + hidden(back).get("state");
    assertThat(browser.get(no).text()).contains("did not let you in");
    var fields = new HashMap<>(settings());
    fields.put("secret", "an old one");
    assertThat(of("Teachers").post(SETTINGS, fields).status()).isEqualTo(303);
    refused("Perhaps its client secret has changed");
  }

  private static Consumer<StubIssuer> says(UnaryOperator<JWTClaimsSet.Builder> lie) {
    return stub -> stub.lie = lie;
  }

  private Date at(long seconds) {
    return Date.from(clock.instant().plusSeconds(seconds));
  }
}
