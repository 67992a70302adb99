package org.commontable.platform.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.commontable.platform.backup.Manifest.Part;
import org.commontable.platform.database.DataRefused;
import org.jspecify.annotations.Nullable;

/**
 * A backup being read, from front to back. It is checked against its seal as a whole before its
 * first entry is looked at, and every part once more against the manifest.
 */
final class Archive implements AutoCloseable {
  private final Manifest manifest;
  private final InputStream tar;

  private Archive(Manifest manifest, InputStream tar) {
    this.manifest = manifest;
    this.tar = tar;
  }

  /** Refuses what is foreign, damaged, cut off, newer or locked, in a sentence. */
  static Archive open(Path file, @Nullable Passphrase passphrase) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new DataRefused("There is no file " + file + " that can be read.");
    }
    try {
      mustBeOurs(file, passphrase);
      var key =
          passphrase == null ? null : key(file, passphrase); // made once: it is slow on purpose
      long length;
      try (var plain = plain(file, key)) {
        length = Sealed.check(plain);
      }
      var tar = unzipped(plain(file, key), length);
      try {
        return new Archive(manifest(tar), tar);
      } catch (IOException | RuntimeException e) {
        tar.close();
        throw e;
      }
    } catch (Manifest.Newer e) {
      throw newer(file, String.valueOf(e.getMessage()));
    } catch (Encryption.WrongPassphrase e) {
      throw new DataRefused(
          "The passphrase does not open " + file + " (or its first bytes are damaged).", e);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** The next part's bytes; whoever reads them to the end has them checked. */
  InputStream next(Part part) throws IOException {
    byte[] header = exactly(TarHeader.BLOCK);
    if (!Arrays.equals(header, TarHeader.of(part.name(), part.bytes()))) {
      throw new Damaged("where " + part.name() + " should begin, something else stands");
    }
    return new PartStream(part);
  }

  /** After the last part: the end of the archive, and nothing behind it. */
  void end() throws IOException {
    byte[] end = exactly(2 * TarHeader.BLOCK);
    if (!Arrays.equals(end, new byte[end.length]) || tar.read() != -1) {
      throw new Damaged("something stands behind its last part");
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  static DataRefused damaged(Path file, IOException why) {
    var what =
        switch (why) {
          case Damaged damaged -> String.valueOf(damaged.getMessage());
          case EOFException cut -> "it is cut off, or its last bytes were changed";
          case ZipException unreadable -> "it cannot be unpacked";
          default -> "";
        };
    return what.isEmpty()
        ? new DataRefused("Work on " + file + " failed: " + why.getMessage(), why)
        : new DataRefused(file + " is damaged: " + what + ". Take another copy.", why);
  }

  static DataRefused newer(Path file, String why) {
    return new DataRefused(
        file
            + " was made by a newer program: "
            + why
            + ". Restore it with the version that made it, or a later one.");
  }

  private static void mustBeOurs(Path file, @Nullable Passphrase passphrase) throws IOException {
    if (isEncrypted(file)) {
      if (passphrase == null) {
        throw new DataRefused(
            file + " is encrypted: name the file that holds its passphrase, --passphrase-file F.");
      }
      return;
    }
    boolean ours;
    try (var raw = unzipped(Files.newInputStream(file), Long.MAX_VALUE)) {
      ours = TarHeader.size(raw.readNBytes(TarHeader.BLOCK), Manifest.NAME) >= 0;
    } catch (IOException | IndexOutOfBoundsException e) {
      ours = false;
    }
    if (!ours) {
      throw new DataRefused(file + " is no backup of a Commontable (or its beginning is damaged).");
    }
    if (passphrase != null) {
      throw new DataRefused(
          file + " is not encrypted, though a passphrase was named: is it the right file?");
    }
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (var raw = Files.newInputStream(file)) {
      return Arrays.equals(raw.readNBytes(Encryption.MAGIC.length), Encryption.MAGIC);
    }
  }

  private static Encryption key(Path file, Passphrase passphrase) throws IOException {
    try (var raw = Files.newInputStream(file)) {
      byte[] header = raw.readNBytes(Encryption.HEADER);
      if (header.length < Encryption.HEADER) {
        throw new EOFException();
      }
      return Encryption.of(header, passphrase);
    }
  }

  private static InputStream plain(Path file, @Nullable Encryption key) throws IOException {
    var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (key == null) {
      return raw;
    }
    raw.skipNBytes(Encryption.HEADER);
    return new Decrypting(raw, key.again());
  }

  private static InputStream unzipped(InputStream plain, long length) throws IOException {
    return new BufferedInputStream(
        new GZIPInputStream(new Sealed.Limited(plain, length), 1 << 16), 1 << 16);
  }

  private static Manifest manifest(InputStream tar) throws IOException {
    byte[] header = tar.readNBytes(TarHeader.BLOCK);
    long size = header.length < TarHeader.BLOCK ? -1 : TarHeader.size(header, Manifest.NAME);
    if (size < 0 || size > Manifest.LARGEST) {
      throw new Damaged("it does not begin with its list of contents");
    }
    byte[] json = tar.readNBytes((int) size);
    byte[] padding = tar.readNBytes(TarHeader.padding(size));
    if (json.length < size || !Arrays.equals(padding, new byte[TarHeader.padding(size)])) {
      throw new EOFException();
    }
    return Manifest.read(new String(json, StandardCharsets.UTF_8));
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = tar.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private final class PartStream extends InputStream {
    private final Part part;
    private final java.security.MessageDigest sha256 = Digests.sha256();
    private long left;
    private boolean done;

    PartStream(Part part) {
      this.part = part;
      this.left = part.bytes();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (left == 0) {
        finish();
        return -1;
      }
      int read = tar.read(to, offset, (int) Math.min(length, left));
      if (read == -1) {
        throw new EOFException();
      }
      sha256.update(to, offset, read);
      left -= read;
      return read;
    }

    private void finish() throws IOException {
      if (done) {
        return;
      }
      done = true;
      if (!HexFormat.of().formatHex(sha256.digest()).equals(part.sha256())) {
        throw new Damaged(part.name() + " is not what the list of contents says");
      }
      byte[] padding = exactly(TarHeader.padding(part.bytes()));
      if (!Arrays.equals(padding, new byte[padding.length])) {
        throw new Damaged(part.name() + " is followed by something else");
      }
    }
  }
}
