package org.commontable.platform.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A table's data: its database, keys and files in one folder. A server keeps it for its lifetime
 * ({@link #serve}); a command uses the running server's database when there is one and else starts
 * it for its own duration ({@link #open}). In both cases the database is migrated when it is handed
 * out.
 */
public final class DataDirectory implements AutoCloseable {
  /** Keys of sealed ballot boxes; never part of a backup (docs/decisions/0019). */
  public static final String BALLOT_BOXES = "ballot-boxes";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path path;
  private final DatabaseLogin application;
  private final DatabaseLogin owner;
  private final @Nullable DataLock lock;
  private final @Nullable EmbeddedPostgres postgres;
  private @Nullable Thread atExit;

  private DataDirectory(
      Path path,
      DatabaseLogin application,
      DatabaseLogin owner,
      @Nullable DataLock lock,
      @Nullable EmbeddedPostgres postgres) {
    this.path = path;
    this.application = application;
    this.owner = owner;
    this.lock = lock;
    this.postgres = postgres;
  }

  /** For a command: close it when the command is done. */
  public static DataDirectory open(Path path) {
    return open(path, path.resolve("postgres"));
  }

  /** As {@link #open(Path)}, with PostgreSQL's programs unpacked elsewhere (tests share them). */
  public static DataDirectory open(Path path, Path programs) {
    mustBeWhole(path);
    return command(path, programs, Migrations::run);
  }

  /** For a command that takes the table as it stands, and so migrates nothing. */
  public static DataDirectory asItStands(Path path, Path programs) {
    mustBeWhole(path);
    return command(path, programs, owner -> {});
  }

  /** For a restore: a database of these migrations alone, such as an older program made. */
  public static DataDirectory withMigrations(
      Path path, Path programs, SortedSet<String> migrations) {
    return command(path, programs, owner -> Migrations.run(owner, migrations));
  }

  private static DataDirectory command(Path path, Path programs, Consumer<DataSource> prepare) {
    var data = take(path, programs, false, prepare);
    if (data.postgres != null) {
      data.atExit = new Thread(data::shut, "close-data-directory");
      Runtime.getRuntime().addShutdownHook(data.atExit);
    }
    return data;
  }

  /** For the server, which closes it last. Refused when another server has it. */
  public static DataDirectory serve(Path path) {
    return serve(path, path.resolve("postgres"));
  }

  static DataDirectory serve(Path path, Path programs) {
    mustBeWhole(path);
    return take(path, programs, true, Migrations::run);
  }

  private static void mustBeWhole(Path path) {
    if (Files.exists(unfinished(path))) {
      throw new DataRefused(
          path + " holds a restore that was cut short: remove that directory and restore again.");
    }
  }

  /** The table's folder. */
  public Path path() {
    return path;
  }

  /** True when a table was kept in this folder before. */
  public static boolean isTable(Path path) {
    return Files.isDirectory(path.resolve("postgres").resolve("cluster"))
        || named(path).isPresent();
  }

  /** What a restore writes first and takes away last: such a folder is no table yet. */
  public static Path unfinished(Path path) {
    return path.resolve("unfinished");
  }

  /** True when a process is at work on it just now. */
  public static boolean isBeingUsed(Path path) {
    try (var lock = DataLock.take(path).orElse(null)) {
      return lock == null;
    } catch (IOException e) {
      throw new DataRefused(path + " cannot be looked into: " + Room.why(e) + ".", e);
    }
  }

  /** A private folder of the table, made when it is missing; where nodes share one, in there. */
  public Path folder(String name) {
    return PrivateFiles.folder(shared().orElse(path).resolve(name));
  }

  /** The folder that all nodes of this table share, if one is set. */
  public Optional<Path> shared() {
    return SharedFolder.of(Settings.read(System.getenv(), path));
  }

  /** True when other nodes may serve the same table. */
  public boolean isOnAServer() {
    return isOnAServer(path);
  }

  /** Brings the database up to date, as every start does. */
  public void migrate() {
    Migrations.run(owner());
  }

  /** True when the database is a server's of the operator's own. */
  public static boolean isOnAServer(Path path) {
    return named(path).isPresent();
  }

  /** What the application may do: everything but migrate and rewrite what may only grow. */
  public DataSource app() {
    return application.dataSource();
  }

  /** Owns the tables and migrates them; for nothing else. */
  public DataSource owner() {
    return owner.dataSource();
  }

  /** For a pool of connections. */
  public DatabaseLogin appLogin() {
    return application;
  }

  /** False when the disk is as good as full, so that a database that is away may be so for that. */
  public boolean hasRoom() {
    return Room.isLeft(path);
  }

  /** Tells commands and a second start where the server answers. */
  public void announce(URI address) {
    if (lock != null) {
      lock.write(holder(true, postgres, address.toString()));
    }
  }

  @Override
  public void close() {
    if (atExit != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException exiting) {
        // The hook runs already and does the same; both ways are safe to repeat.
      }
    }
    shut();
  }

  /** For tests: lets go of the folder as a killed process does, with the database still running. */
  void abandon() {
    if (postgres != null) {
      postgres.leave();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private synchronized void shut() {
    if (postgres != null) {
      postgres.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private static DataDirectory take(
      Path named, Path programs, boolean server, Consumer<DataSource> prepare) {
    var path = PrivateFiles.folder(named.toAbsolutePath().normalize());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        var lock = DataLock.take(path);
        if (lock.isPresent()) {
          return start(path, programs, lock.get(), server, prepare);
        }
        var holder = DataLock.holder(path);
        if (holder.isPresent() && holder.get().server()) {
          if (server) {
            throw new DataRefused(alreadyRunning(path, holder.get()));
          }
          return guest(path, holder.get());
        }
        if (System.nanoTime() > deadline) {
          throw new DataRefused(
              "Another command"
                  + holder.map(it -> " (process " + it.pid() + ")").orElse("")
                  + " is still at work on "
                  + path
                  + ": try again when it is done.");
        }
        Thread.sleep(200);
      }
    } catch (IOException e) {
      throw new DataRefused(
          "The data directory " + path + " cannot be used: " + Room.why(e) + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataRefused("Waiting for " + path + " was interrupted.", e);
    }
  }

  private static String alreadyRunning(Path path, DataLock.Holder holder) {
    var where = holder.address().isEmpty() ? "is just starting" : "answers at " + holder.address();
    return "A server already runs on "
        + path
        + ": it "
        + where
        + " (process "
        + holder.pid()
        + "). Use it, or stop it first.";
  }

  private static DataDirectory start(
      Path path, Path programs, DataLock lock, boolean server, Consumer<DataSource> prepare) {
    EmbeddedPostgres postgres = null;
    try {
      var external = named(path);
      if (external.isEmpty()) {
        Room.mustBeLeft(path);
        var secrets = PrivateFiles.folder(path.resolve("secrets"));
        var superuser = PrivateFiles.password(secrets.resolve("database-superuser"));
        postgres = EmbeddedPostgres.start(path.resolve("postgres"), programs, superuser);
        Roles.ensure(
            new DatabaseLogin(
                url(postgres.port(), "postgres"), EmbeddedPostgres.SUPERUSER, superuser),
            PrivateFiles.password(secrets.resolve("database-owner")),
            PrivateFiles.password(secrets.resolve("database-application")));
      }
      external.ifPresent(DatabaseServer::examine);
      var data = at(path, postgres == null ? 0 : postgres.port(), external, lock, postgres);
      prepare.accept(data.owner());
      external.ifPresent(DatabaseServer::mustNotRewrite);
      lock.write(holder(server, postgres, ""));
      return data;
    } catch (RuntimeException e) {
      if (postgres != null) {
        postgres.close();
      }
      lock.close();
      throw e;
    }
  }

  private static DataDirectory guest(Path path, DataLock.Holder holder) {
    return at(path, holder.databasePort(), named(path), null, null);
  }

  private static DataDirectory at(
      Path path,
      int port,
      Optional<DatabaseServer> external,
      @Nullable DataLock lock,
      @Nullable EmbeddedPostgres postgres) {
    if (external.isPresent()) {
      return new DataDirectory(
          path, external.get().application(), external.get().owner(), lock, postgres);
    }
    var secrets = path.resolve("secrets");
    for (var file : new String[] {"database-owner", "database-application"}) {
      if (!Files.isReadable(secrets.resolve(file))) {
        throw new DataRefused(
            "The data directory " + path + " belongs to another user: run as that user.");
      }
    }
    return new DataDirectory(
        path,
        new DatabaseLogin(
            url(port, Roles.DATABASE),
            Roles.APPLICATION,
            PrivateFiles.password(secrets.resolve("database-application"))),
        new DatabaseLogin(
            url(port, Roles.DATABASE),
            Roles.OWNER,
            PrivateFiles.password(secrets.resolve("database-owner"))),
        lock,
        postgres);
  }

  private static Optional<DatabaseServer> named(Path path) {
    return DatabaseServer.named(Settings.read(System.getenv(), path));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?reWriteBatchedInserts=true&ApplicationName=commontable&logServerErrorDetail=false";
  }

  private static DataLock.Holder holder(
      boolean server, @Nullable EmbeddedPostgres postgres, String address) {
    return new DataLock.Holder(
        ProcessHandle.current().pid(), server, postgres == null ? 0 : postgres.port(), address);
  }
}
