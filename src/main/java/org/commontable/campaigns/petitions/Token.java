package org.commontable.campaigns.petitions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mailed link carries: the petition's address and 192 random bits. The address lets a wrong
 * token lead to the petition without a hint whether the signature exists. Only {@link #hash()} is
 * kept.
 */
public record Token(String petition, String secret) {
  private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]{1,80})\\.([A-Za-z0-9_-]{32})");

  static Token fresh(String petition, SecureRandom random) {
    byte[] bits = new byte[24];
    random.nextBytes(bits);
    return new Token(petition, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public static Optional<Token> read(String text) {
    var shape = SHAPE.matcher(text);
    return shape.matches()
        ? Optional.of(new Token(shape.group(1), shape.group(2)))
        : Optional.empty();
  }

  byte[] hash() {
    return sha256(toString());
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return petition + "." + secret;
  }
}
