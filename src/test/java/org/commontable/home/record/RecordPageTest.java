package org.commontable.home.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.accounts.Role;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record as those see it who may, and its download as anybody checks it. */
class RecordPageTest extends Site {
  @Autowired RecordBook record;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void startEmpty() {
    empty();
  }

  @Test
  void thePageShowsHowFarTheRecordGoesAndWhatCameLast() {
    var entry =
        inside()
            .execute(
                change ->
                    record.append(
                        new Fact(
                            "decision.link",
                            UUID.randomUUID(),
                            null,
                            "web",
                            UUID.randomUUID(),
                            Map.of("decision", "2026-14"))));

    var text = as(Role.DELEGATE).get("/record").text();
    assertThat(text)
        .contains(entry.hash())
        .contains("A vote link was handed over for decision 2026-14")
        .contains("names every stance of every organization");
    assertThat(as(Role.CLERK).reading("es").get("/record").text())
        .contains("Se entregó un enlace de voto para la decisión 2026-14");
  }

  @Test
  void aDamagedEndIsToldInWordsAndNobodyCanWriteOneAsTheApplication() {
    String junk =
        "INSERT INTO record.entry (seq, format, time, type, actor, channel, request_id, prev, hash, line)"
            + " VALUES (1, 1, now(), 'junk', gen_random_uuid(), 'web', gen_random_uuid(),"
            + " repeat('0', 64), repeat('a', 64), '{\"junk\":true}')";
    assertThatThrownBy(() -> JDBC.sql(junk).update())
        .hasStackTraceContaining("the hash of its line");

    OWNER.sql("ALTER TABLE record.entry DISABLE TRIGGER USER").update();
    try {
      OWNER.sql(junk).update();
    } finally {
      OWNER.sql("ALTER TABLE record.entry ENABLE TRIGGER USER").update();
    }
    var convener = as(Role.CONVENER);
    convener.get("/officers"); // a page with a form that does not read the record
    for (var seen :
        java.util.List.of(convener.get("/record"), convener.post("/record/export.tar", Map.of()))) {
      assertThat(seen.status()).isEqualTo(503);
      assertThat(seen.text()).contains("The record is damaged").contains("Reference: 1");
    }
  }

  @Test
  void theDownloadIsAWholeSignedExport(@TempDir Path folder) throws Exception {
    inside()
        .executeWithoutResult(
            change ->
                record.append(
                    new Fact(
                        "record.note",
                        UUID.randomUUID(),
                        null,
                        "web",
                        UUID.randomUUID(),
                        Map.of("note", record.text("Kept for ever.")))));

    var seen = as(Role.CONVENER).post("/record/export.tar", Map.of());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.headers().get("content-disposition").getFirst())
        .contains("record-2026-11-23.tar");
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), seen.bytes()));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.entries()).hasSize(1);
    assertThat(reading.texts()).containsValue("Kept for ever.");
  }

  @Test
  void neitherThePublicNorAnOrdinaryMemberMayDownloadIt() {
    assertThat(nobody().post("/record/export.tar", Map.of()).status()).isNotEqualTo(200);
    assertThat(as(Role.MEMBER).post("/record/export.tar", Map.of()).status()).isEqualTo(403);
    assertThat(as(Role.ANALYST).get("/record").status()).isEqualTo(403);
  }

  @Test
  void everyTypeOfEntryHasItsWordsInBothLanguages() throws Exception {
    var types =
        Pattern.compile("(?m)^## `([a-z.-]+)`")
            .matcher(Files.readString(Path.of("docs", "record-format.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(types).hasSizeGreaterThan(20);
    for (var language : new String[] {"en", "es"}) {
      var words = ResourceBundle.getBundle("messages.home_" + language);
      assertThat(types).allMatch(type -> words.containsKey("home.record.type." + type));
    }
  }

  /** A transaction of the running application, as a request has. */
  private TransactionTemplate inside() {
    return new TransactionTemplate(transactions);
  }
}
