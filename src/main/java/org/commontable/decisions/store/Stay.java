package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An organization was on the roll from then until then.
 *
 * @param noted when it was entered; a later word on the same arrival takes its place
 */
public record Stay(
    UUID organization, Instant from, Optional<Instant> until, String channel, Instant noted) {
  private record Arrival(UUID organization, Instant from) {}

  boolean covers(Instant instant) {
    return !from.isAfter(instant) && until.filter(end -> end.isBefore(instant)).isEmpty();
  }

  /** Somebody was there: paper is no attendance, and a stay that ends where it began was struck. */
  boolean attends() {
    return !channel.equals("paper") && until.filter(end -> !end.isAfter(from)).isEmpty();
  }

  /**
   * Those that can matter to whoever is judged from {@code opened} on, by what was known before
   * {@code closed}: who had left by the opening, and of whom nothing was noted since, was not
   * there.
   */
  static List<Stay> within(List<Stay> roll, Instant opened, Instant closed) {
    var before = new HashSet<>(lastWords(roll, stay -> stay.noted.isBefore(opened)));
    return roll.stream()
        .filter(stay -> stay.noted.isBefore(closed))
        .filter(
            stay ->
                !stay.noted.isBefore(opened)
                    || (before.contains(stay)
                        && stay.until.filter(end -> end.isBefore(opened)).isEmpty()))
        .toList();
  }

  /** The last word on each arrival, of those words that were known. */
  static Collection<Stay> lastWords(List<Stay> roll, Predicate<Stay> known) {
    var last = new LinkedHashMap<Arrival, Stay>();
    roll.stream()
        .filter(known)
        .forEach(stay -> last.put(new Arrival(stay.organization, stay.from), stay));
    return last.values();
  }
}
