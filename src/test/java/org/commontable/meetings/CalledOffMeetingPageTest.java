package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meeting that is called off holds no day. */
class CalledOffMeetingPageTest extends MeetingTable {
  @Test
  void aMeetingToWhichPeopleCameIsNotCalledOff() {
    call();
    clock.set(meeting().starts().minus(Duration.ofMinutes(10)));
    enter("Faith", "room", "6:20 pm");
    assertThat(convener.postAndFollow(PAGE + "/calling-off", Map.of()).text())
        .contains("to which people came is not called off");
    assertThat(meeting().calledOff()).isEmpty();
  }

  @Test
  void aMeetingCalledOffSaysSoAndIsNoLongerNext() {
    call();
    assertThat(convener.get(PAGE + "/calling-off").text()).contains("cannot be undone");
    convener.post(PAGE + "/calling-off", Map.of());
    assertThat(nobody().get(PAGE).text()).contains("This meeting was called off");
    assertThat(meetings.next()).isEmpty();
    assertThat(nobody().get("/meetings.ics").body()).contains("STATUS:CANCELLED");
  }

  @Test
  void aMeetingCalledOffHoldsNoDayAndOneThatStandsDoes() {
    call();
    convener.post(PAGE + "/calling-off", Map.of());
    convener.get("/meetings/new");
    call();
    assertThat(nobody().get(PAGE).text()).doesNotContain("This meeting was called off");
    assertThat(convener.get(PAGE + "/edit").status()).isEqualTo(200);
    assertThat(nobody().get("/meetings.ics").body())
        .contains("STATUS:CANCELLED", "STATUS:CONFIRMED");
    convener.get("/meetings/new");
    assertThat(convener.post("/meetings/new", called()).text())
        .contains("There is a meeting on Tuesday, December 15, 2026 already");
    var moved = called();
    moved.put("date", "2026-12-16");
    convener.get(PAGE + "/edit");
    assertThat(convener.post(PAGE + "/edit", moved).status()).isEqualTo(303);
    convener.get("/meetings/new");
    assertThat(convener.post("/meetings/new", called()).text())
        .contains("a meeting that was moved to");
    convener.post("/meetings/2026-12-16/calling-off", Map.of());
    convener.get("/meetings/new");
    call();
    assertThat(meetings.next()).hasValue(meeting());
  }
}
