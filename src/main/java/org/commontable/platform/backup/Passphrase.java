package org.commontable.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.commontable.platform.database.DataRefused;

/**
 * What encrypts a backup. The key is made by PBKDF2-HMAC-SHA-256 because the JDK brings it; Argon2
 * would need a library for this alone.
 */
final class Passphrase {
  /** OWASP's number of 2023. */
  static final int ROUNDS = 600_000;

  private static final int SHORTEST = 12;

  private final String words;

  private Passphrase(String words) {
    this.words = words;
  }

  /** The first line of this file. */
  static Passphrase in(Path file) {
    try (var lines = Files.lines(file)) {
      var words = lines.findFirst().orElse("").strip();
      if (words.length() < SHORTEST) {
        throw new DataRefused(
            "The passphrase in " + file + " is too short: write at least 12 characters into it.");
      }
      return new Passphrase(words);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new DataRefused("The passphrase file " + file + " cannot be read.", e);
    }
  }

  /**
   * @param check tells a wrong passphrase from a damaged file, and nothing about the key
   */
  record Key(SecretKeySpec secret, byte[] check) {}

  Key key(byte[] salt, int rounds) {
    var spec = new PBEKeySpec(words.toCharArray(), salt, rounds, 8 * 48);
    try {
      byte[] made =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new Key(new SecretKeySpec(made, 0, 32, "AES"), Arrays.copyOfRange(made, 32, 48));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
