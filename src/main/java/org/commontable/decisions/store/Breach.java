package org.commontable.decisions.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.rules.ConditionState;

/** A condition of a yes that its organization has called broken and not met since. */
public record Breach(Given given, Condition condition) {
  /** Breaches written before the time to cure stood with them had this. */
  private static final Duration UNWRITTEN = Duration.ofDays(7);

  /** Those of stances that count as a yes: nothing hangs on the others. */
  public static List<Breach> in(Dossier dossier, Instant now) {
    if (dossier.opening().isEmpty()) {
      return List.of();
    }
    Set<UUID> yes = dossier.counting(now).yes();
    return dossier.said(now).last().values().stream()
        .filter(given -> yes.contains(given.organization()))
        .flatMap(given -> given.conditions().stream().map(one -> new Breach(given, one)))
        .filter(breach -> breach.condition.state() == ConditionState.BROKEN)
        .toList();
  }

  /** Organizations one of whose conditions was broken and not cured in time. */
  public static List<Elector> suspended(Dossier dossier, Instant now) {
    return in(dossier, now).stream()
        .filter(breach -> breach.suspends(now))
        .flatMap(breach -> dossier.elector(breach.given().organization()).stream())
        .distinct()
        .toList();
  }

  Condition.Step step() {
    return condition.steps().getLast();
  }

  /** Up to and including this millisecond nothing follows from it but notice. */
  public Instant curableUntil() {
    return step().until().orElseGet(() -> step().at().plus(UNWRITTEN));
  }

  /** Judged by the clock alone, whether or not anybody has written the line. */
  public boolean suspends(Instant now) {
    return now.isAfter(curableUntil());
  }
}
