package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.commontable.Main;
import org.commontable.platform.database.DataDirectory;
import org.commontable.support.Program;
import org.commontable.support.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A disk that is full or can only be read: everybody is told in a sentence, nothing is half-done,
 * and once there is room the table goes on with everything it had acknowledged.
 */
class FullDiskStoreTest {
  private static final Path OLD = Path.of("src/test/resources/upgrade/2026-11-25-e5f02fa.backup");
  private static final String NO_ROOM = "The table has no room left";

  @TempDir Path temp;
  private final Acknowledged acknowledged = new Acknowledged();
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<String> unconfirmed = new ConcurrentLinkedQueue<>();

  @Test
  @Tag("deep")
  void aFullDiskIsSaidAndNothingIsLostAndTheTableGoesOnWhenThereIsRoom() throws Exception {
    try (var disk = SmallDisk.mounted(temp.resolve("disk"), 300)) {
      var data = Files.createDirectory(disk.path().resolve("data"));
      var backups = Files.createDirectory(temp.resolve("backups"));
      Program.lendPrograms(data);
      try (var program = Program.on(data).start()) {
        var table = SmallTable.setUp(program, owner(data));
        work(program, table, data, backups, 1000);

        disk.fill();
        anImportIsRefusedWithoutATrace(program, table, data);
        untilTurnedAway(program, table, data, backups);
        assertThat(backup(data, disk.path().resolve("on-it.backup")))
            .contains("could not be written")
            .contains("disk is full");
        assertThat(disk.path().resolve("on-it.backup.part")).doesNotExist();

        disk.makeRoom();
        awaitWriting(program);
        work(program, table, data, backups, 1000);
        new Whole(program, table, owner(data), data, backups).mustHold(acknowledged);

        disk.fill();
        program.kill();
        program.killDatabase();
        var refused = program.refusal();
        assertThat(refused.lines()).as(refused).hasSize(1);
        assertThat(refused).contains("is full").contains("Make room and try again");

        disk.makeRoom();
        program.start();
        new Whole(program, table, owner(data), data, backups).mustHold(acknowledged);
      }
    }
  }

  @Test
  void aDiskThatCanOnlyBeReadIsSaidInOneSentence() throws Exception {
    try (var disk = SmallDisk.mounted(temp.resolve("disk"), 200)) {
      var data = disk.path().resolve("data");
      DataDirectory.open(data, Path.of("target", "postgres-programs")).close();
      disk.readOnly(true);
      for (var folder : new Path[] {data, disk.path().resolve("new")}) {
        var refused = Program.on(folder).saying(temp.resolve("said")).refusal();
        assertThat(refused.lines()).as(refused).hasSize(1);
        assertThat(refused).contains(folder.toString()).contains("the disk can only be read");
      }
      disk.readOnly(false);
      DataDirectory.open(data, Path.of("target", "postgres-programs")).close();
    }
  }

  @Test
  void aRestoreForWhichThereIsNoRoomLeavesNothingBehind() throws Exception {
    // Too small for PostgreSQL at all, for a cluster, for what comes into it.
    for (int megabytes : new int[] {20, 60, 86}) {
      try (var disk = SmallDisk.mounted(temp.resolve("disk" + megabytes), megabytes)) {
        var said = new StringWriter();
        int code =
            Main.commandLine()
                .setErr(new PrintWriter(said, true))
                .setOut(new PrintWriter(said, true))
                .execute("restore", "" + OLD, "--data", "" + disk.path().resolve("table"));
        assertThat(code).as(megabytes + " MB: " + said).isEqualTo(2);
        assertThat(said.toString().lines()).as(said.toString()).hasSize(1);
        assertThat(said.toString()).contains("disk is full");
        assertThat(disk.path().resolve("table")).doesNotExist();
        assertThat(disk.path().resolve("table.restoring")).doesNotExist();
      }
    }
  }

  /** A file of two megabytes, when not one is left. */
  private static void anImportIsRefusedWithoutATrace(Program program, SmallTable table, Path data)
      throws Exception {
    var analyst = program.reader(table.convener());
    var file = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    for (int school = 100_000; school < 140_000; school++) {
      file.append(school).append(",Tarrow County,2024-2025,Black,1000,0.25\n");
    }
    analyst.get("/evidence/import");
    var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    var answer = analyst.upload("/evidence/import", "file", "large.csv", bytes, Map.of());

    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.text()).contains(NO_ROOM).contains("was not saved").contains("operator");
    try (var blobs = Files.list(data.resolve("blobs"))) {
      assertThat(blobs.filter(it -> it.getFileName().toString().startsWith("incoming-"))).isEmpty();
    }
  }

  /** What room PostgreSQL had taken before is used up first. */
  private void untilTurnedAway(Program program, SmallTable table, Path data, Path backups) {
    long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    int turnedAway = 0;
    while (turnedAway == 0) {
      assertThat(System.nanoTime()).as("a full disk was never noticed").isLessThan(deadline);
      turnedAway = work(program, table, data, backups, 1000);
    }
  }

  private int work(Program program, SmallTable table, Path data, Path backups, long millis) {
    var load =
        new Load(program, table, owner(data), acknowledged, data, backups, next, unconfirmed);
    load.begin();
    Program.pause(millis);
    load.end();
    assertThat(load.faults).as(program.said()).isEmpty();
    return load.turnedAway.get();
  }

  private static void awaitWriting(Program program) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var reader = program.reader("");
    while (Forms.send(reader, "/sign-in", "/sign-in", Map.of("email", "x@crash.example")).status()
        != 303) {
      assertThat(System.nanoTime()).as("back by itself: %s", program.said()).isLessThan(deadline);
      Program.pause(200);
    }
  }

  private static String backup(Path data, Path file) {
    var said = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said, true))
            .setOut(new PrintWriter(said, true))
            .execute("backup", file.toString(), "--data", data.toString());
    assertThat(code).as(said.toString()).isEqualTo(2);
    return said.toString();
  }

  private static JdbcClient owner(Path data) {
    return JdbcClient.create(DataDirectory.asItStands(data, data.resolve("postgres")).owner());
  }
}
