package org.commontable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher makes of what the JVM learnt: with a JVM that writes down how it was called.
 */
class LauncherTest {
  /** A JVM that learns when it is asked to, unless a file beside it says that it cannot. */
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      echo "$@" >>"$(dirname "$0")/calls"
      for it in "$@"; do
        case "$it" in
          -XX:AOTCacheOutput=*)
            [ ! -e "$(dirname "$0")/dull" ] || { echo "no room in my head" >&2; exit 1; }
            echo learnt >"${it#-XX:AOTCacheOutput=}" ;;
        esac
      done
      """;

  @TempDir Path temp;
  private Path home;
  private Path jdk;

  @BeforeEach
  void aBuildThatIsNotStale() throws IOException {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = Files.createDirectories(temp.resolve("our table's program"));
    jdk = Files.createDirectories(temp.resolve("jdk"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("docs"));
    Files.createDirectories(home.resolve("target/lib"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    for (var name : new String[] {"java", "javac"}) {
      Files.writeString(jdk.resolve("bin").resolve(name), JAVA);
      executable(jdk.resolve("bin").resolve(name));
    }
    Files.copy(Path.of("commontable"), home.resolve("commontable"));
    executable(home.resolve("commontable"));
    for (var name : new String[] {"pom.xml", "docs/record-format.md", "src/main/some"}) {
      Files.writeString(home.resolve(name), "");
    }
    for (var name : new String[] {"target/commontable.jar", "target/lib/one.jar"}) {
      Files.writeString(home.resolve(name), "jar");
    }
    try (var all = Files.walk(home)) {
      for (var it : all.toList()) {
        Files.setLastModifiedTime(it, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
      }
    }
    Files.writeString(home.resolve("target/.built"), "");
  }

  @Test
  void theFirstImportOfABuildLearnsAndSaysSoAndTheOthersUseIt() throws Exception {
    assertThat(run("import", "a file.csv")).contains("Learning to start faster, once for this");
    assertThat(calls()).hasSize(2);
    assertThat(calls().getFirst())
        .contains("import --rehearse --data " + home.resolve("target/rehearsal."))
        .contains("-XX:+UseSerialGC")
        .doesNotContain("-XX:AOTCache=");
    var learnt = only(learnt());
    assertThat(calls().getLast())
        .contains("-XX:AOTCache=" + learnt + " -XX:+VerifySharedSpaces")
        .contains("-XX:+UseSerialGC")
        .endsWith("import a file.csv");

    assertThat(run("evidence", "publish")).isEmpty();
    assertThat(run("status")).isEmpty();
    assertThat(calls()).hasSize(4).last().asString().contains("-XX:AOTCache=" + learnt);
    assertThat(calls().get(2)).contains("-XX:AOTCache=" + learnt).endsWith("evidence publish");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void onlyCommandsThatReadFilesAreWorthLearningFor() throws Exception {
    run("status");
    run("evidence", "show");
    run("verify", "record");

    assertThat(calls()).hasSize(3).noneMatch(it -> it.contains("AOTCache"));
    assertThat(learnt()).isEmpty();
  }

  @Test
  void nothingIsLearntForWhatWillBeRefused() throws Exception {
    var nowhere = temp.resolve("no table").toString();
    assertThat(run("import")).isEmpty();
    assertThat(run("import", "--hold", "--data", nowhere, "--year=2020-2021")).isEmpty();
    assertThat(run("import", "--year", "2020-2021", "--sheet", "One")).isEmpty();
    assertThat(run("import", "--help")).isEmpty();
    assertThat(run("evidence", "publish", "--data", nowhere)).isEmpty();
    assertThat(run("evidence", "publish", "--list", "--data=" + nowhere)).isEmpty();
    assertThat(learnt()).isEmpty();
    assertThat(calls()).as("Java refuses").hasSize(6);

    Files.createDirectories(temp.resolve("table/postgres/cluster"));
    assertThat(run("evidence", "publish", "--data", temp.resolve("table").toString()))
        .contains("Learning to start faster");
    assertThat(learnt()).hasSize(1);
  }

  @Test
  void anAddressAloneIsWorthLearningFor() throws Exception {
    assertThat(run("import", "--from", "https://example.org/a.csv")).contains("Learning to start");
  }

  @Test
  void aMemoryThatIsNoNumberIsAnsweredInASentence() throws Exception {
    for (var command : List.of("start", "import", "verify")) {
      var process =
          new ProcessBuilder(home.resolve("commontable").toString(), command, "one.csv")
              .redirectErrorStream(true);
      process.environment().put("JAVA_HOME", jdk.toString());
      process.environment().put("COMMONTABLE_MEMORY", "abc");
      var started = process.start();
      assertThat(new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              "COMMONTABLE_MEMORY is \"abc\": write a whole number with m for megabytes or g for"
                  + " gigabytes, such as 688m or 2g.\n");
      assertThat(started.waitFor()).isEqualTo(2);
    }
    assertThat(jdk.resolve("bin/calls")).doesNotExist();
    assertThat(run(List.of("env", "COMMONTABLE_MEMORY=2G"), "verify", "record")).isEmpty();
    assertThat(calls()).singleElement().asString().contains("-Xmx2G");
  }

  @Test
  void anotherBuildOrAnotherJvmLearnsAnewAndForgetsTheOld() throws Exception {
    run("import", "one.csv");
    var first = only(learnt());
    Files.writeString(home.resolve("target/lib/one.jar"), "another jar");
    touchAsBuilt();
    run("import", "one.csv");
    var second = only(learnt());
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.44\"\n");
    run("import", "one.csv");

    assertThat(second).isNotEqualTo(first);
    assertThat(only(learnt())).isNotEqualTo(second);
    assertThat(calls()).hasSize(6);
  }

  @Test
  void whereItCannotLearnTheCommandRunsAndItIsNotTriedAgain() throws Exception {
    Files.writeString(jdk.resolve("bin/dull"), "");

    assertThat(run("import", "one.csv")).contains("commands only start slower");
    assertThat(run("import", "one.csv")).isEmpty();

    assertThat(learnt()).isEmpty();
    assertThat(calls()).hasSize(3);
    assertThat(calls().subList(1, 3))
        .allMatch(it -> it.endsWith("import one.csv") && !it.contains("-XX:AOT"));
    assertThat(leftovers())
        .singleElement()
        .satisfies(log -> assertThat(log).content().contains("no room in my head"));
  }

  @Test
  void whereNothingMayBeWrittenTheCommandRunsAsBefore() throws Exception {
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v setpriv").start().waitFor() == 0);
    boolean root = System.getProperty("user.name").equals("root");
    for (var it : new Path[] {home, home.resolve("target")}) {
      Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    Files.setPosixFilePermissions(jdk.resolve("bin"), PosixFilePermissions.fromString("rwxrwxrwx"));
    var somebody =
        root ? List.of("setpriv", "--reuid=65534", "--clear-groups", "--") : List.<String>of();
    try {
      assertThat(run(somebody, "import", "one.csv")).isEmpty();
    } finally {
      for (var it : new Path[] {home, home.resolve("target")}) {
        Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    assertThat(calls()).singleElement().asString().doesNotContain("AOT");
  }

  @Test
  void whoeverWantsNoneGetsNone() throws Exception {
    run("import", "one.csv");
    Files.delete(jdk.resolve("bin/calls"));

    assertThat(run(List.of("env", "COMMONTABLE_AOT=off"), "import", "one.csv")).isEmpty();

    assertThat(calls()).singleElement().asString().doesNotContain("AOT");
  }

  @Test
  void theRehearsalKnowsNoneOfTheSettings() throws Exception {
    Files.writeString(jdk.resolve("bin/java"), JAVA + "env >>\"$(dirname \"$0\")/env\"\n");

    run(List.of("env", "COMMONTABLE_DB_URL=jdbc:elsewhere"), "import", "one.csv");

    // The command itself has it, so once.
    assertThat(Files.readAllLines(jdk.resolve("bin/env")))
        .containsOnlyOnce("COMMONTABLE_DB_URL=jdbc:elsewhere");
  }

  @Test
  void aDamagedFileStopsNobody() throws Exception {
    var damaged = Files.writeString(temp.resolve("damaged.aot"), "no cache");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCache=" + damaged,
                "-XX:+VerifySharedSpaces",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "-version")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(said).contains("25").doesNotContain("rror");
  }

  private void touchAsBuilt() throws IOException {
    Files.setLastModifiedTime(home.resolve("target/.built"), FileTime.from(Instant.now()));
  }

  private String run(String... arguments) throws Exception {
    return run(List.of(), arguments);
  }

  /** What it said beside its answer. */
  private String run(List<String> by, String... arguments) throws Exception {
    var command = new ArrayList<>(by);
    command.add(home.resolve("commontable").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(it -> it.startsWith("COMMONTABLE_"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(jdk.resolve("bin/calls"));
  }

  private List<Path> learnt() throws IOException {
    return inTarget("[0-9-]+\\.aot");
  }

  private List<Path> leftovers() throws IOException {
    return inTarget("(.*\\.aot\\..*|rehearsal.*)");
  }

  private List<Path> inTarget(String name) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("target"))) {
      return all.filter(it -> it.getFileName().toString().matches(name)).toList();
    }
  }

  private static Path only(List<Path> paths) {
    assertThat(paths).hasSize(1);
    return paths.getFirst();
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
