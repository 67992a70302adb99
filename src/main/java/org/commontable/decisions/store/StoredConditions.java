package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.Conditions;
import org.commontable.decisions.WaitingCondition;
import org.commontable.decisions.rules.ConditionState;
import org.springframework.stereotype.Component;

/** Reads from the files which conditions wait; only those of an organization's last word live. */
@Component
class StoredConditions implements Conditions {
  private static final int SOON_DAYS = 32;

  private final ChecksAhead checks;
  private final Clock clock;

  StoredConditions(ChecksAhead checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public List<WaitingCondition> waiting() {
    var now = clock.instant();
    var waiting = new ArrayList<WaitingCondition>();
    // Every zone's next month.
    LocalDate soon = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(SOON_DAYS);
    for (Dossier dossier : checks.untilAndNearest(soon)) {
      if (dossier.opening().isPresent() && dossier.withdrawn().isEmpty()) {
        dossier
            .said(now)
            .last()
            .values()
            .forEach(
                given ->
                    given.conditions().stream()
                        .filter(condition -> waits(dossier, given, condition, now))
                        .map(condition -> view(dossier, given, condition))
                        .forEach(waiting::add));
      }
    }
    waiting.sort(Comparator.comparing(one -> one.checkOn().orElse(LocalDate.MAX)));
    return List.copyOf(waiting);
  }

  private static boolean waits(Dossier dossier, Given given, Condition condition, Instant now) {
    return switch (condition.state()) {
      case OPEN -> dossier.answering(now).may(given.organization());
      // Where nothing was adopted there is nothing to check.
      case ACCEPTED ->
          condition.checkOn().isPresent() && (dossier.openAt(now) || dossier.status(now).adopted());
      case REFUSED, WITHDRAWN, MET, BROKEN -> false;
    };
  }

  private static WaitingCondition view(Dossier dossier, Given given, Condition condition) {
    boolean open = condition.state() == ConditionState.OPEN;
    return new WaitingCondition(
        condition.id(),
        dossier.proposal().number(),
        dossier.proposal().title(),
        given.organization(),
        dossier.elector(given.organization()).map(Elector::name).orElse(""),
        condition.text(),
        Optional.ofNullable(dossier.proposal().mover()),
        open ? dossier.notes().map(NotesSent::windowUntil).or(dossier::closes) : Optional.empty(),
        open ? Optional.empty() : condition.checkOn());
  }
}
