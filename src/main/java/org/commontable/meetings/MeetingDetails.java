package org.commontable.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is called: when, where and about what. A date once called stays an address. */
public record MeetingDetails(
    LocalDate date,
    Instant starts,
    ZoneId zone,
    String place,
    Optional<String> videoLink,
    List<AgendaItem> agenda) {
  public MeetingDetails {
    agenda = List.copyOf(agenda);
    if (place.isEmpty() && videoLink.isEmpty()) {
      throw new IllegalArgumentException("a meeting is somewhere");
    }
  }
}
