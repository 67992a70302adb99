package org.commontable.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.commontable.platform.database.DataRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file itself: what was changed, cut off or is somebody else's is refused before it is used.
 */
class ArchiveTest {
  private static final int QUICKLY = 100_000;

  @TempDir Path temp;
  private Path plain;
  private Path encrypted;
  private Passphrase passphrase;

  @BeforeEach
  void aSmallBackup() throws IOException {
    var words = Files.writeString(temp.resolve("words"), "correct horse battery\nnot read\n");
    passphrase = Passphrase.in(words);
    plain = temp.resolve("plain");
    encrypted = temp.resolve("encrypted");
    byte[] tar = tar();
    try (var out = new GZIPOutputStream(new Seal.Stamping(Files.newOutputStream(plain)))) {
      out.write(tar);
    }
    try (var out =
        new GZIPOutputStream(
            new Seal.Stamping(
                new Encrypting(
                    Files.newOutputStream(encrypted), Encryption.fresh(passphrase, QUICKLY))))) {
      out.write(tar);
    }
  }

  private static byte[] tar() throws IOException {
    byte[] rows = "1\tRuth\n2\tAna\n".getBytes(StandardCharsets.UTF_8);
    var sink = new Measured(java.io.OutputStream.nullOutputStream());
    sink.write(rows);
    var part = new Manifest.Part("tables/a.b", rows.length, sink.sha256());
    var table = new Manifest.Table("a.b", List.of("id", "name"), 2, part);
    var manifest =
        new Manifest(
            "0.1.0",
            "2026-11-24T00:00:00Z",
            new TreeMap<>(java.util.Map.of("202611231800", 7L)),
            List.of(table),
            new TreeMap<>(java.util.Map.of("a.s", new Manifest.Sequence(3, true))),
            List.of());
    byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.writeBytes(TarHeader.of(Manifest.NAME, json.length));
    out.writeBytes(json);
    out.writeBytes(new byte[TarHeader.padding(json.length)]);
    out.writeBytes(TarHeader.of(part.name(), rows.length));
    out.writeBytes(rows);
    out.writeBytes(new byte[TarHeader.padding(rows.length) + 1024]);
    return out.toByteArray();
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    for (var words : new Passphrase[] {null, passphrase}) {
      try (var archive = Archive.open(words == null ? plain : encrypted, words)) {
        assertThat(archive.manifest().rows()).isEqualTo(2);
        assertThat(archive.manifest().newest()).isEqualTo("202611231800");
        assertThat(archive.manifest().sequences())
            .containsEntry("a.s", new Manifest.Sequence(3, true));
        try (var rows = archive.next(archive.manifest().parts().getFirst())) {
          assertThat(rows.readAllBytes()).asString().startsWith("1\tRuth\n");
        }
        archive.end();
      }
    }
  }

