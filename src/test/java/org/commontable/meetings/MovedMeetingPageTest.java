package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commontable.members.SeatKind;
import org.junit.jupiter.api.Test;

/** A meeting that is called may be changed and moved until it begins. */
class MovedMeetingPageTest extends MeetingTable {
  @Test
  void aMeetingIsChangedUntilItBeginsAndCalendarsFollow() {
    call();
    var fields = called();
    fields.put("place", "Church hall");
    fields.put("order.2", "0");
    assertThat(convener.post(PAGE + "/edit", fields).status()).isEqualTo(303);
    var meeting = meetings.on(LocalDate.of(2026, 12, 15)).orElseThrow();
    assertThat(meeting.sequence()).isEqualTo(1);
    assertThat(meetings.agenda(meeting.id()))
        .extracting(AgendaItem::title)
        .containsExactly("Money of the table", "Bus aides on every route");
    clock.set(STARTS);
    fields.put("place", "Main Library");
    assertThat(convener.get(PAGE + "/edit").status()).isEqualTo(404);
    assertThat(convener.post(PAGE + "/edit", fields).status()).isEqualTo(404);
  }

  @Test
  void aMovedMeetingIsToldToEverybodyInvitedAndItsOldDateLeadsToIt() {
    call();
    var luis = TX.execute(status -> people.ensure("luis@example.org", "Luis", "es"));
    TX.executeWithoutResult(
        status ->
            register.appoint(
                table.get("Families").id(), luis, SeatKind.DELEGATE, luis.id(), "mail"));
    convener.post(PAGE + "/invitations", Map.of());
    var ana = delegate("Eastside");
    ana.post(PAGE + "/answer", Map.of("organization", id("Eastside"), "channel", "video"));
    var uid = line(nobody().get(PAGE + ".ics").body(), "UID");

    var fields = called();
    fields.put("date", "2026-12-22");
    fields.put("place", "Church hall");
    var moved = convener.postAndFollow(PAGE + "/edit", fields);
    assertThat(moved.text())
        .contains("2 letters about it wait: no mail server is set up")
        .contains("Tuesday, December 22, 2026")
        .contains("Was called for Tuesday, December 15, 2026, 6:30")
        .contains("Main Library, room 2")
        .as("what was said for the old day does not count")
        .contains("0 of 9 member organizations said");
    assertThat(lettersTo("luis@example.org"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("Era:\nmartes 15 de diciembre")
                    .contains("Ahora es:\nmartes 22 de diciembre")
                    .contains("Church hall")
                    .contains("/meetings/2026-12-22"));

    var old = nobody().get(PAGE);
    assertThat(old.status()).isEqualTo(303);
    assertThat(old.location()).isEqualTo("/meetings/2026-12-22");
    assertThat(convener.get(PAGE + "/screen").location()).isEqualTo("/meetings/2026-12-22/screen");
    for (var path : List.of(PAGE + ".ics", "/meetings/2026-12-22.ics", "/meetings.ics")) {
      assertThat(nobody().get(path).body())
          .as(path)
          .contains(uid)
          .contains("SEQUENCE:1")
          .contains("20261222T183000")
          .doesNotContain("20261215T");
    }
    assertThat(
            ana.postAndFollow(
                    PAGE + "/answer", Map.of("organization", id("Eastside"), "channel", "no"))
                .text())
        .contains("This meeting was moved");
    assertThat(
            JDBC.sql("select type from record.entry order by seq desc limit 2")
                .query(String.class)
                .list())
        .containsExactly("meeting.changed", "meeting.moved");
  }

  @Test
  void anOldDateBelongsToItsMeetingForEver() {
    call();
    var fields = called();
    fields.put("date", "2026-12-22");
    convener.post(PAGE + "/edit", fields);
    var other = called();
    other.put("place", "Church hall");
    var another = convener.post("/meetings/new", other);
    assertThat(another.status()).isEqualTo(422);
    assertThat(another.text())
        .contains("leads to a meeting that was moved to Tuesday, December 22");
    assertThat(convener.post("/meetings/2026-12-22/edit", called()).location())
        .as("it may go back")
        .isEqualTo(PAGE);
    assertThat(nobody().get("/meetings/2026-12-22").location()).isEqualTo(PAGE);
    assertThat(nobody().get(PAGE).status()).isEqualTo(200);
  }

  @Test
  void theAgendaAloneIsChangedWithoutLettersAndTimeStaysOnceTheRollIsOpen() {
    call();
    delegate("Eastside");
    convener.post(PAGE + "/invitations", Map.of());
    int before = letters();
    var fields = called();
    fields.put("title.3", "Who does what");
    convener.post(PAGE + "/edit", fields);
    assertThat(letters()).isEqualTo(before);
    assertThat(convener.get(PAGE).text()).doesNotContain("Was called for");

    clock.set(STARTS.minus(Duration.ofHours(1)));
    enter("Faith", "room", "");
    fields.put("time", "8:30 pm");
    assertThat(convener.post(PAGE + "/edit", fields).text()).contains("on the roll already");
    assertThat(delegate("League").post(PAGE + "/edit", fields).status()).isEqualTo(403);
  }

  private static String line(String calendar, String name) {
    return calendar.lines().filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow();
  }

  private static int letters() {
    return OWNER.sql("select count(*) from platform.letter").query(Integer.class).single();
  }
}
