package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commontable.members.SeatKind;
import org.junit.jupiter.api.Test;

/** A meeting is called, as its readers see it. */
class MeetingsPageTest extends MeetingTable {
  @Test
  void anEmptyListSaysWhatWillBeHere() {
    assertThat(nobody().get("/meetings").text())
        .contains("No meeting is called yet")
        .contains("No meeting has been held yet");
    assertThat(nobody().reading("es").get("/meetings").text()).contains("Reuniones");
  }

  @Test
  void thePublicSeesDatePlaceAndOpenItemsOnly() {
    call();
    var seen = nobody().get(PAGE).text();
    assertThat(seen)
        .contains("Tuesday, December 15, 2026, 6:30")
        .contains("Main Library, room 2, and by video")
        .contains("Bus aides on every route")
        .doesNotContain("Money of the table")
        .doesNotContain("Drivers 88");
    assertThat(nobody().get(PAGE).body()).doesNotContain("video.example");
    assertThat(nobody().get(PAGE + ".ics").body())
        .contains("Bus aides on every route")
        .doesNotContain("Money of the table")
        .doesNotContain("video.example");
    assertThat(nobody().get(PAGE + "/minutes").status()).isEqualTo(303);
  }

  @Test
  void membersSeeTheWholeAgendaAndWhoWillCome() {
    call();
    var ana = delegate("Eastside");
    ana.post(PAGE + "/answer", Map.of("organization", id("Eastside"), "channel", "video"));
    var seen = ana.get(PAGE).text();
    assertThat(seen)
        .contains("Money of the table")
        .contains("1 of 9 member organizations said they will come; 5 are needed")
        .contains("You said: by video");
    ana.post(PAGE + "/answer", Map.of("organization", id("Eastside"), "channel", "no"));
    assertThat(ana.get(PAGE).text()).contains("0 of 9 member organizations said");
  }

  @Test
  void faultsInTheCallAreSentences() {
    var fields = called();
    fields.put("date", "2026-02-30");
    assertThat(convener.post("/meetings/new", fields).text()).contains("Write a date that exists");
    fields.put("date", "2026-11-01");
    fields.put("time", "1:30 am");
    assertThat(convener.post("/meetings/new", fields).text()).contains("happens twice");
    fields.put("date", "2027-03-14");
    fields.put("time", "2:30");
    assertThat(convener.post("/meetings/new", fields).text()).contains("clocks go forward");
    fields.put("time", "half past");
    assertThat(convener.post("/meetings/new", fields).text()).contains("Write a time like");
    fields.put("time", "18:30");
    fields.put("date", "2026-11-17");
    assertThat(convener.post("/meetings/new", fields).text()).contains("This time is over");
    fields.put("date", "2026-12-15");
    fields.put("link", "javascript:alert(1)");
    assertThat(convener.post("/meetings/new", fields).text()).contains("begins with https://");
    assertThat(meetings.all()).isEmpty();
  }

  @Test
  void invitationsGoToDelegatesInTheirLanguage() {
    call();
    var luis = TX.execute(status -> people.ensure("luis@example.org", "Luis", "es"));
    TX.executeWithoutResult(
        status ->
            register.appoint(
                table.get("Families").id(), luis, SeatKind.DELEGATE, luis.id(), "mail"));
    assertThat(convener.postAndFollow(PAGE + "/invitations", Map.of()).text())
        .contains("One letter is written and waits: no mail server is set up");
    assertThat(lettersTo("luis@example.org").getFirst())
        .contains("se reúne")
        .contains("Bus aides on every route, 15 min")
        .contains("/meetings/2026-12-15");
  }

  @Test
  void whatIsNoDateIsNoMeeting() {
    for (var path : List.of("2026-02-30", "2026-13-01", "1", "2026-12-16")) {
      assertThat(nobody().get("/meetings/" + path).status()).isEqualTo(404);
    }
  }
}
