package org.commontable.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import javax.sql.DataSource;
import org.commontable.platform.database.DataDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For every …StoreTest (extend it): a real PostgreSQL, one per JVM, migrated once, emptied before
 * each test class. Tests speak as the application role, so what the application may not do fails
 * here too.
 */
public abstract class Database {
  /** A Monday evening in Kentucky: 7 p.m. in Louisville. */
  public static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final DataDirectory DATA = start();

  /** As the application. */
  protected static final DataSource DATA_SOURCE = pooled(DATA);

  protected static final JdbcClient JDBC = JdbcClient.create(DATA_SOURCE);
  protected static final TransactionTemplate TX =
      new TransactionTemplate(new DataSourceTransactionManager(DATA_SOURCE));

  /** As the owner, for what the application may not do. */
  protected static final JdbcClient OWNER = JdbcClient.create(DATA.owner());

  /** The folder that holds this JVM's server. */
  protected static DataDirectory data() {
    return DATA;
  }

  @BeforeAll
  static void emptyAllTables() {
    empty();
  }

  /**
   * Empties every table but those whose rows come with a migration (their comment starts with
   * "seed").
   */
  public static void empty() {
    // What may only grow forbids both by trigger, even to its owner: lifted here, in tests alone.
    OWNER.sql(Emptying.SCRIPT).update();
  }

  private static DataSource pooled(DataDirectory data) {
    var login = data.appLogin();
    var pool = new HikariConfig();
    pool.setJdbcUrl(login.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    return new HikariDataSource(pool);
  }

  private static DataDirectory start() {
    try {
      var folder = Files.createTempDirectory("commontable test data ");
      var programs = Path.of("target", "postgres-programs");
      onAServer(folder);
      var data = DataDirectory.open(folder, programs);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    data.close();
                    delete(folder);
                  }));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With -Dcommontable.test.db-url and …db-migrate-url: on that server instead of our own. */
  private static void onAServer(Path folder) throws IOException {
    if (System.getenv("COMMONTABLE_DB_URL") != null) {
      throw new IllegalStateException(
          "COMMONTABLE_DB_URL is set, and tests empty the database: unset it.");
    }
    var application = System.getProperty("commontable.test.db-url", "");
    if (!application.isEmpty()) {
      if (!application.matches(".*/[a-z0-9_]*test[a-z0-9_]*\\?.*")) {
        throw new IllegalStateException("Tests empty the database: its name must hold \"test\".");
      }
      var owner = System.getProperty("commontable.test.db-migrate-url", "");
      Files.writeString(
          folder.resolve("settings"),
          "COMMONTABLE_DB_URL=" + application + "\nCOMMONTABLE_DB_MIGRATE_URL=" + owner + "\n");
    }
  }

  /** False when the tests run on a server of the developer's own. */
  protected static boolean onOurOwnServer() {
    return System.getProperty("commontable.test.db-url", "").isEmpty();
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException left) {
      // A temporary folder; the machine clears it.
    }
  }
}
