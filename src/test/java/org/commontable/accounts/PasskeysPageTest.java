package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.support.Authenticator;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The ceremony over HTTP with an authenticator that also lies; each lie gets its own sentence. */
class PasskeysPageTest extends Site {
  @Autowired ConfigurableApplicationContext context;

  private Person ruth;
  private Reader reader;
  private Authenticator phone;
  private final List<Object> heard = new ArrayList<>();
  private final ApplicationListener<PayloadApplicationEvent<?>> ears =
      event -> {
        if (event.getPayload().getClass().getPackage().equals(SignedIn.class.getPackage())) {
          heard.add(event.getPayload());
        }
      };

  @BeforeEach
  void ruthIsSignedIn() {
    heard.clear();
    ruth = officer("ruth");
    reader = as(ruth);
    phone = new Authenticator(address()).ownedBy(handle(ruth));
  }

  @Test
  void aPasskeyIsAddedSignsInIsRenamedRemovedAndThenRefused() {
    context.addApplicationListener(ears);
    try {
      assertThat(added(phone, "My phone").text())
          .contains("“My phone” was added", "Not used yet")
          .doesNotContain("You have no passkey");
      assertThat(lettersTo(ruth.email()).getFirst()).contains("“My phone”", "/your-sign-in");
      Reader elsewhere = nobody();
      var in = answered(elsewhere, phone);
      assertThat(in.location()).isEqualTo("/desk");
      assertThat(elsewhere.get("/desk").status()).isEqualTo(200);
      assertThat(elsewhere.get("/your-sign-in").text())
          .contains("with a passkey", "Last signed in on");
      String page = passkeyPage(elsewhere);
      assertThat(elsewhere.postAndFollow(page + "/name", Map.of("name", "Ruth’s <b>phone")).text())
          .contains("Ruth’s <b>phone");
      assertThat(elsewhere.postAndFollow(page + "/removal", Map.of()).text())
          .contains("opens nothing any more", "You have no passkey");
      assertThat(elsewhere.get(page).status()).isEqualTo(404);
      assertThat(refusedIn(nobody(), phone)).contains("This table does not know it");
      assertThat(heard)
          .containsExactly(
              new PasskeyAdded(ruth.id(), "My phone", NOW),
              new SignedIn(ruth.id(), SignedIn.PASSKEY, NOW, false),
              new PasskeyRemoved(ruth.id(), "Ruth’s <b>phone", NOW));
    } finally {
      context.removeApplicationListener(ears);
    }
  }

  @Test
  void anAnswerOpensOnceAndOnlyInTheBrowserThatWasAsked() {
    added(phone, "My phone");
    Reader asked = nobody();
    String answer = phone.signed(challenge(asked, "/sign-in/passkey/question", "/sign-in"));
    assertThat(refusal(nobody(), "/sign-in/passkey", answer)).contains("too late, a second time");
    String cookie = asked.cookies().get("passkey");
    assertThat(send(asked, "/sign-in/passkey", answer).location()).isEqualTo("/desk");
    Reader thief = nobody();
    thief.cookies().put("passkey", cookie);
    assertThat(refusal(thief, "/sign-in/passkey", answer)).contains("too late, a second time");
    assertThat(thief.cookies()).doesNotContainKey("table");
  }

  @Test
  void aChallengeIsUsedUpByAWrongAnswerToo() {
    added(phone, "My phone");
    Reader asked = nobody();
    String challenge = challenge(asked, "/sign-in/passkey/question", "/sign-in");
    String cookie = asked.cookies().get("passkey");
    assertThat(refusal(asked, "/sign-in/passkey", "{}")).contains("could not be read");
    asked.cookies().put("passkey", cookie);
    assertThat(refusal(asked, "/sign-in/passkey", phone.signed(challenge))).contains("too late");
  }

  @Test
  void aChallengeLivesFiveMinutes() {
    added(phone, "My phone");
    Reader asked = nobody();
    String answer = phone.signed(challenge(asked, "/sign-in/passkey/question", "/sign-in"));
    clock.forward(Duration.ofMinutes(5));
    assertThat(refusal(asked, "/sign-in/passkey", answer)).contains("too late");
  }

