package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.decisions.rules.ConsensusRule;

/** Who blocked a consensus may stand apart from what a vote adopted all the same. */
public record Outvoted(Dossier dossier) {
  /** Blocks that stood when a round of consensus was over; whatever is said later, they were. */
  public List<Given> blocks() {
    return dossier.earlier().stream()
        .filter(round -> round.rule() instanceof ConsensusRule)
        .flatMap(round -> round.said(Instant.MAX).current().values().stream())
        .filter(stance -> stance.stance().equals("block"))
        .distinct()
        .toList();
  }

  /** It blocked, and a vote adopted it all the same. */
  public boolean mayStandApart(UUID organization, Instant now) {
    return dossier.voting()
        && dossier.status(now).adopted()
        && blocks().stream().anyMatch(block -> block.organization().equals(organization));
  }

  /** Its last word is that it takes no part. */
  public boolean isApart(UUID organization) {
    return dossier.rounds().isApart(organization);
  }
}
