package org.commontable.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** One history for all rooms: every file under db/migration, in the order of its time stamp. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource owner) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:db/migration")
          .schemas("platform")
          .table("migration")
          .placeholderReplacement(false)
          .outOfOrder(true) // rooms land side by side; the time stamp says when one was written
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DataRefused("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }
}
