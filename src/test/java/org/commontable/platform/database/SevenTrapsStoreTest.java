package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.commontable.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * What goes wrong with a PostgreSQL inside a program, each with the test that shows it does not
 * here. In other classes: durable settings by SHOW (trap 1, also here), the unprivileged role
 * ({@link DatabaseStoreTest}), a server left behind ({@link DataDirectoryStoreTest}), backup
 * without pg_dump ({@code BackupStoreTest}), root's two detours ({@link UnprivilegedStoreTest}).
 */
class SevenTrapsStoreTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");

  /** One table for all: making one takes seconds. */
  @TempDir static Path folder;

  @TempDir Path temp;
  private Process helper;

  @BeforeAll
  static void aTableThatWasStoppedInOrder() {
    DataDirectory.open(folder, PROGRAMS).close();
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    if (helper != null) {
      helper.destroyForcibly().waitFor();
    }
    assertThat(Postmaster.of(cluster())).isEmpty();
  }

  @Test
  void trap1WhatIsCommittedIsOnDisk() {
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        for (var source : List.of(data.app(), data.owner())) {
          var shown = JdbcClient.create(source).sql("SHOW " + setting).query(String.class).single();
          assertThat(shown).as(setting).isEqualTo("on");
        }
      }
    }
  }

  /** In a machine whose first process buries nobody, such a lock would stay for ever. */
  @Test
  void trap3TheLockOfADeadServerThatNobodyHasBuriedDoesNotStopTheStart() throws Exception {
    lock(zombie());

    long began = System.nanoTime();
    DataDirectory.open(folder, PROGRAMS).close();
    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(30));
  }

  @Test
  void trap3TheStartWaitsWhileAnythingOfAKilledServerStillLives() throws Exception {
    lock(zombie());
    // An orphan of the dead server: it is at home in the cluster, and gone after three seconds.
    var orphan = new ProcessBuilder("sleep", "3").directory(cluster().toFile()).start();
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      assertThat(orphan.isAlive()).as("started beside what still wrote").isFalse();
      assertThat(JdbcClient.create(data.app()).sql("SELECT 1").query(Integer.class).single())
          .isEqualTo(1);
    }
  }

  @Test
  void trap3ALockThatNamesSomebodyElsesProcessIsNotObeyed() throws Exception {
    helper = new ProcessBuilder("sleep", "60").directory(temp.toFile()).start();
    lock(helper.pid());

    DataDirectory.open(folder, PROGRAMS).close();
    assertThat(helper.isAlive()).as("somebody else's process").isTrue();
  }

  @Test
  void trap3AServerThatIsKilledIsStartedAgainAtTheSamePortByItself() throws Exception {
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      var server = ProcessHandle.of(Postmaster.of(cluster()).orElseThrow().pid()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get(10, TimeUnit.SECONDS);

      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
      while (!answers(data)) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Program.pause(100);
      }
      assertThat(Postmaster.of(cluster()).orElseThrow().pid()).isNotEqualTo(server.pid());
    }
    Program.pause(1500);
    assertThat(Postmaster.of(cluster())).as("closed is closed").isEmpty();
  }

  @Test
  void trap4NobodyIsTrustedAndNothingListensBeyondThisMachine() throws Exception {
    try (var data = DataDirectory.open(folder, PROGRAMS)) {
      var rules =
          Files.readAllLines(cluster().resolve("pg_hba.conf")).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      assertThat(rules).isNotEmpty().allMatch(line -> line.endsWith("scram-sha-256"));
      var owner = JdbcClient.create(data.owner());
      assertThat(owner.sql("SHOW listen_addresses").query(String.class).single())
          .isEqualTo("127.0.0.1");
      assertThat(Files.readAllLines(cluster().resolve("postmaster.pid")).get(4))
          .as("folder of a Unix socket")
          .isBlank();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void trap5TheProgramsAreUnpackedIntoAPrivateFolderOfTheTable() throws Exception {
    var parent = PrivateFiles.folder(temp.resolve("postgres"));
    var programs = PostgresBinaries.in(parent);

    assertThat(programs.program("postgres")).isExecutable();
    assertThat(programs.folder().getParent()).isEqualTo(parent);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(programs.folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void trap5ATamperedArchiveIsRefusedAndLeavesNothing() throws Exception {
    var folderOfPrograms = temp.resolve("programs-x");
    byte[] archive = archive("bin/postgres", "#!/bin/sh\nexec evil\n");
    var hash =
        HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(archive));

    assertThatThrownBy(
            () ->
                PostgresBinaries.unpack(
                    new ByteArrayInputStream(archive), "0".repeat(64), temp, folderOfPrograms))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("not the one the project was tested with")
        .hasMessageContaining(hash);
    assertThat(temp).isEmptyDirectory();
    assertThatThrownBy(
            () ->
                PostgresBinaries.unpack(
                    new ByteArrayInputStream(archive("../escaped", "x")),
                    hash,
                    temp,
                    folderOfPrograms))
        .isInstanceOf(IOException.class);
    assertThat(temp).isEmptyDirectory();

    PostgresBinaries.unpack(new ByteArrayInputStream(archive), hash, temp, folderOfPrograms);
    assertThat(folderOfPrograms.resolve("bin/postgres")).exists();
  }

  @Test
  void trap7WhereRootHasNoWayOutItSaysSoInOneSentence() throws Exception {
    assumeTrue(Unprivileged.isRoot(), "this test needs root");
    var data = temp.resolve("data");
    Program.lendPrograms(data);
    var refused = Program.on(data).withoutTools().refusal();

    assertThat(refused.lines()).hasSize(1);
    assertThat(refused)
        .contains("PostgreSQL will not run as root")
        .contains("start as an ordinary user")
        .contains("COMMONTABLE_DB_URL");
  }

  private static Path cluster() {
    return folder.resolve("postgres/cluster");
  }

  private static boolean answers(DataDirectory data) {
    try {
      return JdbcClient.create(data.app()).sql("SELECT 1").query(Integer.class).single() == 1;
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  /** As a killed server leaves it: who it was, where it lay. */
  private void lock(long pid) throws IOException {
    var lock = cluster().resolve("postmaster.pid");
    Files.writeString(lock, pid + "\n" + cluster() + "\n1700000000\n5432\n\n127.0.0.1\n  1  1\n");
    Files.setAttribute(lock, "unix:uid", Files.getAttribute(cluster(), "unix:uid"));
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-------"));
  }

  /** The id of a process that has died while its parent looks elsewhere. */
  private long zombie() throws Exception {
    // It lives until the shell has become somebody who buries nobody.
    helper = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 60").start();
    long pid = Long.parseLong(helper.inputReader(StandardCharsets.US_ASCII).readLine());
    for (int tries = 0; tries < 100; tries++) {
      if (Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ")) {
        return pid;
      }
      Program.pause(50);
    }
    throw new AssertionError("no zombie came about");
  }

  private static byte[] archive(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
      byte[] text = content.getBytes(StandardCharsets.UTF_8);
      var entry = new TarArchiveEntry(name);
      entry.setSize(text.length);
      entry.setMode(0755);
      tar.putArchiveEntry(entry);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
