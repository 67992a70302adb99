package org.commontable.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The last 58 bytes of a backup: an empty gzip member (RFC 1952) whose extra field holds the
 * SHA-256 of every byte before it. gzip passes over it; without it a flipped bit in gzip's own
 * header or filling would go unseen.
 */
final class Seal {
  static final int LENGTH = 58;
  private static final byte[] BEFORE = {
    0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, (byte) 0xff, 36, 0, 'C', 'T', 32, 0
  };
  private static final byte[] AFTER = {3, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  private Seal() {}

  static byte[] of(byte[] sha256) {
    byte[] seal = Arrays.copyOf(BEFORE, LENGTH);
    System.arraycopy(sha256, 0, seal, BEFORE.length, sha256.length);
    System.arraycopy(AFTER, 0, seal, LENGTH - AFTER.length, AFTER.length);
    return seal;
  }

  /** Looks like a seal, of whatever file. */
  static boolean isOne(byte[] bytes) {
    return bytes.length == LENGTH
        && Arrays.equals(bytes, 0, BEFORE.length, BEFORE, 0, BEFORE.length)
        && Arrays.equals(bytes, LENGTH - AFTER.length, LENGTH, AFTER, 0, AFTER.length);
  }

  /** Digests all that passes; {@link #close} sets the seal and closes what is below. */
  static final class Stamping extends OutputStream {
    private final OutputStream to;
    private final MessageDigest sha256 = Digests.sha256();

    Stamping(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      sha256.update(from, offset, length);
      to.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
      to.write(of(sha256.digest()));
      to.close();
    }
  }
}
