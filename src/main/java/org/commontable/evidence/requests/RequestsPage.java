package org.commontable.evidence.requests;

import java.util.List;
import java.util.Optional;

/**
 * What is missing, and who was asked for it.
 *
 * @param gaps what no file carries, with the number of requests for each
 * @param open requests that wait for somebody, those that are late first
 */
public record RequestsPage(List<Asked> gaps, List<Line> open, List<Line> ended, boolean mayKeep) {
  public record Asked(Gap gap, long requests) {}

  public record Line(RecordsRequest it, Optional<Deadline> deadline, boolean late) {}
}
