package org.commontable.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * PostgreSQL inside the data directory. Durable (fsync and synchronous_commit on), reachable by
 * password at a random port of this machine alone. Starting stops a server that a killed process
 * left behind, and waits up to 30 seconds for the traces of one that was killed too.
 */
final class EmbeddedPostgres implements AutoCloseable {
  static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String MAJOR = "18";
  private static final Pattern PASSING =
      Pattern.compile(
          "lock file|shared memory|could not bind|in use|starting up|could not create any TCP");

  private final PostgresBinaries programs;
  private final Unprivileged as;
  private final Path cluster;
  private final Process process;
  private final int port;

  private EmbeddedPostgres(
      PostgresBinaries programs, Unprivileged as, Path cluster, Process process, int port) {
    this.programs = programs;
    this.as = as;
    this.cluster = cluster;
    this.process = process;
    this.port = port;
  }

  /**
   * @param folder private folder for the cluster and its log
   * @param programs where PostgreSQL's programs are unpacked
   * @param superuserPassword set when the cluster is made
   */
  static EmbeddedPostgres start(Path folder, Path programs, String superuserPassword) {
    var home = PrivateFiles.folder(folder).toAbsolutePath();
    var binaries = PostgresBinaries.in(programs.toAbsolutePath());
    var as = Unprivileged.in(home);
    var cluster = home.resolve("cluster");
    try {
      if (!Files.exists(cluster.resolve("PG_VERSION"))) {
        create(home, cluster, binaries, as, superuserPassword);
      }
      var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
      if (!version.equals(MAJOR)) {
        throw new DataRefused(
            "The database in "
                + home
                + " is of PostgreSQL "
                + version
                + ", this program brings "
                + MAJOR
                + ": start it with the version that made it, export, and import here.");
      }
      stopLeftover(cluster, binaries, as);
      return launch(home, cluster, binaries, as);
    } catch (IOException e) {
      throw new DataRefused("PostgreSQL cannot start in " + home + ": " + e.getMessage(), e);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Ends all work at once but cleanly, so that the next start need not recover. */
  @Override
  public void close() {
    stop(cluster, programs, as);
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static void create(
      Path home, Path cluster, PostgresBinaries binaries, Unprivileged as, String password)
      throws IOException {
    var fresh = Files.createTempDirectory(home, "making-");
    var secret = fresh.resolve("superuser");
    PrivateFiles.write(secret, password.getBytes(StandardCharsets.US_ASCII));
    Files.setAttribute(fresh, "unix:uid", Files.getAttribute(home, "unix:uid"));
    Files.setAttribute(secret, "unix:uid", Files.getAttribute(home, "unix:uid"));
    run(
        as.command(
            List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh.resolve("cluster"),
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums")),
        60);
    Files.delete(secret);
    Files.move(fresh.resolve("cluster"), cluster, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(fresh);
  }

  private static void stopLeftover(Path cluster, PostgresBinaries binaries, Unprivileged as)
      throws IOException {
    if (Postmaster.of(cluster).isPresent()) {
      stop(cluster, binaries, as);
      Postmaster.of(cluster)
          .flatMap(left -> ProcessHandle.of(left.pid()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static void stop(Path cluster, PostgresBinaries binaries, Unprivileged as) {
    try {
      run(
          as.command(
              List.of(
                  binaries.program("pg_ctl").toString(),
                  "stop",
                  "--pgdata=" + cluster,
                  "--mode=fast",
                  "--wait",
                  "--timeout=12")),
          15);
    } catch (IOException alreadyGone) {
      // Judged by the caller, who looks at the process itself.
    }
  }

  private static EmbeddedPostgres launch(
      Path home, Path cluster, PostgresBinaries binaries, Unprivileged as) throws IOException {
    var log = home.resolve("server.log");
    if (Files.exists(log) && Files.size(log) > 5_000_000) {
      Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      int port = freePort();
      long seen = Files.exists(log) ? Files.size(log) : 0;
      var process =
          new ProcessBuilder(serverCommand(cluster, binaries, as, port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      while (process.isAlive()
          && !Postmaster.isReady(cluster, process.pid())
          && System.nanoTime() < deadline) {
        pause(20);
      }
      if (process.isAlive() && Postmaster.isReady(cluster, process.pid())) {
        return new EmbeddedPostgres(binaries, as, cluster, process, port);
      }
      process.destroyForcibly();
      var said = tail(log, seen);
      if (System.nanoTime() > deadline || !PASSING.matcher(said).find()) {
        throw new DataRefused(
            "PostgreSQL did not start: " + lastLine(said) + " (see " + log + ").");
      }
      forgetStrangersLock(cluster, said);
      pause(500);
    }
  }

  /** A lock that names a living process of somebody else would never go away by itself. */
  private static void forgetStrangersLock(Path cluster, String said) throws IOException {
    if (!said.contains("postmaster.pid")) {
      return;
    }
    var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    var home = Path.of("/proc/" + Long.parseLong(lines.getFirst().strip()) + "/cwd");
    if (Files.exists(home) && Postmaster.of(cluster).isEmpty()) {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
  }

  private static List<String> serverCommand(
      Path cluster, PostgresBinaries binaries, Unprivileged as, int port) {
    var settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=60",
            "shared_buffers=96MB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_min_messages=warning",
            "log_error_verbosity=terse", // without the values that a constraint refused
            "log_checkpoints=off",
            "idle_in_transaction_session_timeout=5min");
    var command = new ArrayList<String>();
    command.add(binaries.program("postgres").toString());
    command.add("-D");
    command.add(cluster.toString());
    for (var setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    // A session of its own: Ctrl-C in the terminal reaches us, and we stop the server in order.
    var own = new ArrayList<>(List.of("setsid"));
    own.addAll(as.command(command));
    return own;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(List<String> command, int seconds) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(lastLine(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String tail(Path log, long from) throws IOException {
    var bytes = Files.readAllBytes(log);
    int start = (int) Math.min(from, bytes.length);
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static String lastLine(String said) {
    return said.lines()
        .filter(line -> line.contains("FATAL") || line.contains("error"))
        .findFirst()
        .orElseGet(() -> said.lines().reduce((a, b) -> b).orElse("it said nothing"));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataRefused("Starting PostgreSQL was interrupted.", e);
    }
  }
}
