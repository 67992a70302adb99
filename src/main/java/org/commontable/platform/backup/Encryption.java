package org.commontable.platform.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * An encrypted backup: a header of 72 bytes, then chunks of 64 KiB, each AES-256-GCM with a tag of
 * 16 bytes. A chunk's nonce holds its number and whether it is the last, so none can be left out,
 * swapped or cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The
 * header is authenticated with every chunk.
 */
final class Encryption {
  static final byte[] MAGIC = "commontable-backup encrypted\n".getBytes(StandardCharsets.US_ASCII);
  static final int HEADER = MAGIC.length + 4 + 16 + 7 + 16;
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;

  private final byte[] header;
  private final Passphrase.Key key;
  private final byte[] prefix = new byte[7];
  private int chunk;

  private Encryption(byte[] header, Passphrase.Key key) {
    this.header = header;
    this.key = key;
    System.arraycopy(header, MAGIC.length + 20, prefix, 0, 7);
  }

  static Encryption fresh(Passphrase passphrase) {
    return fresh(passphrase, Passphrase.ROUNDS);
  }

  static Encryption fresh(Passphrase passphrase, int rounds) {
    byte[] random = new byte[23];
    new SecureRandom().nextBytes(random);
    byte[] salt = java.util.Arrays.copyOf(random, 16);
    var key = passphrase.key(salt, rounds);
    byte[] header =
        ByteBuffer.allocate(HEADER).put(MAGIC).putInt(rounds).put(random).put(key.check()).array();
    return new Encryption(header, key);
  }

  static Encryption of(byte[] header, Passphrase passphrase) throws Damaged {
    var fields = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
    int rounds = fields.getInt();
    byte[] salt = new byte[16];
    fields.get(salt);
    if (rounds < 100_000 || rounds > 10_000_000) {
      throw new Damaged("its first bytes are not as they were written");
    }
    var key = passphrase.key(salt, rounds);
    byte[] check = java.util.Arrays.copyOfRange(header, HEADER - 16, HEADER);
    if (!java.security.MessageDigest.isEqual(check, key.check())) {
      throw new WrongPassphrase();
    }
    return new Encryption(header, key);
  }

  /** The same key, from the first chunk. */
  Encryption again() {
    return new Encryption(header, key);
  }

  byte[] header() {
    return header.clone();
  }

  /** The next chunk, written or read. */
  byte[] next(int mode, byte[] bytes, int length, boolean last) throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(12).put(prefix).putInt(chunk++).put((byte) (last ? 1 : 0)).array();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.secret(), new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(header);
    return cipher.doFinal(bytes, 0, length);
  }

  /** The passphrase does not make the key that this file was encrypted with. */
  static final class WrongPassphrase extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
