package org.commontable.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.commontable.Main;

/**
 * The real program as a process of its own, started as an operator starts it, so that it can be
 * killed. It keeps its port over all its lives.
 */
public final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path data;
  private final int port;
  private Path said;
  private boolean tools = true;
  private Process process;

  private Program(Path data, int port) {
    this.data = data;
    this.port = port;
    this.said = data.resolveSibling(data.getFileName() + ".said");
  }

  /** On this directory; it is not started yet. */
  public static Program on(Path data) {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Program(data, free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * PostgreSQL's programs as the other tests have unpacked them: saves seconds at a first start.
   */
  public static void lendPrograms(Path data) throws IOException {
    var shared = Path.of("target", "postgres-programs").toAbsolutePath();
    if (Files.isDirectory(shared)) {
      Files.createDirectories(data.resolve("postgres"));
      try (var unpacked = Files.newDirectoryStream(shared, "programs-*")) {
        for (var folder : unpacked) {
          Files.createSymbolicLink(data.resolve("postgres").resolve(folder.getFileName()), folder);
        }
      }
    }
  }

  /** Returns when it serves. */
  public Program start() {
    begin();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!said().contains("The table is open at")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("it did not start:\n" + said());
      }
      pause(50);
    }
    return this;
  }

  /** On a machine where none of the system's small programs can be found. */
  public Program withoutTools() {
    tools = false;
    return this;
  }

  /** Where its output goes; without this beside its data. */
  public Program saying(Path file) {
    said = file;
    return this;
  }

  /** Starts it and does not wait. */
  public void begin() {
    process = command(said, tools, "start", "--port", "" + port, "--data", data.toString());
  }

  /** What it says when it is expected to refuse; its exit code must not be zero. */
  public String refusal() {
    begin();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it neither started nor refused:\n" + said());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (process.exitValue() == 0) {
      throw new AssertionError("it ended without a fault:\n" + said());
    }
    return said();
  }

  /** Any command as a process; both its outputs go to this file. */
  public static Process command(Path said, String... words) {
    return command(said, true, words);
  }

  private static Process command(Path said, boolean tools, String... words) {
    var all = new ArrayList<String>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-Xmx320m", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    all.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", withoutTests()));
    all.add(Main.class.getName());
    all.addAll(List.of(words));
    try {
      var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("COMMONTABLE_"));
      if (!tools) {
        builder.environment().put("PATH", said.toString());
      }
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  public String address() {
    return "http://localhost:" + port;
  }

  /** Somebody at a browser, with this session or none. */
  public Reader reader(String session) {
    return new Reader(address(), session, "en");
  }

  /** All it has written since it was started. */
  public String said() {
    try {
      return Files.exists(said) ? Files.readString(said) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The process that its database is. */
  public Optional<ProcessHandle> database() {
    try {
      var lock = data.resolve("postgres/cluster/postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
    } catch (IOException | RuntimeException gone) {
      return Optional.empty();
    }
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@code kill -9} of the database does. */
  public void killDatabase() {
    database().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Ends both, whatever state they are in. */
  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
    if (isOurs()) {
      killDatabase();
    }
  }

  private boolean isOurs() {
    return database()
        .map(it -> Path.of("/proc/" + it.pid() + "/cwd"))
        .filter(
            cwd -> {
              try {
                return Files.isSameFile(cwd, data.resolve("postgres/cluster"));
              } catch (IOException gone) {
                return false;
              }
            })
        .isPresent();
  }

  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
