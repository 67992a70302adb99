package org.commontable.decisions.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who of the members has a vote on one class of decisions (decisions.md 4 and 8): a question to
 * dated facts, never a copied row. The application asks it when a decision opens, the verifier when
 * it reads that opening.
 *
 * @param voteless tiers without a vote; who belongs to none has one
 * @param meetings days on the roll that a vote takes; 0 for none
 * @param after only days after this one count; empty where all do
 */
public record Electorate(Set<String> voteless, long meetings, Optional<LocalDate> after) {
  /** Every member has a vote. */
  public static final Electorate ALL = new Electorate(Set.of(), 0, Optional.empty());

  public Electorate {
    voteless = Set.copyOf(voteless);
  }

  /**
   * Why a member has no vote; empty for one that has.
   *
   * @param tier its tier; empty where it was given none
   * @param attended the days on which it was at a meeting; the same day twice is one meeting
   */
  public Optional<NoVote> without(String tier, Collection<LocalDate> attended) {
    if (voteless.contains(tier)) {
      return Optional.of(new NoVote.Tier(tier));
    }
    long counted =
        attended.stream()
            .distinct()
            .filter(day -> after.filter(day::isAfter).isPresent() || after.isEmpty())
            .count();
    return counted < meetings
        ? Optional.of(new NoVote.Attendance(counted, meetings, after))
        : Optional.empty();
  }
}
