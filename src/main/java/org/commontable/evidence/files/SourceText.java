package org.commontable.evidence.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.GZIPInputStream;
import org.commontable.evidence.files.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The plain bytes of a file that somebody handed in, as they come: unpacked when it is gzip or a
 * ZIP of one file, the sheet of a workbook as CSV, checked to be UTF-8 text, without byte order
 * mark. Nothing is guessed and nothing is repaired.
 */
final class SourceText implements AutoCloseable {
  private final InputStream raw;
  private final InputStream plain;
  private final boolean packed;
  private final boolean zip;
  private final Limits limits;
  private final MessageDigest content = sha256();
  private final TextCheck check = new TextCheck();
  private final Counted counted;
  private @Nullable ForkJoinTask<?> adding;
  private long length;

  private SourceText(FileBytes file, Limits limits) throws IOException {
    this.limits = limits;
    if (file.size() > limits.file()) {
      throw Refusal.file(Kind.TOO_LARGE, 0, "limit", limits.file() >> 20);
    }
    this.raw = new BufferedInputStream(file.open(), 1 << 16);
    raw.mark(4);
    byte[] first = raw.readNBytes(4);
    raw.reset();
    this.zip = first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] < 8;
    this.packed =
        zip || (first.length > 1 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B);
    this.counted = new Counted(raw, packed ? sha256() : null);
    this.plain = zip ? archive(file) : packed ? unpacking() : counted;
  }

  static SourceText open(FileBytes file, Limits limits) {
    try {
      return new SourceText(file, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It is read whole: what it holds stands in no order. */
  private InputStream archive(FileBytes file) throws IOException {
    try (counted) {
      if (file.size() > Limits.UPLOAD.file()) {
        throw Refusal.file(Kind.TOO_LARGE, 0, "limit", Limits.UPLOAD.file() >> 20);
      }
      byte[] bytes = counted.readAllBytes();
      Optional<InputStream> one = Packed.one(bytes);
      return one.isPresent() ? one.get() : Workbook.open(bytes, limits, file.sheet());
    }
  }

  private InputStream unpacking() throws IOException {
    try {
      return new GZIPInputStream(counted, 1 << 16);
    } catch (EOFException cut) {
      throw Refusal.file(Kind.CUT_OFF, 0);
    } catch (IOException damaged) {
      throw Refusal.file(Kind.NOT_GZIP, 0);
    }
  }

  /**
   * Fills the buffer from there on, as far as it reaches or the text does. While the buffer is
   * looked at, another thread adds it to the sum: before it is changed, {@link #settle}.
   *
   * @param line the line in which the buffer begins, and what of it was there before
   */
  int read(byte[] buffer, int from, Line line) {
    settle();
    int read;
    try {
      read = plain.readNBytes(buffer, from, buffer.length - from);
      if (read < buffer.length - from && packed && !zip) {
        counted.drain();
      }
    } catch (EOFException cut) {
      throw Refusal.file(packed ? Kind.CUT_OFF : Kind.EMPTY, 0);
    } catch (IOException damaged) {
      if (packed) {
        throw Refusal.file(Kind.NOT_GZIP, 0);
      }
      throw new UncheckedIOException(damaged);
    }
    if (length == 0 && read > 1 && isUtf16(buffer[from] & 0xFF, buffer[from + 1] & 0xFF)) {
      throw Refusal.file(Kind.UTF16, 0);
    }
    length += read;
    if (length > limits.text()) {
      throw Refusal.file(Kind.EXPANDS_TOO_FAR, 0, "limit", limits.text() >> 20);
    }
    int fault = check.take(buffer, from, from + read, read < buffer.length - from);
    if (fault >= 0) {
      boolean nul = fault < from + read && buffer[fault] == 0;
      throw Refusal.file(nul ? Kind.NUL : Kind.NOT_UTF8, line.at(buffer, fault));
    }
    adding = ForkJoinTask.adapt(() -> content.update(buffer, from, read)).fork();
    return read;
  }

  /** Waits until what was read is in the sum; then the buffer may be changed. */
  void settle() {
    if (adding != null) {
      adding.join();
      adding = null;
    }
  }

  /** The line of a place in the buffer. */
  interface Line {
    long at(byte[] buffer, int place);
  }

  private static boolean isUtf16(int first, int second) {
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }

  /**
   * Of the plain bytes, once all were read: what two copies, one of them packed, have in common.
   */
  String contentSha256() {
    settle();
    return HexFormat.of().formatHex(content.digest());
  }

  /** Of the packed file; empty for a plain one, whose content it is. */
  Optional<String> packedSha256() {
    return Optional.ofNullable(counted.digest).map(it -> HexFormat.of().formatHex(it.digest()));
  }

  @Override
  public void close() {
    try {
      plain.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Adds up what went through it. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private final @Nullable MessageDigest digest;

    Counted(InputStream in, @Nullable MessageDigest digest) {
      this.in = in;
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = in.read(bytes, from, most);
      if (digest != null && read > 0) {
        digest.update(bytes, from, read);
      }
      return read;
    }

    /** What stands behind the end of a packed text belongs to the file's sum too. */
    void drain() throws IOException {
      byte[] rest = new byte[1 << 12];
      while (read(rest, 0, rest.length) >= 0) {
        // only for the sum
      }
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
