package org.commontable.platform.watch;

import java.sql.SQLException;
import java.util.HashSet;
import javax.sql.DataSource;
import org.commontable.platform.database.Migrations;
import org.springframework.stereotype.Component;

/** Whether the database answers and is up to date. */
@Component
class Readiness {
  private static final int SECONDS = 3;

  private final DataSource database;

  Readiness(DataSource database) {
    this.database = database;
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
