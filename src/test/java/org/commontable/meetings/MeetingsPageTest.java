package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A meeting from the call to the notes, as its readers see it. */
class MeetingsPageTest extends Site {
  private static final String PAGE = "/meetings/2026-12-15";

  /** 6:30 p.m. in Louisville. */
  private static final Instant STARTS = Instant.parse("2026-12-15T23:30:00Z");

  @Autowired Organizations organizations;
  @Autowired Register register;
  @Autowired Meetings meetings;
  @Autowired Rolls rolls;

  private Reader convener;
  private Map<String, Organization> table;

  @BeforeEach
  void setTheTable() {
    empty();
    convener = as(Role.CONVENER);
    table = new LinkedHashMap<>();
    for (var name :
        List.of(
            "Drivers 88",
            "Eastside",
            "Faith",
            "Families",
            "League",
            "Libraries",
            "Northside",
            "Civil Rights",
            "Teachers")) {
      table.put(name, member(name));
    }
  }

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
  void invitationsGoToDelegatesInTheirLanguage() {
    call();
    var luis = TX.execute(status -> people.ensure("luis@example.org", "Luis", "es"));
    TX.executeWithoutResult(
        status ->
            register.appoint(
                table.get("Families").id(), luis, SeatKind.DELEGATE, luis.id(), "mail"));
    assertThat(convener.postAndFollow(PAGE + "/invitations", Map.of()).text())
        .contains("One letter is on its way");
    assertThat(lettersTo("luis@example.org").getFirst())
        .contains("se reúne")
        .contains("Bus aides on every route, 15 min")
        .contains("/meetings/2026-12-15");
  }

  @Test
  void theRollCountsOrganizationsAndSaysHowManyMoreAreNeeded() {
    call();
    clock.set(STARTS);
    for (var name : List.of("Drivers 88", "Eastside", "Families", "Teachers")) {
      enter(name, "room", "");
    }
    assertThat(convener.get(PAGE).text())
        .contains("4 of 9 member organizations are here; 5 are needed")
        .contains("One more is needed");
    var faith = delegate("Faith");
    faith.post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "video"));
    assertThat(faith.get(PAGE).text())
        .contains("You are here, by video")
        .contains("5 of 9 member organizations are here")
        .contains("The quorum is met");
    clock.forward(Duration.ofMinutes(40));
    faith.post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "gone"));
    assertThat(convener.get(PAGE).text()).contains("4 of 9 member organizations are here");
    assertThat(
            JDBC.sql(
                    """
                    select until_at from decisions.presence
                    where organization = :faith and channel = 'video'
                    """)
                .param("faith", table.get("Faith").id())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant())
        .as("decisions hear the stay and its end")
        .isEqualTo(STARTS.plus(Duration.ofMinutes(40)));
  }

  @Test
  void nobodyPutsAnotherOrganizationOnTheRoll() {
    call();
    clock.set(STARTS);
    var faith = delegate("Faith");
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("League"), "channel", "room"))
                .status())
        .isEqualTo(403);
    assertThat(
            faith
                .post(PAGE + "/answer", Map.of("organization", id("League"), "channel", "no"))
                .status())
        .isEqualTo(403);
    assertThat(
            faith
                .post(PAGE + "/roll", Map.of("organization", id("League"), "channel", "room"))
                .status())
        .isEqualTo(403);
    assertThat(rolls.of(meeting().id()).entries()).isEmpty();
  }

  @Test
  void whatWasNotedByHandIsEnteredByItsTime() {
    call();
    clock.set(STARTS.plus(Duration.ofMinutes(50)));
    enter("League", "paper", "6:40 pm");
    assertThat(rolls.of(meeting().id()).stays().getFirst().from())
        .isEqualTo(Instant.parse("2026-12-15T23:40:00Z"));
    var outside = convener.post(PAGE + "/roll", entry("Faith", "room", "11:40 pm"));
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.text()).contains("has not come yet");
  }

  @Test
  void theRollOpensTwoHoursBeforeAndTheDatabaseNeverForgets() {
    call();
    var faith = delegate("Faith");
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "room"))
                .status())
        .isEqualTo(422);
    clock.set(STARTS.minus(Duration.ofHours(2)));
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "room"))
                .status())
        .isEqualTo(303);
    assertThatThrownBy(() -> JDBC.sql("delete from meetings.roll_entry").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> JDBC.sql("update meetings.minutes_version set opening = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theMinutesSayWhatHappenedAndStayAsVersions() {
    call();
    clock.set(STARTS);
    for (var name : List.of("Drivers 88", "Eastside", "Faith", "Families", "Teachers")) {
      enter(name, "room", "");
    }
    clock.forward(Duration.ofMinutes(80));
    convener.post(PAGE + "/ending", Map.of());
    var member = delegate("League");
    assertThat(member.get(PAGE + "/minutes").text()).contains("when they are published");

    convener.post(PAGE + "/minutes/new", Map.of("opening", "Ruth opened.", "publish", "yes"));
    assertThat(member.get(PAGE + "/minutes").text())
        .contains("Version 1")
        .contains("Ruth opened.")
        .contains("5 of 9 member organizations took part; 5 were needed")
        .contains("Not here: ")
        .contains("Bus aides on every route");
    convener.post(PAGE + "/minutes/new", Map.of("opening", "Ruth welcomed.", "publish", "yes"));
    assertThat(member.get(PAGE + "/minutes").text()).contains("Version 2").contains("Version 1");
    assertThat(convener.postAndFollow(PAGE + "/minutes/notes", Map.of()).text())
        .contains("The notes are on their way");
    assertThat(convener.get(PAGE + "/minutes").text()).contains("Sent to all members on");
    assertThat(
            JDBC.sql("select count(*) from record.entry where type = 'minutes.sent'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
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
  void whatIsNoDateIsNoMeeting() {
    for (var path : List.of("2026-02-30", "2026-13-01", "1", "2026-12-16")) {
      assertThat(nobody().get("/meetings/" + path).status()).isEqualTo(404);
    }
  }

  private void call() {
    var answer = convener.post("/meetings/new", called());
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private static Map<String, String> called() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("date", "2026-12-15");
    fields.put("time", "6:30 pm");
    fields.put("place", "Main Library, room 2");
    fields.put("link", "https://video.example/table");
    fields.put("title.1", "Bus aides on every route");
    fields.put("minutes.1", "15");
    fields.put("open.1", "yes");
    fields.put("title.2", "Money of the table");
    fields.put("minutes.2", "10");
    return fields;
  }

  private void enter(String name, String channel, String at) {
    var answer = convener.post(PAGE + "/roll", entry(name, channel, at));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private Map<String, String> entry(String name, String channel, String at) {
    return Map.of("organization", id(name), "channel", channel, "at", at);
  }

  private Meeting meeting() {
    return meetings.on(LocalDate.of(2026, 12, 15)).orElseThrow();
  }

  private String id(String name) {
    return table.get(name).id().toString();
  }

  private Reader delegate(String name) {
    var person = somebody("delegate");
    TX.executeWithoutResult(
        status ->
            register.appoint(table.get(name).id(), person, SeatKind.DELEGATE, person.id(), "mail"));
    return as(person);
  }

  private Organization member(String name) {
    var ruth = somebody("ruth");
    return TX.execute(
        status -> {
          var added =
              register.add(
                  new OrganizationDetails(name, name, Kind.OTHER, LegalStatus.NONE, 10, ""),
                  ruth.id());
          register.join(added, ruth.id(), "mail", false);
          return organizations.find(added.id()).orElseThrow();
        });
  }
}
