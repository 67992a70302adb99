package org.commontable.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** A table's rows as text, streamed by PostgreSQL itself in either direction. */
final class Copy {
  private Copy() {}

  /** The same spelling of dates and bytes whatever the server is set to. */
  static void prepare(Connection connection) throws SQLException {
    try (var sql = connection.createStatement()) {
      for (var setting :
          List.of(
              "datestyle = 'ISO'",
              "intervalstyle = 'iso_8601'",
              "timezone = 'UTC'",
              "bytea_output = 'hex'",
              "extra_float_digits = 1",
              "search_path = 'pg_catalog'",
              "idle_in_transaction_session_timeout = 0",
              "statement_timeout = 0",
              // Two readings of one snapshot give the same bytes.
              "synchronize_seqscans = off")) {
        sql.execute("SET " + setting);
      }
    }
  }

  /** How many rows came out. */
  static long out(Connection connection, String table, List<String> columns, OutputStream to)
      throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY " + table + list(columns) + " TO STDOUT", to);
  }

  /** How many rows went in. */
  static long in(Connection connection, String table, List<String> columns, InputStream from)
      throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + table + list(columns) + " FROM STDIN", from, 1 << 16);
  }

  private static String list(List<String> columns) {
    return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
  }
}
