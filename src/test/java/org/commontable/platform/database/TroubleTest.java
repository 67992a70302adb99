package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {
  @ParameterizedTest
  @ValueSource(strings = {"53100", "58030"})
  void aDiskThatTakesNothingIsNoRoom(String state) {
    assertThat(Trouble.in(new RuntimeException(new SQLException("x", state))))
        .contains(Trouble.NO_ROOM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"No space left on device", "Read-only file system", "Disk quota exceeded"})
  void aFileThatCannotBeWrittenIsNoRoom(String reason) {
    assertThat(Trouble.in(new UncheckedIOException(new IOException(reason))))
        .contains(Trouble.NO_ROOM);
    assertThat(Trouble.in(new FileSystemException("a", null, reason))).contains(Trouble.NO_ROOM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03", "53300"})
  void aConnectionThatBreaksIsAway(String state) {
    assertThat(Trouble.in(new RuntimeException(new SQLException("x", state))))
        .contains(Trouble.AWAY);
  }

  @Test
  void aPoolThatRunsDryAndAConnectionThatIsClosedAreAway() {
    assertThat(Trouble.in(new SQLTransientConnectionException("timeout"))).contains(Trouble.AWAY);
    assertThat(Trouble.in(new SQLException("Connection is closed"))).contains(Trouble.AWAY);
  }

  /** Spring puts the failed rollback in front of what made it necessary. */
  @Test
  void theFirstFaultCountsNotTheRollbackThatFailedAfterIt() {
    var rollback =
        new TransactionSystemException("rollback", new SQLException("Connection is closed"));
    rollback.initApplicationException(
        new DataAccessResourceFailureException("full", new SQLException("full", "53100")));
    assertThat(Trouble.in(rollback)).contains(Trouble.NO_ROOM);
  }

  @Test
  void whatSomebodyDidWrongIsNoTrouble() {
    assertThat(Trouble.in(new SQLException("duplicate", "23505"))).isEmpty();
    assertThat(Trouble.in(new NoSuchFileException("x"))).isEmpty();
    assertThat(Trouble.in(new IOException("Broken pipe"))).isEmpty();
    assertThat(Trouble.in(new IllegalStateException("x"))).isEmpty();
  }
}
