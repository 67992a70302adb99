package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What opens nothing any more goes, after a time; what still opens stays. */
class SpentLinksPageTest extends Site {
  @Autowired Links links;
  @Autowired SpentLinks spent;
  @Autowired Sessions sessions;
  @Autowired SetUpKeys keys;

  @BeforeEach
  void anEmptyTable() {
    empty();
  }

  @Test
  void aUsedOrLapsedLinkIsStruckAfterAMonthAndAnOpenOneStays() {
    Person ruth = somebody("Ruth");
    String used = issue(ruth, LinkPurpose.SIGN_IN, Duration.ofMinutes(30));
    String lapsed = issue(ruth, LinkPurpose.VOTE, Duration.ofMinutes(30));
    String open = issue(ruth, LinkPurpose.INVITE, Duration.ofDays(60));
    assertThat(nobody().post("/in/" + used, Map.of()).location()).isEqualTo("/desk");
    clock.forward(Duration.ofDays(30));
    assertThat(strike()).as("to the day").isZero();
    assertThat(links.open(used).orElseThrow().used()).isNotNull();
    clock.forward(Duration.ofMinutes(31));
    assertThat(strike()).isEqualTo(2);
    assertThat(links.open(used)).isEmpty();
    assertThat(links.open(lapsed)).isEmpty();
    assertThat(links.open(open)).isPresent();
    assertThat(nobody().get("/in/" + used).text()).isEqualTo(nobody().get("/in/never").text());
  }

  @Test
  void questionsAndWaysToIssuersOfMinutesAreStruckWithoutANextOne() {
    nobody().post("/sign-in/passkey/question", Map.of());
    assertThat(rows("passkey_question") + rows("asking")).isEqualTo(2);
    clock.forward(Duration.ofMinutes(5).minusMillis(1));
    strike();
    assertThat(rows("passkey_question") + rows("asking")).isEqualTo(2);
    clock.forward(Duration.ofMillis(1));
    strike();
    assertThat(rows("passkey_question") + rows("asking")).isZero();
  }

  @Test
  void aTableThatWasSetUpStaysSoWhenTheOperatorsSessionsAreForgotten() {
    String link = "/set-up/" + TX.execute(status -> keys.renew());
    nobody().post(link, Map.of("name", "Ruth", "email", "ruth@example.org"));
    assertThat(forget()).as("she has not signed in").isTrue();
    String in =
        lettersTo("ruth@example.org").getFirst().replaceAll("(?s).*(/in/[A-Za-z0-9_-]+).*", "$1");
    assertThat(nobody().post(in, Map.of()).status()).isEqualTo(303);
    assertThat(keys.needed()).isFalse();
    clock.forward(Duration.ofDays(60));
    assertThat(forget()).as("two months later").isFalse();
    assertThat(rows("session")).isZero();
    assertThat(rows("set_up_key")).isZero();
    assertThat(nobody().get(link).status()).isEqualTo(410);
    String renewed = "/set-up/" + TX.execute(status -> keys.renew());
    assertThat(nobody().post(renewed, Map.of("name", "Eve", "email", "e@example.org")).status())
        .isEqualTo(404);
  }

  private boolean forget() {
    sessions.forgetEnded();
    return keys.needed();
  }

  private int strike() {
    return spent.strike();
  }

  private String issue(Person person, LinkPurpose purpose, Duration life) {
    return java.util.Objects.requireNonNull(
        TX.execute(status -> links.issue(person.id(), purpose, null, "/desk", life, false)));
  }

  private static long rows(String table) {
    return OWNER.sql("select count(*) from accounts." + table).query(Long.class).single();
  }
}
