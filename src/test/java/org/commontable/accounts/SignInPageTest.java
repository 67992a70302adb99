package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;

class SignInPageTest extends Site {

  @Test
  void aMailedLinkSignsInOnce() {
    var person = somebody("Ruth");
    grant(person);
    String link = linkFor(person);
    Reader ruth = nobody();
    assertThat(ruth.get(link).text()).contains("Ruth");
    assertThat(ruth.post(link, Map.of()).location()).isEqualTo("/officers");
    assertThat(ruth.get("/officers").status()).isEqualTo(200);
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(422);
  }

  @Test
  void readingALinkAsScannersDoUsesNothingUp() {
    var person = somebody("scanned");
    String link = linkFor(person);
    for (int i = 0; i < 3; i++) {
      nobody().get(link);
      nobody().head(link);
    }
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void aLinkIsTooOldAfterFifteenMinutes() {
    var person = somebody("late");
    String link = linkFor(person);
    clock.forward(Duration.ofMinutes(15));
    assertThat(nobody().get(link).text()).contains("does not open any more");
    assertThat(nobody().post(link, Map.of()).status()).isEqualTo(422);
  }

  @Test
  void whoCameByALinkHandedOverMayReadAndAnswerButNotBindHerOrganization() {
    var person = somebody("tobias");
    UUID organization = UUID.randomUUID();
    TX.executeWithoutResult(
        status ->
            grants.grant(
                person.id(), Role.DELEGATE, organization, NOW.minusSeconds(60), person.id()));
    String session = TX.execute(status -> sessions.begin(person.id(), true));
    var visitor = sessions.visitor(session);
    assertThat(visitor.may(Act.TAKE_STANCE)).isTrue();
    assertThat(visitor.may(Act.READ_AS_MEMBER)).isTrue();
    for (Act act : List.of(Act.LEAVE_TABLE, Act.ADOPT_RULES, Act.RELEASE_NAME, Act.NAME_SEATS)) {
      assertThat(visitor.may(act)).as(act.name()).isFalse();
    }
    assertThat(sessions.visitor(TX.execute(s -> sessions.begin(person.id(), false))))
        .matches(mailed -> mailed.may(Act.LEAVE_TABLE));
  }

  @Test
  void whatWasWrittenIsShownAgainWhenTheTimeToSendItHasRunOut() {
    var text = "We ask the board to publish every suspension.";
    var seen = nobody().post("/decisions/new", Map.of("body.en", text));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.text()).contains("You are not signed in").contains("What you had written");
    assertThat(seen.page().select("textarea").text()).contains(text);
  }

  @Test
  void theAnswerDoesNotTellWhoIsKnown() {
    var known = somebody("known");
    var yes = nobody().postAndFollow("/sign-in", Map.of("email", known.email()));
    var no = nobody().postAndFollow("/sign-in", Map.of("email", "nobody-here@example.org"));
    assertThat(no.text()).isEqualTo(yes.text());
    assertThat(lettersTo("nobody-here@example.org")).isEmpty();
  }

  @Test
  void whoIsNotSignedInComesBackToWhereSheWanted() {
    var seen = nobody().get("/officers");
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).isEqualTo("/sign-in?next=%2Fofficers");
  }

  @Test
  void signingInNeverLeadsToAnotherSite() {
    var person = somebody("lured");
    nobody().post("/sign-in", Map.of("email", person.email(), "next", "https://evil.example/"));
    String link = linkIn(lettersTo(person.email()).getFirst());
    assertThat(nobody().post(link, Map.of()).location()).isEqualTo("/desk");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var person = somebody("leaving");
    grant(person);
    Reader reader = as(person);
    String cookie = reader.cookies().get("table");
    assertThat(reader.get("/officers").status()).isEqualTo(200);
    reader.post("/sign-out", Map.of());
    reader.cookies().put("table", cookie);
    assertThat(reader.get("/officers").status()).isEqualTo(303);
  }

  private void grant(Person person) {
    TX.executeWithoutResult(
        status -> grants.grant(person.id(), Role.OPERATOR, null, NOW.minusSeconds(1), person.id()));
  }

  private String linkFor(Person person) {
    nobody().post("/sign-in", Map.of("email", person.email(), "next", "/officers"));
    return linkIn(lettersTo(person.email()).getFirst());
  }

  private static String linkIn(String letter) {
    var found = Pattern.compile("https?://[^/\\s]+(/in/\\S+)").matcher(letter);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
