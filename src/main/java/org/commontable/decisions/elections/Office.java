package org.commontable.decisions.elections;

import java.util.List;
import java.util.UUID;

/** An office and who stands for it, by name. */
public record Office(UUID id, String title, List<Candidate> candidates) {
  public Office {
    candidates = List.copyOf(candidates);
  }

  List<UUID> all() {
    return candidates.stream().map(Candidate::id).toList();
  }

  public List<Candidate> standing() {
    return candidates.stream().filter(candidate -> !candidate.withdrawn()).toList();
  }

  List<UUID> standingIds() {
    return standing().stream().map(Candidate::id).toList();
  }
}
