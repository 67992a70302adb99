package org.commontable.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.backup.Manifest.Table;

/**
 * Puts every row of a backup into a freshly migrated database, in one transaction and as the owner,
 * who need not be a superuser. Triggers are off for that long, so that what only grows can be laid
 * down as it was; foreign keys are taken away and set again, which checks them in one go and lets
 * tables come in any order. All other constraints stand all the time.
 */
final class Loading {
  private static final String FOREIGN_KEYS =
      """
      SELECT conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname),
             conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(conname) || ' '
               || pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.conparentid = 0 AND pg_get_userbyid(c.relowner) = current_user
       ORDER BY 1""";

  private static final String TRIGGERS =
      """
      SELECT tgrelid::regclass || ' DISABLE TRIGGER ' || quote_ident(tgname),
             tgrelid::regclass || ' ENABLE TRIGGER ' || quote_ident(tgname)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE NOT tgisinternal AND tgenabled = 'O' AND pg_get_userbyid(c.relowner) = current_user
       ORDER BY 1""";

  /** Something to take away, and how it comes back. */
  private record Lifted(String away, String back) {}

  private final Connection connection;
  private final Archive archive;

  private Loading(Connection connection, Archive archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /**
   * Reads the tables of the archive; its files come next.
   *
   * @throws Damaged when the backup does not fit the tables
   */
  static void run(Connection connection, Archive archive) throws SQLException, IOException {
    Copy.prepare(connection);
    var catalogue = Catalogue.of(connection);
    mustFit(archive.manifest(), catalogue);
    connection.setAutoCommit(false);
    try {
      new Loading(connection, archive).load();
      connection.commit();
    } catch (SQLException | IOException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void mustFit(Manifest manifest, Catalogue catalogue) throws Damaged {
    if (!manifest.migrations().equals(catalogue.migrations())) {
      throw new Damaged("its migrations have the names of ours, but not their contents");
    }
    var announced = new java.util.TreeMap<String, List<String>>();
    manifest.tables().forEach(table -> announced.put(table.name(), table.columns()));
    if (!announced.equals(catalogue.tables())
        || announced.size() != manifest.tables().size()
        || !manifest.sequences().keySet().equals(catalogue.sequences().keySet())) {
      throw new Damaged("its tables are not those of its migrations");
    }
  }

  private void load() throws SQLException, IOException {
    try (var sql = connection.createStatement()) {
      var triggers = lifted(sql, TRIGGERS);
      var keys = lifted(sql, FOREIGN_KEYS);
      for (var trigger : triggers) {
        sql.execute("ALTER TABLE " + trigger.away());
      }
      for (var key : keys) {
        sql.execute("ALTER TABLE " + key.away());
      }
      // Rows that came with a migration are in the backup too.
      var names = archive.manifest().tables().stream().map(Table::name).toList();
      sql.execute("TRUNCATE " + String.join(", ", names));
      for (var table : archive.manifest().tables()) {
        fill(table);
      }
      for (var sequence : archive.manifest().sequences().entrySet()) {
        try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
          set.setString(1, sequence.getKey());
          set.setLong(2, sequence.getValue().last());
          set.setBoolean(3, sequence.getValue().called());
          set.execute();
        }
      }
      for (var key : keys) {
        sql.execute("ALTER TABLE " + key.back());
      }
      for (var trigger : triggers) {
        sql.execute("ALTER TABLE " + trigger.back());
      }
    }
  }

  private void fill(Table table) throws SQLException, IOException {
    try (var rows = archive.next(table.part())) {
      long loaded = Copy.in(connection, table.name(), table.columns(), rows);
      if (rows.read() != -1) {
        throw new Damaged(table.part().name() + " holds more than rows");
      }
      if (loaded != table.rows()) {
        throw new Damaged(
            table.part().name()
                + " holds "
                + loaded
                + " rows where "
                + table.rows()
                + " are announced");
      }
    }
  }

  private static List<Lifted> lifted(Statement sql, String query) throws SQLException {
    var lifted = new ArrayList<Lifted>();
    try (var rows = sql.executeQuery(query)) {
      while (rows.next()) {
        lifted.add(
            new Lifted(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2))));
      }
    }
    return lifted;
  }
}
