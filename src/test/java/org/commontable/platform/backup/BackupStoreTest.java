package org.commontable.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.Migrations;
import org.commontable.platform.record.RecordExport;
import org.commontable.platform.record.RecordKey;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five organizations, an open decision and a blob go into a file and come back. */
class BackupStoreTest extends Table {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");
  private static final String BLOB = "c0ffee".repeat(10) + "beef";

  @TempDir Path temp;
  private Path file;
  private Path copy;

  @BeforeEach
  void somethingToKeep() throws Exception {
    file = temp.resolve("table.backup");
    copy = temp.resolve("the copy's data");
    file("members");
    open();
    say("Teachers", "agree");
    Files.writeString(data().folder("blobs").resolve(BLOB), "an imported file");
    JDBC.sql("INSERT INTO platform.secret VALUES ('odd', :odd) ON CONFLICT DO NOTHING")
        .param("odd", new byte[] {0, 10, 13, 9, 92, -1})
        .update();
    JDBC.sql(
            """
            INSERT INTO platform.letter (id, posted, kind, recipient, lang, subject, text, secret, next_try)
            VALUES (gen_random_uuid(), '2026-11-01 02:30:00.123456-04', E'\\\\N', E'tab\\there', 'es',
                    E'\\\\.', E'line\\nback\\\\slash\\r\\n\\\\.\\nñ 🪑', false, 'infinity')""")
        .update();
  }

  private Backup.Done backUp() {
    return new Backup(data(), clock, "0.1.0").write(file, null);
  }

  @Test
  void whatIsRestoredEqualsTheOriginal() throws Exception {
    var done = backUp();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(done.bytes()).isEqualTo(Files.size(file));
    assertThat(file.resolveSibling("table.backup.part")).doesNotExist();
    var rows = rows(data().owner());
    var export = export(data());

    var manifest = Restore.into(copy, file, null, PROGRAMS);

    assertThat(manifest.rows()).isEqualTo(done.manifest().rows());
    assertThat(copy.resolveSibling("the copy's data.restoring")).doesNotExist();
    assertThat(copy.resolve("blobs").resolve(BLOB)).hasContent("an imported file");
    try (var restored = DataDirectory.open(copy, PROGRAMS)) {
      assertThat(rows(restored.owner())).isEqualTo(rows);
      assertThat(export(restored)).as("the signed record, byte for byte").isEqualTo(export);
      assertThat(shape(restored.owner())).isEqualTo(shape(data().owner()));
      var owner = JdbcClient.create(restored.owner());
      assertThatThrownBy(() -> owner.sql("DELETE FROM record.entry").update())
          .hasMessageContaining("the record only grows");
      try (var connection = restored.owner().getConnection();
          var original = data().owner().getConnection()) {
        assertThat(Catalogue.of(connection).sequences())
            .isEqualTo(Catalogue.of(original).sequences());
      }
    }
  }

  @Test
  void anEncryptedBackupNeedsItsPassphrase() throws Exception {
    var words = Files.writeString(temp.resolve("words"), "correct horse battery staple");
    new Backup(data(), clock, "0.1.0").write(file, Passphrase.in(words));
    assertThatThrownBy(() -> Restore.into(copy, file, null, PROGRAMS))
        .hasMessageContaining("is encrypted");
    Restore.into(copy, file, Passphrase.in(words), PROGRAMS);
    try (var restored = DataDirectory.open(copy, PROGRAMS)) {
      assertThat(rows(restored.owner())).isEqualTo(rows(data().owner()));
    }
  }

  @Test
  void aBackupTakenWhileWritersCommitIsOneMomentBetweenItsStartAndItsEnd() throws Exception {
    var begun = new AtomicInteger();
    var acknowledged = new AtomicInteger();
    var stop = new AtomicBoolean();
    int before;
    int after;
    try (var pool = Executors.newFixedThreadPool(1)) {
      var writer =
          pool.submit(
              () -> {
                while (!stop.get()) {
                  int n = begun.incrementAndGet();
                  TX.executeWithoutResult(
                      status -> {
                        write("supporters-side", n);
                        write("letters-side", n);
                      });
                  acknowledged.set(n);
                }
              });
      while (acknowledged.get() < 50) {
        Thread.sleep(5);
      }
      before = acknowledged.get();
      backUp();
      after = begun.get();
      stop.set(true);
      writer.get();
    }
    Restore.into(copy, file, null, PROGRAMS);
    try (var restored = DataDirectory.open(copy, PROGRAMS)) {
      var sql = JdbcClient.create(restored.owner());
      var one = numbers(sql, "supporters-side");
      assertThat(one).as("no half of a transaction").isEqualTo(numbers(sql, "letters-side"));
      int last = one.getLast();
      assertThat(last).isBetween(before, after);
      assertThat(one).as("everything up to that moment").hasSize(last);
    }
  }

  private static void write(String kind, int n) {
    JDBC.sql(
            "INSERT INTO platform.answered_post VALUES (convert_to(:key, 'UTF8'), now(), :kind, :n)")
        .param("key", kind + n)
        .param("kind", kind)
        .param("n", String.valueOf(n))
        .update();
  }

  private static List<Integer> numbers(JdbcClient sql, String kind) {
    return sql.sql(
            "SELECT notice::int FROM platform.answered_post WHERE location = :kind ORDER BY 1")
        .param("kind", kind)
        .query(Integer.class)
        .list();
  }

