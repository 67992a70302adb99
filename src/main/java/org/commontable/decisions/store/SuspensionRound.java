package org.commontable.decisions.store;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** One look at all decisions for breaches that nobody has cured. */
@Component
public class SuspensionRound {
  private final Dossiers dossiers;
  private final Suspensions suspensions;
  private final Clock clock;

  SuspensionRound(Dossiers dossiers, Suspensions suspensions, Clock clock) {
    this.dossiers = dossiers;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  public boolean isDue() {
    return !suspensions.unwritten(dossiers.of(suspensions.broken()), clock.instant()).isEmpty();
  }

  /** Inside a transaction; whoever cures at the same moment finishes first. */
  public void run() {
    suspensions.unwritten(dossiers.of(suspensions.broken()), clock.instant()).stream()
        .map(dossier -> dossier.proposal().id())
        .flatMap(id -> dossiers.alone(id).stream())
        .forEach(dossier -> suspensions.settle(dossier, clock.instant()));
  }
}
