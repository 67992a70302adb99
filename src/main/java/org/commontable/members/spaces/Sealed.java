package org.commontable.members.spaces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Sealed bytes: {@code CTS1}, 12 bytes of nonce, then AES-256-GCM with its 16-byte tag. Bound to
 * organization, item and part, so that no two can be exchanged. The plain text begins with its
 * length (4 bytes, big-endian) and ends in zeros that hide it.
 */
final class Sealed {
  static final int SHORTEST = 4 + 12 + 16;
  private static final byte[] MARK = "CTS1".getBytes(StandardCharsets.US_ASCII);

  private Sealed() {}

  /** What a browser without the script, or another program, would send is never kept. */
  static boolean looksSealed(byte[] bytes) {
    return bytes.length >= SHORTEST
        && MessageDigest.isEqual(Arrays.copyOf(bytes, MARK.length), MARK);
  }

  /** The plain text; {@link GeneralSecurityException} when the key or a single bit is another. */
  static byte[] open(byte[] sealed, SecretKey key, UUID organization, UUID item, String part)
      throws GeneralSecurityException {
    if (!looksSealed(sealed)) {
      throw new GeneralSecurityException("not sealed");
    }
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, 4, 12));
    cipher.updateAAD(
        String.join("\n", "commontable space v1", organization.toString(), item.toString(), part)
            .getBytes(StandardCharsets.UTF_8));
    byte[] framed = cipher.doFinal(sealed, 16, sealed.length - 16);
    if (framed.length < 4) {
      throw new GeneralSecurityException("too short");
    }
    int length = java.nio.ByteBuffer.wrap(framed).getInt();
    if (length < 0 || length > framed.length - 4) {
      throw new GeneralSecurityException("length does not fit");
    }
    return Arrays.copyOfRange(framed, 4, 4 + length);
  }
}
