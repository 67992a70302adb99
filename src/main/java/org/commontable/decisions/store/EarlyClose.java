package org.commontable.decisions.store;

import java.time.Duration;
import java.time.Instant;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.Foregone;
import org.commontable.decisions.rules.Question;

/**
 * Whether a decision may be closed before its time: nothing still to come changes the outcome, and
 * nobody was promised time that has not run out. A condition waits for its answer; an answered one
 * leaves everybody time to think until the close; a clerical fix waits for objections; a new text
 * asks all who answered the old one.
 */
public record EarlyClose(Dossier dossier, Instant now) {
  public boolean isPossible() {
    if (!dossier.openAt(now) || isTimePromised()) {
      return false;
    }
    return haveAllAnswered() || (!isNotice() && isForegone());
  }

  /** Everybody has answered in this round: what was said before may still be changed. */
  public boolean haveAllAnswered() {
    return dossier.said(now).inThisRound().size() == dossier.opened().electors().size();
  }

  /** Nobody's silence settles anything before the notice is over that the rules promise. */
  private boolean isNotice() {
    Opening opened = dossier.opened();
    Duration notice =
        opened
            .emergency()
            .flatMap(_ -> opened.rules().emergency())
            .map(its -> Duration.ofHours(its.hours()))
            .orElseGet(() -> Duration.ofDays(opened.rules().noticeDays()));
    return now.isBefore(dossier.began().plus(notice));
  }

  private boolean isForegone() {
    Question anew = asSaidAnew();
    return dossier.question(now).verdict().outcome() == anew.verdict().outcome()
        && Foregone.is(anew);
  }

  /**
   * Without what is only carried from earlier rounds: all who said it may still say otherwise. And
   * without what delegates said who differ: their organization has still to settle it.
   */
  private Question asSaidAnew() {
    var held = dossier.said(now).held();
    return dossier
        .counting(now)
        .question(
            stance -> dossier.isOfThisRound(stance.at()) && !held.contains(stance.organization()));
  }

  private boolean isTimePromised() {
    boolean conditionWaits =
        dossier.said(now).current().values().stream()
            .flatMap(stance -> stance.conditions().stream())
            .map(Condition::state)
            .anyMatch(state -> state == ConditionState.OPEN || state == ConditionState.REFUSED);
    boolean answered =
        dossier.given().stream()
            .flatMap(stance -> stance.conditions().stream())
            .flatMap(condition -> condition.steps().stream())
            .filter(step -> dossier.isOfThisRound(step.at()))
            .anyMatch(
                step ->
                    step.leavesTime()
                        || (step.state() == ConditionState.ACCEPTED && step.intoText().isEmpty()));
    return conditionWaits
        || answered
        || dossier.sequel().pending(dossier.text(), now).isPresent()
        || dossier.said(now).last().size() > dossier.said(now).current().size();
  }
}
