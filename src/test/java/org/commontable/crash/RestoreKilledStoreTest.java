package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.commontable.Main;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is killed leaves no table that anybody could take for one. */
class RestoreKilledStoreTest {
  private static final Path OLD = Path.of("src/test/resources/upgrade/2026-11-25-e5f02fa.backup");

  @TempDir Path temp;
  private final Random random = new Random(Long.getLong("commontable.crash.seed", 7));
  private Path copy;
  private Path half;

  @AfterEach
  void nothingIsLeftRunning() {
    try (var left = Program.on(half)) {
      assertThat(left.isAlive()).isFalse();
    }
  }

  @Test
  void aRestoreThatWasKilledIsToldByTheNextOneAndNeverServed() throws Exception {
    copy = temp.resolve("copy");
    half = temp.resolve("copy.restoring");
    var lock = half.resolve("postgres/cluster/postmaster.pid");
    var restoring =
        Program.command(temp.resolve("said"), "restore", "" + OLD, "--data", copy.toString());
    while (!Files.exists(lock)) {
      assertThat(restoring.isAlive()).as(Files.readString(temp.resolve("said"))).isTrue();
      Program.pause(10);
    }
    assertThat(says(2, "restore", "" + OLD, "--data", "" + copy))
        .contains("is being filled by another restore");
    Program.pause(random.nextInt(400));
    restoring.destroyForcibly().waitFor();

    assertThat(copy).doesNotExist();
    assertThat(says(2, "restore", "" + OLD, "--data", "" + copy))
        .contains(half.toString())
        .contains("cut short")
        .contains("remove that directory and restore again");
    assertThat(Program.on(half).saying(temp.resolve("said")).refusal())
        .contains("holds a restore that was cut short");
    assertThat(says(2, "export", "record", "" + temp.resolve("x"), "--data", "" + half))
        .contains("holds a restore that was cut short");

    // As the sentence says; the killed restore's server still lives, with nothing under its feet.
    assertThat(PrivateFiles.forget(half)).isTrue();
    says(0, "restore", "" + OLD, "--data", "" + copy);
    assertThat(copy.resolve("unfinished")).doesNotExist();
    says(0, "export", "record", "" + temp.resolve("record.tar"), "--data", "" + copy);
    assertThat(says(0, "verify", "" + temp.resolve("record.tar"))).contains("\"ok\":true");
  }

  private static String says(int expected, String... words) {
    var said = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said, true))
            .setOut(new PrintWriter(said, true))
            .execute(words);
    assertThat(code).as(said.toString()).isEqualTo(expected);
    return said.toString();
  }
}
