package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commontable.decisions.Besides;
import org.commontable.decisions.Presence;
import org.commontable.decisions.Status;
import org.commontable.decisions.Weights;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot wait: called by members, adopted by more, and gone unless a meeting confirms it. */
class EmergencyPageTest extends Table {
  private static final Besides URGENT = new Besides(false, true, Weights.EQUAL, false, false);

  @TempDir Path folder;
  @Autowired Presence presence;

  @BeforeEach
  void rulesWithAnEmergency() {
    inside(() -> rules.propose("consensus", URGENT, founder.id()));
    file("public");
  }

  @Test
  void itIsRefusedWhereTheRulesDoNotHaveIt() {
    decideBy("consensus");
    assertThat(call("Faith").status()).isEqualTo(403);
    assertThat(openIn(25).text()).contains("have no emergency rule");
    assertThat(convener.get(D + "/opening").page().select("input[name=emergency]")).isEmpty();
  }

  @Test
  void membersCallItTheMeetingConfirmsItAndItsUseIsPrinted() throws Exception {
    assertThat(openIn(25).text()).contains("0 of 2 members have called it");
    assertThat(of("Faith").get(D + "/emergency").text()).contains("lapses at the next meeting");
    assertThat(convener.post(D + "/emergency", fields("Faith")).status()).isEqualTo(403);
    assertThat(of("Faith").post(D + "/emergency", fields("Libraries")).status()).isEqualTo(403);
    assertThat(call("Faith").status()).isEqualTo(303);
    assertThat(call("Faith").status()).isEqualTo(303);
    assertThat(openIn(25).text()).contains("1 of 2 members have called it");
    assertThat(call("Libraries").status()).isEqualTo(303);
    assertThat(openIn(25).text()).contains("Call the next meeting first");
    Instant meeting = callTheMeeting();
    assertThat(openIn(23).status()).as("within 24 hours").isEqualTo(422);
    assertThat(openIn(25).status()).isEqualTo(303);
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst())
        .contains("It is asked under the emergency rule", "lapses unless the next meeting");
    assertThat(write("Another text", 1).status()).as("the text stands").isEqualTo(403);
    assertThat(nobody().get(D).text()).contains("Opened under the emergency rule: if adopted");
    assertThat(of("Faith").get(D).text())
        .contains("Opened under the emergency rule: if adopted", "so it did not wait for");
    fourSupport();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(nobody().get(D).text()).contains("Decided under the emergency rule: it lapses");
    assertThat(of("Faith").get(D).text()).contains("unless it is confirmed there");
    assertThat(convener.get("/desk").text())
        .contains("To be confirmed at a meeting, or it lapses: Publish every suspension");

    assertThat(
            of("Faith")
                .get("/meetings/" + day(meeting))
                .page()
                .select(".warning a")
                .eachAttr("href"))
        .as("the meeting says what it has to confirm")
        .contains(D);
    assertThat(nobody().get("/meetings/" + day(meeting)).text()).doesNotContain("emergency rule");
    String confirm = D + "/emergency-confirmation";
    assertThat(convener.post(confirm, Map.of()).status()).as("nobody is there").isEqualTo(403);
    clock.set(meeting.plusSeconds(60));
    for (String name : List.of("Eastside", "Faith", "Libraries", "Teachers")) {
      var until = Optional.of(meeting.plus(Duration.ofHours(2)));
      inside(() -> presence.note(id(name), meeting, until, "room", delegates.get(name).id()));
    }
    clock.forward(Duration.ofSeconds(1));
    assertThat(confirm("Eastside", "Faith", "Libraries").text()).contains("fewer than the rule");
    assertThat(confirm("Eastside", "Faith", "Libraries", "Northside").text())
        .contains("Only members on the roll");
    assertThat(confirm("Eastside", "Faith", "Libraries", "Teachers").status()).isEqualTo(303);
    assertThat(String.join("\n", lettersTo(delegates.get("Libraries").email())))
        .as("who is said to have confirmed is asked")
        .contains("entered that " + table.get("Libraries").name() + " confirmed");
    assertThat(String.join("\n", lettersTo(delegates.get("Northside").email())))
        .doesNotContain("confirmed, at the meeting");
    assertThat(convener.get("/desk").text()).doesNotContain("To be confirmed at a meeting");
    clock.forward(Duration.ofDays(2));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(nobody().get(D).text()).contains("confirmed at a meeting since");

