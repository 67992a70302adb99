package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commontable.platform.record.Entry;

/**
 * Who was on the roll and when. A later note with the same arrival takes the earlier one's place.
 */
final class Roll {
  /** Of one organization. Knowing the longest stay, we need not look through years of meetings. */
  private static final class Stays {
    private final TreeSet<Instant> open = new TreeSet<>();
    private final TreeMap<Instant, Instant> ended = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    void note(Instant from, Optional<Instant> until) {
      open.remove(from);
      ended.remove(from);
      if (until.isEmpty()) {
        open.add(from);
        return;
      }
      ended.put(from, until.get());
      var stay = Duration.between(from, until.get());
      longest = stay.compareTo(longest) > 0 ? stay : longest;
    }

    boolean cover(Instant at) {
      return (!open.isEmpty() && !open.first().isAfter(at))
          || ended.subMap(at.minus(longest), true, at, true).values().stream()
              .anyMatch(until -> !until.isBefore(at));
    }
  }

  private final Map<String, Stays> stays = new HashMap<>();

  void note(Entry entry) {
    var payload = Payload.of(entry);
    var from = payload.instant("from").orElseThrow(() -> new Differs("\"from\" is missing"));
    stays
        .computeIfAbsent(String.valueOf(entry.organization()), organization -> new Stays())
        .note(from, payload.instant("until"));
  }

  /** Of these organizations, those whose stay covers the instant. */
  List<String> present(List<String> organizations, Instant at) {
    return organizations.stream()
        .filter(organization -> stays.getOrDefault(organization, new Stays()).cover(at))
        .sorted()
        .toList();
  }
}
