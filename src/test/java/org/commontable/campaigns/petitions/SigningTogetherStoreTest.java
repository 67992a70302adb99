package org.commontable.campaigns.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commontable.platform.database.GroupCommit;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Many signatures in one transaction are what they would be one after the other (ADR 0008). */
class SigningTogetherStoreTest extends Database {
  private Desk desk;

  @BeforeEach
  void openDesk() {
    empty();
    desk = new Desk(DATA_SOURCE);
  }

  private Signing.Sent sent(String name, String email, String zip) {
    return sent(name, email, zip, Optional.empty());
  }

  private Signing.Sent sent(String name, String email, String zip, Optional<UUID> via) {
    return new Signing.Sent(
        desk.open(),
        new Signer(
            new SignerName(name),
            email,
            zip,
            "es",
            true,
            via,
            Optional.of(new Signer.Consent(null, "Escríbanme.", true)),
            "/petitions/publish-it",
            name + email),
        desk.clock.instant());
  }

  private List<UUID> together(Signing.Sent... all) {
    return desk.tx.execute(status -> desk.signing.signAll(List.of(all)));
  }

  private static long count(String query) {
    return JDBC.sql(query).query(Long.class).single();
  }

  @Test
  void eachSignatureComesWithItsConsentAndItsLetter() {
    var signed =
        together(
            sent("Ana Ruiz", "ana@example.org", "40299"),
            sent("Wei \"Chen\", {x}\\", "wei@example.org", "40298"),
            sent("Åsa O'Neil", "åsa@example.org", "40297"));
    assertThat(signed).doesNotHaveDuplicates().hasSize(3);
    assertThat(desk.rows("pending")).isEqualTo(3);
    for (UUID id : signed) {
      assertThat(
              count("select count(*) from campaigns.asked_consent where signature = '" + id + "'"))
          .isEqualTo(1);
      assertThat(count("select count(*) from campaigns.letter_due where signature = '" + id + "'"))
          .isEqualTo(1);
    }
    var wei = desk.signatures.find(signed.get(1)).orElseThrow();
    assertThat(wei.name()).as("as typed").isEqualTo("Wei \"Chen\", {x}\\");
    assertThat(wei.created()).isEqualTo(desk.clock.instant());
    desk.mailing.run();
    assertThat(desk.outbox).extracting(letter -> letter.to()).contains("åsa@example.org");
    assertThat(desk.confirm(desk.mailed("confirm", "wei@example.org"))).isTrue();
  }

  @Test
  void theSamePersonTwiceInOneGroupIsOneRowAndOneMoreMail() {
    var signed =
        together(
            sent("Ana Ruiz", "ana.ruiz@gmail.com", "40299"),
            sent("ana ruiz", "anaruiz+petition@gmail.com", "40211"));
    assertThat(signed.getFirst()).isEqualTo(signed.getLast());
    assertThat(desk.rows("pending")).isEqualTo(1);
    assertThat(count("select count(*) from campaigns.letter_due")).isEqualTo(2);
    assertThat(desk.signatures.find(signed.getFirst()).orElseThrow().repeatMails()).isEqualTo(1);
  }

  @Test
  void twoOfAHouseholdHaveSeatsInOneGroupAndAThirdHasNone() {
    var signed =
        together(
            sent("Ana Ruiz", "home@example.org", "40299"),
            sent("Luis Ruiz", "home@example.org", "40299"),
            sent("Eva Ruiz", "home@example.org", "40299"));
    assertThat(desk.rows("pending")).isEqualTo(2);
    assertThat(signed.get(2)).isEqualTo(signed.get(0)).isNotEqualTo(signed.get(1));
  }

  @Test
  void whoSignedBeforeIsRemindedInTheGroup() {
    UUID before = desk.sign("Ana Ruiz", "ana@example.org", "40299");
    desk.mailing.run();
    desk.confirm(desk.mailed("confirm", "ana@example.org"));
    var signed =
        together(
            sent("Wei Chen", "wei@example.org", "40299"),
            sent("Ana Ruiz", "ana@example.org", "40299"));
    assertThat(signed.getLast()).isEqualTo(before);
    assertThat(count("select count(*) from campaigns.letter_due where kind = 'already'"))
        .isEqualTo(1);
  }

  @Test
  void aGroupIsWrittenWholeOrNotAtAll() {
    assertThatThrownBy(
            () ->
                together(
                    sent("Ana Ruiz", "ana@example.org", "40299"),
                    sent("Bad Via", "bad@example.org", "40299", Optional.of(UUID.randomUUID()))))
        .isInstanceOf(DataIntegrityViolationException.class);
    for (String table : List.of("signature", "asked_consent", "letter_due")) {
      assertThat(count("select count(*) from campaigns." + table)).isZero();
    }
  }

  @Test
  void oneBadSignatureAmongManyFailsAlone() throws Exception {
    try (var group =
            new GroupCommit<Signing.Sent, UUID>(
                "test", 100, 64, (all, _) -> desk.tx.execute(status -> desk.signing.signAll(all)));
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<UUID>>();
      for (int i = 0; i < 40; i++) {
        Optional<UUID> via = i == 17 ? Optional.of(UUID.randomUUID()) : Optional.empty();
        var one = sent("Person " + i, "p" + i + "@example.org", "40299", via);
        all.add(() -> group.write(one));
      }
      var answers = people.invokeAll(all);
      assertThat(answers.get(17).state()).isEqualTo(Future.State.FAILED);
      assertThat(answers).filteredOn(a -> a.state() == Future.State.SUCCESS).hasSize(39);
    }
    assertThat(desk.rows("pending")).isEqualTo(39);
    assertThat(
            count(
                """
                select count(*) from campaigns.signature s
                where (select count(*) from campaigns.asked_consent c where c.signature = s.id) <> 1
                  or (select count(*) from campaigns.letter_due l where l.signature = s.id) <> 1
                """))
        .isZero();
  }

  @Test
  void twoNodesWithTheSamePeopleInOppositeOrderWriteEachOnce() throws Exception {
    var there = new ArrayList<Signing.Sent>();
    for (int i = 0; i < 30; i++) {
      there.add(sent("Person " + i, "p" + i + "@example.org", "40299"));
    }
    var back = List.copyOf(there.reversed());
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var answers =
          nodes.invokeAll(
              List.<Callable<List<UUID>>>of(
                  () -> desk.tx.execute(status -> desk.signing.signAll(there)),
                  () -> desk.tx.execute(status -> desk.signing.signAll(back)),
                  () -> desk.tx.execute(status -> desk.signing.signAll(there)),
                  () -> desk.tx.execute(status -> desk.signing.signAll(back))));
      for (var answer : answers) {
        assertThat(answer.get()).hasSize(30).doesNotHaveDuplicates();
      }
    }
    assertThat(desk.rows("pending")).isEqualTo(30);
  }
}
