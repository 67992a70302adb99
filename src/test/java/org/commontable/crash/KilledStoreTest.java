package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.commontable.platform.database.DataDirectory;
import org.commontable.support.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program, its database, or both are killed at random moments while people sign, decide, meet,
 * hand files in and a backup runs. Afterwards nothing that was acknowledged is missing, nothing is
 * half-done, and the record's chain is whole.
 *
 * <p>A round that failed is repeated with {@code -Dcommontable.crash.seed=…}: the same things are
 * killed after the same times. {@code -Dcommontable.crash.rounds=…} and {@code …minutes=…} bound
 * the deep run.
 */
class KilledStoreTest {
  private enum Killed {
    PROGRAM,
    DATABASE,
    BOTH
  }

  @TempDir Path temp;
  private final Acknowledged acknowledged = new Acknowledged();
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<String> unconfirmed = new ConcurrentLinkedQueue<>();

  @Test
  void whatWasAcknowledgedOutlivesThreeKills() throws Exception {
    rounds(3, Duration.ofMinutes(10), true);
  }

  @Test
  @Tag("deep")
  void whatWasAcknowledgedOutlivesAHundredKills() throws Exception {
    int minutes = Integer.getInteger("commontable.crash.minutes", 120);
    rounds(Integer.getInteger("commontable.crash.rounds", 100), Duration.ofMinutes(minutes), false);
  }

  /**
   * @param each the three ways in turn, so that few rounds see them all
   */
  private void rounds(int most, Duration longest, boolean each) throws IOException {
    long seed = Long.getLong("commontable.crash.seed", System.nanoTime());
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var began = Instant.now();
    var data = temp.resolve("data");
    var backups = Files.createDirectory(temp.resolve("backups"));
    Files.createDirectory(data);
    Program.lendPrograms(data);
    var turnedAway = new AtomicInteger();
    int round = 0;
    try (var program = Program.on(data).start()) {
      var table = SmallTable.setUp(program, owner(data));
      new Whole(program, table, owner(data), data, backups).mustHold(acknowledged);
      while (round < most && Duration.between(began, Instant.now()).compareTo(longest) < 0) {
        var killed = Killed.values()[each ? round % 3 : random.nextInt(3)];
        long after = 300 + random.nextInt(2200);
        round++;
        System.out.printf("round %d: %s after %d ms%n", round, killed, after);
        var load =
            new Load(program, table, owner(data), acknowledged, data, backups, next, unconfirmed);
        int before = acknowledged.all();
        load.begin();
        awaitForms(before + 10);
        Program.pause(after);
        kill(killed, program);
        Program.pause(killed == Killed.DATABASE ? 500 : 50);
        load.end();
        assertThat(load.faults).as("round %d, seed %d", round, seed).isEmpty();
        turnedAway.addAndGet(load.turnedAway.get());
        if (!program.isAlive()) {
          program.start();
        }
        awaitDatabase(program);
        try {
          new Whole(program, table, owner(data), data, backups).mustHold(acknowledged);
        } catch (AssertionError fault) {
          throw new AssertionError("round " + round + ", seed " + seed, fault);
        }
      }
      restoreTheLastBackup(table, backups);
    }
    if (!each) { // three rounds may end before the first letter was read
      assertThat(acknowledged.done(Acknowledged.Act.CONFIRMED)).as("confirmed").isNotEmpty();
    }
    System.out.printf(
        "%d rounds in %d s, seed %d; acknowledged and found again: %s; turned away: %d%n",
        round,
        Duration.between(began, Instant.now()).toSeconds(),
        seed,
        acknowledged,
        turnedAway.get());
  }

  /** A program that has just started takes a while until it takes the first forms. */
  private void awaitForms(int atLeast) {
    for (int tries = 0; tries < 1200 && acknowledged.all() < atLeast; tries++) {
      Program.pause(50);
    }
  }

  private static void kill(Killed what, Program program) {
    switch (what) {
      case PROGRAM -> program.kill();
      case DATABASE -> program.killDatabase();
      case BOTH -> {
        program.killDatabase();
        program.kill();
      }
    }
  }

  /** Nobody starts anything: a program whose database was killed brings it back by itself. */
  private static void awaitDatabase(Program program) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (program.reader("").get("/sign-in").status() != 200) {
      assertThat(System.nanoTime()).as("back by itself: %s", program.said()).isLessThan(deadline);
      Program.pause(100);
    }
  }

  /** One that was made while all that went on. */
  private void restoreTheLastBackup(SmallTable table, Path backups) throws IOException {
    var made = acknowledged.done(Acknowledged.Act.BACKUP);
    assertThat(made).as("a backup was made between two kills").isNotEmpty();
    var newest =
        made.stream()
            .max(java.util.Comparator.comparing(it -> new java.io.File(it).lastModified()))
            .orElseThrow();
    var copy = temp.resolve("copy");
    Whole.run("restore", newest, "--data", copy.toString());
    var restored = Program.on(copy);
    try (var data = DataDirectory.open(copy)) {
      new Whole(restored, table, JdbcClient.create(data.owner()), copy, backups).nothingIsHalf();
    }
  }

  /** As a command on the running server, so it finds the database wherever it is now. */
  private static JdbcClient owner(Path data) {
    return JdbcClient.create(DataDirectory.asItStands(data, data.resolve("postgres")).owner());
  }
}
