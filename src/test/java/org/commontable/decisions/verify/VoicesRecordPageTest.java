package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.Presence;
import org.commontable.decisions.VerifyCommand;
import org.commontable.decisions.store.AtRest;
import org.commontable.members.SeatKind;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordImport;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** Who spoke for whom is recounted from the record alone, and a wrong count is refused. */
class VoicesRecordPageTest extends Table {
  @TempDir Path folder;
  @Autowired private Presence presence;
  @Autowired private AtRest atRest;
  private Person bea;

  @BeforeEach
  void twoDelegatesOfTheLibraries() {
    convener.post("/rules", Map.of("preset", "consensus", "proxies", "yes"));
    bea = sits("Bea", "Libraries", SeatKind.DELEGATE);
    file("members");
    open();
  }

  @Test
  void delegatesWhoDifferAreHeldInTheRecountToo() throws Exception {
    say("Faith", "support");
    say("Eastside", "support");
    say("Libraries", "support");
    as(bea).post(D + "/stance", fields("Libraries", "stand-aside", "1"));
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(verdict(entries).get("present").toString())
        .as("it was there")
        .contains(id("Libraries").toString());
    assertThat(faults(changed(entries, "decision.stance", it -> without(it, "place"))))
        .as("were the last to speak heard alone, another verdict would follow")
        .anyMatch(it -> it.contains("recounted as"));
  }

  @Test
  void whatTheySaidIsHeldBackFromTheDownloadWhileTheyDiffer() throws Exception {
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    as(bea).post(D + "/stance", fields("Libraries", "stand-aside", "1", "reason", "Our charter"));
    say("Faith", "support");
    var tar = of("Faith").post("/record/export.tar", Map.of()).bytes();
    var text = new String(tar, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text)
        .doesNotContain("record/withheld.json", "Groups under ten", "Our charter")
        .doesNotContain("conditional\\\"", "stand-aside\\\"")
        .contains("support\\\"");
    assertThat(text.split("\"type\":\"decision.stance\"", -1)).as("no line is left out").hasSize(4);
    var copy = Files.write(folder.resolve("copy.tar"), tar);
    assertThat(verified(copy)).contains("\"closed\":2", "\"complete\":false", "\"ok\":true");
    assertThatThrownBy(() -> RecordImport.into(JDBC, copy, "", all -> List.of()))
        .hasMessageContaining("it withholds 2 lines");

    var entries = closed();
    assertThat(entries.stream().filter(it -> it.type().equals("decision.stance"))).hasSize(3);
    assertThat(faults(entries)).isEmpty();
    assertThat(faults(shutAgain(entries)))
        .anyMatch(it -> it.contains("words that are kept closed"));
  }