  @Test
  void anOlderBackupIsRestoredAsItWasAndThenMigrated() {
    var old = Migrations.known().headSet("202611251930");
    try (var data =
        DataDirectory.withMigrations(temp.resolve("old"), PROGRAMS, new TreeSet<>(old))) {
      RecordKey.in(data.folder("secrets"));
      JdbcClient.create(data.app())
          .sql(
              """
              INSERT INTO platform.letter (id, posted, kind, recipient, lang, subject, secret, next_try)
              VALUES (gen_random_uuid(), '2026-11-01 12:00:00Z', 'k', 'r', 'es', 's', true, now())""")
          .update();
      new Backup(data, clock, "0.0.9").write(file, null);
    }

    var manifest = Restore.into(copy, file, null, PROGRAMS);

    assertThat(manifest.migrations().keySet()).isEqualTo(old);
    try (var restored = DataDirectory.asItStands(copy, PROGRAMS)) {
      var sql = JdbcClient.create(restored.owner());
      assertThat(
              sql.sql("SELECT version FROM platform.migration WHERE version IS NOT NULL")
                  .query(String.class)
                  .set())
          .isEqualTo(Migrations.known());
      assertThat(
              sql.sql("SELECT shown = posted FROM platform.letter").query(Boolean.class).single())
          .as("the later migration has worked on the restored row")
          .isTrue();
    }
  }

  @Test
  void aBackupOfANewerProgramIsRefused() {
    backUp();
    var newer =
        Forged.from(file)
            .manifest(
                json -> json.replace("\"migrations\":{", "\"migrations\":{\"209901010000\":1,"));
    refused(newer, "made by a newer program");
  }

  @Test
  void nothingIsEverWrittenOverAndOnlyAnEmptyDirectoryIsFilled() throws Exception {
    backUp();
    assertThatThrownBy(this::backUp).hasMessageContaining("exists already");
    Files.createDirectory(copy);
    Files.writeString(copy.resolve("mine"), "mine");
    assertThatThrownBy(() -> Restore.into(copy, file, null, PROGRAMS))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("is not empty");
    assertThat(copy.resolve("mine")).hasContent("mine");
    Files.delete(copy.resolve("mine"));
    Files.createDirectory(temp.resolve("the copy's data.restoring"));
    assertThatThrownBy(() -> Restore.into(copy, file, null, PROGRAMS))
        .hasMessageContaining("cut short");
    assertThatThrownBy(
            () -> new Backup(data(), clock, "0.1.0").write(data().path().resolve("blobs/x"), null))
        .hasMessageContaining("does not belong among the data");
  }

  @Test
  @Tag("deep")
  void whatLiesInItsContentsIsRefusedAndLeavesNothingBehind() throws Exception {
    backUp();
    refused(
        Forged.from(file).with("tables/record.text", "x\ty\n".getBytes()), "something else stands");
    refused(Forged.from(file).rows("platform.secret", "a\t\\\\x00\n", 2), "1 rows where 2");
    refused(Forged.from(file).rows("platform.secret", "a\t\\\\x00\tmore\n", 1), "cannot be put");
    refused(
        Forged.from(file).rows("record.text", "f".repeat(64) + "\tanother text\n", 1),
        "cannot be put");
    refused(Forged.from(file).rows("members.organization", "", 0), "cannot be put");
    refused(
        Forged.from(file)
            .manifest(
                json -> json.replace("{\"name\":\"record.text\"", "{\"name\":\"record.tex\"")),
        "not those of its migrations");
    refused(
        Forged.from(file)
            .manifest(
                json ->
                    json.replace(
                        "{\"name\":\"record.text\",\"columns\":[\"hash\"",
                        "{\"name\":\"record.text\",\"columns\":[\"hash) FROM PROGRAM 'id' --\"")),
        "not those of its migrations");
    refused(
        Forged.from(file)
            .manifest(json -> json.replaceFirst("\"bytes\":\\d+", "\"bytes\":9000000000000000")),
        "are free");
    refused(
        Forged.from(file)
            .manifest(json -> json.replace("\"part\":\"files/blobs/", "\"part\":\"files/cache/")),
        "no table keeps");
    refused(
        Forged.from(file).manifest(json -> json.replaceFirst("(\"2026\\d{8}\"):-?\\d+", "$1:5")),
        "not their contents");
  }

  private void refused(Forged forged, String why) {
    var bad = forged.write(temp.resolve("forged"));
    assertThatThrownBy(() -> Restore.into(copy, bad, null, PROGRAMS))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining(why);
    assertThat(copy).doesNotExist();
    assertThat(temp.resolve("the copy's data.restoring")).doesNotExist();
  }

  private static Map<String, List<String>> rows(DataSource owner) throws SQLException {
    var rows = new TreeMap<String, List<String>>();
    var sql = JdbcClient.create(owner);
    try (var connection = owner.getConnection()) {
      for (var table : Catalogue.of(connection).tables().keySet()) {
        rows.put(
            table,
            sql.sql("SELECT t::text FROM " + table + " t ORDER BY 1").query(String.class).list());
      }
    }
    return rows;
  }

  private static byte[] export(DataDirectory data) {
    var key = RecordKey.in(data.folder("secrets"));
    return RecordExport.of(JdbcClient.create(data.app()), key).tar();
  }

  /** Constraints, triggers and rights. */
  private static List<String> shape(DataSource owner) {
    return JdbcClient.create(owner)
        .sql(
            """
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace::regnamespace::text !~ '^(pg_|information)'
            UNION ALL
            SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL
            SELECT oid::regclass || ' ' || coalesce(relacl::text, '') FROM pg_class
             WHERE relkind IN ('r', 'S') AND relnamespace::regnamespace::text !~ '^(pg_|information)'
            ORDER BY 1""")
        .query(String.class)
        .list();
  }
}
