package org.commontable.platform.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code withheld.json}: which lines a member's copy withholds for now, each with its decision. */
final class HeldLines {
  private HeldLines() {}

  static String write(Map<Long, String> lines) {
    return CanonicalJson.write(
            Map.of(
                "format",
                1,
                "lines",
                new TreeMap<>(lines)
                    .entrySet().stream()
                        .map(line -> Map.of("seq", line.getKey(), "decision", line.getValue()))
                        .toList()))
        + "\n";
  }

  /**
   * @throws IllegalArgumentException when it is not written as it would be by {@link #write}
   */
  static Map<Long, String> read(String json) {
    var lines = new TreeMap<Long, String>();
    if (json.endsWith("\n")
        && StrictJson.read(json.substring(0, json.length() - 1)) instanceof Map<?, ?> map
        && map.get("lines") instanceof List<?> list) {
      for (var item : list) {
        if (item instanceof Map<?, ?> line
            && line.get("seq") instanceof Long seq
            && line.get("decision") instanceof String decision) {
          lines.put(seq, decision);
        }
      }
    }
    if (lines.isEmpty() || !write(lines).equals(json)) {
      throw new IllegalArgumentException("not a list of withheld lines");
    }
    return lines;
  }
}
