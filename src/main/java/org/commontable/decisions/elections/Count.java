package org.commontable.decisions.elections;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The count for one office. Integers only; order of the ballots never matters.
 *
 * @param votes of every candidate, also of those who withdrew, whose votes count for nobody
 * @param blank ballots that name nobody
 * @param valid votes for candidates who stand
 * @param elected whoever won
 * @param runOff between whom it is voted again; empty when somebody won or nobody got a vote
 */
public record Count(
    Map<UUID, Long> votes, long blank, long valid, Optional<UUID> elected, List<UUID> runOff) {

  public Count {
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    runOff = List.copyOf(runOff);
  }

  /**
   * Counts.
   *
   * @param all every candidate of the office, in the order in which they are to be shown
   * @param standing those who have not withdrawn
   * @param choices what each ballot says for this office; {@link Paper#BLANK} for nobody
   */
  public static Count of(Winning winning, List<UUID> all, List<UUID> standing, List<UUID> choices) {
    var votes = new LinkedHashMap<UUID, Long>();
    all.forEach(candidate -> votes.put(candidate, 0L));
    long blank = 0;
    for (UUID choice : choices) {
      if (choice.equals(Paper.BLANK)) {
        blank++;
      } else if (votes.computeIfPresent(choice, (id, n) -> n + 1) == null) {
        throw new IllegalArgumentException("a vote for nobody who is a candidate: " + choice);
      }
    }
    long valid = standing.stream().mapToLong(id -> votes.getOrDefault(id, 0L)).sum();
    long best = standing.stream().mapToLong(id -> votes.getOrDefault(id, 0L)).max().orElse(0);
    var first = with(best, standing, votes);
    if (best == 0) {
      return new Count(votes, blank, valid, Optional.empty(), List.of());
    }
    boolean won = first.size() == 1 && (winning == Winning.MOST || 2 * best > valid);
    return won
        ? new Count(votes, blank, valid, Optional.of(first.getFirst()), List.of())
        : new Count(votes, blank, valid, Optional.empty(), again(best, first, standing, votes));
  }

  /** The same votes where too few took part: nobody is elected, and nothing is tied. */
  public Count withoutQuorum() {
    return new Count(votes, blank, valid, Optional.empty(), List.of());
  }

  /** Those tied for the first place, else the first and all of the second. */
  private static List<UUID> again(
      long best, List<UUID> first, List<UUID> standing, Map<UUID, Long> votes) {
    if (first.size() > 1) {
      return first;
    }
    long second =
        standing.stream()
            .mapToLong(id -> votes.getOrDefault(id, 0L))
            .filter(n -> n < best)
            .max()
            .orElse(0);
    return standing.stream()
        .filter(id -> votes.getOrDefault(id, 0L) == best || votes.getOrDefault(id, 0L) == second)
        .toList();
  }

  private static List<UUID> with(long number, List<UUID> standing, Map<UUID, Long> votes) {
    return standing.stream().filter(id -> votes.getOrDefault(id, 0L) == number).toList();
  }
}
