package org.commontable.platform.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.commontable.platform.certificate.CertifiedDomain;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.works.Gauges;
import org.commontable.platform.works.Works;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is counted and measured here, about the machine and never about a person. */
@Component
class MachineFigures {
  /** Whoever asks every few seconds gives up soon. */
  private static final int SECONDS = 3;

  private final RequestFigures requests;
  private final Gauges gauges;
  private final DataSource database;
  private final PublicPages pages;
  private final ObjectProvider<CertifiedDomain> certificate;
  private final Clock clock;

  MachineFigures(
      RequestFigures requests,
      DataSource database,
      PublicPages pages,
      DataDirectory data,
      Settings settings,
      ObjectProvider<CertifiedDomain> certificate,
      Clock clock) {
    this.requests = requests;
    this.database = database;
    this.pages = pages;
    var jdbc = new JdbcTemplate(database);
    jdbc.setQueryTimeout(SECONDS);
    this.gauges = new Gauges(JdbcClient.create(jdbc), data, settings, clock);
    this.certificate = certificate;
    this.clock = clock;
  }

  String now() {
    var out = new Exposition();
    requests.write(out);
    out.gauge("commontable_kept_pages", "Public pages kept as bytes.", pages.count());
    out.counter(
        "commontable_kept_answers_total",
        "Answers out of kept pages before anything else; in no other figure of requests.",
        pages.answers());
    var memory = Runtime.getRuntime();
    out.gauge(
        "commontable_heap_bytes", "Java heap in use.", memory.totalMemory() - memory.freeMemory());
    disk(out);
    certificate.ifAvailable(it -> it.expires().ifPresent(end -> write(clock.instant(), end, out)));
    try {
      if (database.isWrapperFor(HikariDataSource.class)) {
        write(database.unwrap(HikariDataSource.class), out);
      }
      write(gauges.read(), out);
      out.gauge("commontable_database_up", "1 when the database answers.", 1);
    } catch (SQLException | DataAccessException away) {
      out.gauge("commontable_database_up", "1 when the database answers.", 0);
    }
    return out.toString();
  }

  private static void write(HikariDataSource pool, Exposition out) {
    var state = pool.getHikariPoolMXBean();
    if (state != null) {
      out.family("commontable_pool_connections", "gauge", "Connections to the database.");
      out.value("state", "active", state.getActiveConnections());
      out.value("state", "idle", state.getIdleConnections());
      out.gauge(
          "commontable_pool_waiting", "Who waits for one.", state.getThreadsAwaitingConnection());
      out.gauge("commontable_pool_size", "The most there may be.", pool.getMaximumPoolSize());
    }
  }

  private static void write(Instant now, Instant end, Exposition out) {
    out.gauge(
        "commontable_certificate_seconds_left",
        "Time until the certificate ends.",
        Duration.between(now, end).toSeconds());
  }

  private void disk(Exposition out) {
    out.family("commontable_disk_free_bytes", "gauge", "Space left where the table writes.");
    gauges.disks().forEach(disk -> out.value("place", disk.what(), disk.free()));
  }

  private static void write(Works works, Exposition out) {
    var due = works.jobsDue();
    var mail = works.mail();
    out.gauge("commontable_jobs_due", "Jobs whose time has come.", due.size());
    out.gauge(
        "commontable_jobs_failed",
        "Jobs whose last run failed.",
        works.jobs().stream().filter(Works.Job::ails).count());
    out.gauge(
        "commontable_jobs_late_seconds",
        "Wait of the oldest job.",
        seconds(due.stream().map(Works.Job::next).min(Instant::compareTo), works));
    out.family("commontable_letters", "gauge", "Letters not sent.");
    out.value("state", "waiting", mail.waiting());
    out.value("state", "failed", mail.failed());
    out.gauge(
        "commontable_letters_late_seconds",
        "Wait of the oldest letter that is due; 0 without a mail server.",
        seconds(mail.due(), works));
    works
        .backupAge()
        .ifPresent(
            age ->
                out.gauge(
                    "commontable_backup_age_seconds",
                    "Age of the newest backup.",
                    age.toSeconds()));
    out.gauge(
        "commontable_backup_failed",
        "1 when the last backup failed.",
        works.backup().fault().isEmpty() ? 0 : 1);
    out.gauge("commontable_record_head", "Number of the record's last entry.", works.recordHead());
  }

  private static double seconds(Optional<Instant> since, Works works) {
    return since.map(from -> Duration.between(from, works.at()).toMillis() / 1000.0).orElse(0.0);
  }
}
