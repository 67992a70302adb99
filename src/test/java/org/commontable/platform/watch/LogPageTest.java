package org.commontable.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Errors are driven with marked personal data; the log must not hold the mark. */
@ExtendWith(OutputCaptureExtension.class)
class LogPageTest extends Table {
  private static final String MARK = "zebrafink";
  private static final String MAIL = MARK + "@example.org";

  @Test
  void whatTheDatabaseRefusesIsNotQuoted() throws Exception {
    people.ensure(MAIL, "Ana Zebrafink", "en");
    var log = data().path().resolve("postgres/server.log");
    long before = onOurOwnServer() ? Files.size(log) : 0;
    for (var refused :
        new String[] {
          "INSERT INTO accounts.person (SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* FROM accounts.person p WHERE email = :mail)",
          "UPDATE accounts.person SET name = NULL WHERE email = :mail",
          "SELECT CAST(:mail AS uuid)"
        }) {
      assertThatThrownBy(() -> JDBC.sql(refused).param("mail", MAIL).query().listOfRows())
          .satisfies(
              fault ->
                  LoggerFactory.getLogger("org.commontable.test").error("Fault 1a2b3c4d", fault));
    }
    if (onOurOwnServer()) {
      var said = Files.readString(log).substring((int) before);
      assertThat(said).contains("duplicate key").doesNotContainIgnoringCase("Key (email)");
      assertThat(said.lines().filter(line -> line.contains("DETAIL"))).isEmpty();
    }
  }

  @Test
  void nothingOfAPersonIsInTheLog(CapturedOutput output) throws Exception {
    whatTheDatabaseRefusesIsNotQuoted();
    var log = LoggerFactory.getLogger("org.commontable.test");
    log.error("Fault", new IllegalStateException("no letter to " + MAIL + " by +1 502 555 0134"));
    var reader = nobody();
    reader.get("/decisions/" + MAIL);
    reader.get("/in/" + MARK + "?email=" + MAIL);
    reader.get("/petitions/" + MARK + "%00");
    reader.get("/evidence/%FF" + MARK + "?" + MAIL);
    reader.post("/sign-in", Map.of("email", MAIL, "_" + MARK, MARK.repeat(100_000)));
    reader.post("/sign-in", Map.of("email", MARK + "@"));
    as(Role.OPERATOR).post("/outbox/handing-over", Map.of("person", MAIL));
    assertThat(output.getErr()).as("something was logged at all").contains("Fault 1a2b3c4d");
    assertThat(output.getAll().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(MARK)
        .doesNotContain("555 0134");
  }
}
