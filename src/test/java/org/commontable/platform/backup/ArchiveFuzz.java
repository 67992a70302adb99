package org.commontable.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.commontable.fuzz.Promise;
import org.commontable.platform.database.DataRefused;

/**
 * A backup out of anybody's hands. The first byte says how deep the rest is put: as the file
 * itself, behind a right seal, as its list of contents, or as its encrypted chunks.
 */
public final class ArchiveFuzz {
  private static final Encryption KEY;
  private static final Path FILE;

  static {
    try {
      FILE = Files.createTempFile("fuzz", ".backup");
      var words = Files.writeString(Files.createTempFile("fuzz", ".words"), "only for fuzzing it");
      KEY = Encryption.fresh(Passphrase.in(words), 1);
      FILE.toFile().deleteOnExit();
      words.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ArchiveFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    switch (data[0] & 3) {
      case 0 -> open(rest);
      case 1 -> open(Forged.sealed(zipped(rest)));
      case 2 ->
          Promise.mayRefuseBy(Damaged.class, Manifest.Newer.class)
              .holds(rest.length, () -> Manifest.read(new String(rest, StandardCharsets.UTF_8)));
      default ->
          Promise.mayRefuseBy(Damaged.class)
              .holds(
                  rest.length,
                  () ->
                      new Decrypting(new ByteArrayInputStream(rest), KEY.again())
                          .transferTo(OutputStream.nullOutputStream()));
    }
  }

  private static void open(byte[] file) throws IOException {
    Files.write(FILE, file);
    Promise.mayRefuseBy(DataRefused.class, Damaged.class, java.io.EOFException.class)
        .holds(
            file.length,
            () -> {
              try (var archive = Archive.open(FILE, null)) {
                for (var part : archive.manifest().parts()) {
                  archive.next(part).transferTo(OutputStream.nullOutputStream());
                }
                archive.end();
              } catch (java.io.EOFException cut) {
                throw Archive.damaged(FILE, cut);
              }
            });
  }

  private static byte[] zipped(byte[] tar) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(tar);
    }
    return out.toByteArray();
  }
}
