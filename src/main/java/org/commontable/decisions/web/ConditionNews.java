package org.commontable.decisions.web;

import java.time.Clock;
import java.time.LocalDate;
import org.commontable.decisions.SupportSuspended;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.store.ChecksAhead;
import org.commontable.decisions.store.Condition;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Given;
import org.commontable.members.Coalitions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What time brings to a condition: its day to be checked, and the end of the time to cure. */
@Component
public class ConditionNews {
  private final Dossiers dossiers;
  private final ConditionLetters letters;
  private final Coalitions coalitions;
  private final ChecksAhead checks;
  private final Clock clock;

  ConditionNews(
      Dossiers dossiers,
      ConditionLetters letters,
      Coalitions coalitions,
      ChecksAhead checks,
      Clock clock) {
    this.dossiers = dossiers;
    this.checks = checks;
    this.letters = letters;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  /**
   * Asks every organization whose day has come, however often it runs; gives how many wait for a
   * word.
   */
  public int askOnTheDay() {
    int waiting = 0;
    var now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, coalitions.current().zone());
    for (Dossier dossier : checks.until(today)) {
      if (dossier.status(now).adopted()) {
        for (Given given : dossier.said(now).last().values()) {
          for (Condition condition : given.conditions()) {
            if (isDue(condition, today)) {
              letters.check(dossier, given.organization(), condition);
              waiting++;
            }
          }
        }
      }
    }
    return waiting;
  }

  private static boolean isDue(Condition condition, LocalDate today) {
    return condition.state() == ConditionState.ACCEPTED
        && condition.checkOn().filter(day -> !day.isAfter(today)).isPresent();
  }

  @EventListener
  void suspended(SupportSuspended news) {
    dossiers
        .find(news.decision())
        .ifPresent(
            dossier ->
                letters.suspended(dossier, news.organization(), news.condition(), news.after()));
  }
}
