package org.commontable.evidence.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers of one column are.
 *
 * @param group where the column itself names the group; the row's group does not count then
 * @param dimensions further keys that the column itself names
 * @param by the row's dimensions that count for it; all of them when empty
 */
public record Measure(
    String dataset,
    String name,
    String unit,
    Optional<String> group,
    Map<String, String> dimensions,
    Optional<List<String>> by) {

  /** With those of the row that count for it. */
  public Map<String, String> dimensions(Map<String, String> row) {
    if (dimensions.isEmpty() && by.isEmpty()) {
      return row;
    }
    Map<String, String> all = new LinkedHashMap<>(row);
    by.ifPresent(it -> all.keySet().retainAll(it));
    all.putAll(dimensions);
    return all;
  }

  /** Heads or happenings: whole numbers, of which small ones can give a person away. */
  public boolean counts() {
    return unit.equals("students") || unit.equals("events") || unit.equals("count");
  }
}
