package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody is signed in, as she sees and ends it. */
class SessionsPageTest extends Site {
  private static final String WINDOWS_FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @Autowired LastSeen lastSeen;

  private Person ruth;
  private Reader here;

  @BeforeEach
  void ruthIsSignedIn() {
    ruth = officer("ruth");
    here = as(ruth);
  }

  @Test
  void eachSessionIsShownWithItsDeviceAndHowItBegan() {
    TX.execute(
        status -> sessions.begin(ruth.id(), SignedIn.PASSKEY, false, Device.of(WINDOWS_FIREFOX)));
    byHandedOverLink(ruth);
    String text = here.get("/your-sign-in").text();
    assertThat(text)
        .contains("Firefox on Windows", "with a passkey", "by a link that was handed over")
        .contains("A device that did not say what it is This one")
        .contains("Last here on Monday, November 23, 2026, in the hour after");
  }

  @Test
  void anEndedSessionIsNobodysAtOnce() {
    Reader phone = as(ruth);
    assertThat(phone.get("/desk").status()).isEqualTo(200);
    var page = here.get("/your-sign-in").page();
    String end =
        page.select("form[action$=/ending]").stream()
            .filter(form -> form.text().startsWith("End this session"))
            .findFirst()
            .orElseThrow()
            .attr("action");
    assertThat(here.postAndFollow(end, Map.of()).text()).contains("That session has ended");
    assertThat(phone.get("/desk").status()).isEqualTo(303);
    assertThat(here.get("/desk").status()).isEqualTo(200);
    var again = as(ruth).post(end, Map.of());
    assertThat(again.status()).as("ended, so it stands at no address").isEqualTo(404);
  }

  @Test
  void endingTheOwnOneSignsOut() {
    String end =
        here.get("/your-sign-in").page().selectFirst("form[action*=/sessions/]").attr("action");
    var answer = here.post(end, Map.of());
    assertThat(answer.headers().get("clear-site-data")).contains("\"cache\", \"storage\"");
    assertThat(here.cookies()).doesNotContainKey("table");
    assertThat(here.get("/your-sign-in").status()).isEqualTo(303);
  }

  @Test
  void whatADeviceWasIsForgottenADayAfterItsSessionEnded() {
    Reader phone = as(ruth);
    here.get("/your-sign-in");
    here.post("/your-sign-in/other-sessions/ending", Map.of());
    sessions.forgetEnded();
    assertThat(kept("ended IS NOT NULL")).as("ended just now").isPositive();
    clock.set(clock.instant().plus(Duration.ofHours(25)));
    sessions.forgetEnded();
    assertThat(kept("ended IS NOT NULL")).isZero();
    assertThat(here.get("/desk").status()).as("hers runs on").isEqualTo(200);
    assertThat(phone.get("/desk").status()).isEqualTo(303);
    clock.set(clock.instant().plus(Sessions.LIFE).plus(Duration.ofDays(1)));
    sessions.forgetEnded();
    assertThat(kept("true")).as("what ran out goes, too").isZero();
  }

  private static long kept(String which) {
    return OWNER
        .sql("SELECT count(*) FROM accounts.session WHERE " + which)
        .query(Long.class)
        .single();
  }

  @Test
  void allOthersEndTogether() {
    Reader phone = as(ruth);
    Reader library = byHandedOverLink(ruth);
    Reader tobias = as(officer("tobias"));
    here.get("/your-sign-in");
    assertThat(here.postAndFollow("/your-sign-in/other-sessions/ending", Map.of()).text())
        .contains("2 other sessions have ended", "You are signed in here alone");
    assertThat(phone.get("/desk").status()).isEqualTo(303);
    assertThat(library.get("/desk").status()).isEqualTo(303);
    assertThat(tobias.get("/desk").status()).isEqualTo(200);
    assertThat(here.get("/your-sign-in").page().select("form[action*=other-sessions]")).isEmpty();
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    Reader tobias = as(officer("tobias"));
    String end =
        here.get("/your-sign-in").page().selectFirst("form[action*=/sessions/]").attr("action");
    tobias.get("/your-sign-in");
    assertThat(tobias.post(end, Map.of()).status()).isEqualTo(404);
    assertThat(
            tobias
                .post("/your-sign-in/sessions/" + UUID.randomUUID() + "/ending", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(here.get("/desk").status()).isEqualTo(200);
  }

  @Test
  void readingWritesNothingAndTheHourIsWrittenLater() {
    clock.forward(Duration.ofMinutes(150));
    here.get("/desk");
    here.get("/your-sign-in");
    assertThat(seen()).isEqualTo(NOW.atOffset(ZoneOffset.UTC));
    lastSeen.write();
    assertThat(seen()).isEqualTo(NOW.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
  }

  @Test
  void aBrowserHoldsOneSession() {
    String link =
        "/in/"
            + TX.execute(
                status ->
                    links.issue(
                        ruth.id(),
                        LinkPurpose.SIGN_IN,
                        null,
                        "/desk",
                        Duration.ofMinutes(15),
                        false));
    String former = here.cookies().get("table");
    here.get(link);
    assertThat(here.post(link, Map.of()).location()).isEqualTo("/desk");
    assertThat(sessions.visitor(former).signedIn()).isFalse();
    assertThat(here.get("/your-sign-in").page().select("form[action*=/sessions/]")).hasSize(1);
  }

  @Autowired Links links;

  private OffsetDateTime seen() {
    return OWNER
        .sql("SELECT seen FROM accounts.session WHERE person = :person")
        .param("person", ruth.id())
        .query(OffsetDateTime.class)
        .single()
        .withOffsetSameInstant(ZoneOffset.UTC);
  }

  private Person officer(String name) {
    Person person = somebody(name);
    TX.executeWithoutResult(
        status ->
            grants.grant(person.id(), Role.CONVENER, null, NOW.minusSeconds(60), person.id()));
    return person;
  }
}
