package org.commontable.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** The plain bytes of an encrypted backup; hands out none that were not authenticated. */
final class Decrypting extends InputStream {
  private final PushbackInputStream from;
  private final Encryption encryption;
  private byte[] chunk = new byte[0];
  private int at;
  private boolean last;

  /**
   * @param from stands after the header
   */
  Decrypting(InputStream from, Encryption encryption) {
    this.from = new PushbackInputStream(from);
    this.encryption = encryption;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    while (at == chunk.length) {
      if (last) {
        return -1;
      }
      next();
    }
    int given = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, to, offset, given);
    at += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }

  private void next() throws IOException {
    byte[] sealed = from.readNBytes(Encryption.CHUNK + Encryption.TAG);
    int after = from.read();
    last = after == -1;
    if (!last) {
      from.unread(after);
    }
    try {
      chunk = encryption.next(Cipher.DECRYPT_MODE, sealed, sealed.length, last);
      at = 0;
    } catch (GeneralSecurityException e) {
      throw new Damaged("it was changed, or cut off");
    }
  }
}
