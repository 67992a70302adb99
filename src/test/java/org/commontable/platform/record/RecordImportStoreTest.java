package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, import, export: the same bytes; what is added is signed by whoever adds it. */
class RecordImportStoreTest extends Database {
  @TempDir private Path folder;
  private RecordKey old;
  private RecordKey own;
  private byte[] tar;
  private final List<Fault> differences = new ArrayList<>();

  @BeforeEach
  void anExportOfAnotherTable() throws Exception {
    empty();
    old = RecordKey.in(Files.createDirectory(folder.resolve("old")));
    own = RecordKey.in(Files.createDirectory(folder.resolve("own")));
    tar = ASmallExport.signedBy(old).tar();
  }

  private Path file(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("export.tar"), bytes);
  }

  private Head imported(byte[] bytes, String key) throws Exception {
    Path file = file(bytes);
    return TX.execute(
        status -> {
          try {
            return RecordImport.into(JDBC, file, key, entries -> List.copyOf(differences));
          } catch (Exception refused) {
            status.setRollbackOnly();
            throw new IllegalStateException(refused.getMessage(), refused);
          }
        });
  }

  private static int entries() {
    return OWNER.sql("select count(*) from record.entry").query(Integer.class).single();
  }

  private void note(String words) {
    var fact =
        new Fact("record.note", new UUID(0, 1), null, "web", new UUID(0, 2), Map.of("note", words));
    TX.executeWithoutResult(status -> new StoredRecord(JDBC, CLOCK).append(fact));
  }

  @Test
  void exportedAgainItIsTheSameBytes() throws Exception {
    assertThat(imported(tar, old.fingerprint()).seq()).isEqualTo(5);
    assertThat(RecordExport.of(JDBC, own).tar()).isEqualTo(tar);
  }

  @Test
  void whatIsAddedIsSignedByTheNewKeyAndNamesTheOld() throws Exception {
    imported(tar, "");
    note("Kept by the library from here on.");
    var grown = RecordExport.of(JDBC, own);
    var reading = RecordReader.files(grown.files());
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.fingerprint()).isEqualTo(own.fingerprint());
    assertThat(grown.files()).containsKeys("origin/manifest.json", "origin/manifest.sig");

    // Imported by a third, it is again the same, with the origin of its origin.
    empty();
    imported(grown.tar(), own.fingerprint());
    assertThat(RecordExport.of(JDBC, old).tar()).isEqualTo(grown.tar());
    note("And by a third.");
    var third = RecordExport.of(JDBC, old);
    assertThat(third.files()).containsKeys("origin/manifest.json", "origin/origin/manifest.json");
    assertThat(RecordReader.files(third.files()).faults()).isEmpty();
  }

  @Test
  void anOriginThatSignedOtherLinesIsFound() throws Exception {
    imported(tar, "");
    note("Added.");
    var files = new TreeMap<>(RecordExport.of(JDBC, own).files());
    byte[] signature = files.get("origin/manifest.sig").clone();
    signature[3] ^= 1;
    files.put("origin/manifest.sig", signature);
    byte[] manifest = Manifest.of(files, new Head(6, head()), own.fingerprint());
    files.put(Manifest.NAME, manifest);
    files.put(Manifest.SIGNATURE, own.sign(manifest));
    assertThat(RecordReader.files(files).faults())
        .extracting(Fault::sentence)
        .anyMatch(fault -> fault.contains("origin/manifest.json: does not sign the first lines"));
  }

  private static String head() {
    return OWNER
        .sql("select hash from record.entry order by seq desc limit 1")
        .query(String.class)
        .single();
  }

  @Test
  void anErasedValueEndsTheSameBytesButNotTheOrigin() throws Exception {
    imported(tar, "");
    JDBC.sql("delete from record.commitment_value").update();
    var later = RecordExport.of(JDBC, own);
    assertThat(later.tar()).isNotEqualTo(tar);
    assertThat(RecordReader.files(later.files()).faults()).isEmpty();
    assertThat(later.files()).containsKey("origin/manifest.json");
  }

  @Test
  void whatIsDamagedForeignOrNewerIsRefusedAndNothingIsTaken() throws Exception {
    byte[] damaged = tar.clone();
    damaged[700] ^= 1;
    assertThatThrownBy(() -> imported(damaged, "")).hasMessageContaining("damaged");
    assertThatThrownBy(() -> imported("PK: no tar at all".getBytes(), ""))
        .hasMessageContaining("no export of a record");
    assertThatThrownBy(() -> imported(tar, own.fingerprint()))
        .hasMessageContaining("signed with another key");
    assertThatThrownBy(() -> imported(newer(), ""))
        .hasMessageContaining("entry 1 was written by a newer Commontable");
    assertThat(entries()).isZero();
    imported(tar, "");
    assertThatThrownBy(() -> imported(tar, "")).hasMessageContaining("a record of its own");
    assertThat(entries()).isEqualTo(5);
  }

  @Test
  void whatVerifyDoesNotAcceptIsRefusedAndNothingIsTaken() {
    differences.add(new Fault("entries.jsonl", 4, "decision.verdict: recounted as something else"));
    assertThatThrownBy(() -> imported(tar, ""))
        .hasMessageContaining("verify does not accept it: entries.jsonl")
        .hasMessageContaining("recounted as something else");
    assertThat(entries()).isZero();
  }

  private byte[] newer() {
    var fact =
        new Fact(
            7, "record.note", new UUID(0, 1), null, "web", new UUID(0, 2), Map.of("note", "?"));
    var entry = Entry.after(Head.EMPTY, NOW, fact);
    return RecordExport.of(
            entry.line() + "\n",
            java.util.List.of(),
            new TreeMap<>(),
            new Head(1, entry.hash()),
            old)
        .tar();
  }
}
