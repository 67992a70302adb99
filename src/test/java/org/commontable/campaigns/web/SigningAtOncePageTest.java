package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.platform.database.Crowded;
import org.commontable.platform.web.PostKey;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** A petition goes around, and many sign it in the same seconds (ADR 0008). */
@Timeout(60)
class SigningAtOncePageTest extends Site {
  @Autowired Campaigns campaigns;
  @Autowired Petitions petitions;
  @Autowired SigningTogether together;

  private Petition petition;

  @BeforeEach
  void openAPetition() {
    TX.executeWithoutResult(
        status -> {
          var by = UUID.randomUUID();
          var words = LocalizedText.of("en", "Publish it " + UUID.randomUUID());
          var campaign = campaigns.draft(Area.EQUITY, words, words, by);
          campaigns.publish(campaign.id(), by);
          petition =
              petitions.draft(
                  campaign.id(),
                  new Petitions.Words(words, words, words, words),
                  NOW.plus(Duration.ofDays(14)),
                  by);
          petitions.open(petition.id(), by);
        });
  }

  private static Map<String, String> form(String name, String email) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", name);
    fields.put("email", email);
    fields.put("zip", "40299");
    fields.put("age", "yes");
    return fields;
  }

  private Reader.Seen send(Reader reader, Map<String, String> fields) {
    return reader.postWith(reader.token(), petition.path() + "/signatures", fields);
  }

  private Reader reader() {
    var reader = nobody();
    reader.get(petition.path());
    return reader;
  }

  private long rows() {
    return JDBC.sql("select count(*) from campaigns.signature where petition = :id")
        .param("id", petition.id())
        .query(Long.class)
        .single();
  }

  private long letters() {
    return JDBC.sql(
            """
            select count(*) from campaigns.letter_due l join campaigns.signature s on s.id = l.signature
            where s.petition = :id
            """)
        .param("id", petition.id())
        .query(Long.class)
        .single();
  }

  @Test
  void everyOneThatWasAnsweredStandsThereWithItsLetter() throws Exception {
    var reader = reader();
    try (var people = Executors.newFixedThreadPool(20)) {
      var all = new ArrayList<Callable<Reader.Seen>>();
      for (int i = 0; i < 60; i++) {
        var fields = form("Person " + i, "p" + i + "@example.org");
        all.add(() -> send(reader, fields));
      }
      for (var answer : people.invokeAll(all)) {
        assertThat(answer.get().status()).isEqualTo(303);
        assertThat(answer.get().location()).isEqualTo(petition.path() + "/sent");
      }
    }
    assertThat(rows()).isEqualTo(60);
    assertThat(letters()).isEqualTo(60);
  }

  @Test
  void twentyClicksAtOnceAreOneSignatureAndOneLetter() throws Exception {
    var reader = reader();
    var fields = form("Ana Ruiz", "ana@example.org");
    try (var clicks = Executors.newFixedThreadPool(20)) {
      Callable<Reader.Seen> click = () -> send(reader, fields);
      for (var answer : clicks.invokeAll(java.util.Collections.nCopies(20, click))) {
        assertThat(answer.get().status()).isEqualTo(303);
        assertThat(answer.get().location()).isEqualTo(petition.path() + "/sent");
      }
    }
    assertThat(rows()).isEqualTo(1);
    assertThat(letters()).as("a double click is no second request for mail").isEqualTo(1);
  }

  @Test
  void formsWithFaultsAreShownAgainWhileOthersAreWritten() throws Exception {
    var reader = reader();
    try (var people = Executors.newFixedThreadPool(12)) {
      var all = new ArrayList<Callable<Reader.Seen>>();
      for (int i = 0; i < 12; i++) {
        var fields = form(i % 3 == 0 ? "www.buy.com" : "Person " + i, "p" + i + "@example.org");
        all.add(() -> send(reader, fields));
      }
      var answers = people.invokeAll(all);
      for (int i = 0; i < 12; i++) {
        assertThat(answers.get(i).get().status()).isEqualTo(i % 3 == 0 ? 422 : 303);
      }
    }
    assertThat(rows()).isEqualTo(8);
  }

  @Test
  void whatWasClosedAMomentAgoIsNotSigned() {
    var reader = reader();
    assertThat(send(reader, form("Ana Ruiz", "ana@example.org")).status()).isEqualTo(303);
    // On another node: what this one keeps of the petition still says that it is open.
    TX.executeWithoutResult(status -> petitions.close(petition.id(), UUID.randomUUID()));
    var late = send(reader, form("Wei Chen", "wei@example.org"));
    assertThat(late.location()).isEqualTo(petition.path());
    assertThat(rows()).isEqualTo(1);
    var again = send(reader, form("Ana Ruiz", "ana@example.org"));
    assertThat(again.location()).as("the first answer").isEqualTo(petition.path() + "/sent");
  }

  @Test
  void aPetitionThatDoesNotExistIsSaidSo() {
    var reader = reader();
    var answer =
        reader.postWith(reader.token(), "/petitions/none/signatures", form("A", "a@b.org"));
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void whenTooManyWaitTheNextIsAskedToTryAgainAndNobodyElseIsLost() throws Exception {
    var reader = reader();
    try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
      var lock =
          TX.execute(
              status -> {
                hold("held@example.org");
                waiting.submit(() -> post("Held", "held@example.org"));
                until(() -> writerWaits());
                for (int i = 0; i < SigningTogether.ROOM; i++) {
                  int person = i;
                  waiting.submit(() -> post("Person " + person, "p" + person + "@example.org"));
                }
                until(() -> together.waiting() == SigningTogether.ROOM);
                return send(reader, form("Ana Ruiz", "ana@example.org"));
              });
      assertThat(lock.status()).isEqualTo(503);
      assertThat(lock.headers().get("retry-after")).containsExactly("5");
      assertThat(lock.text()).contains("Very many people", "Wait a few seconds");
    }
    assertThat(rows()).as("all that waited").isEqualTo(SigningTogether.ROOM + 1);
    assertThat(send(reader, form("Ana Ruiz", "ana@example.org")).status()).isEqualTo(303);
    assertThat(rows()).isEqualTo(SigningTogether.ROOM + 2);
  }

  /** As another node would that signs with this address just now. */
  private void hold(String address) {
    JDBC.sql("select pg_advisory_xact_lock(hashtextextended(:what, 20261123))")
        .param("what", petition.id() + " " + address)
        .query((row, n) -> 0)
        .list();
  }

  private boolean writerWaits() {
    return OWNER
            .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
            .query(Long.class)
            .single()
        == 1;
  }

  private static void until(java.util.function.BooleanSupplier done) {
    for (int i = 0; i < 5000 && !done.getAsBoolean(); i++) {
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private void post(String name, String email) {
    var request = new MockHttpServletRequest("POST", petition.path() + "/signatures");
    form(name, email).forEach(request::addParameter);
    request.setAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("slug", petition.slug().value()));
    String key =
        UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
    try {
      assertThat(together.post(request, new MockHttpServletResponse(), new PostKey(key)))
          .isPresent();
    } catch (Crowded never) {
      throw new AssertionError(never);
    }
  }
}
