package org.commontable.platform.database;

import java.util.Optional;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;

/**
 * A PostgreSQL server that the operator runs herself: {@code COMMONTABLE_DB_URL} for the
 * application (role commontable_app), {@code COMMONTABLE_DB_MIGRATE_URL} for the owner of the
 * database. Both are JDBC addresses with user and password inside.
 */
record DatabaseServer(DatabaseLogin application, DatabaseLogin owner) {

  static Optional<DatabaseServer> named(Settings settings) {
    var application = settings.get(Setting.DB_URL);
    var owner = settings.get(Setting.DB_MIGRATE_URL);
    if (application.isEmpty() && owner.isEmpty()) {
      return Optional.empty();
    }
    if (application.isEmpty() || owner.isEmpty()) {
      throw new DataRefused(
          "Name both COMMONTABLE_DB_URL (the application) and COMMONTABLE_DB_MIGRATE_URL (the"
              + " database's owner): the application may not rewrite the record.");
    }
    return Optional.of(
        new DatabaseServer(
            new DatabaseLogin(application, "", ""), new DatabaseLogin(owner, "", "")));
  }
}
