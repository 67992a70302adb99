package org.commontable.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of a table's database: the owner migrates; the application reads and writes, but
 * owns nothing and so cannot rewrite the record or lift its own limits.
 */
final class Roles {
  static final String DATABASE = "commontable";
  static final String OWNER = "commontable_owner";
  static final String APPLICATION = "commontable_app";

  private Roles() {}

  static void ensure(DatabaseLogin superuser, String ownerPassword, String applicationPassword) {
    try (Connection connection = superuser.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      role(sql, OWNER, ownerPassword);
      role(sql, APPLICATION, applicationPassword);
      if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        sql.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
        sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION);
      }
    } catch (SQLException e) {
      throw new DataRefused("The database's roles cannot be set up: " + e.getMessage(), e);
    }
  }

  /** The password stands in our own file and holds only letters, digits, - and _. */
  private static void role(Statement sql, String name, String password) throws SQLException {
    if (!password.matches("[A-Za-z0-9_-]{20,}")) {
      throw new DataRefused("The password file of " + name + " was changed by hand.");
    }
    var exists = exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
    sql.execute(
        (exists ? "ALTER" : "CREATE")
            + " ROLE "
            + name
            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '"
            + password
            + "'");
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (var rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }
}
