package org.commontable.platform.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.commontable.platform.certificate.CertifiedDomain;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.PublicPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is counted and measured here, about the machine and never about a person. */
@Component
class MachineFigures {
  private final RequestFigures requests;
  private final Soundings soundings;
  private final DataSource database;
  private final PublicPages pages;
  private final DataDirectory data;
  private final Settings settings;
  private final ObjectProvider<CertifiedDomain> certificate;
  private final Clock clock;

  MachineFigures(
      RequestFigures requests,
      Soundings soundings,
      DataSource database,
      PublicPages pages,
      DataDirectory data,
      Settings settings,
      ObjectProvider<CertifiedDomain> certificate,
      Clock clock) {
    this.requests = requests;
    this.soundings = soundings;
    this.database = database;
    this.pages = pages;
    this.data = data;
    this.settings = settings;
    this.certificate = certificate;
    this.clock = clock;
  }

  String now() {
    var out = new Exposition();
    requests.write(out);
    out.gauge("commontable_kept_pages", "Public pages kept as bytes.", pages.count());
    var memory = Runtime.getRuntime();
    out.gauge(
        "commontable_heap_bytes", "Java heap in use.", memory.totalMemory() - memory.freeMemory());
    disk(out);
    certificate.ifAvailable(it -> it.expires().ifPresent(end -> write(clock.instant(), end, out)));
    try {
      if (database.isWrapperFor(HikariDataSource.class)) {
        write(database.unwrap(HikariDataSource.class), out);
      }
      write(soundings.now(), out);
      out.gauge("commontable_database_up", "1 when the database answers.", 1);
    } catch (SQLException away) {
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
    free("data", data.path(), out);
    if (settings.has(Setting.BACKUP_DIR)) {
      free("backup", data.path().resolve(settings.get(Setting.BACKUP_DIR)), out);
    }
  }

  private static void free(String place, Path path, Exposition out) {
    try {
      out.value("place", place, Files.getFileStore(path).getUsableSpace());
    } catch (IOException notThere) {
      // No line is what says so.
    }
  }

  private static void write(Sounding it, Exposition out) {
    out.gauge("commontable_jobs_due", "Jobs whose time has come.", it.jobsDue());
    out.gauge("commontable_jobs_failed", "Jobs whose last run failed.", it.jobsFailed());
    out.gauge("commontable_jobs_late_seconds", "Wait of the oldest job.", it.jobsLateSeconds());
    out.family("commontable_letters", "gauge", "Letters not sent.");
    out.value("state", "waiting", it.lettersWaiting());
    out.value("state", "failed", it.lettersFailed());
    out.gauge(
        "commontable_letters_late_seconds", "Wait of the oldest letter.", it.lettersLateSeconds());
    if (it.backupAgeSeconds() != null) {
      out.gauge(
          "commontable_backup_age_seconds", "Age of the newest backup.", it.backupAgeSeconds());
    }
    out.gauge("commontable_backup_failed", "1 when the last backup failed.", it.backupFailed());
    out.gauge("commontable_record_head", "Number of the record's last entry.", it.recordHead());
  }
}
