package org.commontable.accounts.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.PrivateFiles;
import org.springframework.stereotype.Component;

/**
 * Seals client secrets by AES-256-GCM under a key that lies in a file beside the database, not in
 * it: who gets hold of the rows alone gets nothing. Made when the first one is sealed.
 */
@Component
class SealingKey {
  private static final String FILE = "own-sign-in-key";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final DataDirectory data;
  private final SecureRandom random = new SecureRandom();

  SealingKey(DataDirectory data) {
    this.data = data;
  }

  /**
   * @param where bound in, so that a row copied to another place does not open there
   */
  byte[] close(String where, String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, made(), where, nonce)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty when the key is another one, or none: the secret must be typed anew. */
  Optional<String> open(String where, byte[] sealed) {
    try {
      Path file = data.folder("secrets").resolve(FILE);
      if (!Files.exists(file) || sealed.length <= NONCE) {
        return Optional.empty();
      }
      var cipher = cipher(Cipher.DECRYPT_MODE, read(file), where, Arrays.copyOf(sealed, NONCE));
      byte[] secret = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, String where, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(where.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Two nodes that make it at once make one. */
  private synchronized byte[] made() {
    Path folder = data.folder("secrets");
    Path file = folder.resolve(FILE);
    try (var channel =
            FileChannel.open(
                folder.resolve("." + FILE + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(file)) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        PrivateFiles.write(file, Base64.getEncoder().encode(fresh));
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
