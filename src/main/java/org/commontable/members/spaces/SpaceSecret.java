package org.commontable.members.spaces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * An organization's key as it stands on paper: 160 random bits as 32 letters and digits
 * (Crockford's base 32), then four that check them. From it HKDF-SHA-256 makes the AES key and the
 * public check.
 */
final class SpaceSecret {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final byte[] SALT = "commontable space v1".getBytes(StandardCharsets.UTF_8);

  private final byte[] bits;

  private SpaceSecret(byte[] bits) {
    this.bits = bits;
  }

  /** As typed: small letters, blanks, and O for 0 do no harm. Empty when it is no such key. */
  static Optional<SpaceSecret> read(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (text.length() != 36 || text.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
      return Optional.empty();
    }
    byte[] bits = decode(text.substring(0, 32));
    return text.substring(32).equals(checkOf(bits))
        ? Optional.of(new SpaceSecret(bits))
        : Optional.empty();
  }

  SecretKey key() {
    return derive("encrypt", 32, "AES");
  }

  /** Sixteen hex digits that tell keys apart and say nothing about them. */
  String check() {
    return HexFormat.of().formatHex(derive("check", 8, "Generic").getEncoded());
  }

  private SecretKey derive(String what, int bytes, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(bits)
                  .addSalt(SALT)
                  .thenExpand(what.getBytes(StandardCharsets.UTF_8), bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decode(String letters) {
    var number = java.math.BigInteger.ZERO;
    for (int at = 0; at < letters.length(); at++) {
      number =
          number.shiftLeft(5).or(java.math.BigInteger.valueOf(LETTERS.indexOf(letters.charAt(at))));
    }
    byte[] bytes = number.toByteArray();
    var bits = new byte[20];
    int length = Math.min(bytes.length, 20);
    System.arraycopy(bytes, bytes.length - length, bits, 20 - length, length);
    return bits;
  }

  /** The first 20 bits of the SHA-256 of the key. */
  private static String checkOf(byte[] bits) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bits);
      int first = java.nio.ByteBuffer.wrap(Arrays.copyOf(digest, 4)).getInt() >>> 12;
      var text = new StringBuilder();
      for (int shift = 15; shift >= 0; shift -= 5) {
        text.append(LETTERS.charAt((first >>> shift) & 31));
      }
      return text.toString();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