    assertThat(faults(entry -> true)).isEmpty();
    assertThat(faults(entry -> !entry.type().equals("decision.emergency-called")))
        .anyMatch(fault -> fault.sentence().contains("too few members called"));
    assertThat(faults(entry -> !entry.type().equals("presence.noted")))
        .anyMatch(fault -> fault.sentence().contains("was not on the roll"));
  }

  @Test
  void withoutAConfirmationItLapsesWithTheMeeting() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    assertThat(openIn(25).status()).isEqualTo(303);
    fourSupport();
    clock.set(meeting.plus(Duration.ofHours(12)));
    assertThat(status()).as("to the last millisecond").isEqualTo(Status.IN_FORCE);
    clock.forward(Duration.ofMillis(1));
    assertThat(status()).isEqualTo(Status.LAPSED_UNCONFIRMED);
    assertThat(nobody().get(D).text()).contains("is no position of the coalition");
    assertThat(of("Faith").get(D).text())
        .contains("Lapsed: not confirmed", "Lapsed: no meeting confirmed what the emergency rule");
    assertThat(of("Faith").get(D + ".json").body())
        .as("its verdict alone would say adopted")
        .contains("\"status\":\"lapsed-unconfirmed\"");
    assertThat(convener.get(D).text()).doesNotContain("It was not adopted");
    assertThat(of("Faith").get("/decisions").text()).contains("Lapsed: not confirmed");
    assertThat(convener.get(D + "/emergency-confirmation").status()).isEqualTo(403);
    convener.post(D + "/notes", Map.of());
    assertThat(faults(entry -> true)).isEmpty();
  }

  @Test
  void whenTheMeetingIsCalledOffItWaitsForTheNextOneAndNotForEver() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    openIn(25);
    fourSupport();
    String asked = "/meetings/" + day(meeting) + "/calling-off";
    assertThat(convener.get(asked).text()).contains("No other meeting is called");
    Instant next = callTheMeeting(7);
    assertThat(convener.get(asked).page().select(".warning a[href=" + D + "]")).hasSize(1);
    assertThat(convener.get(asked).text()).contains("It then waits for the meeting of");
    callOff(meeting);
    assertThat(of("Faith").get(D).text())
        .contains("unless it is confirmed there", "The calendar of meetings changed");
    var off = nobody().get("/meetings/" + day(meeting)).page();
    assertThat(off.select("main a[href$=.ics]")).isEmpty();
    assertThat(nobody().get("/meetings").text()).contains("Called off");
    clock.set(meeting.plus(Duration.ofHours(13)));
    assertThat(status()).as("no meeting was held").isEqualTo(Status.IN_FORCE);
    clock.set(next.plus(Duration.ofHours(12)).plusMillis(1));
    assertThat(status()).isEqualTo(Status.LAPSED_UNCONFIRMED);
    callTheMeeting(3);
    assertThat(status())
        .as("what has lapsed waits for nothing")
        .isEqualTo(Status.LAPSED_UNCONFIRMED);
    convener.post(D + "/notes", Map.of());
    assertThat(faults(entry -> true)).isEmpty();
    assertThat(faults(entry -> !entry.type().equals("meeting.called-off")))
        .anyMatch(fault -> fault.sentence().contains("another meeting than the next"));
  }

  @Test
  void itLapsesAtAnEarlierMeetingThatIsCalledMeanwhile() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    openIn(25);
    fourSupport();
    Instant earlier = callTheMeeting(1);
    assertThat(earlier).isBefore(meeting);
    clock.set(earlier.plus(Duration.ofHours(12)).plusMillis(1));
    assertThat(status()).isEqualTo(Status.LAPSED_UNCONFIRMED);
    convener.post(D + "/notes", Map.of());
    assertThat(faults(entry -> true)).isEmpty();
  }

  @Test
  void whoNamesNoOrganizationIsAskedAgainAndKeepsTheReason() {
    assertThat(of("Faith").get(D + "/emergency").page().select("input[name=for][checked]"))
        .as("the only one is chosen already")
        .hasSize(1);
    var asked = of("Faith").post(D + "/emergency", Map.of("reason", "The board votes tomorrow"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.page().select("#for .error")).isNotEmpty();
    assertThat(asked.page().select("textarea[name=reason]").text())
        .isEqualTo("The board votes tomorrow");
    assertThat(entries("decision.emergency-called")).isZero();
  }

  @Test
  void whenItIsClosedEarlyItWaitsForTheFirstMeetingSinceThen() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    Instant first = callTheMeeting(1);
    openIn(60);
    assertThat(nobody().get(D).text()).as("the one after its close").contains(written(meeting));
    for (String name : table.keySet()) {
      say(name, "support");
    }
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(lapses()).isEqualTo(first.plus(Duration.ofHours(12)));
    assertThat(String.join("\n", lettersTo(delegates.get("Libraries").email())))
        .as("nobody misses that its end came nearer")
        .contains("It waits for the meeting of");
    clock.set(first.plus(Duration.ofHours(12)).plusMillis(1));
    assertThat(status()).isEqualTo(Status.LAPSED_UNCONFIRMED);
    convener.get("/record");
    assertThat(faults(entry -> true)).isEmpty();
  }

  private String written(Instant meeting) {
    return day(meeting).format(DateTimeFormatter.ofPattern("MMMM d", Locale.US));
  }

  @Test
  void whenItClosesLaterItWaitsForTheNextMeetingAfterThat() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    openIn(25);
    callTheMeeting(2);
    assertThat(entries("decision.emergency-moved")).isEqualTo(1);
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    String id = OWNER.sql("select id::text from decisions.condition").query(String.class).single();
    var accepted = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(D + "/conditions/" + id, accepted).status()).isEqualTo(303);
    assertThat(entries("decision.extended")).isEqualTo(1);
    var its = decisions.find("2026-1").orElseThrow();
    assertThat(lapses())
        .isAfter(its.closes().orElseThrow())
        .isEqualTo(meeting.plus(Duration.ofHours(12)));
    assertThat(faults(entry -> true)).isEmpty();
    String day = meeting.atZone(coalitions.current().zone()).toLocalDate().toString();
    assertThat(
            faults(
                entry ->
                    !(entry.type().equals("decision.emergency-moved")
                        && day.equals(entry.payload().get("meeting")))))
        .anyMatch(fault -> fault.sentence().contains("lapses before it closes"));
  }

  @Test
  void aMeetingAfterItLapsesAtTheLatestIsNotNamed() throws Exception {
    call("Faith");
    call("Eastside");
    Instant meeting = callTheMeeting();
    openIn(25);
    Instant late = callTheMeeting(60);
    callOff(meeting);
    assertThat(lapses()).isEqualTo(meeting.plus(Duration.ofHours(12)).plus(Duration.ofDays(31)));
    assertThat(of("Faith").get(D).text())
        .contains("unless a meeting confirms it before")
        .doesNotContain("the meeting of");
    callOff(late);
    assertThat(of("Faith").get(D).text())
        .contains("unless a meeting confirms it before")
        .doesNotContain("the meeting of");
    fourSupport();
    assertThat(nobody().get(D).text()).contains("unless a meeting confirms it before");
    convener.post(D + "/notes", Map.of());
    assertThat(faults(entry -> true)).isEmpty();
    clock.set(lapses().plusMillis(1));
    assertThat(nobody().get(D).text()).contains("not confirmed by a meeting");
    assertThat(of("Faith").get(D).text()).contains("no meeting confirmed it: it lapsed");
  }

  private static Instant lapses() {
    return OWNER
        .sql("select lapses from decisions.emergency_moved order by seq desc limit 1")
        .query((row, n) -> row.getTimestamp("lapses").toInstant())
        .single();
  }

  private void callOff(Instant meeting) {
    assertThat(convener.post("/meetings/" + day(meeting) + "/calling-off", Map.of()).status())
        .isEqualTo(303);
  }

  private LocalDate day(Instant meeting) {
    return meeting.atZone(coalitions.current().zone()).toLocalDate();
  }

  private Map<String, String> fields(String name) {
    return Map.of("for", id(name).toString(), "reason", "The board votes tomorrow");
  }

  private Reader.Seen call(String name) {
    return of(name).post(D + "/emergency", fields(name));
  }

  private Reader.Seen openIn(int hours) {
    var at = clock.instant().plus(Duration.ofHours(hours)).atZone(coalitions.current().zone());
    var fields = new HashMap<String, String>();
    fields.put("date", at.toLocalDate().toString());
    fields.put("time", at.toLocalTime().toString().substring(0, 5));
    fields.put("emergency", "yes");
    return convener.post(D + "/opening", fields);
  }

  private Instant callTheMeeting() {
    return callTheMeeting(4);
  }

  private Instant callTheMeeting(int days) {
    convener.get("/meetings/new"); // each form has a token of its own
    var day = clock.instant().plus(Duration.ofDays(days)).atZone(coalitions.current().zone());
    var fields =
        Map.of(
            "date", day.toLocalDate().toString(),
            "time", "19:00",
            "place", "Library",
            "agenda", "One");
    assertThat(convener.post("/meetings/new", fields).status()).isEqualTo(303);
    return day.toLocalDate().atTime(19, 0).atZone(day.getZone()).toInstant();
  }

  private void fourSupport() {
    for (String name : List.of("Eastside", "Faith", "Libraries", "Teachers")) {
      assertThat(say(name, "support").status()).isEqualTo(303);
    }
    clock.set(decisions.find("2026-1").orElseThrow().closes().orElseThrow().plusMillis(1));
  }

  private Reader.Seen confirm(String... names) {
    var fields = new HashMap<String, List<String>>();
    fields.put("confirming", List.of(names).stream().map(name -> id(name).toString()).toList());
    return convener.post(D + "/emergency-confirmation", fields);
  }

  private List<Fault> faults(Predicate<Entry> kept) throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    return Recount.of(reading.entries().stream().filter(kept).toList()).faults();
  }
}
