package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.commontable.decisions.rules.NextMeeting;
import org.commontable.platform.record.Entry;

/** The meetings that stand by the entries so far: an emergency waits for the next one. */
final class MeetingLog {
  /** A meeting that nobody ends is over after this. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Map<String, NextMeeting.Standing> standing = new HashMap<>();

  void take(Entry entry) {
    var payload = Payload.of(entry);
    var day = payload.text("meeting");
    switch (entry.type()) {
      case "meeting.called", "meeting.changed" -> {
        // Minutes and hours without seconds are written as the clock says them.
        var starts = Instant.parse(payload.text("starts"));
        standing.put(
            day, new NextMeeting.Standing(LocalDate.parse(day), starts, starts.plus(LONGEST)));
      }
      case "meeting.moved" -> standing.remove(payload.text("from"));
      case "meeting.called-off" -> standing.remove(day);
      default -> {}
    }
  }

  Collection<NextMeeting.Standing> standing() {
    return standing.values();
  }
}