  @Test
  void whereItWasAnnulledBeforeAnyVerdictTheyStayClosed() throws Exception {
    say("Libraries", "conditional", "condition1", "Groups under ten stay hidden.");
    as(bea).post(D + "/stance", fields("Libraries", "stand-aside", "1", "reason", "Our charter"));
    say("Faith", "support");
    assertThat(convener.post(D + "/annulment", Map.of("reason", "Too late")).status())
        .isEqualTo(303);
    var tar = of("Faith").post("/record/export.tar", Map.of()).bytes();
    assertThat(new String(tar, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("Groups under ten", "Our charter");
    assertThat(verified(Files.write(folder.resolve("copy.tar"), tar)))
        .contains("\"closed\":2", "\"ok\":true");

    atRest.lay(); // as the round of the clock does a minute later
    assertThat(
            OWNER
                .sql("select count(*) from decisions.at_rest where held <> '{}'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    of("Faith").get("/record");
    var later = of("Faith").post("/record/export.tar", Map.of()).bytes();
    assertThat(new String(later, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("Groups under ten", "Our charter");
  }

  @Test
  void aWordThatAnAlternateJoinedIsRecountedAsItsSpeakers() throws Exception {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    say("Eastside", "support");
    say("Northside", "support");
    say("Faith", "stand-aside");
    var seat =
        OWNER
            .sql("select id::text from members.seat where person = :person")
            .param("person", delegates.get("Faith").id())
            .query(String.class)
            .single();
    as(alma).post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    as(alma).post(D + "/stance", fields("Faith", "support", "1"));
    var said =
        OWNER
            .sql("select id::text from decisions.stance where stance = 'stand-aside'")
            .query(String.class)
            .single();
    as(alma).post(D + "/difference", Map.of("for", id("Faith").toString(), "stance", said));
    as(alma).post(D + "/stance", fields("Faith", "support", "1"));
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(verdict(entries).get("stances").toString())
        .as("held: two words that differ")
        .doesNotContain(id("Faith").toString());
    assertThat(faults(changed(entries, "decision.stance", it -> inFormat(2, it))))
        .as("in entries of before it was left behind: hers alone stands")
        .anyMatch(it -> it.contains("recounted as"));
  }

  private static Entry inFormat(int format, Entry it) {
    return new Entry(
        it.seq(),
        format,
        it.time(),
        it.type(),
        it.actor(),
        it.organization(),
        it.channel(),
        it.requestId(),
        it.payload(),
        it.prev(),
        it.hash());
  }

  /** As who has a copy could leave the words out again, when a verdict has counted them. */
  private static List<Entry> shutAgain(List<Entry> entries) {
    var said = List.of("says", "legal", "conditions", "reason", "principle", "meet");
    return changed(
        entries,
        "decision.stance",
        it -> {
          var payload = new HashMap<>(it.payload());
          payload.keySet().removeAll(said);
          payload.put("closed", "commitment:" + "ab".repeat(32));
          return copy(it, it.actor(), it.organization(), payload);
        });
  }

  private static String verified(Path copy) {
    var said = new StringWriter();
    var command = new CommandLine(new VerifyCommand()).setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said)).execute(copy.toString());
    return said.toString();
  }

  @Test
  void theContactsWordIsRecountedAndNobodyElseCouldGiveIt() throws Exception {
    say("Faith", "support");
    say("Eastside", "support");
    say("Libraries", "stand-aside");
    as(bea).post(D + "/stance", fields("Libraries", "support", "1"));
    var stance =
        OWNER
            .sql("select id::text from decisions.stance where stance = 'stand-aside'")
            .query(String.class)
            .single();
    of("Libraries")
        .post(D + "/difference", Map.of("for", id("Libraries").toString(), "stance", stance));
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(
            faults(
                changed(
                    entries,
                    "decision.stance",
                    it -> it.payload().get("by").equals("contact") ? by(it, bea) : it)))
        .anyMatch(it -> it.contains("as the contact by somebody who was not"));
  }

  @Test
  void anAlternatesStanceNeedsTheHandOver() throws Exception {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    var seat =
        OWNER
            .sql("select id::text from members.seat where person = :person")
            .param("person", delegates.get("Faith").id())
            .query(String.class)
            .single();
    as(alma).post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    as(alma).post(D + "/stance", fields("Faith", "support", "1"));
    say("Faith", "stand-aside");
    say("Eastside", "support");
    say("Northside", "support");
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(
            faults(entries.stream().filter(it -> !it.type().equals("seat.handed-over")).toList()))
        .anyMatch(it -> it.contains("an alternate whose delegate was there"));
  }

  @Test
  void whatADelegateSaidHerselfIsHeldAgainstAnAlternateWhoCallsHerAbsent() throws Exception {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    say("Eastside", "support");
    say("Northside", "support");
    say("Faith", "support");
    var seat =
        OWNER
            .sql("select id::text from members.seat where person = :person")
            .param("person", delegates.get("Faith").id())
            .query(String.class)
            .single();
    as(alma).post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    assertThat(as(alma).post(D + "/stance", fields("Faith", "stand-aside", "1")).status())
        .isEqualTo(303);
    assertThat(of("Teachers").get(D).text())
        .contains("Its delegates gave different answers; its contact has been asked");
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(verdict(entries).get("stances").toString())
        .as("two words, neither in the other's place: no ballot")
        .doesNotContain(id("Faith").toString());
    assertThat(verdict(entries).get("present").toString())
        .as("but she was there")
        .contains(id("Faith").toString());
    assertThat(
            faults(
                changed(
                    entries,
                    "decision.stance",
                    it ->
                        it.actor().equals(alma.id())
                            ? with(it, "place", delegates.get("Faith").id().toString())
                            : it)))
        .as("the old way")
        .anyMatch(it -> it.contains("an alternate whose delegate was there"));
  }

  @Test
  void whoHandedOverHerselfIsSpokenForInHerPlace() throws Exception {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    say("Faith", "support");
    var seat =
        OWNER
            .sql("select id::text from members.seat where person = :person")
            .param("person", delegates.get("Faith").id())
            .query(String.class)
            .single();
    of("Faith").post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    as(alma).post(D + "/stance", fields("Faith", "stand-aside", "1"));
    assertThat(of("Teachers").get(D).text()).doesNotContain("gave different answers");
    say("Eastside", "support");
    say("Northside", "support");
    assertThat(faults(closed())).isEmpty();
  }

  @Test
  void aConditionThatAnotherDelegateJoinedIsAnsweredOnceForBoth() throws Exception {
    String[] condition = {"condition1", "Groups under ten stay hidden."};
    say("Libraries", "conditional", condition);
    as(bea).post(D + "/stance", fields("Libraries", "stand-aside", "1"));
    var said =
        OWNER
            .sql("select id::text from decisions.stance where stance = 'conditional'")
            .query(String.class)
            .single();
    as(bea).post(D + "/difference", Map.of("for", id("Libraries").toString(), "stance", said));
    var first =
        OWNER
            .sql("select id::text from decisions.condition where stance = :said::uuid")
            .param("said", said)
            .query(String.class)
            .single();
    var accepted = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(D + "/conditions/" + first, accepted).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).contains("1 of 5 support");
    of("Libraries").get(D + "/stance?for=" + id("Libraries"));
    assertThat(say("Libraries", "conditional", condition).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .as("the copy in the other's word was answered, too")
        .contains("1 of 5 support");
    clock.forward(Duration.ofDays(4));
    assertThat(faults(closed())).isEmpty();
  }

  @Test
  void whoSpeaksHerselfAfterHandingOverIsBack() throws Exception {
    Person alma = sits("Alma", "Faith", SeatKind.ALTERNATE);
    var seat =
        OWNER
            .sql("select id::text from members.seat where person = :person")
            .param("person", delegates.get("Faith").id())
            .query(String.class)
            .single();
    of("Faith").post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    say("Faith", "block", "blockReason", "Harm", "principle", "Do none", "meet", "Ana");
    assertThat(as(alma).post(D + "/stance", fields("Faith", "support", "1")).text())
        .as("nobody takes back what she said herself")
        .contains("the delegate has not handed over");
    as(alma).post("/seats/" + seat + "/hand-over", Map.of("away", "yes"));
    assertThat(as(alma).post(D + "/stance", fields("Faith", "support", "1")).status())
        .isEqualTo(303);
    assertThat(of("Teachers").get(D).text()).contains("Its delegates gave different answers");
    say("Eastside", "support");
    say("Northside", "support");
    assertThat(faults(closed())).isEmpty();
  }

  @Test
  void aProxyIsRecountedAndOneCountedWronglyIsRefused() throws Exception {
    proxy("Faith", "Libraries");
    here("Libraries");
    of("Libraries").post(D + "/stance", fields("Faith", "support", "1"));
    say("Libraries", "support");
    say("Northside", "support");
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(verdict(entries).get("stances").toString())
        .as("it counts")
        .contains(id("Faith").toString());
    assertThat(faults(left(entries, "presence.noted")))
        .as("had the holder left it would not")
        .anyMatch(it -> it.contains("recounted as"));
    assertThat(faults(left(entries, "proxy.given")))
        .anyMatch(it -> it.contains("a proxy that did not hold"));
    assertThat(
            faults(
                changed(entries, "proxy.given", it -> with(it, "to", id("Northside").toString()))))
        .anyMatch(it -> it.contains("a proxy that did not hold"));
    var twice = new ArrayList<>(entries);
    Entry given =
        entries.stream().filter(it -> it.type().equals("proxy.given")).findFirst().orElseThrow();
    twice.add(
        entries.indexOf(given) + 1,
        with(of(given, "Northside"), "proxy", "00000000-0000-0000-0000-000000000001"));
    assertThat(faults(twice)).anyMatch(it -> it.contains("holds a proxy already"));
    var onward = new ArrayList<>(entries);
    onward.add(
        entries.indexOf(given) + 1,
        with(
            with(of(given, "Libraries"), "proxy", "00000000-0000-0000-0000-000000000001"),
            "to",
            id("Northside").toString()));
    assertThat(faults(onward)).anyMatch(it -> it.contains("handed on"));
  }

  @Test
  void aProxyThatDoesNotCountIsNotCounted() throws Exception {
    proxy("Faith", "Libraries");
    here("Libraries");
    of("Libraries").post(D + "/stance", fields("Faith", "support", "1"));
    of("Faith")
        .post(
            "/proxies/"
                + OWNER.sql("select id::text from decisions.proxy").query(String.class).single()
                + "/withdrawal",
            Map.of());
    proxy("Northside", "Eastside");
    of("Eastside").post(D + "/stance", fields("Northside", "support", "1"));
    say("Libraries", "support");
    say("Eastside", "support");
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    assertThat(verdict(entries).get("stances").toString())
        .doesNotContain(id("Faith").toString())
        .doesNotContain(id("Northside").toString());
    assertThat(faults(left(entries, "proxy.withdrawn")))
        .anyMatch(it -> it.contains("recounted as"));
  }

  @Test
  void provisionalIsRecounted() throws Exception {
    say("Faith", "support");
    say("Eastside", "support");
    as(Role.CLERK).post(D + "/entry", fields("Northside", "support", "1", "channel", "phone"));
    var entries = closed();
    assertThat(faults(entries)).isEmpty();
    var verdicts = entries.stream().filter(it -> it.type().equals("decision.verdict")).toList();
    assertThat(verdicts.getLast().payload().get("provisional")).isEqualTo(true);
    assertThat(faults(changed(entries, "decision.verdict", it -> with(it, "provisional", false))))
        .anyMatch(it -> it.contains("provisional recounted as true"));
    var stance = of("Northside").get(D).page().select("input[name=stance]").attr("value");
    of("Northside")
        .post(D + "/confirmations", Map.of("for", id("Northside").toString(), "stance", stance));
    var confirmed = download();
    assertThat(faults(confirmed)).isEmpty();
    assertThat(
            confirmed.stream()
                .filter(it -> it.type().equals("decision.verdict"))
                .map(it -> it.payload().get("provisional")))
        .containsExactly(true, false);
    assertThat(faults(left(confirmed, "decision.confirmed")))
        .anyMatch(it -> it.contains("provisional recounted as true"));
  }

  private void proxy(String giver, String holder) {
    var form = Map.of("for", id(giver).toString(), "to", id(holder).toString());
    assertThat(of(giver).post(D + "/proxy", form).status()).isEqualTo(303);
  }

  private void here(String shortName) {
    clock.forward(Duration.ofSeconds(1));
    inside(
        () ->
            presence.note(
                id(shortName),
                clock.instant().minusSeconds(1),
                Optional.empty(),
                "room",
                delegates.get(shortName).id()));
    clock.forward(Duration.ofSeconds(1));
  }

  private Person sits(String name, String shortName, SeatKind kind) {
    Person person = somebody(name);
    var by = delegates.get(shortName).id();
    inside(() -> register.appoint(id(shortName), person, kind, by, "web").orElseThrow());
    return person;
  }

  private List<Entry> closed() throws Exception {
    clock.set(CLOSE.plusSeconds(1));
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    return download();
  }

  private List<Entry> download() throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    return reading.entries();
  }

  private static List<String> faults(List<Entry> entries) {
    return Recount.of(entries).faults().stream().map(it -> it.sentence()).toList();
  }

  private static Map<?, ?> verdict(List<Entry> entries) {
    return (Map<?, ?>)
        entries.stream()
            .filter(it -> it.type().equals("decision.verdict"))
            .toList()
            .getLast()
            .payload()
            .get("question");
  }

  private static List<Entry> left(List<Entry> entries, String type) {
    return entries.stream().filter(it -> !it.type().equals(type)).toList();
  }

  private static List<Entry> changed(
      List<Entry> entries, String type, UnaryOperator<Entry> change) {
    return entries.stream().map(it -> it.type().equals(type) ? change.apply(it) : it).toList();
  }

  private static Entry with(Entry it, String field, Object value) {
    var payload = new HashMap<>(it.payload());
    payload.put(field, value);
    return copy(it, it.actor(), it.organization(), payload);
  }

  private static Entry without(Entry it, String field) {
    var payload = new HashMap<>(it.payload());
    payload.remove(field);
    return copy(it, it.actor(), it.organization(), payload);
  }

  private static Entry by(Entry it, Person person) {
    return copy(it, person.id(), it.organization(), it.payload());
  }

  private Entry of(Entry it, String shortName) {
    return copy(it, it.actor(), id(shortName), it.payload());
  }

  private static Entry copy(
      Entry it, java.util.UUID actor, java.util.UUID organization, Map<String, Object> payload) {
    return new Entry(
        it.seq(),
        it.format(),
        it.time(),
        it.type(),
        actor,
        organization,
        it.channel(),
        it.requestId(),
        payload,
        it.prev(),
        it.hash());
  }
}
