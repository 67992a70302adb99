package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rounds in which the table was asked: the first, and those after a consensus that failed.
 *
 * @param later the rounds after the first, oldest first
 * @param meetings talks between them, oldest first
 * @param takingPart what those said who blocked and were outvoted, oldest first
 * @param closings of any round, where it was closed before its time
 * @param notes of any round that was decided
 */
public record Rounds(
    List<Round> later,
    List<ResolutionMeeting> meetings,
    List<TakingPart> takingPart,
    List<Closing> closings,
    List<NotesSent> notes) {
  public Rounds {
    later = List.copyOf(later);
    meetings = List.copyOf(meetings);
    takingPart = List.copyOf(takingPart);
    closings = List.copyOf(closings);
    notes = List.copyOf(notes);
  }

  /** Of the present one: 1 until the table is asked again. */
  int number() {
    return later.isEmpty() ? 1 : later.getLast().n();
  }

  boolean voting() {
    return !later.isEmpty() && later.getLast().vote();
  }

  /** Empty in the first, which begins with the opening. */
  Optional<Instant> began() {
    return later.isEmpty() ? Optional.empty() : Optional.of(later.getLast().at());
  }

  /** When the present round was said to close; empty in the first. */
  Optional<Instant> closes() {
    return later.isEmpty() ? Optional.empty() : Optional.of(later.getLast().closes());
  }

  Optional<Closing> closing() {
    return closings.stream().filter(closing -> closing.round() == number()).findFirst();
  }

  Optional<NotesSent> notesSent() {
    return notes.stream().filter(sent -> sent.round() == number()).findFirst();
  }

  boolean isApart(UUID organization) {
    return takingPart.stream()
        .filter(said -> said.organization().equals(organization))
        .reduce((_, last) -> last)
        .filter(said -> !said.takesPart())
        .isPresent();
  }

  /** As they stood when that round began. */
  Rounds before(Round next) {
    return new Rounds(
        later.stream().filter(round -> round.n() < next.n()).toList(),
        meetings.stream().filter(met -> met.at().isBefore(next.at())).toList(),
        takingPart,
        closings,
        notes);
  }
}
