package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in an export is found, and the place is named. */
class RecordReaderTest {
  @TempDir static Path folder;
  static RecordExport export;

  @BeforeAll
  static void aSmallExport() {
    export = ASmallExport.signedBy(RecordKey.in(folder));
  }

  @Test
  void aWholeExportIsWholeAsFolderAndAsArchive() throws Exception {
    export.write(folder.resolve("out"));
    export.write(folder.resolve("out.tar"));

    for (var reading :
        List.of(
            RecordReader.read(folder.resolve("out")),
            RecordReader.read(folder.resolve("out.tar")))) {
      assertThat(reading.faults()).isEmpty();
      assertThat(reading.entries()).hasSize(5);
      assertThat(reading.texts()).containsValue(ASmallExport.WORDS);
      assertThat(reading.values()).containsValue("Ruth").hasSize(1);
      assertThat(reading.fingerprint()).isEqualTo(export.fingerprint());
    }
  }

  @Test
  void linksPipesAndDevicesAreRefusedBySentence(@TempDir Path other) throws Exception {
    var linked = other.resolve("linked");
    export.write(linked);
    Files.move(linked.resolve("entries.jsonl"), other.resolve("elsewhere"));
    Files.createSymbolicLink(linked.resolve("entries.jsonl"), Path.of("/dev/zero"));
    var pipe = other.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThatThrownBy(() -> RecordReader.read(linked))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("entries.jsonl is not a plain file");
    assertThatThrownBy(() -> RecordReader.read(pipe)).hasMessageContaining("neither a folder");
    assertThatThrownBy(() -> RecordReader.read(Path.of("/dev/zero")))
        .hasMessageContaining("neither a folder");
  }

