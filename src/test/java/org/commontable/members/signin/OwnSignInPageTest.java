package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.oidc.OwnSignIn;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.support.Reader;
import org.commontable.support.StubIssuer;
import org.commontable.support.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in where one's organization signs in: the way there and back, and who lies on it. */
class OwnSignInPageTest extends Table {
  private static final String TEACHERS = "/members/tarrow-teachers-association";
  private static final String SETTINGS = TEACHERS + "/own-sign-in";
  private static final String UNTRUSTED = "could not be trusted";
  private static final String LATE = "too late, a second time, or in another browser";

  @Autowired private OwnSignIn ownSignIn;
  @Autowired private Seats seats;

  private StubIssuer issuer;
  private Person ana;

  @BeforeEach
  void theTeachersSetTheirs() throws IOException {
    issuer = new StubIssuer(clock);
    ana = delegates.get("Teachers");
    issuer.email = ana.email();
    assertThat(set(of("Teachers")).location()).isEqualTo(SETTINGS);
  }

  @AfterEach
  void away() {
    issuer.close();
  }

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
  void onlyAnAddressThatIsVerifiedCounts() {
    for (Object verified : new Object[] {false, "true", 1, Map.of()}) {
      issuer.verified = verified;
      refused("does not say that it has verified your e-mail address");
    }
    issuer.lie = claims -> claims.claim("email", null);
    refused("does not say that it has verified your e-mail address");
  }

  @Test
  void itVouchesForTheSpeakersOfItsOrganizationAndForNobodyElse() {
    issuer.email = delegates.get("Faith").email();
    refused("Nobody with your address there is delegate or alternate");
    issuer.email = "nobody-" + ana.email();
    refused("Nobody with your address there is delegate or alternate");
    Person member = somebody("Mia");
    sits(member, SeatKind.MEMBER);
    issuer.email = member.email();
    refused("Nobody with your address there is delegate or alternate");
    issuer.email = grants.holders(Role.CONVENER, null, clock.instant()).getFirst().email();
    refused("Nobody with your address there is delegate or alternate");
    Person alternate = somebody("Alma");
    sits(alternate, SeatKind.ALTERNATE);
    issuer.email = alternate.email();
    issuer.subject = "alma";
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
  }

  @Test
  void whoHoldsAnOfficeOrSitsForOthersTooComesInByOtherWays() {
    for (Role office : List.of(Role.CONVENER, Role.CLERK, Role.OPERATOR, Role.ANALYST)) {
      Person both = somebody("Both");
      sits(both, SeatKind.DELEGATE);
      give(both, office);
      issuer.email = both.email();
      issuer.subject = office.name();
      refused("You hold an office of the table");
    }
    inside(() -> register.appoint(id("Faith"), ana, SeatKind.MEMBER, ana.id(), "mail"));
    issuer.email = ana.email();
    refused("You hold an office of the table");
    assertThat(as(ana).get("/audit/own").text()).contains("Sign-in refused");
  }

