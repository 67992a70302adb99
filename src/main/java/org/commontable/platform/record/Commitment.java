package org.commontable.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A promise about a name or a free text: {@code SHA-256(salt ‖ value)}. The chain holds only this
 * hash; salt and value live apart and can be erased without breaking the chain.
 *
 * @param kind what it is, for example {@code reason}
 * @param hash 64 hex digits
 */
public record Commitment(String kind, String hash) {
  static final String PREFIX = "commitment:";

  /** How it stands in a payload; the reader finds it by the prefix. */
  public String reference() {
    return PREFIX + hash;
  }

  /** The hash of a salt (hex) and a value (UTF-8). */
  static String hash(String salt, String value) {
    byte[] first = HexFormat.of().parseHex(salt);
    byte[] second = value.getBytes(StandardCharsets.UTF_8);
    return Sha256.of(first, second);
  }
}
