package org.commontable.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commontable.platform.backup.Manifest.Sequence;

/**
 * What the owner of a database keeps in it: read from PostgreSQL's own catalogue, so that no list
 * of ours can forget a table. The history of migrations is told by the manifest and left out here.
 */
record Catalogue(
    SortedMap<String, List<String>> tables,
    SortedMap<String, Sequence> sequences,
    SortedMap<String, Long> migrations) {
  private static final String OURS =
      "pg_get_userbyid(c.relowner) = current_user AND c.relpersistence = 'p'"
          + " AND n.nspname NOT IN ('pg_catalog', 'information_schema')";

  /** Generated columns are left out: PostgreSQL computes them anew. */
  private static final String TABLES =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(a.attname)
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
              AND NOT a.attisdropped AND a.attgenerated = ''
       WHERE c.relkind = 'r' AND (n.nspname, c.relname) <> ('platform', 'migration') AND\s"""
          + OURS
          + " ORDER BY n.nspname, c.relname, a.attnum";

  private static final String SEQUENCES =
      "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)"
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind = 'S' AND "
          + OURS;

  private static final String MIGRATIONS =
      "SELECT version, checksum FROM platform.migration WHERE version IS NOT NULL AND success";

  static Catalogue of(Connection connection) throws SQLException {
    try (var sql = connection.createStatement()) {
      return new Catalogue(tables(sql), sequences(sql), migrations(sql));
    }
  }

  private static SortedMap<String, List<String>> tables(Statement sql) throws SQLException {
    var tables = new TreeMap<String, List<String>>();
    try (var rows = sql.executeQuery(TABLES)) {
      while (rows.next()) {
        var columns = tables.computeIfAbsent(text(rows.getString(1)), name -> new ArrayList<>());
        if (rows.getString(2) != null) {
          columns.add(text(rows.getString(2)));
        }
      }
    }
    return tables;
  }

  private static SortedMap<String, Sequence> sequences(Statement sql) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = sql.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        names.add(text(rows.getString(1)));
      }
    }
    var sequences = new TreeMap<String, Sequence>();
    for (var name : names) {
      try (var rows = sql.executeQuery("SELECT last_value, is_called FROM " + name)) {
        rows.next();
        sequences.put(name, new Sequence(rows.getLong(1), rows.getBoolean(2)));
      }
    }
    return sequences;
  }

  private static SortedMap<String, Long> migrations(Statement sql) throws SQLException {
    var migrations = new TreeMap<String, Long>();
    try (var rows = sql.executeQuery(MIGRATIONS)) {
      while (rows.next()) {
        migrations.put(text(rows.getString(1)), rows.getLong(2));
      }
    }
    return migrations;
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return String.valueOf(value);
  }
}
