package org.commontable.platform.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reading up to the seal. */
final class Sealed {
  private Sealed() {}

  /** Reads to the end; how many bytes stand before the seal, which must be the right one. */
  static long check(InputStream plain) throws IOException {
    var sha256 = Digests.sha256();
    byte[] buffer = new byte[Seal.LENGTH + (1 << 16)];
    int held = 0;
    long before = 0;
    while (true) {
      int read = plain.read(buffer, held, buffer.length - held);
      if (read == -1) {
        break;
      }
      held += read;
      int passed = Math.max(0, held - Seal.LENGTH);
      sha256.update(buffer, 0, passed);
      before += passed;
      System.arraycopy(buffer, passed, buffer, 0, held - passed);
      held -= passed;
    }
    byte[] found = Arrays.copyOf(buffer, held);
    if (!Seal.isOne(found)) {
      throw new EOFException();
    }
    if (!Arrays.equals(found, Seal.of(sha256.digest()))) {
      throw new Damaged("it is not as it was written");
    }
    return before;
  }

  /** The first bytes of a stream, and no more. */
  static final class Limited extends InputStream {
    private final InputStream from;
    private long left;

    Limited(InputStream from, long length) {
      this.from = from;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = from.read(to, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      // GZIPInputStream asks whether another member follows.
      return left == 0 ? 0 : from.available();
    }

    @Override
    public void close() throws IOException {
      from.close();
    }
  }
}
