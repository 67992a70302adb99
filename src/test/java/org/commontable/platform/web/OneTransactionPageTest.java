package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class OneTransactionPageTest extends Site {
  @Autowired AnsweredPosts posts;

  @Test
  void theSamePostTwiceWritesOneLetter() {
    var person = somebody("twice");
    Reader reader = nobody();
    reader.get("/sign-in");
    String token = reader.token();
    var first = reader.postWith(token, "/sign-in", Map.of("email", person.email()));
    var second = reader.postWith(token, "/sign-in", Map.of("email", person.email()));
    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(lettersTo(person.email())).hasSize(1);
  }

  @Test
  void theSecondOfTwoEqualPostsCarriesTheConfirmationToo() {
    Reader reader = as(Role.OPERATOR);
    reader.get("/outbox");
    String token = reader.token();
    reader.postWith(token, "/outbox/test", Map.of());
    var again = reader.postWith(token, "/outbox/test", Map.of());
    assertThat(reader.get(again.location()).page().select(".notice").text())
        .contains("test letter");
  }

  @Test
  void aPageShownByAPostCanBeLoadedAgain() {
    var delegate = somebody("without mail");
    TX.executeWithoutResult(
        status ->
            grants.grant(
                delegate.id(),
                Role.DELEGATE,
                UUID.randomUUID(),
                NOW.minusSeconds(1),
                delegate.id()));
    Reader convener = as(Role.CONVENER);
    convener.get("/outbox");
    String token = convener.token();
    var fields = Map.of("person", delegate.id().toString());
    assertThat(convener.postWith(token, "/outbox/handing-over", fields).status()).isEqualTo(200);
    assertThat(convener.postWith(token, "/outbox/handing-over", fields).status()).isEqualTo(200);
  }

  @Test
  void answersAreForgottenAfterAWeek() {
    Reader reader = nobody();
    reader.get("/sign-in");
    reader.post("/sign-in", Map.of("email", "forgotten@example.org"));
    clock.forward(java.time.Duration.ofDays(8));
    posts.forgetOld();
    assertThat(OWNER.sql("SELECT count(*) FROM platform.answered_post").query(Long.class).single())
        .isZero();
  }

  @Test
  void aPostInStepsIsTakenOverWhereItsProgramIsGone() {
    byte[] key = {1, 2, 3};
    assertThat(posts.hold(key)).isTrue();
    assertThat(posts.hold(key)).as("somebody is at it").isFalse();
    OWNER.sql("UPDATE platform.answered_post SET held = now() - interval '21 seconds'").update();
    assertThat(posts.hold(key)).as("nobody has said so for long").isTrue();
    posts.answered(key, "/done", "");
    OWNER.sql("UPDATE platform.answered_post SET held = now() - interval '21 seconds'").update();
    assertThat(posts.hold(key)).as("it is done").isFalse();
    assertThat(posts.answerTo(key))
        .hasValueSatisfying(it -> assertThat(it.location()).isEqualTo("/done"));
  }

  @Test
  void twentyClicksAtOnceWriteOneLetter() throws Exception {
    var person = somebody("impatient");
    Reader reader = nobody();
    reader.get("/sign-in");
    String token = reader.token();
    try (var clicks = Executors.newFixedThreadPool(20)) {
      Callable<Integer> click =
          () -> reader.postWith(token, "/sign-in", Map.of("email", person.email())).status();
      for (var answer : clicks.invokeAll(java.util.Collections.nCopies(20, click))) {
        assertThat(answer.get()).isEqualTo(303);
      }
    }
    assertThat(lettersTo(person.email())).hasSize(1);
  }

  @Test
  void aFormWithAFaultKeepsWhatWasTypedAndCanBeSentAgain() {
    var person = somebody("typo");
    Reader reader = nobody();
    reader.get("/sign-in");
    String token = reader.token();
    var wrong = reader.postWith(token, "/sign-in", Map.of("email", "not an address"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().selectFirst("#email").val()).isEqualTo("not an address");
    assertThat(wrong.page().select(".errors a[href=#email]")).hasSize(1);
    assertThat(reader.postWith(token, "/sign-in", Map.of("email", person.email())).status())
        .isEqualTo(303);
  }

  @Test
  void aTokenOfSomebodyElseIsRefused() {
    Reader other = as(somebody("other"));
    other.get("/sign-in");
    assertThat(
            nobody().postWith(other.token(), "/sign-in", Map.of("email", "a@example.org")).status())
        .isEqualTo(409);
    assertThat(nobody().postWith("made.up", "/sign-in", Map.of("email", "a@example.org")).status())
        .isEqualTo(409);
  }

  @Test
  void theDatabaseItselfRefusesAWriteInARead() {
    var reading = new TransactionTemplate(TX.getTransactionManager());
    reading.setReadOnly(true);
    assertThatThrownBy(
            () ->
                reading.executeWithoutResult(
                    status ->
                        JDBC.sql("INSERT INTO platform.secret (name, value) VALUES ('x', '\\x00')")
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("read-only");
  }
}
