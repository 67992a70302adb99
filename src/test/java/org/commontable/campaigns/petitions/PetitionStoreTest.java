package org.commontable.campaigns.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commontable.campaigns.ConsentGiven;
import org.commontable.campaigns.SignatureConfirmed;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing, confirming, counting: campaigns.md 2.1 to 2.6. */
class PetitionStoreTest extends Database {
  private Desk desk;

  @BeforeEach
  void openDesk() {
    empty();
    desk = new Desk(DATA_SOURCE);
  }

  @Test
  void aSignatureCountsOnlyOnceItsAddressIsProven() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    assertThat(desk.rows("pending")).isEqualTo(1);
    desk.mailing.run();
    assertThat(desk.confirm(desk.mailed("confirm", "ana@example.org"))).isTrue();
    assertThat(desk.rows("validated")).isEqualTo(1);
    assertThat(desk.events).filteredOn(SignatureConfirmed.class::isInstance).hasSize(1);
  }

  @Test
  void theMailIsWrittenInTheSignersLanguage() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    assertThat(desk.outbox.getFirst().lang()).isEqualTo("es");
    assertThat(desk.outbox.getFirst().text()).contains("Ana Ruiz", "Publish it").contains("firma");
    assertThat(desk.outbox.getFirst().secret()).isTrue();
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    String token = desk.mailed("confirm", "ana@example.org");
    assertThat(desk.everything()).doesNotContain(token).doesNotContain(token.split("\\.")[1]);
  }

  @Test
  void lookingAtALinkChangesNoRowHoweverOften() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    var token = Token.read(desk.mailed("confirm", "ana@example.org")).orElseThrow();
    String before = desk.everything();
    for (int i = 0; i < 3; i++) {
      assertThat(desk.confirming.look(token).orElseThrow().stand())
          .isEqualTo(Confirming.Stand.WAITING);
    }
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void confirmingManyTimesAtOnceCountsOnce() throws Exception {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    String token = desk.mailed("confirm", "ana@example.org");
    var results = together(8, () -> desk.confirm(token));
    assertThat(results).containsOnlyOnce(true);
    desk.clock.pass(Duration.ofMinutes(1));
    desk.counting.run();
    assertThat(desk.counting.of(desk.petition.id()).validated()).isEqualTo(1);
    assertThat(desk.events).filteredOn(ConsentGiven.class::isInstance).hasSize(1);
    assertThat(desk.confirming.look(Token.read(token).orElseThrow()).orElseThrow().stand())
        .isEqualTo(Confirming.Stand.DONE);
  }

  @Test
  void signingManyTimesAtOnceLeavesOneRow() throws Exception {
    var results = together(8, () -> desk.sign("Ana Ruiz", "ana@example.org", "40299"));
    assertThat(results.stream().distinct()).hasSize(1);
    assertThat(desk.rows("pending")).isEqualTo(1);
  }

  @Test
  void aCoupleMayShareAnAddressAThirdMayNot() {
    desk.sign("Ana Ruiz", "casa@example.org", "40299");
    desk.sign("José Ruiz", "casa@example.org", "40299");
    desk.sign("Eva Ruiz", "casa@example.org", "40299");
    assertThat(desk.rows("pending")).isEqualTo(2);
  }

  @Test
  void aCoupleMustShareItsZipCode() {
    desk.sign("Ana Ruiz", "casa@example.org", "40299");
    desk.sign("José Ruiz", "casa@example.org", "40218");
    assertThat(desk.rows("pending")).isEqualTo(1);
  }

  @Test
  void anotherSpellingOfTheSameMailboxOrNameIsTheSamePerson() {
    var first = desk.sign("José Ruiz", "jose.ruiz@gmail.com", "40299");
    assertThat(desk.sign("jose  ruiz", "JoseRuiz+petition@googlemail.com", "40299"))
        .isEqualTo(first);
    assertThat(desk.rows("pending")).isEqualTo(1);
  }

  @Test
  void theTruthGoesByMailAtMostFiveTimes() {
    for (int i = 0; i < 9; i++) {
      desk.sign("Ana Ruiz", "ana@example.org", "40299");
    }
    desk.mailing.run();
    assertThat(desk.outbox).hasSize(6).allMatch(letter -> letter.text().contains("/confirm/"));
  }

  @Test
  void whoHasSignedIsToldSoByMailAndNotAskedAgain() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    desk.outbox.clear();
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    assertThat(desk.outbox)
        .singleElement()
        .extracting("kind")
        .isEqualTo("campaigns.mail.already.kind");
    assertThat(desk.outbox.getFirst().text()).doesNotContain("/confirm/");
  }

  @Test
  void anOlderMailStillConfirmsAfterANewerOne() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    String older = desk.mailed("confirm", "ana@example.org");
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    assertThat(desk.mailed("confirm", "ana@example.org")).isNotEqualTo(older);
    assertThat(desk.confirm(older)).isTrue();
  }

  @Test
  void closingRefusesNewSignaturesAndLeavesADayToConfirm() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.sign("Ben Lee", "ben@example.org", "40299");
    desk.mailing.run();
    desk.petitions.close(desk.petition.id(), UUID.randomUUID());
    assertThatThrownBy(() -> desk.sign("Eva Paz", "eva@example.org", "40299"))
        .isInstanceOf(IllegalStateException.class);
    desk.clock.pass(Duration.ofHours(23));
    assertThat(desk.confirm(desk.mailed("confirm", "ana@example.org"))).isTrue();
    desk.clock.pass(Duration.ofHours(2));
    assertThat(desk.confirm(desk.mailed("confirm", "ben@example.org"))).isFalse();
    assertThat(desk.rows("validated")).isEqualTo(1);
  }

  @Test
  void itWasNotMeFreesTheSeatAndTakesTheCountBack() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    String token = desk.mailed("confirm", "ana@example.org");
    desk.confirm(token);
    desk.clock.pass(Duration.ofMinutes(1));
    desk.counting.run();
    TX.executeWithoutResult(s -> desk.confirming.reject(Token.read(token).orElseThrow()));
    assertThat(desk.counting.of(desk.petition.id()).validated()).isZero();
    assertThat(desk.confirm(token)).isFalse();
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    assertThat(desk.rows("pending")).isEqualTo(1);
  }

  @Test
  void overTheLimitASignatureSilentlyDoesNotCount() {
    for (int i = 0; i < 4; i++) {
      desk.sign("Ana " + (char) ('A' + i), "ana" + i + "@example.org", "40299", "192.0.2.7");
      desk.clock.pass(Duration.ofSeconds(1));
    }
    desk.mailing.run();
    assertThat(desk.rows("fraudulent")).isEqualTo(1);
    assertThat(desk.outbox).hasSize(4);
    var late = Token.read(desk.mailed("confirm", "ana3@example.org")).orElseThrow();
    assertThat(desk.confirming.look(late).orElseThrow().stand())
        .isEqualTo(Confirming.Stand.WAITING);
    assertThat(desk.confirm(late.toString())).isTrue();
    assertThat(desk.confirming.look(late).orElseThrow().stand()).isEqualTo(Confirming.Stand.DONE);
    assertThat(desk.rows("validated")).isZero();
  }

  @Test
  void twoPeopleAtOneKitchenTableBothCount() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299", "192.0.2.7");
    desk.sign("José Ruiz", "jose@example.org", "40299", "192.0.2.7");
    desk.mailing.run();
    assertThat(desk.rows("fraudulent")).isZero();
  }

  @Test
  void theCounterIsWhatCountingAllRowsGives() {
    for (int i = 0; i < 12; i++) {
      desk.sign("Ana " + (char) ('A' + i), "ana" + i + "@example.org", "40299");
      desk.mailing.run();
      desk.confirm(desk.mailed("confirm", "ana" + i + "@example.org"));
      desk.clock.pass(Duration.ofSeconds(3));
      desk.counting.run();
    }
    assertThat(desk.counting.of(desk.petition.id()).validated())
        .as("the newest wait for one interval")
        .isLessThan(12);
    desk.clock.pass(Counting.INTERVAL);
    desk.counting.run();
    desk.counting.run();
    assertThat(desk.counting.of(desk.petition.id()).validated())
        .isEqualTo(desk.rows("validated"))
        .isEqualTo(12);
    assertThat(desk.counting.reconcile()).isEmpty();
  }

  @Test
  void theNightlyCheckMendsAWrongCounter() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    desk.clock.pass(Duration.ofMinutes(1));
    desk.counting.run();
    JDBC.sql("update campaigns.petition_count set validated = 7").update();
    assertThat(desk.counting.reconcile()).containsExactly(desk.petition.id());
    assertThat(desk.counting.of(desk.petition.id()).validated()).isEqualTo(1);
  }

  @Test
  void confirmingNeverTouchesThePetitionsRow() {
    String before = petitionRow();
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    assertThat(petitionRow()).isEqualTo(before);
  }

  @Test
  void paperCountsUnderTheSameRuleAgainstDuplicates() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    var sheet =
        new PaperSheets.Sheet(
            "12",
            "Ruth",
            LocalDate.of(2026, 11, 20),
            List.of(
                line("Ana Ruiz", "40299", Optional.of("ana@example.org")),
                line("Ana Ruiz", "40299", Optional.empty()),
                line("Omar Diaz", "40299", Optional.empty()),
                line("omar díaz", "40299", Optional.empty()),
                line("Eva Paz", "40218", Optional.of("eva@example.org"))));
    var entered = TX.execute(s -> desk.paper.enter(desk.open(), sheet, "en", UUID.randomUUID()));
    assertThat(entered.orElseThrow().counted()).isEqualTo(2);
    assertThat(entered.orElseThrow().already())
        .containsExactly("Ana Ruiz", "Ana Ruiz", "omar díaz");
    desk.clock.pass(Duration.ofMinutes(1));
    desk.counting.run();
    var count = desk.counting.of(desk.petition.id());
    assertThat(List.of(count.validated(), count.paper())).containsExactly(3L, 2L);
    Optional<PaperSheets.Entered> again =
        TX.execute(s -> desk.paper.enter(desk.open(), sheet, "en", UUID.randomUUID()));
    assertThat(again).as("a sheet of this number was entered before").isEmpty();
  }

  @Test
  void theDownloadHoldsNoAddressAndOnlyReleasedNames() {
    desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    var csv = new Signers(JDBC).csv(desk.petition.id(), java.time.ZoneOffset.UTC).text();
    assertThat(csv).contains("1,2026-11-24,web,es,").doesNotContain("ana@").doesNotContain("Ana");
  }

  private static PaperSheets.Line line(String name, String zip, Optional<String> email) {
    return new PaperSheets.Line(new SignerName(name), zip, email, true, Optional.empty());
  }

  private String petitionRow() {
    return JDBC.sql("select t::text || xmin::text from campaigns.petition t")
        .query(String.class)
        .single();
  }

  private static <T> List<T> together(int n, Callable<T> act) throws Exception {
    try (var threads = Executors.newFixedThreadPool(n)) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(java.util.Collections.nCopies(n, act))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
