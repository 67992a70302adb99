package org.commontable.decisions.elections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What came of one office. */
public record OfficeResult(Office office, Count count) {
  static List<OfficeResult> of(Election election, List<Paper> papers) {
    var counts = election.count(papers);
    return IntStream.range(0, counts.size())
        .mapToObj(i -> new OfficeResult(election.offices().get(i), counts.get(i)))
        .toList();
  }

  public Optional<Candidate> elected() {
    return count.elected().map(this::candidate);
  }

  public String runOff() {
    return String.join(", ", count.runOff().stream().map(id -> candidate(id).name()).toList());
  }

  public long votes(Candidate candidate) {
    return count.votes().getOrDefault(candidate.id(), 0L);
  }

  private Candidate candidate(UUID id) {
    return office.candidates().stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
