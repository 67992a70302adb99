package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commontable.platform.record.Entry;

/**
 * Who was on the roll and when, as it was known at an instant. A later note with the same arrival
 * takes the earlier one's place, but not for what was decided before it was written.
 */
final class Roll {
  private record Word(Instant noted, Optional<Instant> until) {}

  /** Of one organization. Knowing the longest stay, we need not look through years of meetings. */
  private static final class Stays {
    private final NavigableMap<Instant, List<Word>> open = new TreeMap<>();
    private final NavigableMap<Instant, List<Word>> ended = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    void note(Instant from, Word word) {
      boolean wasOpen = open.containsKey(from);
      var words =
          Optional.ofNullable(wasOpen ? open.remove(from) : ended.remove(from))
              .orElseGet(ArrayList::new);
      words.add(word);
      if (word.until().isEmpty()) {
        open.put(from, words);
        return;
      }
      ended.put(from, words);
      // Until this word it went on for all who asked.
      var end =
          wasOpen && word.noted().isAfter(word.until().get()) ? word.noted() : word.until().get();
      var stay = Duration.between(from, end);
      longest = stay.compareTo(longest) > 0 ? stay : longest;
    }

    boolean cover(Instant at) {
      return covers(open.headMap(at, true), at)
          || covers(ended.subMap(at.minus(longest), true, at, true), at);
    }

    private static boolean covers(NavigableMap<Instant, List<Word>> arrivals, Instant at) {
      return arrivals.values().stream()
          .anyMatch(
              words ->
                  words.stream()
                      .filter(word -> word.noted().isBefore(at))
                      .reduce((earlier, later) -> later)
                      .filter(word -> word.until().filter(at::isAfter).isEmpty())
                      .isPresent());
    }
  }

  private final Map<String, Stays> stays = new HashMap<>();

  /** Arrivals of who was there: not on paper, and not struck. */
  private final Map<String, Set<Instant>> attended = new HashMap<>();

  void note(Entry entry) {
    var payload = Payload.of(entry);
    var from = payload.instant("from").orElseThrow(() -> new Differs("\"from\" is missing"));
    var days = attended.computeIfAbsent(String.valueOf(entry.organization()), o -> new HashSet<>());
    if (!"paper".equals(payload.any("how"))
        && payload.instant("until").filter(end -> !end.isAfter(from)).isEmpty()) {
      days.add(from);
    } else {
      days.remove(from);
    }
    stays
        .computeIfAbsent(String.valueOf(entry.organization()), organization -> new Stays())
        .note(from, new Word(entry.time(), payload.instant("until")));
  }

  /** Days on which it was at a meeting, by the entries so far. */
  Set<LocalDate> days(String organization, ZoneId zone) {
    return attended.getOrDefault(organization, Set.of()).stream()
        .map(from -> LocalDate.ofInstant(from, zone))
        .collect(Collectors.toSet());
  }

  private boolean covers(String organization, Instant at) {
    var stay = stays.get(organization);
    return stay != null && stay.cover(at);
  }

  /** Of these organizations, those whose stay covers the instant, by the notes before it. */
  List<String> present(List<String> organizations, Instant at) {
    return organizations.stream()
        .filter(organization -> covers(organization, at))
        .sorted()
        .toList();
  }
}
