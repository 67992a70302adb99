package org.commontable.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Writes what {@link Decrypting} reads. */
final class Encrypting extends OutputStream {
  private final OutputStream to;
  private final Encryption encryption;
  private final byte[] chunk = new byte[Encryption.CHUNK];
  private int filled;

  Encrypting(OutputStream to, Encryption encryption) throws IOException {
    this.to = to;
    this.encryption = encryption;
    to.write(encryption.header());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (filled == chunk.length) {
        put(false);
      }
      int taken = Math.min(left, chunk.length - filled);
      System.arraycopy(from, at, chunk, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
    }
  }

  @Override
  public void close() throws IOException {
    put(true);
    to.close();
  }

  private void put(boolean last) throws IOException {
    try {
      to.write(encryption.next(Cipher.ENCRYPT_MODE, chunk, filled, last));
      filled = 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
