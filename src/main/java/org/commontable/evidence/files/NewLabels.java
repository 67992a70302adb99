package org.commontable.evidence.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels that no layout knows ("group: Martians"), and how often they stand. */
final class NewLabels {
  private static final int MOST = 200;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private long sights;

  static String label(String kind, String text) {
    return kind + ": " + SourceFile.shortened(text);
  }

  /** Of very many different ones, only the first are counted. */
  void saw(String label) {
    sights++;
    Integer before = counts.get(label);
    if (before != null || counts.size() < MOST) {
      counts.put(label, before == null ? 1 : before + 1);
    }
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** How often any of them was met. */
  long sights() {
    return sights;
  }

  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
