package org.commontable.meetings;

import com.ibm.icu.util.VTimeZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Meetings as iCalendar (RFC 5545), so that a change moves the entry that is already there. */
public final class Calendar {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * One entry.
   *
   * @param minutes how long it is planned to last
   */
  public record Event(
      Meeting meeting, String summary, String description, String address, int minutes) {}

  private final StringBuilder text = new StringBuilder();

  private Calendar() {}

  public static String of(String name, List<Event> events) {
    var calendar = new Calendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Commontable//Meetings//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:" + escaped(name));
    var zones = new TreeSet<String>();
    events.forEach(event -> zones.add(event.meeting().zone().getId()));
    zones.forEach(calendar::zone);
    events.forEach(calendar::event);
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(Event event) {
    var meeting = event.meeting();
    line("BEGIN:VEVENT");
    line("UID:" + meeting.id() + "@commontable");
    line("DTSTAMP:" + UTC.format(meeting.changed()));
    line("LAST-MODIFIED:" + UTC.format(meeting.changed()));
    line("SEQUENCE:" + meeting.sequence());
    line("STATUS:" + (meeting.calledOff().isPresent() ? "CANCELLED" : "CONFIRMED"));
    line("DTSTART;TZID=" + meeting.zone().getId() + ":" + local(meeting.starts(), meeting.zone()));
    line("DURATION:" + Duration.ofMinutes(Math.max(30, event.minutes())));
    line("SUMMARY:" + escaped(event.summary()));
    if (!meeting.place().isEmpty()) {
      line("LOCATION:" + escaped(meeting.place()));
    }
    if (!event.description().isEmpty()) {
      line("DESCRIPTION:" + escaped(event.description()));
    }
    line("URL:" + event.address());
    line("END:VEVENT");
  }

  /** ICU writes the zone's rules from its own tables. */
  private void zone(String id) {
    var zone = VTimeZone.create(id);
    if (zone == null) {
      return; // a calendar knows Olson names even without the rules
    }
    var out = new StringWriter();
    try {
      zone.write(out, Instant.parse("2020-01-01T00:00:00Z").toEpochMilli());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    out.toString().lines().filter(line -> !line.startsWith("X-TZINFO")).forEach(this::line);
  }

  private static String local(Instant instant, ZoneId zone) {
    return LOCAL.format(instant.atZone(zone));
  }

  /** Text values: RFC 5545 §3.3.11. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** Lines are at most 75 octets, folded between characters: RFC 5545 §3.1. */
  private void line(String whole) {
    int octets = 0;
    for (int i = 0; i < whole.length(); ) {
      int letter = whole.codePointAt(i);
      var written = Character.toString(letter);
      int size = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > 75) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(written);
      octets += size;
      i += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
