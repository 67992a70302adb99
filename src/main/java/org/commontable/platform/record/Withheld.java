package org.commontable.platform.record;

import java.util.Map;

/**
 * A line of a public record that tells nothing but its place in the chain: number, own hash and the
 * hash before. What it says cannot be guessed from the hash, since every entry holds random ids.
 */
final class Withheld {
  private Withheld() {}

  static String line(Entry entry) {
    return CanonicalJson.write(
        Map.of("hash", entry.hash(), "prev", entry.prev(), "seq", entry.seq()));
  }

  /** An entry in full begins with its actor. */
  static boolean isOne(String line) {
    return line.startsWith("{\"hash\":");
  }

  /**
   * The head behind this line.
   *
   * @throws IllegalArgumentException when it does not continue the chain
   */
  static Head after(Head prev, String line) {
    if (StrictJson.read(line) instanceof Map<?, ?> map
        && map.get("hash") instanceof String hash
        && hash.matches("[0-9a-f]{64}")
        && map.get("seq") instanceof Long seq
        && CanonicalJson.write(Map.of("hash", hash, "prev", prev.hash(), "seq", prev.seq() + 1))
            .equals(line)) {
      return new Head(seq, hash);
    }
    throw new IllegalArgumentException("the line does not continue the one before");
  }
}
