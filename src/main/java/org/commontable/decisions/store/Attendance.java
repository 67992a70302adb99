package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on the roll. */
public record Attendance(Dossier dossier, Instant now) {
  /**
   * On the roll when the decision closed, as it was known by then: what is entered afterwards
   * stands in the minutes and rewrites no verdict. While it is open, on the roll now.
   */
  Set<UUID> onRoll() {
    boolean closed = dossier.closedAt(now);
    Instant judged =
        closed ? dossier.closes().orElse(now) : dossier.annulled().map(Annulment::at).orElse(now);
    return covering(
        judged,
        Stay.lastWords(
            dossier.roll(),
            stay -> closed ? stay.noted().isBefore(judged) : !stay.noted().isAfter(judged)));
  }

  /** At this instant, whenever the decision closed. */
  public Set<UUID> there() {
    return covering(now, Stay.lastWords(dossier.roll(), stay -> stay.noted().isBefore(now)));
  }

  private static Set<UUID> covering(Instant instant, Collection<Stay> stays) {
    return stays.stream()
        .filter(stay -> stay.covers(instant))
        .map(Stay::organization)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
