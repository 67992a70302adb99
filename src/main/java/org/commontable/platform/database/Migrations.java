package org.commontable.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** One history for all rooms: every file under db/migration, in the order of its time stamp. */
public final class Migrations {
  private static final String UNREADABLE = "the program's own migrations cannot be read";

  private Migrations() {}

  static void run(DataSource owner) {
    if (!haveRun(owner)) {
      run(owner, "classpath:db/migration");
    }
  }

  /** All of them, and no others; Flyway is asked where anything differs. */
  static boolean haveRun(DataSource owner) {
    SortedMap<String, Landed> landed =
        new JdbcTemplate(owner).execute((ConnectionCallback<SortedMap<String, Landed>>) Landed::in);
    try {
      var files = files();
      mustNotBeNewer(landed.keySet(), files.keySet());
      return landed.equals(Landed.of(files));
    } catch (IOException e) {
      throw new IllegalStateException(UNREADABLE, e);
    }
  }

  /** Flyway passes over what it does not know; we would write into tables of another shape. */
  private static void mustNotBeNewer(Set<String> landed, Set<String> known) {
    var unknown = new TreeSet<>(landed);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new DataRefused(
          "The table was brought up to date by a newer program: its database knows "
              + unknown.last()
              + ", which this one does not. Start it with that program, or a later one.");
    }
  }

  /** These alone; all of them must be {@link #known}. */
  static void run(DataSource owner, SortedSet<String> versions) {
    try {
      var chosen = Files.createTempDirectory("commontable-migrations-");
      try {
        for (var file : files().entrySet()) {
          if (versions.contains(file.getKey())) {
            var name = String.valueOf(file.getValue().getFilename());
            try (var sql = file.getValue().getInputStream()) {
              Files.copy(sql, chosen.resolve(name));
            }
          }
        }
        run(owner, "filesystem:" + chosen);
      } finally {
        delete(chosen);
      }
    } catch (IOException e) {
      throw new DataRefused("The migrations cannot be laid out: " + e.getMessage(), e);
    }
  }

  /** The versions that this program knows, oldest first. */
  public static SortedSet<String> known() {
    try {
      return files().navigableKeySet();
    } catch (IOException e) {
      throw new IllegalStateException(UNREADABLE, e);
    }
  }

  private static NavigableMap<String, Resource> files() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
            .getResources("classpath*:db/migration/**/V*.sql");
    var files = new TreeMap<String, Resource>();
    for (var file : found) {
      files.put(String.valueOf(file.getFilename()).replaceAll("^V|__.*", ""), file);
    }
    return files;
  }

  private static void run(DataSource owner, String location) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations(location)
          .schemas("platform")
          .table("migration")
          .placeholderReplacement(false)
          .outOfOrder(true) // rooms land side by side; the time stamp says when one was written
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DataRefused(
          "The database cannot be brought up to date: "
              + (Trouble.in(e).equals(Optional.of(Trouble.NO_ROOM))
                  ? "the disk is full. Make room and try again; nothing that was acknowledged is"
                      + " lost."
                  : e.getMessage()),
          e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
