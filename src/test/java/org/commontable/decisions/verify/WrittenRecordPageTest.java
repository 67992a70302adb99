package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.commontable.decisions.Status;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program writes while people decide is what the verifier recounts from the download. */
class WrittenRecordPageTest extends Table {
  private static final Predicate<Entry> RESOLUTION_MEETING =
      it -> it.type().equals("decision.resolution-meeting");

  @TempDir Path folder;

  @BeforeEach
  void anOpenDecision() {
    file("members");
    open();
  }

  @Test
  void aDecisionWithAWindowIsRecountedFromItsDownload() throws Exception {
    for (var yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    say("Northside", "stand-aside");
    close();
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    say("Teachers", "support");

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.closed", "decision.notes");
    assertThat(entries.stream().filter(it -> it.type().equals("decision.verdict"))).hasSize(2);
    assertRecounts(entries);
  }

  @Test
  void aSuspendedOrganizationIsRightlyLeftOutAndANamedOneIsNot() throws Exception {
    clock.forward(Duration.ofSeconds(1));
    suspendLibraries();
    clock.forward(Duration.ofSeconds(1));
    fileNext("statement");
    assertThat(
            convener
                .post("/decisions/2026-3/opening", Map.of("date", "2026-12-03", "time", "20:00"))
                .status())
        .isEqualTo(303);
    var entries = download();
    assertThat(entries.getLast().payload().toString()).doesNotContain("Libraries United");
    assertThat(Recount.of(entries).faults()).isEmpty();
    var act = only(entries, "membership.act");
    assertThat(Recount.of(by(entries, act, delegates.get("Faith").id())).faults().toString())
        .contains("carried out by somebody who was neither convener nor clerk");
    assertThat(Recount.of(replaced(entries, act, "decision", "2026-1")).faults().toString())
        .contains("is none on membership");
    var notYet =
        entries.stream()
            .filter(
                it ->
                    !it.type().equals("decision.verdict")
                        || !it.payload().get("decision").equals("2026-2"))
            .toList();
    assertThat(Recount.of(notYet).faults().toString()).contains("before it was in force");
    var without = entries.stream().filter(it -> !it.type().equals("membership.act")).toList();
    assertThat(Recount.of(without).faults().toString()).contains("had joined, but is left out");
    var first = entries.stream().filter(it -> it.type().equals("decision.opened")).findFirst();
    assertThat(first.orElseThrow().payload().toString()).contains("Libraries United");
  }

  @Test
  void seatsOfficesNamesAndAnnulmentsByStrangersAreNamed() throws Exception {
    convener.post(D + "/annulment", Map.of("reason", "Too late"));
    var entries = download();
    assertThat(Recount.of(entries).faults()).isEmpty();
    var stranger = UUID.randomUUID();
    var annulled = only(entries, "decision.annulled");
    assertThat(Recount.of(by(entries, annulled, delegates.get("Faith").id())).faults().toString())
        .contains("an annulment by somebody who was not convener");
    var office = only(entries, "office.given");
    assertThat(Recount.of(by(entries, office, stranger)).faults().toString())
        .contains("an office given by somebody who could give none");
    assertThat(Recount.of(by(entries, office, Fact.PROGRAM)).faults().toString())
        .as("no two organizations proposed her")
        .contains("an office given by somebody who could give none");
    var seat = only(entries, "seat.given");
    var taken = replaced(entries, seat, "person", stranger.toString());
    assertThat(Recount.of(taken).faults().toString()).contains("a seat taken by somebody whom");
    var again = new ArrayList<>(entries);
    var named = only(entries, "coalition.named");
    again.add(by(List.of(named), named, stranger).getFirst());
    assertThat(Recount.of(again).faults().toString())
        .contains("named by somebody who was neither convener nor operator");
    var beside = new ArrayList<>(entries);
    beside.add(by(List.of(seat), seat, seat.actor()).getFirst());
    assertThat(Recount.of(beside).faults()).as("who sits names another").isEmpty();
  }

  private void suspendLibraries() {
    var path = "/decisions/2026-2";
    var proposal =
        Map.of(
            "title", "Suspend libraries united",
            "body", "Until June.",
            "area", "equity",
            "class", "membership",
            "audience", "members",
            "mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", proposal).location()).isEqualTo(path);
    var closes = Map.of("date", "2026-12-03", "time", "20:00");
    assertThat(convener.post(path + "/opening", closes).status()).isEqualTo(303);
    for (var one : table.keySet()) {
      of(one).post(path + "/stance", fields(one, "support", "1"));
    }
    assertThat(convener.post(path + "/closing", Map.of()).status()).isEqualTo(303);
    clock.forward(Duration.ofSeconds(1));
    var act = Map.of("organization", id("Libraries").toString(), "act", "suspended");
    assertThat(convener.post("/members/acts/2026-2", act).status()).isEqualTo(303);
  }

