package org.commontable.platform.record;

import java.util.Map;

/** A line of commitments.jsonl. */
record ValueLine(String commitment, String salt, String value) {

  private static final int FIELDS = 3;

  String line() {
    return CanonicalJson.write(Map.of("commitment", commitment, "salt", salt, "value", value));
  }

  /**
   * @throws IllegalArgumentException when the line is damaged or the hash does not fit
   */
  static ValueLine read(String line) {
    if (StrictJson.canonical(line) instanceof Map<?, ?> map
        && map.get("commitment") instanceof String commitment
        && map.get("salt") instanceof String salt
        && map.get("value") instanceof String value) {
      var read = new ValueLine(commitment, salt, value);
      if (map.size() != FIELDS) {
        throw new IllegalArgumentException("with unknown fields");
      }
      if (!Commitment.hash(salt, value).equals(commitment)) {
        throw new IllegalArgumentException("salt and value do not give the commitment");
      }
      return read;
    }
    throw new IllegalArgumentException("not a commitment with salt and value");
  }
}