  @Test
  void aChallengeToSignInAddsNothingAndOneOfSomebodyElseNeither() {
    String toEnter = challenge(reader, "/sign-in/passkey/question", "/your-sign-in");
    assertThat(refusal(reader, "/your-sign-in/passkeys", phone.made(toEnter))).contains("too late");
    Reader tobias = as(officer("tobias"));
    String his = challenge(tobias, "/your-sign-in/passkeys/question", "/your-sign-in");
    reader.cookies().put("passkey", tobias.cookies().get("passkey"));
    assertThat(refusal(reader, "/your-sign-in/passkeys", phone.made(his))).contains("too late");
    assertThat(passkeysIn()).isZero();
  }

  @Test
  void whatWasSignedForAnotherAddressIsRefused() {
    assertThat(refusedToAdd(phone.at("http://localhost:1"))).contains("for another address");
    assertThat(refusedToAdd(phone.at("https://table.example.org"))).contains("for another address");
    assertThat(refusedToAdd(phone.at(address()).forSite("example.org")))
        .contains("for another address");
    assertThat(passkeysIn()).isZero();
    added(phone.forSite("localhost"), "My phone");
    assertThat(refusedIn(nobody(), phone.at("https://evil.example"))).contains("another address");
    assertThat(refusedIn(nobody(), phone.at(address()).forSite("evil.example")))
        .contains("another address");
  }

  @Test
  void theDeviceMustHaveCheckedWhoHoldsIt() {
    added(phone, "My phone");
    assertThat(refusedIn(nobody(), phone.withoutVerifying())).contains("did not check that it is");
    assertThat(refusedToAdd(new Authenticator(address()).withoutVerifying()))
        .contains("did not check that it is");
  }

  @Test
  void noOtherKeyAnswersForACredentialAndNoOtherPersonForAKey() {
    added(phone, "My phone");
    var forged = new Authenticator(address()).called(phone.id()).ownedBy(handle(ruth)).counting(50);
    assertThat(refusedIn(nobody(), forged)).contains("does not know it");
    Person tobias = officer("tobias");
    assertThat(refusedIn(nobody(), phone.ownedBy(handle(tobias)))).contains("does not know it");
    assertThat(refusedIn(nobody(), phone.ownedBy(new byte[0]))).contains("does not know it");
  }

  @Test
  void aCredentialOfSomebodyElseCannotBeAddedAgain() {
    added(phone, "My phone");
    Reader tobias = as(officer("tobias"));
    String challenge = challenge(tobias, "/your-sign-in/passkeys/question", "/your-sign-in");
    var stolen = new Authenticator(address()).called(phone.id());
    assertThat(refusal(tobias, "/your-sign-in/passkeys", stolen.made(challenge)))
        .contains("stands at this table already");
    assertThat(refusedToAdd(phone)).contains("stands at this table already");
    assertThat(passkeysIn()).isOne();
  }

  @Test
  void aCounterThatGoesBackPutsThePasskeyInDoubtForGood() {
    added(phone.counting(7), "My key");
    assertThat(answered(nobody(), phone.counting(9)).location()).isEqualTo("/desk");
    assertThat(refusedIn(nobody(), phone.counting(8))).contains("There may be a copy");
    assertThat(refusedIn(nobody(), phone.counting(30))).contains("There may be a copy");
    assertThat(reader.get("/your-sign-in").text()).contains("Opens nothing");
    assertThat(reader.get(passkeyPage(reader)).text()).contains("a counter lower than before");
  }

  @Test
  void aKeychainThatDoesNotCountIsNotDoubted() {
    added(phone.counting(0), "Keychain");
    for (int i = 0; i < 2; i++) {
      assertThat(answered(nobody(), phone.counting(0)).location()).isEqualTo("/desk");
    }
  }

