package org.commontable.decisions.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.BallotBox;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Verdict;

/** What was said comes to this at an instant, by the rules of the present round. */
public record Counting(Dossier dossier, Instant now) {
  Question question() {
    return question(_ -> true);
  }

  /** With those stances alone; of others, what their organizations said before counts. */
  Question question(Predicate<Given> counted) {
    Opening open = dossier.opened();
    List<Member> members = open.electors().stream().map(Elector::member).toList();
    Set<String> roll =
        dossier.attendance(now).onRoll().stream().map(UUID::toString).collect(Collectors.toSet());
    BallotBox box =
        BallotBox.of(
            members,
            dossier.rule(),
            dossier.text().version(),
            roll,
            dossier.speaking().proxiesHeld(),
            Settling.of(dossier, now, counted).voices(this::ballot));
    return new Question(
        members,
        dossier.rule(),
        open.quorum(),
        open.mode(),
        dossier.text().version(),
        box.present(),
        box.ballots());
  }

  /**
   * Conditions count as they stood when the stance could last be given: what happens to them after
   * adoption suspends support, it does not rewrite the verdict.
   */
  private Ballot ballot(Given stance) {
    Instant last =
        dossier
            .closes()
            .filter(close -> !stance.at().isAfter(close))
            .orElseGet(() -> dossier.notes().map(NotesSent::windowUntil).orElse(now));
    return stance.ballot(now.isBefore(last) ? now : last);
  }

  /**
   * A window runs to its end, though everybody may have answered by then: who may answer in it may
   * also change the answer. Then it is closed whatever was silent.
   */
  Verdict verdict() {
    Verdict verdict = question().verdict();
    if (windowEnded()) {
      return verdict.withWindowClosed();
    }
    boolean running = dossier.closedAt(now) && dossier.verdictAtClose().windowOpen();
    return running && verdict.adopted() ? verdict.withWindowOpen() : verdict;
  }

  private boolean windowEnded() {
    return dossier.notes().filter(sent -> now.isAfter(sent.windowUntil())).isPresent();
  }

  /** The verdict, or whether its window is open, would differ without what is not confirmed. */
  public boolean hangsOnUnconfirmed() {
    if (dossier.opening().isEmpty()
        || dossier.said(now).last().values().stream().noneMatch(Given::unconfirmed)) {
      return false;
    }
    Verdict all = question().verdict();
    Verdict confirmed = question(stance -> !stance.unconfirmed()).verdict();
    return confirmed.outcome() != all.outcome()
        || (confirmed.windowOpen() != all.windowOpen() && !windowEnded());
  }

  /** Organizations whose stance is counted as a yes. */
  public Set<UUID> yes() {
    return question().yesMembers().stream()
        .map(UUID::fromString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