  @Test
  void everySingleFlippedBitIsRefused() throws IOException {
    byte[] good = Files.readAllBytes(plain);
    var file = temp.resolve("flipped");
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        Files.write(file, bad);
        assertThatThrownBy(() -> Archive.open(file, null))
            .as("byte %s, bit %s", at, bit)
            .isInstanceOf(DataRefused.class);
      }
    }
  }

  @Test
  void everyFlippedByteOfAnEncryptedBackupIsRefused() throws IOException {
    byte[] good = Files.readAllBytes(encrypted);
    var file = temp.resolve("flipped");
    var random = new Random(5);
    for (int i = 0; i < 12; i++) { // making the key is slow on purpose
      byte[] bad = good.clone();
      bad[i < 5 ? i * 14 : random.nextInt(bad.length)] ^= 1;
      Files.write(file, bad);
      assertThatThrownBy(() -> Archive.open(file, passphrase)).isInstanceOf(DataRefused.class);
    }
  }

  @Test
  void whatIsCutOffIsRefused() throws IOException {
    byte[] good = Files.readAllBytes(plain);
    var file = temp.resolve("cut");
    for (int length = 0; length < good.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertThatThrownBy(() -> Archive.open(file, null)).isInstanceOf(DataRefused.class);
    }
    byte[] sealed = Files.readAllBytes(encrypted);
    for (int length : new int[] {10, Encryption.HEADER, sealed.length - 17, sealed.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(sealed, length));
      assertThatThrownBy(() -> Archive.open(file, passphrase)).isInstanceOf(DataRefused.class);
    }
  }

  @Test
  void aCutBetweenTwoChunksShows() throws Exception {
    byte[] long_ = new byte[3 * Encryption.CHUNK];
    new Random(1).nextBytes(long_);
    var out = new ByteArrayOutputStream();
    try (var to = new Encrypting(out, Encryption.fresh(passphrase, QUICKLY))) {
      to.write(long_);
    }
    byte[] whole = out.toByteArray();
    assertThat(decrypted(whole)).isEqualTo(long_);
    int two = Encryption.HEADER + 2 * (Encryption.CHUNK + Encryption.TAG);
    assertThatThrownBy(() -> decrypted(java.util.Arrays.copyOf(whole, two)))
        .isInstanceOf(Damaged.class);
  }

  private byte[] decrypted(byte[] whole) throws IOException {
    byte[] header = java.util.Arrays.copyOf(whole, Encryption.HEADER);
    var rest = new ByteArrayInputStream(whole, Encryption.HEADER, whole.length - Encryption.HEADER);
    return new Decrypting(rest, Encryption.of(header, passphrase)).readAllBytes();
  }

  @Test
  void foreignFilesAreCalledForeign() throws IOException {
    var file = temp.resolve("foreign");
    Files.writeString(file, "PGDMP and so on");
    says(file, null, "is no backup of a Commontable");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[4096]);
    }
    says(file, null, "is no backup of a Commontable");
    says(temp.resolve("nothing"), null, "There is no file");
    says(temp, null, "There is no file");
  }

  @Test
  void encryptedNeedsItsOwnPassphraseAndPlainNone() throws IOException {
    says(encrypted, null, "is encrypted");
    var other = Files.writeString(temp.resolve("other"), "another passphrase");
    says(encrypted, Passphrase.in(other), "does not open");
    says(plain, passphrase, "is not encrypted");
    var tooShort = Files.writeString(temp.resolve("short"), "secret");
    assertThatThrownBy(() -> Passphrase.in(tooShort)).hasMessageContaining("too short");
    assertThat(Files.readString(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("Ruth");
  }

  @Test
  void aNewerFormatIsCalledNewer() {
    var forged = Forged.from(plain).manifest(json -> json.replace("\"format\":1", "\"format\":2"));
    says(forged.write(temp.resolve("newer")), null, "newer program");
  }

  @Test
  void aManifestThatLiesIsRefused() {
    refuses(json -> json.replace("\"bytes\":13", "\"bytes\":-1"));
    refuses(
        json ->
            json.replace("\"bytes\":13", "\"bytes\":9223372036854775807")
                .replace(
                    "\"files\":[]",
                    "\"files\":[{\"part\":\"files/a/b\",\"bytes\":9223372036854775807,\"sha256\":\""
                        + "0".repeat(64)
                        + "\"}]"));
    for (var name :
        List.of(
            "files/../x",
            "files/a/../../x",
            "/etc/passwd",
            "files/a/.ssh",
            "files//x",
            "x/y",
            "files/a\\u0000b",
            "files/" + "long".repeat(40))) {
      refuses(
          json ->
              json.replace(
                  "\"files\":[]",
                  "\"files\":[{\"part\":\""
                      + name
                      + "\",\"bytes\":0,\"sha256\":\""
                      + "0".repeat(64)
                      + "\"}]"));
    }
    refuses(json -> "[".repeat(100_000));
    refuses(json -> json.replace("\"what\":\"commontable-backup\"", "\"what\":\"cake\""));
  }

  @Test
  void aManifestOfAHugeStatedSizeIsNotRead() {
    var forged = Forged.from(plain);
    forged.header(Manifest.NAME, TarHeader.of(Manifest.NAME, 1L << 32));
    says(forged.write(temp.resolve("huge")), null, "list of contents");
  }

  @Test
  void linksAndOtherEntriesAreNeverInterpreted() throws IOException {
    var forged = Forged.from(plain);
    byte[] link = TarHeader.of("tables/a.b", 13);
    link[156] = '2';
    forged.header("tables/a.b", link);
    var file = forged.write(temp.resolve("link"));
    try (var archive = Archive.open(file, null)) {
      assertThatThrownBy(() -> archive.next(archive.manifest().parts().getFirst()))
          .isInstanceOf(Damaged.class);
    }
  }

  private void refuses(java.util.function.UnaryOperator<String> change) {
    says(Forged.from(plain).manifest(change).write(temp.resolve("forged")), null, "is damaged");
  }

  private static void says(Path file, Passphrase words, String what) {
    assertThatThrownBy(() -> Archive.open(file, words))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining(what);
  }
}