  @Test
  void whatCannotBeReadIsRefusedInASentence() {
    added(phone, "My phone");
    String good = phone.signed("AAAA");
    for (String bad :
        List.of(
            "",
            "garbage",
            "{",
            "[]",
            "null",
            "{\"id\":7}",
            good.replace("public-key", "password").replace("rawId", "raw"),
            good.replaceFirst("\"signature\":\"[^\"]+\"", "\"signature\":null"),
            good.replaceFirst("\"authenticatorData\":\"[^\"]+\"", "\"authenticatorData\":\"AA\""),
            good.replaceFirst("\"clientDataJSON\":\"[^\"]+\"", "\"clientDataJSON\":\"e30\""),
            "[".repeat(5_000),
            "x".repeat(30_000))) {
      Reader somebody = nobody();
      challenge(somebody, "/sign-in/passkey/question", "/sign-in");
      assertThat(refusal(somebody, "/sign-in/passkey", bad))
          .as(bad.substring(0, Math.min(40, bad.length())))
          .containsAnyOf("could not be read", "too late", "does not know it");
      assertThat(somebody.cookies()).doesNotContainKey("table");
      challenge(reader, "/your-sign-in/passkeys/question", "/your-sign-in");
      assertThat(refusal(reader, "/your-sign-in/passkeys", bad)).contains("could not be read");
    }
    assertThat(passkeysIn()).isOne();
    Reader huge = nobody();
    huge.get("/sign-in");
    assertThat(huge.post("/sign-in/passkey", Map.of("credential", "x".repeat(1_200_000))).status())
        .isEqualTo(413);
  }

  @Test
  void whatIsPostedWithoutTheFormsTokenAsksAndOpensNothing() {
    for (String path :
        List.of("/sign-in/passkey/question", "/sign-in/passkey", "/your-sign-in/passkeys")) {
      assertThat(as(ruth).postWith("", path, Map.of("credential", "{}")).status())
          .as(path)
          .isEqualTo(409);
    }
  }

