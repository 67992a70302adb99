package org.commontable.members;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Turns;
import org.springframework.stereotype.Component;

/** An alternate waits while a delegate of hers neither handed over nor is absent. */
@Component
class TurnsOfAlternates implements Turns {
  private final StandIns standIns;

  TurnsOfAlternates(StandIns standIns) {
    this.standIns = standIns;
  }

  @Override
  public Set<UUID> waiting(UUID alternate, Set<UUID> organizations) {
    return organizations.stream()
        .filter(organization -> standIns.voiceOf(organization, alternate).isEmpty())
        .collect(Collectors.toSet());
  }
}