  @Test
  void anArchiveThatNoMemoryHoldsIsRefusedBeforeItIsRead(@TempDir Path other) throws Exception {
    var large = other.resolve("large.tar");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(3L << 30); // sparse
    }
    assertThatThrownBy(() -> RecordReader.read(large))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("COMMONTABLE_MEMORY");
  }

  @Test
  void aLineWithoutEndIsNamed() {
    var fault = Lines.each("entries.jsonl", new byte[20 << 20], (number, line) -> {});
    assertThat(fault.orElseThrow().sentence()).contains("not ended");
    byte[] ended = new byte[20 << 20];
    ended[ended.length - 1] = '\n';
    assertThat(Lines.each("entries.jsonl", ended, (number, line) -> {}).orElseThrow().sentence())
        .contains("longer than 16 MB");
  }

  @Test
  void theSameRecordGivesTheSameBytes() {
    assertThat(ASmallExport.signedBy(RecordKey.in(folder)).tar()).isEqualTo(export.tar());
  }

  @Test
  void commonTarProgramsReadTheArchive() throws Exception {
    var tar = folder.resolve("plain.tar");
    export.write(tar);
    var process = new ProcessBuilder("tar", "tf", tar.toString()).redirectErrorStream(true).start();
    var listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(listed.lines())
        .containsExactlyElementsOf(
            export.files().keySet().stream().map(name -> "record/" + name).toList());
  }

  @Test
  void everyFlippedByteOfTheFolderIsFoundAndLocated() {
    everywhere(
        (bytes, at) -> {
          byte[] changed = bytes.clone();
          changed[at] ^= (byte) (at % 2 == 0 ? 0x01 : 0x20);
          return changed;
        });
  }

  @Test
  void everyDroppedByteOfTheFolderIsFoundAndLocated() {
    everywhere(RecordReaderTest::without);
  }

  @Test
  void everyInsertedByteOfTheFolderIsFoundAndLocated() {
    everywhere((bytes, at) -> with(bytes, at, (byte) "\n 0a".charAt(at % 4)));
  }

  @Test
  void everySwappedPairOfBytesIsFoundAndLocated() {
    everywhere(
        List.of(Checked.ENTRIES, Checked.COMMITMENTS, Manifest.NAME, Manifest.SIGNATURE),
        (bytes, at) -> {
          byte[] changed = bytes.clone();
          int next = Math.min(at + 1, bytes.length - 1);
          changed[at] = bytes[next];
          changed[next] = bytes[at];
          return changed;
        });
  }

  @Test
  void everyFlippedDroppedOrInsertedByteOfTheArchiveIsFoundInItsFile() {
    byte[] tar = export.tar();
    var names = namesByByte(tar);
    IntStream.range(0, tar.length)
        .parallel()
        .forEach(
            at -> {
              byte[] flipped = tar.clone();
              flipped[at] ^= 0x01;
              mustName(RecordReader.tar(flipped), names.get(at), names.get(at), at);
              mustName(RecordReader.tar(without(tar, at)), names.get(at), names.get(at), at);
              // A byte before a header stands after the file before it just as well.
              var added = RecordReader.tar(with(tar, at, (byte) 'x'));
              mustName(added, names.get(at), names.get(Math.max(0, at - 1)), at);
            });
  }

  @Test
  void everyDroppedDoubledOrMovedEntryIsLocated() {
    var lines =
        new String(export.files().get(Checked.ENTRIES), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var dropped = new ArrayList<>(lines);
      dropped.remove(i);
      firstFault(Checked.ENTRIES, dropped, i + 1);

      var doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      firstFault(Checked.ENTRIES, doubled, i + 2);

      if (i > 0) {
        var moved = new ArrayList<>(lines);
        Collections.swap(moved, i - 1, i);
        firstFault(Checked.ENTRIES, moved, i);
      }
    }
  }

  @Test
  void aMissingOrAddedFileIsNamed() {
    for (var name : export.files().keySet()) {
      var files = new TreeMap<>(export.files());
      files.remove(name);
      assertThat(first(RecordReader.files(files)).file()).isEqualTo(name);
    }
    var files = new TreeMap<>(export.files());
    files.put("texts/" + Sha256.of("other"), "other".getBytes(StandardCharsets.UTF_8));
    assertThat(first(RecordReader.files(files)).file()).isEqualTo("texts/" + Sha256.of("other"));
  }

  /** Whoever signs anew with a key of her own must not choose where a file is written. */
  @Test
  void aFileOfAnotherNameIsNoFileOfARecord() {
    for (var name : List.of("../x", "/tmp/x", "texts/../../x", "origin/../x", "x.sh", "texts/a")) {
      var files = new TreeMap<>(export.files());
      files.put(name, new byte[] {1});
      assertThat(RecordReader.files(files).faults())
          .as(name)
          .anySatisfy(fault -> assertThat(fault.sentence()).contains("is no file of a record"));
    }
  }

  @Test
  void filesOutOfOrderInTheArchiveAreNamed() {
    byte[] tar = export.tar();
    var names = namesByByte(tar);
    int second = names.indexOf(Checked.COMMITMENTS);
    int third = names.indexOf(Checked.ENTRIES);
    byte[] swapped = tar.clone();
    System.arraycopy(tar, second, swapped, 0, third - second);
    System.arraycopy(tar, 0, swapped, third - second, second);

    assertThat(first(RecordReader.tar(swapped)).sentence()).contains("out of order");
  }

  @Test
  void anotherKeyGivesAnotherFingerprint(@TempDir Path elsewhere) {
    var forged = ASmallExport.signedBy(RecordKey.in(elsewhere));

    var reading = RecordReader.files(forged.files());
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.fingerprint()).isNotEqualTo(export.fingerprint());
  }

  @Test
  void theSecretKeyIsReadableByItsOwnerAlone() throws Exception {
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("record-key.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void opensslAgreesWithTheSignatureAndTheFingerprint() throws Exception {
    var out = folder.resolve("by hand");
    export.write(out);
    var command =
        "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile"
            + " manifest.sig && openssl pkey -pubin -in public-key.pem -outform DER | sha256sum";
    var process =
        new ProcessBuilder("sh", "-c", "command -v openssl >/dev/null || exit 99; " + command)
            .directory(out.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    int code = process.waitFor();
    org.junit.jupiter.api.Assumptions.assumeTrue(code != 99, "openssl is not installed");
    assertThat(said).contains("Signature Verified Successfully").contains(export.fingerprint());
  }

  private interface Damage {
    byte[] at(byte[] bytes, int at);
  }

  /** Damages every byte of every file, one at a time. */
  private static void everywhere(Damage damage) {
    everywhere(export.files().keySet(), damage);
  }

  private static void everywhere(Collection<String> names, Damage damage) {
    for (var name : names) {
      byte[] whole = export.files().get(name);
      IntStream.range(0, whole.length)
          .parallel()
          .forEach(
              at -> {
                byte[] changed = damage.at(whole, at);
                if (Arrays.equals(changed, whole)) {
                  return; // two equal neighbors changed places
                }
                var fault = first(RecordReader.files(exchanged(name, it -> changed)));
                assertThat(fault.file()).as("byte %d of %s: %s", at, name, fault).isEqualTo(name);
                if (name.endsWith(".jsonl")) {
                  assertThat(fault.line())
                      .as("byte %d of %s: %s", at, name, fault)
                      .isEqualTo(lineOf(whole, at, changed));
                }
              });
    }
  }

  /** The first line that reads differently now. */
  private static long lineOf(byte[] whole, int at, byte[] changed) {
    int first = Arrays.mismatch(whole, changed);
    long line = 1;
    for (int i = 0; i < Math.min(first, at + 1); i++) {
      line += whole[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** A file whose very name was damaged is named by the one before it. */
  private static void mustName(Reading reading, String name, String orName, int at) {
    var before = export.files().headMap(name);
    var after = before.isEmpty() ? "damaged header (byte 1 " : "(after " + before.lastKey() + ")";
    assertThat(first(reading).sentence()).as("byte %d", at).containsAnyOf(name, orName, after);
  }

  private static Fault first(Reading reading) {
    assertThat(reading.whole()).isFalse();
    return reading.faults().getFirst();
  }

  private static void firstFault(String name, List<String> lines, long line) {
    var text = String.join("\n", lines) + "\n";
    var reading = RecordReader.files(exchanged(name, it -> text.getBytes(StandardCharsets.UTF_8)));
    assertThat(first(reading).file()).isEqualTo(name);
    assertThat(first(reading).line()).as(first(reading).sentence()).isEqualTo(line);
  }

  private static SortedMap<String, byte[]> exchanged(String name, UnaryOperator<byte[]> change) {
    var files = new TreeMap<>(export.files());
    files.put(name, change.apply(files.get(name)));
    return files;
  }

  private static byte[] without(byte[] bytes, int at) {
    byte[] changed = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(bytes, at + 1, changed, at, changed.length - at);
    return changed;
  }

  private static byte[] with(byte[] bytes, int at, byte added) {
    byte[] changed = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, changed, 0, at);
    changed[at] = added;
    System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
    return changed;
  }

  /** Which file each byte of the archive belongs to; the empty end belongs to the last. */
  private static List<String> namesByByte(byte[] tar) {
    var names = new ArrayList<String>();
    export
        .files()
        .forEach(
            (name, bytes) -> {
              int size = 512 + (bytes.length + 511) / 512 * 512;
              names.addAll(Collections.nCopies(size, name));
            });
    names.addAll(Collections.nCopies(tar.length - names.size(), names.getLast()));
    return names;
  }
}