  @Test
  void whoCameByALinkHandedOverAddsNoPasskey() {
    Reader handed = byHandedOverLink(ruth);
    assertThat(handed.get("/your-sign-in").text()).contains("waits until you sign in by mail");
    assertThat(handed.get("/desk").body()).doesNotContain("/your-sign-in");
    for (String path : List.of("/your-sign-in/passkeys/question", "/your-sign-in/passkeys")) {
      assertThat(handed.post(path, Map.of("credential", "{}")).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void somebodyElsesPasskeyStandsAtNoAddress() {
    added(phone, "My phone");
    String page = passkeyPage(reader);
    Reader tobias = as(officer("tobias"));
    assertThat(tobias.get(page).status()).isEqualTo(404);
    assertThat(tobias.post(page + "/name", Map.of("name", "Mine")).status()).isEqualTo(404);
    assertThat(tobias.post(page + "/removal", Map.of()).status()).isEqualTo(404);
    assertThat(reader.get(page).text()).contains("“My phone”");
  }

  @Test
  void aNameThatIsMissingIsTakenFromTheDeviceAndOneThatIsTooLongIsNotTakenInRenaming() {
    var seen = added(phone, "  ");
    assertThat(seen.text()).contains("A device that did not say what it is");
    var tooLong = reader.post(passkeyPage(reader) + "/name", Map.of("name", "x".repeat(61)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("at most 60 characters");
  }

  @Test
  void onlyASignInOfTheLastTenMinutesAddsAPasskey() {
    clock.forward(Duration.ofMinutes(10).minusMillis(1));
    assertThat(added(phone, "My phone").text()).contains("“My phone” was added");
    clock.forward(Duration.ofMillis(1));
    var page = reader.get("/your-sign-in");
    assertThat(page.text()).contains("Mail a link to " + ruth.email());
    assertThat(page.body()).doesNotContain("data-passkey=\"add\"");
    assertThat(reader.post("/your-sign-in/passkeys/question", Map.of()).status()).isEqualTo(403);
    assertThat(refusal(reader, "/your-sign-in/passkeys", phone.made("AAAA"))).contains("too late");
    // The mailed link that the page offers, in this very browser, and the passkey she has already.
    var fields = new java.util.HashMap<String, String>();
    page.page()
        .select("form[action=/sign-in] input:not([name=_form])")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    assertThat(reader.post("/sign-in", fields).location()).isEqualTo("/sign-in/sent");
    var link = Pattern.compile("/in/[A-Za-z0-9_-]+").matcher(lettersTo(ruth.email()).getFirst());
    assertThat(link.find()).isTrue();
    assertThat(reader.post(link.group(), Map.of()).location()).isEqualTo("/your-sign-in");
    assertThat(reader.get("/your-sign-in").body()).contains("data-passkey=\"add\"");
    clock.forward(Duration.ofMinutes(10));
    assertThat(reader.get("/your-sign-in").body()).doesNotContain("data-passkey=\"add\"");
    assertThat(answered(reader, phone).status()).isEqualTo(303);
    assertThat(reader.get("/your-sign-in").body()).contains("data-passkey=\"add\"");
  }

  @Test
  void underANumberNoPasskeyIsOffered() {
    assertThat(nobody().get("/sign-in").body()).contains("data-passkeys");
    assertThat(nobody().get("http://127.0.0.1:" + port + "/sign-in").body())
        .doesNotContain("data-passkeys");
    Reader number = as(ruth);
    assertThat(number.get("http://127.0.0.1:" + port + "/your-sign-in").text())
        .contains("Under this address passkeys do not work");
    var seen =
        number.post("http://127.0.0.1:" + port + "/your-sign-in/passkeys", Map.of("name", "x"));
    assertThat(seen.location()).isEqualTo("/your-sign-in?passkey=nowhere");
  }

  @Test
  void twentyAreEnough() {
    OWNER
        .sql(
            """
            INSERT INTO accounts.passkey (id, person, site, credential_id, credential, counter,
              may_be_copied, copied, transports, name, added)
            SELECT gen_random_uuid(), :person, 'localhost', decode(md5(i::text || :person), 'hex'),
              '\\x00', 0, false, false, '', 'Key ' || i, :now FROM generate_series(1, 20) i
            """)
        .param("person", ruth.id())
        .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
        .update();
    assertThat(refusedToAdd(phone)).contains("You have 20 passkeys");
    assertThat(passkeysIn()).isEqualTo(20);
    assertThat(reader.get("/your-sign-in").body()).doesNotContain("data-passkey=\"add\"");
  }

  private Person officer(String name) {
    Person person = somebody(name);
    TX.executeWithoutResult(
        status ->
            grants.grant(person.id(), Role.CONVENER, null, NOW.minusSeconds(60), person.id()));
    return person;
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private Reader.Seen added(Authenticator authenticator, String name) {
    String challenge = challenge(reader, "/your-sign-in/passkeys/question", "/your-sign-in");
    return reader.postAndFollow(
        "/your-sign-in/passkeys",
        Map.of("name", name, "credential", authenticator.made(challenge)));
  }

  private String refusedToAdd(Authenticator authenticator) {
    String challenge = challenge(reader, "/your-sign-in/passkeys/question", "/your-sign-in");
    return refusal(reader, "/your-sign-in/passkeys", authenticator.made(challenge));
  }

  private Reader.Seen answered(Reader somebody, Authenticator authenticator) {
    String challenge = challenge(somebody, "/sign-in/passkey/question", "/sign-in");
    return send(somebody, "/sign-in/passkey", authenticator.signed(challenge));
  }

  private String refusedIn(Reader somebody, Authenticator authenticator) {
    String challenge = challenge(somebody, "/sign-in/passkey/question", "/sign-in");
    String text = refusal(somebody, "/sign-in/passkey", authenticator.signed(challenge));
    assertThat(somebody.cookies()).doesNotContainKey("table");
    return text;
  }

  private static String refusal(Reader somebody, String path, String credential) {
    var answer = send(somebody, path, credential);
    assertThat(answer.status()).isEqualTo(303);
    var seen = somebody.get(answer.location());
    assertThat(seen.text()).contains("The passkey was not taken");
    return seen.text();
  }

  private static Reader.Seen send(Reader somebody, String path, String credential) {
    return somebody.post(path, Map.of("credential", credential));
  }

  /** Reads the page, asks as its script does, and takes the challenge out of the options. */
  private static String challenge(Reader somebody, String path, String page) {
    somebody.get(page);
    var seen = somebody.post(path, Map.of());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.headers().get("content-type"))
        .first()
        .asString()
        .startsWith("application/json");
    var found = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]{43})\"").matcher(seen.body());
    assertThat(found.find()).as(seen.body()).isTrue();
    assertThat(seen.body()).contains("\"userVerification\":\"required\"", "\"localhost\"");
    return found.group(1);
  }

  private static String passkeyPage(Reader somebody) {
    return somebody
        .get("/your-sign-in")
        .page()
        .selectFirst("a[href^=/your-sign-in/passkeys/]")
        .attr("href");
  }

  private long passkeysIn() {
    return OWNER
        .sql("SELECT count(*) FROM accounts.passkey WHERE person = :person")
        .param("person", ruth.id())
        .query(Long.class)
        .single();
  }

  private static byte[] handle(Person person) {
    UUID id = person.id();
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
