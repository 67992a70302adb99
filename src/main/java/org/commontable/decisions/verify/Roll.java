package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.platform.record.Entry;

/**
 * Who was on the roll and when. A later note with the same arrival takes the earlier one's place.
 */
final class Roll {
  private final Map<String, TreeMap<Instant, Optional<Instant>>> stays = new HashMap<>();

  void note(Entry entry) {
    var payload = Payload.of(entry);
    var from = payload.instant("from").orElseThrow(() -> new Differs("\"from\" is missing"));
    stays
        .computeIfAbsent(String.valueOf(entry.organization()), organization -> new TreeMap<>())
        .put(from, payload.instant("until"));
  }

  /** Of these organizations, those whose stay covers the instant. */
  List<String> present(List<String> organizations, Instant at) {
    return organizations.stream()
        .filter(organization -> covers(organization, at))
        .sorted()
        .toList();
  }

  private boolean covers(String organization, Instant at) {
    return stays.getOrDefault(organization, new TreeMap<>()).headMap(at, true).values().stream()
        .anyMatch(until -> until.isEmpty() || !until.get().isBefore(at));
  }
}
