package org.commontable.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.Settings;
import org.commontable.support.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What a machine that watches is told, and where. */
class PrivatePortPageTest extends Table {
  @TempDir Path folder;
  @Autowired Readiness readiness;
  @Autowired MachineFigures figures;
  private PrivatePort watched;

  @AfterEach
  void end() {
    if (watched != null) {
      watched.close();
    }
  }

  @Test
  void aliveAndReadyInOneWord() throws Exception {
    open("0", readiness);
    assertThat(ask("/health/live").body()).isEqualTo("alive\n");
    var ready = ask("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("ready\n");
    assertThat(ask("/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutItsDatabaseItIsAliveAndNotReady() throws Exception {
    open("0", new Readiness(new Away()));
    assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    var ready = ask("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).isEqualTo("the database does not answer\n");
  }

  @Test
  void withoutAMigrationOfThisProgramItIsNotReady() throws Exception {
    open("0", readiness);
    OWNER
        .sql("UPDATE platform.migration SET success = false WHERE version = '202611252200'")
        .update();
    try {
      assertThat(ask("/health/ready").body()).contains("lacks migrations");
    } finally {
      OWNER
          .sql("UPDATE platform.migration SET success = true WHERE version = '202611252200'")
          .update();
    }
  }

  @Test
  void theFiguresCountWhatHappened() throws Exception {
    open("0", readiness);
    double before = figure("commontable_requests_total{status=\"404\"}");
    nobody().get("/no-such-page");
    assertThat(figure("commontable_requests_total{status=\"404\"}")).isEqualTo(before + 1);
    assertThat(figure("commontable_request_seconds_bucket{le=\"+Inf\"}"))
        .isEqualTo(figure("commontable_request_seconds_count"))
        .isPositive();
    assertThat(figure("commontable_database_up")).isEqualTo(1);
    assertThat(figure("commontable_letters{state=\"failed\"}")).isZero();
    assertThat(figure("commontable_record_head")).isPositive();
    assertThat(figure("commontable_disk_free_bytes{place=\"data\"}")).isPositive();
    assertThat(figure("commontable_pool_size")).isEqualTo(10);
    assertThat(text()).doesNotContain("commontable_backup_age_seconds");
    JDBC.sql("INSERT INTO platform.backup (at, place, bytes) VALUES (:at, '/x', 1)")
        .param("at", clock.instant().minusSeconds(7200).atOffset(java.time.ZoneOffset.UTC))
        .update();
    assertThat(figure("commontable_backup_age_seconds")).isEqualTo(7200);
    JDBC.sql(
            """
            INSERT INTO platform.scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            VALUES ('count', 'it', :at, false, 2, 1)
            """)
        .param("at", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
        .update();
    assertThat(figure("commontable_jobs_due")).isEqualTo(1);
    assertThat(figure("commontable_jobs_failed")).isEqualTo(1);
    assertThat(figure("commontable_jobs_late_seconds")).isEqualTo(60);
  }

  @Test
  void everyLineIsOfTheFormatPrometheusReads() throws Exception {
    open("0", readiness);
    assertThat(text().lines())
        .allMatch(
            line ->
                line.matches("# (HELP|TYPE) commontable_[a-z_]+ .+")
                    || line.matches("commontable_[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? -?[0-9.E+-]+"));
  }

  @Test
  void onThePublicPortThereIsNothingOfIt() {
    assertThat(nobody().get("/metrics").status()).isEqualTo(404);
    assertThat(nobody().get("/health/ready").status()).isEqualTo(404);
    assertThat(nobody().get("/actuator").status()).isEqualTo(404);
  }

  @Test
  void itListensOnThisMachineAloneUnlessToldOtherwise() throws Exception {
    assertThat(PrivatePort.address("9090").getAddress().isLoopbackAddress()).isTrue();
    assertThat(PrivatePort.address("10.0.0.5:9090").getHostString()).isEqualTo("10.0.0.5");
    assertThatThrownBy(() -> PrivatePort.address("ninety")).isInstanceOf(DataRefused.class);
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      assertThatThrownBy(() -> open(Integer.toString(other.getAddress().getPort()), readiness))
          .isInstanceOf(DataRefused.class)
          .hasMessageContaining("cannot be opened");
    } finally {
      other.stop(0);
    }
  }

  private void open(String where, Readiness asked) {
    var settings = Settings.read(Map.of("COMMONTABLE_PRIVATE_PORT", where), folder);
    watched = new PrivatePort(settings, asked, figures);
    watched.open();
  }

  private String text() throws Exception {
    return ask("/metrics").body();
  }

  private double figure(String name) throws Exception {
    return text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private HttpResponse<String> ask(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + watched.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static final class Away extends AbstractDataSource {
    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("away");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      throw new SQLException("away");
    }
  }
}
