package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
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
