package org.commontable.supporters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.campaigns.ConsentGiven;
import org.commontable.campaigns.SignatureRejected;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the ledger remembers of an answer, and the link that takes it back. */
class ConsentPageTest extends Site {
  @Autowired ApplicationEventPublisher events;

  private final UUID signature = UUID.randomUUID();
  private final String token = "every-suspension." + UUID.randomUUID();

  private void given(boolean answer) {
    TX.executeWithoutResult(
        status ->
            events.publishEvent(
                new ConsentGiven(
                    null,
                    "ana@example.org",
                    signature + "@example.org",
                    "Ana Ruiz",
                    "40299",
                    answer,
                    "Escríbanme sobre esta campaña.",
                    "v1",
                    "es",
                    "/campaigns/every-suspension",
                    "/petitions/every-suspension",
                    NOW,
                    NOW,
                    "web",
                    signature,
                    sha256(token))));
  }

  private List<Map<String, Object>> ledger() {
    return JDBC.sql(
            "select answer, wording, lang, source from supporters.consent where evidence = :id order by supersedes is not null")
        .param("id", signature.toString())
        .query()
        .listOfRows();
  }

  @Test
  void theLedgerKeepsTheExactWordsAndTheirLanguage() {
    given(true);
    assertThat(ledger())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("answer", true).containsEntry("lang", "es");
              assertThat(row).containsEntry("wording", "Escríbanme sobre esta campaña.");
            });
  }

  @Test
  void anEmptyBoxIsANoAndNotNothing() {
    given(false);
    assertThat(ledger())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("answer", false));
    assertThat(nobody().get("/u/" + token).text()).contains("has stopped");
  }

  @Test
  void openingTheLinkWritesNothingAndPressingItAppendsOneNo() {
    given(true);
    var reader = nobody();
    for (int i = 0; i < 2; i++) {
      assertThat(reader.get("/u/" + token).text()).contains("Stop the mail");
      reader.head("/u/" + token);
    }
    assertThat(ledger()).hasSize(1);
    assertThat(reader.postAndFollow("/u/" + token, Map.of()).text()).contains("has stopped");
    reader.post("/u/" + token, Map.of("again", "1"));
    assertThat(ledger())
        .hasSize(2)
        .last()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("answer", false).containsEntry("source", "unsubscribe");
            });
  }

  @Test
  void aMailProgramsOneClickActsWithoutCookieOrTokenAndIsNotSentElsewhere() {
    given(true);
    var answer = nobody().postWith("", "/u/" + token, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(ledger()).hasSize(2);
    nobody().postWith("", "/u/" + token, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(ledger()).as("a repeat does nothing").hasSize(2);
  }

  @Test
  void itWasNotMeTakesTheConsentBack() {
    given(true);
    TX.executeWithoutResult(s -> events.publishEvent(new SignatureRejected(signature, NOW)));
    assertThat(ledger())
        .hasSize(2)
        .last()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("answer", false).containsEntry("source", "not-me");
            });
  }

  @Test
  void nobodyChangesOrDeletesALineOfTheLedger() {
    given(true);
    assertThatThrownBy(() -> JDBC.sql("update supporters.consent set answer = false").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> OWNER.sql("delete from supporters.consent").update())
        .hasStackTraceContaining("only grows");
  }

  @Test
  void aLinkThatIsNotOursSaysNothing() {
    assertThat(nobody().get("/u/every-suspension." + Instant.EPOCH).status()).isEqualTo(404);
  }

  private static byte[] sha256(String text) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
