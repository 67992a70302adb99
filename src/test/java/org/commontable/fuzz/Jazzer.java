package org.commontable.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Jazzer on one target, in a process of its own: it instruments what it loads. */
final class Jazzer {
  private static final Path HERE = Path.of("target/fuzz");
  private static final Pattern FINAL =
      Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)");

  /**
   * What came of it.
   *
   * @param found the input that broke the promise, kept as a file; empty when none did
   */
  record Run(
      String target, long executions, long coverage, long corpus, String found, String log) {}

  private Jazzer() {}

  /** Until the time is up, the runs are done (-1: as many as fit) or a promise is broken. */
  static Run on(String target, Path corpus, Duration time, long runs, long seed)
      throws IOException, InterruptedException {
    var own = HERE.resolve(target.substring(target.lastIndexOf('.') + 1)).toAbsolutePath();
    Files.createDirectories(own.resolve("corpus"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Xss1m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=org.commontable.**",
                // Our patterns are constants; the hook would match everything twice.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + own,
                "-artifact_prefix=" + own + "/",
                "-max_total_time=" + time.toSeconds(),
                "-runs=" + runs,
                "-seed=" + seed,
                "-max_len=8192",
                "-timeout=60",
                "-rss_limit_mb=0",
                own.resolve("corpus").toString(),
                corpus.toAbsolutePath().toString()));
    var log = own.resolve("log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(time.toSeconds() + 300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(target + " did not end; see " + log);
    }
    return read(target, Files.readString(log, StandardCharsets.ISO_8859_1));
  }

  /** The lines of its log that say what went wrong, and where in our code. */
  static boolean tells(String line) {
    return line.contains("== Java Exception")
        || line.contains("ERROR: libFuzzer")
        || line.contains("Caused by")
        || line.startsWith("\tat org.commontable");
  }

  private static Run read(String target, String log) {
    var written = Pattern.compile("Test unit written to (\\S+)").matcher(log);
    if (written.find()) {
      return new Run(target, 0, 0, 0, written.group(1), log);
    }
    var done = FINAL.matcher(log);
    if (!done.find()) {
      throw new AssertionError(target + " did not run:\n" + log);
    }
    return new Run(
        target,
        Long.parseLong(done.group(1)),
        Long.parseLong(done.group(2)),
        Long.parseLong(done.group(4)),
        "",
        log);
  }
}
