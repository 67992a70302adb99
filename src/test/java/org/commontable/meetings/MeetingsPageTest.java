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
    var uid = entry(nobody().get(PAGE + ".ics").body(), "UID");

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

  @Test
  void clerkOrConvenerPressWhichItemRunsAndTheWallShowsIt() {
    call();
    assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", "1")).status())
        .as("before it begins")
        .isEqualTo(404);
    clock.set(STARTS);
    enter("Drivers 88", "room", "");
    enter("Faith", "video", "");
    convener.post(PAGE + "/agenda/start", Map.of("item", "1"));
    clock.forward(Duration.ofSeconds(48));
    convener.post(PAGE + "/agenda/start", Map.of("item", "1"));
    clock.forward(Duration.ofMinutes(10));
    var member = delegate("League");
    var wall = member.get(PAGE + "/screen");
    assertThat(wall.headers().get("refresh")).containsExactly("15");
    assertThat(wall.page().text())
        .contains("Tuesday, December 15, 2026")
        .contains("6:40")
        .as("pressed twice, the first time counts")
        .contains("4:12 left of 15 minutes")
        .contains("2 of 9")
        .contains("3 more are needed")
        .contains("video.example/table");
    assertThat(wall.page().selectFirst("[aria-current=step]").text())
        .isEqualTo("1Bus aides on every route");
    assertThat(member.get(PAGE + "/screen?still=1").headers()).doesNotContainKey("refresh");
    assertThat(member.get(PAGE).text()).contains("running").doesNotContain("Start this item");

    clock.forward(Duration.ofMinutes(5));
    assertThat(member.get(PAGE + "/screen").page().text()).contains("0:48 over 15 minutes");
    convener.post(PAGE + "/agenda/start", Map.of("item", "2"));
    assertThat(member.get(PAGE + "/screen").page().text())
        .contains("Bus aides on every route done")
        .contains("10:00 left of 10 minutes");
    convener.post(PAGE + "/agenda/done", Map.of("item", "2"));
    convener.post(PAGE + "/agenda/done", Map.of("item", "2"));
    assertThat(member.get(PAGE + "/screen").page().text()).doesNotContain("left of");
    assertThat(JDBC.sql("select count(*) from meetings.item_step").query(Integer.class).single())
        .isEqualTo(3);
    assertThatThrownBy(() -> JDBC.sql("delete from meetings.item_step").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theAgendaIsNotRunByOthersNorBesideWhatStandsOnIt() {
    call();
    clock.set(STARTS);
    assertThat(delegate("Faith").post(PAGE + "/agenda/start", Map.of("item", "1")).status())
        .isEqualTo(403);
    for (var item : List.of("0", "3", "x", "")) {
      assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", item)).status())
          .as(item)
          .isEqualTo(404);
    }
    assertThat(nobody().get(PAGE + "/screen").status()).isEqualTo(303);
    convener.post(PAGE + "/ending", Map.of());
    assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", "1")).status()).isEqualTo(404);
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
  void theRollCountsWeightAndChambersWhereTheRulesDo() {
    call();
    var rules =
        Map.of(
            "preset",
            "consensus",
            "weight-" + id("Drivers 88"),
            "9",
            "chamber-" + id("Teachers"),
            "Unions",
            "byWeight",
            "yes",
            "byChamber",
            "yes");
    assertThat(convener.post("/rules", rules).status()).isEqualTo(303);
    clock.set(STARTS);
    for (var name : List.of("Eastside", "Families", "Faith", "League", "Libraries")) {
      enter(name, "room", "");
    }
    assertThat(convener.get(PAGE).text())
        .contains("by weight 5 of 17 took part")
        .contains("Unions: 0 of 1 took part")
        .contains("2 more are needed");
    enter("Teachers", "room", "");
    enter("Drivers 88", "room", "");
    assertThat(convener.get(PAGE).text())
        .contains("by weight 15 of 17 took part")
        .contains("The quorum is met");
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
                    order by seq desc limit 1
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
        .contains("The notes to one person are written and wait");
    assertThat(convener.get(PAGE + "/minutes").text()).contains("Sent to all members on");
    assertThat(
            JDBC.sql("select count(*) from record.entry where type = 'minutes.sent'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

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

  @Test
  void whatIsNoDateIsNoMeeting() {
    for (var path : List.of("2026-02-30", "2026-13-01", "1", "2026-12-16")) {
      assertThat(nobody().get("/meetings/" + path).status()).isEqualTo(404);
    }
  }

  private static String entry(String calendar, String name) {
    return calendar.lines().filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow();
  }

  private static int letters() {
    return OWNER.sql("select count(*) from platform.letter").query(Integer.class).single();
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
