package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose names may be shown: the last wish of each organization holds. */
public record Releases(Dossier dossier) {
  public boolean has(UUID organization) {
    return dossier.names().stream()
        .filter(wish -> wish.organization().equals(organization))
        .reduce((_, later) -> later)
        .map(NameWish::released)
        .orElse(false);
  }

  /** Of those that wish it, the ones whose yes counts. */
  List<Elector> at(Instant now) {
    Set<UUID> yes = dossier.counting(now).yes();
    return dossier.opening().stream()
        .flatMap(open -> open.electors().stream())
        .filter(elector -> has(elector.organization()))
        .filter(elector -> yes.contains(elector.organization()))
        .toList();
  }
}
