package org.commontable.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bytes from outside: every reader keeps its {@link Promise}, whatever it is given. */
class FuzzTest {
  private static final Path CORPUS = Path.of("target/fuzz/seeds");

  @TestFactory
  List<DynamicTest> everySeedIsBorne() {
    return Targets.all().stream()
        .flatMap(target -> Targets.seeds(target).stream().map(seed -> borne(target, seed)))
        .toList();
  }

  private static DynamicTest borne(String target, Path seed) {
    var reader = Targets.reader(target);
    var name = Targets.seedFolder(target).getFileName() + "/" + seed.getFileName();
    return DynamicTest.dynamicTest(name, () -> reader.invoke(Files.readAllBytes(seed)));
  }

  /** The same few thousand from the same seed, so that a fast machine finds no other. */
  @Test
  void aShortSearchFindsNothing() throws Exception {
    var run =
        Jazzer.on(EveryReaderFuzz.class.getName(), multiplexed(), Duration.ofSeconds(40), 4_000, 1);
    assertThat(run.found()).as(toldBy(run)).isEmpty();
    assertThat(run.executions()).isGreaterThan(100);
  }

  /**
   * An hour over all readers, unless {@code -Dfuzz.minutes} says another time, or only those whose
   * names hold {@code -Dfuzz.reader}; what is found in one keeps no other from its turn.
   */
  @Test
  @Tag("deep")
  void aLongSearchFindsNothing() throws Exception {
    var targets = Targets.all();
    var each = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 60)).dividedBy(targets.size());
    var table =
        new StringBuilder(
            "| reader | seconds | executions | covered | corpus |\n|---|---|---|---|---|\n");
    var softly = new SoftAssertions();
    for (var target : targets) {
      if (!target.contains(System.getProperty("fuzz.reader", ""))) {
        continue;
      }
      var run =
          Jazzer.on(target, Targets.seedFolder(target), each, -1, System.nanoTime() & 0xFFFFFF);
      softly.assertThat(run.found()).as(toldBy(run)).isEmpty();
      table.append(
          "| %s | %d | %d | %d | %d |%n"
              .formatted(
                  target.substring(target.lastIndexOf('.') + 1),
                  each.toSeconds(),
                  run.executions(),
                  run.coverage(),
                  run.corpus()));
      Files.writeString(Path.of("target/fuzz/table.md"), table);
    }
    softly.assertAll();
  }

  private static String toldBy(Jazzer.Run run) {
    return run.found().isEmpty()
        ? run.target()
        : "mend the reader and keep the input as a seed: "
            + run.found()
            + "\n"
            + run.log().lines().filter(Jazzer::tells).limit(40).collect(Collectors.joining("\n"));
  }

  /** All seeds of all readers, each behind the byte that chooses its reader. */
  private static Path multiplexed() throws IOException {
    Files.createDirectories(CORPUS);
    var targets = Targets.all();
    for (int i = 0; i < targets.size(); i++) {
      for (var seed : Targets.seeds(targets.get(i))) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(i);
        bytes.writeBytes(Files.readAllBytes(seed));
        Files.write(CORPUS.resolve(i + "-" + seed.getFileName()), bytes.toByteArray());
      }
    }
    return CORPUS;
  }
}
