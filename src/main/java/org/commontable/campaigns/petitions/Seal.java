package org.commontable.campaigns.petitions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What only this installation can compute or read: seeded hashes and encrypted cookies. */
public final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Never used itself: a copy of it is ready at once. */
  private final Mac mac;

  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes
   */
  public Seal(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Seeded: without the key nobody can test a guess of an address against it. */
  byte[] hash(String purpose, String value) {
    try {
      var once = (Mac) mac.clone();
      return once.doFinal((purpose + "\n" + value).getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** AES-256-GCM; the purpose is bound in, so that one cookie cannot stand in for another. */
  public String close(String purpose, String value) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, purpose, nonce, value.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Empty when it is not ours or was changed. */
  public Optional<String> open(String purpose, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      if (all.length <= NONCE) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] rest = Arrays.copyOfRange(all, NONCE, all.length);
      return Optional.of(
          new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, rest), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] derived = hash("cipher", purpose.toLowerCase(Locale.ROOT));
      cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
