package org.commontable.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The one roll of a meeting, for room, video, phone and paper: a pure reading of dated entries. An
 * organization is there from an arrival to its next departure.
 */
public record Roll(List<RollEntry> entries) {
  private static final Comparator<RollEntry> ORDER =
      Comparator.comparing(RollEntry::at).thenComparing(RollEntry::entered);

  /** From then to then it was there; {@code until} empty while it is. */
  public record Stay(
      UUID organization, Channel channel, Instant from, Optional<Instant> until, boolean byClerk) {

    boolean beginsLike(Stay other) {
      return organization.equals(other.organization) && from.equals(other.from);
    }

    boolean covers(Instant instant) {
      return !from.isAfter(instant) && until.filter(end -> !end.isAfter(instant)).isEmpty();
    }
  }

  /** So many were there from this instant on. */
  public record Step(Instant at, int here) {}

  public Roll {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** Every stay, in the order of arrival. One who changes the channel has two. */
  public List<Stay> stays() {
    var stays = new ArrayList<Stay>();
    var open = new java.util.HashMap<UUID, RollEntry>();
    for (var entry : entries) {
      var before = open.remove(entry.organization());
      if (before != null && repeats(before, entry)) {
        open.put(entry.organization(), before);
        continue;
      }
      if (before != null && before.at().isBefore(entry.at())) {
        stays.add(stay(before, Optional.of(entry.at())));
      }
      if (entry.happened() == RollEntry.Happened.ARRIVED) {
        open.put(entry.organization(), entry);
      }
    }
    open.values().forEach(entry -> stays.add(stay(entry, Optional.empty())));
    stays.sort(Comparator.comparing(Stay::from).thenComparing(Stay::organization));
    return List.copyOf(stays);
  }

  /** Who is there at that instant, and how. */
  public Map<UUID, Channel> at(Instant instant) {
    var here = new java.util.HashMap<UUID, Channel>();
    stays().stream()
        .filter(stay -> stay.covers(instant))
        .forEach(stay -> here.put(stay.organization(), stay.channel()));
    return Map.copyOf(here);
  }

  /** How many of these were there over time: one step at every instant the number changed. */
  public List<Step> steps(java.util.Set<UUID> members) {
    var instants = new TreeSet<Instant>();
    entries.forEach(entry -> instants.add(entry.at()));
    var steps = new ArrayList<Step>();
    int last = 0;
    for (var instant : instants) {
      int here = (int) at(instant).keySet().stream().filter(members::contains).count();
      if (here != last) {
        steps.add(new Step(instant, here));
        last = here;
      }
    }
    return List.copyOf(steps);
  }

  /** Said twice: the first word stands. */
  private static boolean repeats(RollEntry before, RollEntry entry) {
    return entry.happened() == RollEntry.Happened.ARRIVED && entry.channel() == before.channel();
  }

  private static Stay stay(RollEntry arrival, Optional<Instant> until) {
    return new Stay(
        arrival.organization(), arrival.channel(), arrival.at(), until, arrival.byClerk());
  }
}