  @Test
  void aSessionItOpenedIsWorthNothingMoreWhenSheBecomesConvener() {
    Reader browser = nobody();
    signIn(browser);
    give(ana, Role.CONVENER);
    inside(() -> register.appoint(id("Faith"), ana, SeatKind.DELEGATE, ana.id(), "mail"));
    assertThat(browser.get("/outbox").status()).isEqualTo(403);
    assertThat(browser.get(table.get("Faith").path() + "/edit").status()).isEqualTo(403);
    assertThat(browser.get(TEACHERS + "/edit").status()).isEqualTo(200);
    assertThat(as(ana).get("/outbox").status()).isEqualTo(200);
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
  void anotherAccountWithTheSameAddressIsRefusedAndToldOnceADay() {
    Person alma = somebody("Alma");
    sits(alma, SeatKind.ALTERNATE);
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    String first = issuer.subject;
    issuer.subject = "made anew";
    refused("belonged to another account");
    refused("belonged to another account");
    for (Person told : List.of(ana, alma)) {
      assertThat(lettersTo(told.email()))
          .filteredOn(text -> text.contains("with another account than before"))
          .hasSize(1);
    }
    clock.forward(Duration.ofDays(1));
    refused("belonged to another account");
    assertThat(lettersTo(alma.email()))
        .filteredOn(text -> text.contains("with another account than before"))
        .hasSize(2);
    issuer.subject = first;
    issuer.email = alma.email();
    refused("belonged to another account");
    issuer.email = ana.email();
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    set(of("Teachers"));
    issuer.subject = "made anew";
    refused("belonged to another account");
    Reader delegate = of("Teachers");
    delegate.post(SETTINGS + "/removal", Map.of());
    set(delegate);
    assertThat(signIn(nobody()).location()).as("removed and set again").isEqualTo("/desk");
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

  @Test
  void nobodyButADelegateOfTheOrganizationSetsIt() {
    var others = new ArrayList<>(List.of(convener, of("Faith"), byHandedOverLink(ana)));
    Person alternate = somebody("Alma");
    sits(alternate, SeatKind.ALTERNATE);
    others.add(as(alternate));
    others.add(as(Role.OPERATOR));
    for (Reader other : others) {
      assertThat(other.get(SETTINGS).status()).isEqualTo(403);
      assertThat(other.post(SETTINGS, settings()).status()).isEqualTo(403);
      assertThat(other.post(SETTINGS + "/removal", Map.of()).status()).isEqualTo(403);
    }
    Reader tired = of("Teachers");
    clock.forward(Duration.ofMinutes(10));
    assertThat(tired.get(SETTINGS).text()).contains("Mail a link to " + ana.email());
    assertThat(tired.postAndFollow(SETTINGS, settings()).text()).contains("Nothing was changed");
  }

  @Test
  void everyChangeIsToldAndNoted() {
    Person alma = somebody("Alma");
    sits(alma, SeatKind.ALTERNATE);
    clock.forward(Duration.ofSeconds(1));
    Reader delegate = of("Teachers");
    set(delegate);
    for (Person told : List.of(ana, alma)) {
      assertThat(lettersTo(told.email()).getFirst())
          .contains("Ana Teachers has set", issuer.address(), "/own-sign-in");
    }
    Reader browser = nobody();
    signIn(browser);
    clock.forward(Duration.ofSeconds(1));
    assertThat(delegate.postAndFollow(SETTINGS + "/removal", Map.of()).text())
        .contains("It is removed");
    assertThat(lettersTo(alma.email()).getFirst()).contains("Ana Teachers has removed");
    assertThat(browser.get("/desk").status()).as("signed out").isEqualTo(303);
    assertThat(nobody().get(TEACHERS + "/sign-in").status()).isEqualTo(404);
    assertThat(nobody().get("/sign-in").body()).doesNotContain("/sign-in/organizations");
    assertThat(convener.get("/audit").text())
        .contains("own sign-in was set: " + issuer.address())
        .contains("own sign-in was removed");
  }

  @Test
  void theClientSecretIsNeverShownAndTheDatabaseDoesNotHoldIt() {
    Reader delegate = of("Teachers");
    assertThat(delegate.get(SETTINGS).body()).doesNotContain("mArkedCl1ent");
    var wrong = new HashMap<>(settings());
    wrong.put("issuer", "ftp://example.org");
    var again = delegate.post(SETTINGS, wrong);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("not the address of an issuer")
        .doesNotContain("mArkedCl1ent");
    byte[] kept =
        OWNER
            .sql("select client_secret from accounts.issuer where ended_at is null")
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("mArkedCl1ent");
    OWNER.sql("update accounts.issuer set client_secret = '\\x00' where ended_at is null").update();
    refused("cannot read the client secret");
    delegate.post(SETTINGS + "/removal", Map.of());
    assertThat(
            OWNER
                .sql("select count(*) from accounts.issuer where client_secret is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void noAddressOfTheTablesOwnNetworkIsCalled() throws IOException {
    Reader delegate = of("Teachers");
    for (String wrong :
        List.of(
            "http://example.org",
            "javascript:alert(1)",
            "https://ruth:secret@example.org",
            "https://example.org/#x",
            "https://example.org/?x=y",
            "https:///",
            "file:///etc/passwd")) {
      assertThat(setTo(delegate, wrong).text()).as(wrong).contains("not the address of an issuer");
    }
    try (var server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      for (String host : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
        assertThat(setTo(delegate, "https://" + host + ":" + server.getLocalPort()).text())
            .as(host)
            .contains("No issuer answered");
      }
      assertThat(setTo(delegate, "https://169.254.169.254/latest").text())
          .contains("No issuer answered");
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
    assertThat(delegate.get(SETTINGS).text()).contains(issuer.address());
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

  @Test
  void anIssuerThatServesManyLetsInOnlyTheOrganizationsOwnPeople() {
    Reader delegate = of("Teachers");
    var fields = new HashMap<>(settings());
    fields.put("claim", "hd");
    assertThat(delegate.post(SETTINGS, fields).text()).contains("write both, or neither");
    fields.put("claimValue", "teachers.example.org");
    fields.put("claim", "h d");
    assertThat(delegate.post(SETTINGS, fields).text()).contains("name of a claim has no spaces");
    fields.put("claim", "hd");
    clock.forward(Duration.ofSeconds(1));
    var set = delegate.postAndFollow(SETTINGS, fields);
    assertThat(set.text()).contains("only if the issuer says hd = teachers.example.org");
    assertThat(set.page().select("#claimValue").val()).isEqualTo("teachers.example.org");
    assertThat(lettersTo(ana.email()).getFirst())
        .contains("Only accounts of which it says hd = teachers.example.org are let in");
    assertThat(convener.get("/audit").text()).contains("(hd = teachers.example.org)");

    String why = "does not belong to Tarrow Teachers Association";
    refused(why);
    for (Object other :
        List.of("teachers.example.com", "Teachers.example.org", List.of(), Map.of(), 7, "")) {
      issuer.more.put("hd", other);
      refused(why);
    }
    issuer.userInfo.putAll(
        Map.of(
            "sub",
            issuer.subject,
            "email",
            ana.email(),
            "email_verified",
            true,
            "hd",
            "teachers.example.org"));
    refused(why); // only what is signed counts
    issuer.userInfo.clear();
    for (Object own :
        List.of("teachers.example.org", List.of("all.example.org", "teachers.example.org"))) {
      issuer.more.put("hd", own);
      assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    }
    issuer.more.clear();
    set(delegate);
    assertThat(delegate.get(SETTINGS).text()).contains("whomever the issuer vouches for");
    assertThat(signIn(nobody()).location()).as("whom it meant is kept").isEqualTo("/desk");
  }

  @Test
  void whileAnIssuerThinksNobodyHoldsATransaction() {
    var held = new ArrayList<Long>();
    issuer.meanwhile = () -> held.add(transactions());
    set(of("Teachers"));
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    assertThat(held).hasSize(4).containsOnly(0L);
  }

  @Test
  void whoseSeatOrSignInEndsWhileTheIssuerThinksSetsNothing() {
    Reader late = of("Teachers");
    issuer.meanwhile = () -> clock.forward(Duration.ofMinutes(11));
    assertThat(late.postAndFollow(SETTINGS, settings()).text()).contains("Nothing was changed");
    Reader gone = of("Teachers");
    issuer.meanwhile =
        () ->
            inside(
                () ->
                    seats
                        .holders(id("Teachers"), clock.instant())
                        .forEach(seat -> register.end(seat, founder.id())));
    assertThat(gone.post(SETTINGS, settings()).status()).isEqualTo(403);
    assertThat(issuersSet()).as("only the first").isEqualTo(1);
  }

  @Test
  void whoComesByAnIssuerThatIsRemovedOrSetAnewMeanwhileIsNotLetIn() {
    List<Runnable> ends =
        List.of(
            () ->
                inside(
                    () ->
                        ownSignIn.set(
                            id("Teachers"),
                            issuer.address(),
                            StubIssuer.CLIENT,
                            StubIssuer.SECRET,
                            Optional.empty(),
                            ana.id())),
            () -> of("Teachers").post(SETTINGS + "/removal", Map.of()));
    for (Runnable end : ends) {
      issuer.meanwhile = () -> {};
      Reader browser = nobody();
      var back = comesBack(browser);
      var asked = new java.util.concurrent.atomic.AtomicInteger();
      issuer.meanwhile =
          () -> {
            if (asked.incrementAndGet() == 2) { // for the token, with the secret it had
              end.run();
            }
          };
      assertThat(browser.get(enters(browser, back).location()).text())
          .contains("has changed or removed its own sign-in while you were signing in");
      assertThat(asked).hasValue(2);
      assertThat(browser.cookies()).doesNotContainKey("table");
    }
    assertThat(sessions()).isZero();
  }

  @Test
  void pressedTwiceTheSecondWaitsForTheFirst() throws Exception {
    Reader browser = nobody();
    var back = comesBack(browser);
    Reader twin = browser.twin();
    var second = new java.util.concurrent.CompletableFuture<String>();
    var begun = new java.util.concurrent.atomic.AtomicBoolean();
    issuer.meanwhile =
        () -> {
          if (begun.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> second.complete(enters(twin, back).location()));
            pause();
          }
        };
    assertThat(enters(browser, back).location()).isEqualTo("/desk");
    assertThat(second.get(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("/desk");
    assertThat(browser.cookies()).containsKey("table");
    assertThat(sessions()).isEqualTo(1);
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the application, with somebody waiting inside. */
  private static long transactions() {
    return OWNER
        .sql(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename = 'commontable_app' and state like 'idle in transaction%'")
        .query(Long.class)
        .single();
  }

  private static long sessions() {
    return OWNER
        .sql("select count(*) from accounts.session where how = 'oidc'")
        .query(Long.class)
        .single();
  }

  private static Consumer<StubIssuer> says(UnaryOperator<JWTClaimsSet.Builder> lie) {
    return stub -> stub.lie = lie;
  }

  private Date at(long seconds) {
    return Date.from(clock.instant().plusSeconds(seconds));
  }

  private Map<String, String> settings() {
    return Map.of(
        "issuer", issuer.address(), "client", StubIssuer.CLIENT, "secret", StubIssuer.SECRET);
  }

  private Reader.Seen set(Reader delegate) {
    return delegate.post(SETTINGS, settings());
  }

  private Reader.Seen setTo(Reader delegate, String address) {
    var fields = new HashMap<>(settings());
    fields.put("issuer", address);
    var seen = delegate.post(SETTINGS, fields);
    assertThat(seen.status()).as(address).isEqualTo(422);
    return seen;
  }

  /** To the issuer, signed in there, and back: the page with the button. */
  private Reader.Seen comesBack(Reader browser) {
    browser.get(TEACHERS + "/sign-in");
    var leaving = browser.post(TEACHERS + "/sign-in", Map.of("next", "/desk"));
    assertThat(leaving.status()).as(leaving.text()).isEqualTo(200);
    String there = leaving.page().select("main a[rel=noreferrer]").attr("href");
    assertThat(there).startsWith(issuer.address() + "/authorize?");
    return browser.get(issuer.signIn(there));
  }

  private static Map<String, String> hidden(Reader.Seen back) {
    var fields = new HashMap<String, String>();
    back.page()
        .select("main form input[type=hidden]:not([name=_form])")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    return fields;
  }

  private static String callback(Reader.Seen back) {
    var fields = hidden(back);
    return TEACHERS
        + "/sign-in/callback?code="
        + fields.get("code")
        + "&state="
        + fields.get("state");
  }

  private static Reader.Seen enters(Reader browser, Reader.Seen back) {
    var answer = browser.post(TEACHERS + "/sign-in/callback", hidden(back));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer;
  }

  private Reader.Seen signIn(Reader browser) {
    return enters(browser, comesBack(browser));
  }

  private void refused(String why) {
    Reader browser = nobody();
    assertThat(browser.get(signIn(browser).location()).text())
        .contains("You are not signed in")
        .contains(why);
    assertThat(browser.cookies()).doesNotContainKey("table");
  }

  /** Refused before she leaves. */
  private void departs(String why) {
    Reader browser = nobody();
    browser.get(TEACHERS + "/sign-in");
    var answer = browser.post(TEACHERS + "/sign-in", Map.of("next", "/desk"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(browser.get(answer.location()).text()).contains(why);
  }

  private void sits(Person person, SeatKind kind) {
    inside(() -> register.appoint(id("Teachers"), person, kind, ana.id(), "mail"));
  }

  private void give(Person person, Role role) {
    inside(() -> grants.grant(person.id(), role, null, clock.instant(), person.id()));
  }

  private static long issuersSet() {
    return OWNER.sql("select count(*) from accounts.issuer").query(Long.class).single();
  }

  private static long attempts() {
    return OWNER.sql("select count(*) from accounts.issuer_attempt").query(Long.class).single();
  }
}
