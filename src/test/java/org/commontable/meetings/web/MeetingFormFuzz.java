package org.commontable.meetings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;
import org.commontable.platform.web.Form;

/** Dates, times, links and rows of an agenda, as somebody may type them; one line each. */
public final class MeetingFormFuzz {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
  private static final String[] FIELDS = {
    "link", "date", "time", "place", "title.1", "minutes.1", "owner.1", "decision.1", "order.1"
  };

  private MeetingFormFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var text = Pumped.text(data);
    var lines = text.split("\n", FIELDS.length);
    var values = new HashMap<String, List<String>>();
    for (int i = 0; i < lines.length; i++) {
      values.put(FIELDS[i], List.of(lines[i]));
    }
    Promise.neverThrows()
        .holds(text.length(), () -> MeetingForm.read(new Form(values), ZONE, List.of(), CLOCK));
  }
}