  @Test
  void conditionsAreRecountedAsTheyStoodAtTheClose() throws Exception {
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    var answer = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(condition(), answer).status()).isEqualTo(303);
    for (var yes : List.of("Faith", "Teachers")) {
      say(yes, "support");
    }
    clock.set(CLOSE.plus(Duration.ofDays(4)));
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    of("Eastside").post(condition(), Map.of("answer", "broken"));

    var entries = download();
    assertThat(entries).extracting(Entry::type).contains("decision.condition", "decision.verdict");
    assertRecounts(entries);
  }

  @Test
  void lateWordAndAnAnnulmentLeaveTheVerdictAsItWas() throws Exception {
    for (var yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    close();
    var late = Map.of("for", id("Faith").toString(), "stance", "block", "reason", "Too late");
    assertThat(of("Faith").post(D + "/stance/note-after-close", late).status()).isEqualTo(303);
    var annulment = Map.of("reason", "The call went out too late", "again", "yes");
    assertThat(convener.post(D + "/annulment", annulment).status()).isEqualTo(303);

    var entries = download();
    assertThat(entries)
        .extracting(Entry::type)
        .contains("decision.note-after-close", "decision.verdict", "decision.annulled");
    assertRecounts(entries);
  }

  @Test
  void aClassWithARuleOfItsOwnIsRecountedUnderIt() throws Exception {
    decideBy("commontable");
    fileNext("money");
    var second = "/decisions/2026-2";
    var opened = convener.post(second + "/opening", Map.of("date", "2026-12-03", "time", "20:00"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(303);
    for (var yes : List.of("Eastside", "Faith", "Teachers")) {
      of(yes).post(second + "/stance", fields(yes, "support", "1"));
    }
    for (var no : List.of("Northside", "Libraries")) {
      of(no).post(second + "/stance", fields(no, "oppose", "1", "reason", "Too much"));
    }
    close();

    assertThat(of("Faith").get(second).text()).contains("two-thirds").contains("Not adopted");
    assertThat(convener.post(second + "/notes", Map.of()).status()).isEqualTo(303);
    assertThat(decisions.find("2026-2").orElseThrow().status()).isEqualTo(Status.FAILED);
    var entries = download();
    assertThat(entries)
        .filteredOn(it -> it.type().equals("rules.proposed"))
        .extracting(Entry::format)
        .containsExactly(3, 3);
    assertRecounts(entries, 2);
  }

  @Test
  void talksConsensusSoughtAgainAndTheVoteAreRecounted() throws Exception {
    var entries = download(this::aBlockTalksAndTheVote);
    assertThat(entries)
        .extracting(Entry::type)
        .containsSubsequence(
            "decision.verdict",
            "decision.resolution-meeting",
            "decision.reopened",
            "decision.closed",
            "decision.verdict",
            "decision.resolution-meeting",
            "decision.vote-called",
            "decision.stance",
            "decision.closed",
            "decision.verdict");
    assertRecounts(entries);
  }

  @Test
  void aFalseVerdictOfTheVoteIsNamed() throws Exception {
    var entries = download(this::aBlockTalksAndTheVote);
    var last = entries.stream().filter(it -> it.type().equals("decision.verdict")).toList();
    var real = last.getLast();
    var verdict = new HashMap<>(map(real.payload().get("verdict")));
    assertThat(verdict).containsEntry("outcome", "adopted").containsEntry("yes", 4L);
    verdict.put("outcome", "failed");
    assertThat(faults(replaced(entries, real, "verdict", verdict)))
        .singleElement()
        .asString()
        .contains("verdict recounted as");
  }

  @Test
  @Tag("deep")
  void anotherRuleForTheVoteThanTheRulesNameIsNamed() throws Exception {
    var entries = download(this::aBlockTalksAndTheVote);
    var called = only(entries, "decision.vote-called");
    var easier = Map.of("name", "fallback", "rules", List.of(Map.of("name", "majority-of-votes")));
    assertThat(faults(replaced(entries, called, "rule", easier)))
        .first()
        .asString()
        .contains("decision.vote-called: rule recounted as");
  }

  @Test
  @Tag("deep")
  void aVoteWithoutTalksIsNamedAndSoIsOneAfterAnAdoption() throws Exception {
    var entries = download(this::aBlockTalksAndTheVote);
    var silent = entries.stream().filter(RESOLUTION_MEETING.negate()).toList();
    assertThat(faults(silent)).first().asString().contains("consensus sought again without talks");
    var once = new ArrayList<>(entries);
    once.remove(entries.stream().filter(RESOLUTION_MEETING).toList().getLast());
    assertThat(faults(once)).first().asString().contains("the vote without talks");
    var called = only(entries, "decision.vote-called");
    var twice = new ArrayList<>(entries);
    twice.add(called);
    assertThat(faults(twice)).anyMatch(it -> it.contains("though consensus has not failed"));
  }

  @Test
  @Tag("deep")
  void aBlockInTheVoteAndMoreTalksThanTheRulesGiveAreNamed() throws Exception {
    var entries = download(this::aBlockTalksAndTheVote);
    var stances = entries.stream().filter(it -> it.type().equals("decision.stance")).toList();
    assertThat(faults(replaced(entries, stances.getLast(), "says", "block")))
        .anyMatch(it -> it.contains("a block while the vote is held"));
    var meetings = entries.stream().filter(RESOLUTION_MEETING).toList();
    assertThat(faults(replaced(entries, meetings.getLast(), "meeting", 4L)))
        .anyMatch(it -> it.contains("resolution meeting 4 after 1"));
  }

  /** Faith blocks twice and is outvoted: four to one. */
  private void aBlockTalksAndTheVote() {
    for (var yes : List.of("Eastside", "Northside", "Teachers")) {
      say(yes, "support");
    }
    say("Faith", "block", "blockReason", "Harm", "principle", "Do none", "meet", "Ana");
    close();
    post(
        "/resolution-meeting",
        Map.of("heldOn", "2026-12-03", "notes", "We met.", "there", id("Faith").toString()));
    post("/reopening", Map.of("date", "2026-12-08", "time", "20:00"));
    say("Libraries", "support");
    clock.set(CLOSE.plus(Duration.ofDays(5)).plusMillis(1));
    post(
        "/resolution-meeting",
        Map.of("heldOn", "2026-12-08", "notes", "Again.", "there", id("Faith").toString()));
    post("/vote", Map.of("date", "2026-12-13", "time", "20:00"));
    say("Eastside", "support");
    clock.set(CLOSE.plus(Duration.ofDays(10)).plusMillis(1));
    post("/notes", Map.of());
    assertThat(decisions.find("2026-1").orElseThrow().status()).isEqualTo(Status.IN_FORCE);
  }

  private void post(String act, Map<String, String> fields) {
    convener.get(D); // each form has a token of its own
    var answer = convener.post(D + act, fields);
    assertThat(answer.status()).as(act + ": " + answer.text()).isEqualTo(303);
    clock.forward(Duration.ofSeconds(1));
  }

  private List<Entry> download(Runnable before) throws Exception {
    before.run();
    return download();
  }

  private static Entry only(List<Entry> entries, String type) {
    return entries.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** As if somebody else had done it. */
  private static List<Entry> by(List<Entry> entries, Entry old, UUID actor) {
    return entries.stream()
        .map(
            it ->
                it == old
                    ? new Entry(
                        it.seq(),
                        it.format(),
                        it.time(),
                        it.type(),
                        actor,
                        it.organization(),
                        it.channel(),
                        it.requestId(),
                        it.payload(),
                        it.prev(),
                        it.hash())
                    : it)
        .toList();
  }

  private static List<Entry> replaced(List<Entry> entries, Entry old, String field, Object value) {
    var payload = new HashMap<>(old.payload());
    payload.put(field, value);
    return entries.stream()
        .map(
            it ->
                it == old
                    ? new Entry(
                        it.seq(),
                        it.format(),
                        it.time(),
                        it.type(),
                        it.actor(),
                        it.organization(),
                        it.channel(),
                        it.requestId(),
                        payload,
                        it.prev(),
                        it.hash())
                    : it)
        .toList();
  }

  private static List<String> faults(List<Entry> entries) {
    return Recount.of(entries).faults().stream().map(it -> it.sentence()).toList();
  }

  private static void assertRecounts(List<Entry> entries) {
    assertRecounts(entries, 1);
  }

  private static void assertRecounts(List<Entry> entries, long decisions) {
    var recount = Recount.of(entries);
    assertThat(recount.faults()).isEmpty();
    assertThat(recount.decisions()).isEqualTo(decisions);
    // Without any one stance the verdict no longer follows: the recount really counts.
    var without =
        entries.stream().filter(entry -> !entry.type().equals("decision.stance")).toList();
    assertThat(Recount.of(without).faults()).isNotEmpty();
  }

  private List<Entry> download() throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    return reading.entries();
  }
}
