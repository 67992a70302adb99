package org.commontable.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what passes through. */
final class Measured extends OutputStream {
  private final OutputStream to;
  private final MessageDigest sha256 = Digests.sha256();
  private long bytes;

  Measured(OutputStream to) {
    this.to = to;
  }

  long bytes() {
    return bytes;
  }

  /** In hex; once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    to.write(from, offset, length);
    sha256.update(from, offset, length);
    bytes += length;
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }
}
