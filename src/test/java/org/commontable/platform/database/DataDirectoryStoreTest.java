package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data directory's life: first start, second start, killed servers, commands beside a server.
 */
class DataDirectoryStoreTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");

  @TempDir Path temp;
  Path folder;

  @BeforeEach
  void anExistingEmptyPrivateFolderWithSpacesInItsName() throws Exception {
    folder =
        Files.createDirectory(
            temp.resolve("our table's data"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(Postmaster.of(folder.resolve("postgres/cluster"))).isEmpty();
  }

  @Test
  void whatWasWrittenSurvivesAKilledDatabase() {
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      var owner = JdbcClient.create(data.owner());
      owner.sql("CREATE TABLE platform.survivor (n int)").update();
      JdbcClient.create(data.app()).sql("INSERT INTO platform.survivor VALUES (42)").update();
      kill(postmaster());
    }

    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      var n =
          JdbcClient.create(data.app())
              .sql("SELECT n FROM platform.survivor")
              .query(Integer.class)
              .single();
      assertThat(n).isEqualTo(42);
    }
  }

  @Test
  void aServerLeftBehindByAKilledProcessIsStoppedBeforeTheNewOneStarts() throws Exception {
    long left;
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      left = postmaster();
      // The lock goes as it goes when the process is killed; its server stays.
      data.abandon();

      try (var next = DataDirectory.open(folder, PROGRAMS)) {
        assertThat(postmaster()).isNotEqualTo(left);
        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(JdbcClient.create(next.app()).sql("SELECT 1").query(Integer.class).single())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void aSecondServerIsToldWhereTheFirstOneAnswers() {
    try (var first = DataDirectory.serve(folder, PROGRAMS)) {
      first.announce(URI.create("http://localhost:8080/"));

      assertThatThrownBy(() -> DataDirectory.serve(folder, PROGRAMS))
          .isInstanceOf(DataRefused.class)
          .hasMessageContaining("http://localhost:8080/")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aCommandUsesTheRunningServersDatabaseAndLeavesItRunning() {
    try (var server = DataDirectory.serve(folder, PROGRAMS)) {
      try (var command = DataDirectory.open(folder, PROGRAMS)) {
        assertThat(command.appLogin().url()).isEqualTo(server.appLogin().url());
        assertThat(JdbcClient.create(command.app()).sql("SELECT 1").query(Integer.class).single())
            .isEqualTo(1);
      }

      assertThat(JdbcClient.create(server.app()).sql("SELECT 2").query(Integer.class).single())
          .isEqualTo(2);
    }
  }

  @Test
  void passwordsAreForTheOwnerOfTheFolderAlone() throws Exception {
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      for (var name :
          new String[] {"database-superuser", "database-owner", "database-application"}) {
        var file = data.path().resolve("secrets").resolve(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("postgres"))))
          .isEqualTo("rwx------");
    }
  }

  private long postmaster() {
    return Postmaster.of(folder.resolve("postgres/cluster")).orElseThrow().pid();
  }

  private static void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
