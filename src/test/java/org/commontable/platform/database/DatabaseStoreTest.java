package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.commontable.support.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What the application finds behind its connection. */
class DatabaseStoreTest extends Database {

  @ParameterizedTest
  @CsvSource({
    "fsync,on",
    "synchronous_commit,on",
    "full_page_writes,on",
    "password_encryption,scram-sha-256",
    "listen_addresses,127.0.0.1",
    "data_checksums,on",
    "server_encoding,UTF8"
  })
  void theServerKeepsWhatItPromised(String setting, String value) {
    assumeTrue(onOurOwnServer(), "another server is set up by its operator");
    var shown = JDBC.sql("SHOW " + setting).query(String.class).single();

    assertThat(shown).isEqualTo(value);
  }

  @Test
  void theApplicationOwnsNothingAndIsNoSuperuser() {
    var powers =
        JDBC.sql(
                """
                SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication
                  FROM pg_roles WHERE rolname = current_user
                """)
            .query(Boolean.class)
            .single();

    assertThat(powers).isFalse();
    assertThatThrownBy(() -> JDBC.sql("CREATE TABLE members.intruder (id int)").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theApplicationWritesInRoomsButOnlyAppendsToTheRecord() {
    OWNER.sql("CREATE TABLE IF NOT EXISTS members.probe (n int)").update();
    OWNER.sql("CREATE TABLE IF NOT EXISTS record.probe (n int)").update();
    try {
      JDBC.sql("INSERT INTO members.probe VALUES (1)").update();
      JDBC.sql("UPDATE members.probe SET n = 2").update();
      JDBC.sql("INSERT INTO record.probe VALUES (1)").update();

      assertThat(JDBC.sql("DELETE FROM members.probe").update()).isEqualTo(1);
      for (var attempt :
          new String[] {
            "UPDATE record.probe SET n = 2", "DELETE FROM record.probe", "TRUNCATE record.probe"
          }) {
        assertThatThrownBy(() -> JDBC.sql(attempt).update())
            .hasStackTraceContaining("permission denied");
      }
    } finally {
      OWNER.sql("DROP TABLE members.probe").update();
      OWNER.sql("DROP TABLE record.probe").update();
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    var login = data().appLogin();
    var stranger = new DatabaseLogin(login.url(), login.user(), "not-the-password").dataSource();

    assertThatThrownBy(() -> stranger.getConnection().close())
        .hasMessageContaining("password authentication failed");
  }
}
