package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.rules.Outcome;

/**
 * What came of a decision beside its own course: the same question asked again, and slips of the
 * pen that were mended.
 *
 * @param first number of the decision whose question this one asks again
 * @param again the decision that asks this one's question again, while it stands
 * @param fixes oldest first
 */
public record Sequel(Optional<String> first, Optional<Dossier> again, List<ClericalFix> fixes) {
  static final Sequel NONE = new Sequel(Optional.empty(), Optional.empty(), List.of());

  public Sequel {
    fixes = List.copyOf(fixes);
  }

  /**
   * When the new verdict took this one's place: at its close, as it was adopted or failed. One that
   * lapsed or went back to the table has decided nothing.
   */
  public Optional<Instant> supersededAt(Instant now) {
    return again.filter(round -> decided(round, now)).flatMap(Dossier::closes);
  }

  private static boolean decided(Dossier round, Instant now) {
    if (!round.closedAt(now) || round.calledOff()) {
      return false;
    }
    Outcome outcome = round.verdict(now).outcome();
    return outcome == Outcome.ADOPTED || outcome == Outcome.FAILED;
  }

  /** The fix of this text that still waits for objections. */
  public Optional<ClericalFix> pending(TextVersion text, Instant now) {
    return fixes.stream()
        .filter(fix -> fix.version() == text.version() && fix.waits(now))
        .findFirst();
  }

  /** Those that have taken effect on this text. */
  public List<ClericalFix> made(TextVersion text, Instant now) {
    return fixes.stream().filter(fix -> fix.version() == text.version() && fix.holds(now)).toList();
  }
}
