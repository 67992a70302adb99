package org.commontable.decisions.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Outcome;
import org.commontable.decisions.rules.Resolution;

/**
 * What may follow a consensus that failed, at an instant: talks first; then consensus again while
 * the rules give time for it, or the vote that they name.
 */
public record Talks(Dossier dossier, Instant now) {
  /** When the decision first went to resolution: the days for talks run from then. */
  public Optional<Instant> since() {
    return Stream.concat(dossier.earlier().stream(), Stream.of(dossier))
        .flatMap(round -> failed(round, now).stream())
        .findFirst();
  }

  /** When this round failed: at its close, or by a block in its window. */
  private static Optional<Instant> failed(Dossier round, Instant now) {
    if (round.opening().isEmpty() || !round.closedAt(now)) {
      return Optional.empty();
    }
    Instant close = round.closes().orElse(now);
    Stream<Instant> later =
        round.given().stream()
            .map(Given::at)
            .filter(at -> at.isAfter(close))
            .sorted(Comparator.naturalOrder());
    return Stream.concat(Stream.of(close), later)
        .filter(at -> round.question(at).verdict().outcome() == Outcome.TO_RESOLUTION)
        .findFirst();
  }

  public Resolution limits() {
    return dossier.opened().rules().resolution();
  }

  /** When the present round failed. */
  public Optional<Instant> failed() {
    return failed(dossier, now);
  }

  /** The last instant for talks. */
  public Optional<Instant> until() {
    return since().map(from -> from.plus(Duration.ofDays(limits().days())));
  }

  public int held() {
    return dossier.rounds().meetings().size();
  }

  /** Every meeting that the rules give was held, or their days are over. */
  public boolean spent() {
    return held() >= limits().meetings() || until().filter(now::isAfter).isPresent();
  }

  private boolean isToResolution() {
    return dossier.status(now) == Status.TO_RESOLUTION;
  }

  /** A meeting held in time may be written down late. */
  public boolean mayRecordMeeting() {
    return isToResolution() && held() < limits().meetings();
  }

  /** Consensus is sought again after talks, while the rules still give time for more. */
  public boolean mayReopen() {
    return isToResolution() && isMetSinceItFailed() && !spent();
  }

  /** Nobody has to take it further. */
  public boolean mayLapse() {
    return isToResolution();
  }

  /** The rules name a vote, and there were talks, or there can be none any more. */
  public boolean mayVote() {
    return isToResolution() && namesAVote() && (isMetSinceItFailed() || spent());
  }

  public boolean namesAVote() {
    return dossier.opened().rules().fallback().isPresent();
  }

  private boolean isMetSinceItFailed() {
    return failed()
        .filter(
            failure ->
                dossier.rounds().meetings().stream().anyMatch(met -> !met.at().isBefore(failure)))
        .isPresent();
  }
}
