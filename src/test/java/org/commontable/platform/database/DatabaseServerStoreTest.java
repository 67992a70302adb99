package org.commontable.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commontable.CommontableApplication;
import org.commontable.Main;
import org.commontable.platform.record.RecordKey;
import org.commontable.platform.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server of the operator's own, reached by its address alone. Here it is our programs, started
 * apart, so that this is tried out wherever the tests run.
 */
class DatabaseServerStoreTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");
  private static final Path FILE = Path.of("src/test/resources/evidence/discipline_sample.csv");
  private static final String SECRET = "a secret & 100%";
  private static final String WRITTEN = "a%20secret%20%26%20100%25";

  @TempDir static Path elsewhere;
  private static EmbeddedPostgres server;
  private static JdbcClient superuser;

  @TempDir Path folder;
  private String database;

  @BeforeAll
  static void somebodyStartsAServer() {
    server = EmbeddedPostgres.start(elsewhere.resolve("postgres"), PROGRAMS, SECRET);
    superuser = JdbcClient.create(at("postgres", "postgres", SECRET).dataSource());
  }

  @AfterAll
  static void andStopsIt() {
    server.close();
  }

  @BeforeEach
  void nothingIsPreparedThere(TestInfo test) {
    database = "t" + Integer.toHexString(test.getDisplayName().hashCode());
  }

  @Test
  void theSqlThatIsPrintedMakesATableThatIsServedAndReadByCommands() throws Exception {
    prepare();
    Files.writeString(
        folder.resolve("settings"),
        "COMMONTABLE_DB_URL=" + app() + "\nCOMMONTABLE_DB_MIGRATE_URL=" + owner() + "\n");

    try (var running = serve()) {
      var port = running.getEnvironment().getProperty("local.server.port");
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/record"));
      var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(200, 303, 401, 403);
      assertThat(run("export", "record", folder + "/beside.tar", "--data", folder.toString()))
          .contains("\"entries\":0");
      assertThat(run("status", "--data", folder.toString()))
          .contains("\"postgres\":\"1", "\"silent\":false", "\"what\":\"data\"");
      assertThat(run("jobs", "--data", folder.toString())).contains("\"failed\":[]");
      assertThat(run("jobs", "replay", "all", "--data", folder.toString()))
          .contains("{\"again\":0}");
    }
    assertThat(Files.exists(folder.resolve("postgres"))).as("no server of our own").isFalse();
    assertThat(run("import", FILE.toString(), "--data", folder.toString()))
        .contains("\"status\":\"published\"");
    assertThat(run("export", "record", folder + "/out", "--data", folder.toString()))
        .contains("\"entries\":1");
    assertThat(run("verify", folder + "/out")).contains("\"ok\":true");

    var application = JdbcClient.create(named().application().dataSource());
    for (var attempt :
        new String[] {"UPDATE record.entry SET type = ''", "DELETE FROM decisions.stance"}) {
      assertThatThrownBy(() -> application.sql(attempt).update())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void nodesShareOneKeyAndWhoDoesNotSeeItIsRefused() throws Exception {
    prepare();
    var shared = Files.createDirectory(folder.resolve("shared"));
    var one = nodeOn("one", shared);
    var key = RecordKey.of(one, JdbcClient.create(one.app())).fingerprint();
    var two = nodeOn("two", shared);
    assertThat(RecordKey.of(two, JdbcClient.create(two.app())).fingerprint()).isEqualTo(key);
    assertThat(two.folder("blobs")).isEqualTo(shared.resolve("blobs"));
    two.close();

    var unmounted = nodeOn("three", Files.createDirectory(folder.resolve("not-mounted")));
    assertThatThrownBy(() -> RecordKey.of(unmounted, JdbcClient.create(unmounted.app())))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("is missing in " + folder.resolve("not-mounted"));
    RecordKey.in(unmounted.folder("secrets"));
    assertThatThrownBy(() -> RecordKey.of(unmounted, JdbcClient.create(unmounted.app())))
        .hasMessageContaining("is another than the one in");
    unmounted.close();

    assertThatThrownBy(() -> nodeOn("four", folder.resolve("nowhere")).folder("blobs"))
        .hasMessageContaining("is it mounted?");
    Files.writeString(shared.resolve("blobs").resolve("a".repeat(64)), "bytes");
    one.close();
    var file = folder.resolve("whole.backup");
    run("backup", file.toString(), "--data", folder.resolve("one").toString());
    assertThat(names(file))
        .contains("files/blobs/" + "a".repeat(64), "files/secrets/record-key.pem");
  }

  private static String names(Path backup) throws Exception {
    var tar = new ProcessBuilder("tar", "tzf", backup.toString()).redirectErrorStream(true).start();
    return new String(tar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private DataDirectory nodeOn(String name, Path shared) throws Exception {
    var data = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        data.resolve("settings"),
        "COMMONTABLE_DB_URL="
            + app()
            + "\nCOMMONTABLE_DB_MIGRATE_URL="
            + owner()
            + "\nCOMMONTABLE_SHARED="
            + shared
            + "\n");
    return DataDirectory.open(data, PROGRAMS);
  }

  @Test
  void whatIsMissingIsSaidWithTheSqlThatMakesIt() {
    assertThatThrownBy(() -> named().examine())
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("there is no such role")
        .hasMessageContaining("CREATE ROLE owner_of_" + database + " LOGIN PASSWORD")
        .hasMessageContaining("CREATE DATABASE " + database + " OWNER owner_of_" + database)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aWrongPasswordIsSaidWithoutShowingIt() {
    prepare();
    assertThatThrownBy(() -> named(app().replace(WRITTEN, "not-it"), owner()).examine())
        .isInstanceOf(DataRefused.class)
        .hasMessageStartingWith("COMMONTABLE_DB_URL (commontable_app at jdbc:postgresql://")
        .hasMessageContaining("the password is wrong")
        .hasMessageNotContaining("not-it");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    var nowhere = owner().replace(":" + server.port(), ":1");
    assertThatThrownBy(() -> named(app(), nowhere).examine())
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("COMMONTABLE_DB_MIGRATE_URL")
        .hasMessageContaining("no database server can be reached there");
  }

  @Test
  void theOwnerIsNotTakenForTheApplication() {
    prepare();
    assertThatThrownBy(() -> named(owner(), owner()).examine())
        .hasMessageContaining("must name the role commontable_app, not owner_of_" + database);
    superuser.sql("GRANT owner_of_" + database + " TO commontable_app").update();
    assertThatThrownBy(() -> named().examine())
        .hasMessageContaining("REVOKE owner_of_" + database + " FROM commontable_app;");
  }

  @Test
  void whoMigratesMustOwnTheDatabase() {
    prepare();
    superuser.sql("ALTER DATABASE " + database + " OWNER TO postgres").update();
    superuser.sql("GRANT CONNECT ON DATABASE " + database + " TO owner_of_" + database).update();

    assertThatThrownBy(() -> named().examine())
        .hasMessageContaining("ALTER DATABASE " + database + " OWNER TO owner_of_" + database);
  }

  @Test
  void aRightToRewriteTheRecordIsRefused() {
    prepare();
    Migrations.run(named().owner().dataSource());
    named().mustNotRewrite();
    JdbcClient.create(named().owner().dataSource())
        .sql("GRANT UPDATE ON record.entry TO PUBLIC")
        .update();

    assertThatThrownBy(() -> named().mustNotRewrite())
        .hasMessageContaining("REVOKE UPDATE, DELETE, TRUNCATE ON record.entry FROM");
  }

  @Test
  void anOldServerAndHalfASettingAreRefused() {
    assertThatThrownBy(() -> DatabaseServer.mustBeNew(14)).hasMessageContaining("15 or newer");
    DatabaseServer.mustBeNew(15);
    assertThatThrownBy(() -> named(app(), "")).hasMessageContaining("Name both");
    assertThatThrownBy(() -> named("postgres://somewhere/else", owner()))
        .hasMessageContaining("must look like jdbc:postgresql://");
  }

  /** Types what the program prints, with passwords of one's own, as far as it is missing. */
  private void prepare() {
    for (var line : named().sql().lines().toList()) {
      var exists = "SELECT count(*) FROM pg_roles WHERE rolname = 'commontable_app'";
      if (!line.startsWith("CREATE ROLE commontable_app")
          || superuser.sql(exists).query(Integer.class).single() == 0) {
        superuser.sql(line.replaceAll("'choose [a-z]+'", "'" + SECRET + "'")).update();
      }
    }
  }

  private DatabaseServer named() {
    return named(app(), owner());
  }

  private DatabaseServer named(String application, String owner) {
    var settings = Map.of("COMMONTABLE_DB_URL", application, "COMMONTABLE_DB_MIGRATE_URL", owner);
    return DatabaseServer.named(Settings.read(settings, folder)).orElseThrow();
  }

  private String app() {
    return url(database, "commontable_app");
  }

  private String owner() {
    return url(database, "owner_of_" + database);
  }

  private static String url(String database, String user) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
        .formatted(server.port(), database, user, WRITTEN);
  }

  private static DatabaseLogin at(String database, String user, String password) {
    return new DatabaseLogin(
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database, user, password);
  }

  private ConfigurableApplicationContext serve() {
    var application = new SpringApplication(CommontableApplication.class);
    application.setDefaultProperties(
        Map.of("server.port", 0, "commontable.data", folder.toString()));
    return application.run();
  }

  private static String run(String... words) {
    var out = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(words);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }
}
