package org.commontable.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;

/**
 * One migration as Flyway notes it in the database once it has run. Where the notes are those of
 * our own files, word for word, there is nothing to do and Flyway need not be started, which takes
 * longer than all else that opens a table. It judges every other case.
 *
 * @param description the file's name after its version
 * @param checksum of its lines, as Flyway reckons it: CRC-32 without the line ends
 */
record Landed(String description, int checksum, boolean success) {

  /** By version; empty for a database that was never migrated. */
  static SortedMap<String, Landed> in(Connection owner) throws SQLException {
    var landed = new TreeMap<String, Landed>();
    try (var sql = owner.createStatement()) {
      try (var there = sql.executeQuery("SELECT to_regclass('platform.migration') IS NOT NULL")) {
        there.next();
        if (!there.getBoolean(1)) {
          return landed;
        }
      }
      try (var rows =
          sql.executeQuery(
              "SELECT version, description, checksum, success FROM platform.migration"
                  + " WHERE version IS NOT NULL")) {
        while (rows.next()) {
          landed.put(
              rows.getString(1), new Landed(rows.getString(2), rows.getInt(3), rows.getBoolean(4)));
        }
      }
    }
    return landed;
  }

  /** As these files will be noted, by version. */
  static SortedMap<String, Landed> of(Map<String, Resource> files) throws IOException {
    var landed = new TreeMap<String, Landed>();
    for (var file : files.entrySet()) {
      var name = String.valueOf(file.getValue().getFilename());
      var description = name.replaceAll("^V[^_]*__|\\.sql$", "").replace('_', ' ');
      landed.put(file.getKey(), new Landed(description, checksum(file.getValue()), true));
    }
    return landed;
  }

  private static int checksum(Resource file) throws IOException {
    var sum = new CRC32();
    try (var lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
