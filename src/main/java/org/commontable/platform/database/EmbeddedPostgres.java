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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL inside the data directory. Durable (fsync and synchronous_commit on), reachable by
 * password at a random port of this machine alone. Starting stops a server that a killed process
 * left behind, and waits up to 30 seconds for the traces of one that was killed too. When it ends
 * by itself (killed, or out of room) it is started again at the same port until it stands.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long STOPPING = 17;
  private static final String MAJOR = "18";
  private static final Pattern PASSING =
      Pattern.compile(
          "lock file|shared memory|could not bind|in use|starting up|could not create any TCP");

  private static final long FIRST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 8000;

  private final PostgresBinaries programs;
  private final Unprivileged as;
  private final Path home;
  private final Path cluster;
  private final Path log;
  private final int port;
  private volatile boolean closing;
  private volatile @Nullable Process process;

  private EmbeddedPostgres(
      PostgresBinaries programs, Unprivileged as, Path home, Path cluster, int port) {
    this.programs = programs;
    this.as = as;
    this.home = home;
    this.cluster = cluster;
    this.log = home.resolve("server.log");
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
      var postgres = new EmbeddedPostgres(binaries, as, home, cluster, freePort());
      postgres.launch();
      Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::keepUp);
      return postgres;
    } catch (IOException e) {
      Room.mustBeLeft(home);
      throw new DataRefused("PostgreSQL cannot start in " + home + ": " + Room.why(e) + ".", e);
    }
  }

  int port() {
    return port;
  }

  /** Ends all work at once but cleanly, so that the next start need not recover. */
  @Override
  public void close() {
    var running = noMore();
    if (running == null) {
      stop(cluster, programs, as, "--wait");
      return;
    }
    // We see its end at once; pg_ctl would look for it ten times a second.
    stop(cluster, programs, as, "--no-wait");
    try {
      if (!running.waitFor(STOPPING, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }

  /** Lets it run and looks after it no longer. */
  void leave() {
    noMore();
  }

  private synchronized @Nullable Process noMore() {
    closing = true;
    return process;
  }

  /** Never after {@link #noMore}, so that what is stopped stays stopped. */
  private synchronized @Nullable Process begin() throws IOException {
    if (closing) {
      return null;
    }
    var begun =
        new ProcessBuilder(serverCommand())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = begun;
    return begun;
  }

  /** The table goes on by itself once whatever killed its database has passed. */
  private void keepUp() {
    long wait = FIRST_PAUSE;
    while (!closing) {
      try {
        var running = process;
        if (running != null) {
          running.waitFor();
        }
        if (closing) {
          return;
        }
        if (wait == FIRST_PAUSE) {
          LOG.error("PostgreSQL ended by itself and is started again (see {}).", log);
        }
        launch();
        LOG.warn("PostgreSQL is up again; what was acknowledged is there.");
        wait = FIRST_PAUSE;
      } catch (IOException | DataRefused e) {
        if (!closing) {
          LOG.error("{} It is tried again.", e.getMessage());
          pause(wait);
          wait = Math.min(2 * wait, LONGEST_PAUSE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void create(
      Path home, Path cluster, PostgresBinaries binaries, Unprivileged as, String password)
      throws IOException {
    var fresh = Files.createTempDirectory(home, "making-");
    try {
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
                  "--set=scram_iterations=1",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--locale=C.UTF-8",
                  "--data-checksums")),
          60);
      Files.move(fresh.resolve("cluster"), cluster, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PrivateFiles.forget(fresh); // the password, and on a full disk half a cluster
    }
  }

  private static void stopLeftover(Path cluster, PostgresBinaries binaries, Unprivileged as)
      throws IOException {
    if (Postmaster.of(cluster).isPresent()) {
      stop(cluster, binaries, as, "--wait");
      Postmaster.of(cluster)
          .flatMap(left -> ProcessHandle.of(left.pid()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static void stop(
      Path cluster, PostgresBinaries binaries, Unprivileged as, String waiting) {
    try {
      run(
          as.command(
              List.of(
                  binaries.program("pg_ctl").toString(),
                  "stop",
                  "--pgdata=" + cluster,
                  "--mode=fast",
                  waiting,
                  "--timeout=12")),
          15);
    } catch (IOException alreadyGone) {
      // Judged by the caller, who looks at the process itself.
    }
  }

  private void launch() throws IOException {
    if (Files.exists(log) && Files.size(log) > 5_000_000) {
      Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      long seen = Files.exists(log) ? Files.size(log) : 0;
      var begun = begin();
      if (begun == null) {
        return;
      }
      while (begun.isAlive()
          && !Postmaster.isReady(cluster, begun.pid())
          && System.nanoTime() < deadline) {
        pause(20);
      }
      if (closing || (begun.isAlive() && Postmaster.isReady(cluster, begun.pid()))) {
        return;
      }
      begun.destroyForcibly();
      var said = tail(log, seen);
      Room.mustBeLeft(home);
      if (System.nanoTime() > deadline || !PASSING.matcher(said).find()) {
        throw new DataRefused(
            "PostgreSQL did not start: " + lastLine(said) + " (see " + log + ").");
      }
      forgetDeadLock(said);
      pause(500);
    }
  }

  /**
   * A lock that names a process of somebody else, or one that died and is never buried, would not
   * go away by itself. While anything still lives in the cluster the lock stays.
   */
  private void forgetDeadLock(String said) throws IOException {
    if (said.contains("postmaster.pid") && !Postmaster.anybodyIn(cluster)) {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
  }

  private List<String> serverCommand() {
    var settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            // Many rounds hinder whoever guesses a word; ours are 192 random bits, asked for often.
            "scram_iterations=1",
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
    command.add(programs.program("postgres").toString());
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
