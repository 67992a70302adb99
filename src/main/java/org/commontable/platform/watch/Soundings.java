package org.commontable.platform.watch;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import javax.sql.DataSource;
import org.commontable.platform.database.Migrations;
import org.springframework.stereotype.Component;

/** Asks the database how the table stands; one query, one connection. */
@Component
class Soundings {
  private static final int SECONDS = 3;

  private static final String QUERY =
      """
      SELECT
        (SELECT count(*) FROM platform.scheduled_tasks WHERE NOT picked AND execution_time <= ?) AS jobs_due,
        (SELECT count(*) FROM platform.scheduled_tasks WHERE consecutive_failures > 0) AS jobs_failed,
        (SELECT coalesce(extract(epoch FROM ? - min(execution_time)), 0)
           FROM platform.scheduled_tasks WHERE NOT picked AND execution_time <= ?) AS jobs_late,
        (SELECT count(*) FROM platform.letter WHERE state = 'waiting') AS letters_waiting,
        (SELECT count(*) FROM platform.letter WHERE state = 'failed') AS letters_failed,
        (SELECT coalesce(extract(epoch FROM ? - min(next_try)), 0)
           FROM platform.letter WHERE state = 'waiting' AND next_try <= ?) AS letters_late,
        (SELECT extract(epoch FROM ? - max(at)) FROM platform.backup WHERE fault = '') AS backup_age,
        (SELECT count(*) FROM (SELECT fault FROM platform.backup ORDER BY at DESC, id DESC LIMIT 1) last
           WHERE fault <> '') AS backup_failed,
        (SELECT coalesce(max(seq), 0) FROM record.entry) AS record_head
      """;

  private final DataSource database;
  private final Clock clock;

  Soundings(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Sounding now() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(QUERY)) {
      query.setQueryTimeout(SECONDS);
      for (int i = 1; i <= 6; i++) {
        query.setTimestamp(i, Timestamp.from(clock.instant()));
      }
      try (var row = query.executeQuery()) {
        row.next();
        double age = row.getDouble("backup_age");
        boolean none = row.wasNull();
        return new Sounding(
            row.getLong("jobs_due"),
            row.getLong("jobs_failed"),
            row.getDouble("jobs_late"),
            row.getLong("letters_waiting"),
            row.getLong("letters_failed"),
            row.getDouble("letters_late"),
            none ? null : Double.valueOf(age),
            row.getLong("backup_failed"),
            row.getLong("record_head"));
      }
    }
  }

  /** True when the database holds every migration that this program brings. */
  boolean migrated() throws SQLException {
    var missing = new HashSet<>(Migrations.known());
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT version FROM platform.migration WHERE success AND version IS NOT NULL")) {
      query.setQueryTimeout(SECONDS);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          missing.remove(rows.getString(1));
        }
      }
    }
    return missing.isEmpty();
  }
}
