package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Our calendars, read back by somebody else's reader of RFC 5545. */
class CalendarTest {
  private static final ZoneId LOUISVILLE = ZoneId.of("America/Kentucky/Louisville");

  @Test
  void aCalendarProgramReadsTheMeetingAsItWasCalled() throws Exception {
    var event = read(Calendar.of("The table", List.of(event(meeting(0, Optional.empty())))));
    assertThat(event.getUid().orElseThrow().getValue())
        .isEqualTo("00000000-0000-0007-0000-000000000001@commontable");
    ZonedDateTime starts = event.<ZonedDateTime>getDateTimeStart().getDate();
    assertThat(starts.toInstant()).isEqualTo(Instant.parse("2026-12-15T23:30:00Z"));
    assertThat(event.getSummary().getValue()).isEqualTo("Mesa; niños, \\ y más: reunión");
    assertThat(event.getDescription().getValue())
        .isEqualTo("Welcome and roll\nBus aides, on every route");
    assertThat(event.getLocation().getValue()).isEqualTo("Main Library, room 2");
    assertThat(event.getSequence().getSequenceNo()).isZero();
  }

  @Test
  void aChangeKeepsTheIdAndRaisesTheSequence() throws Exception {
    var first = read(Calendar.of("T", List.of(event(meeting(0, Optional.empty())))));
    var second = read(Calendar.of("T", List.of(event(meeting(3, Optional.empty())))));
    assertThat(second.getUid()).isEqualTo(first.getUid());
    assertThat(second.getSequence().getSequenceNo()).isEqualTo(3);
  }

  @Test
  void aMeetingCalledOffIsCancelledInCalendars() throws Exception {
    var event =
        read(
            Calendar.of(
                "T",
                List.of(event(meeting(1, Optional.of(Instant.parse("2026-12-01T00:00:00Z")))))));
    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndEveryLineEndsAsItMust() {
    var text = Calendar.of("ñ".repeat(200), List.of(event(meeting(0, Optional.empty()))));
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    for (var line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n");
    }
    assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:" + "ñ".repeat(200));
  }

  private static VEvent read(String text) throws Exception {
    var calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
  }

  private static Calendar.Event event(Meeting meeting) {
    return new Calendar.Event(
        meeting,
        "Mesa; niños, \\ y más: reunión",
        "Welcome and roll\nBus aides, on every route",
        "https://table.example/meetings/2026-12-15",
        90);
  }

  private static Meeting meeting(int sequence, Optional<Instant> calledOff) {
    return new Meeting(
        new UUID(7, 1),
        LocalDate.of(2026, 12, 15),
        Instant.parse("2026-12-15T23:30:00Z"),
        LOUISVILLE,
        "Main Library, room 2",
        Optional.of("https://video.example/table"),
        Optional.empty(),
        sequence,
        Instant.parse("2026-11-24T00:00:00Z"),
        calledOff,
        Optional.empty());
  }
}
