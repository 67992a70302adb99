package org.commontable.decisions.elections;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.decisions.SecretBallots;
import org.commontable.decisions.WaitingBallot;
import org.springframework.stereotype.Component;

/** Tells the desk whose ballot is missing. */
@Component
class BallotsOfTheTable implements SecretBallots {
  private final Elections elections;
  private final Clock clock;

  BallotsOfTheTable(Elections elections, Clock clock) {
    this.elections = elections;
    this.clock = clock;
  }

  @Override
  public List<WaitingBallot> waitingFor(UUID organization) {
    return elections.all().stream()
        .filter(election -> election.stage(clock.instant()) == Stage.OPEN)
        .filter(election -> election.voter(organization).filter(own -> !own.voted()).isPresent())
        .map(
            election ->
                new WaitingBallot(
                    election.title(), election.times().closes(), election.path() + "/ballot"))
        .toList();
  }
}
