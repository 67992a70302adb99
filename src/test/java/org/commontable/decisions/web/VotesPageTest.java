package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commontable.decisions.Presence;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Kinds of belonging without a vote, and meetings that come before one. */
class VotesPageTest extends Table {
  @TempDir Path folder;
  @Autowired Presence presence;

  @Test
  void aPartnerIsNotAskedAndEveryPageSaysWhy() throws Exception {
    decideBy("rock-center");
    assertThat(place("Faith", "partner", "").text()).contains("a decision on membership");
    aMembershipDecisionInForce();
    assertThat(place("Eastside", "partner", "2026-1").text()).contains("does not name Eastside");
    assertThat(place("Faith", "partner", "2026-1").status()).isEqualTo(303);
    assertThat(of("Faith").get("/rules/votes").text()).contains("None: no vote as “Partner”.");
    assertThat(of("Eastside").get("/members/faith-in-action-tarrow").text()).contains("Partner");

    convener.post(
        "/meetings/new",
        Map.of("date", "2026-12-23", "time", "19:00", "place", "Library", "agenda", "One"));
    assertThat(of("Eastside").get("/meetings/2026-12-23").text())
        .as("nor does a meeting wait for it")
        .contains("0 of 4 member organizations said they will come; 3 are needed")
        .contains("not counted, for want of a vote: Faith in Action Tarrow");

    fileNext("statement");
    String second = "/decisions/2026-2";
    assertThat(convener.get(second + "/opening").text())
        .contains("4 members are asked")
        .contains("One member has no vote in this decision.")
        .contains("Faith in Action Tarrow: no vote as “Partner”.");
    assertThat(convener.post(second + "/opening", until("2026-12-20")).status()).isEqualTo(303);

    assertThat(decisions.find("2026-2").orElseThrow().seats()).hasSize(4);
    assertThat(of("Eastside").get(second).text()).contains("Faith in Action Tarrow: no vote as");
    assertThat(of("Faith").get(second).text())
        .contains("Faith in Action Tarrow has no vote in this decision")
        .doesNotContain("Give our stance");
    String form = second + "/stance?for=" + id("Faith");
    assertThat(of("Faith").get(form).page().select("h1").text())
        .isEqualTo("No vote in this decision");
    assertThat(of("Faith").get(second + "/stance").text()).contains("has no vote");
    var refused = of("Faith").post(second + "/stance", fields("Faith", "support", "1"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(of("Eastside").get(form).status()).as("another's").isEqualTo(403);

    assertThat(faults(entry -> entry)).isEmpty();
    assertThat(faults(entry -> without(entry, "organization.tier", "tier", "member")))
        .anyMatch(fault -> fault.sentence().contains("\"Faith in Action Tarrow\" had joined"));
    assertThat(faults(entry -> without(entry, "decision.opened", "withoutVote", List.of())))
        .anyMatch(fault -> fault.sentence().contains("without a vote recounted as"));
  }

  @Test
  void whoHasAttendedTooFewMeetingsIsNotAskedUntilItHas() throws Exception {
    decideBy("seattle-mlk");
    var early = Map.of("heldOn", "2031-01-01");
    assertThat(convener.post("/rules/votes/annual-meeting", early).status()).isEqualTo(422);
    for (String page : List.of("/rules", "/rules/votes")) {
      assertThat(convener.get(page).text()).as(page).contains("Nobody now has a vote on: ");
    }
    fileNext("statement");
    assertThat(convener.post(D + "/opening", until("2026-12-20")).text())
        .contains("0 of the one meeting that comes")
        .contains("No member has a vote in it");
    var waiting = convener.get(D + "/opening").page();
    assertThat(waiting.select("main form")).as("a sentence, no button").isEmpty();
    assertThat(waiting.text()).doesNotContain("members are asked", "gets a letter");
    assertThat(convener.get("/desk").text())
        .contains("It cannot be opened yet: no member has a vote in it")
        .doesNotContain("Open for answers");
    Instant start = clock.instant().minus(Duration.ofDays(3));
    there("Eastside", start, "room");
    there("Teachers", start, "phone");
    there("Faith", start, "paper");
    inside(
        () ->
            presence.note(
                id("Libraries"),
                start,
                Optional.of(start),
                "room",
                delegates.get("Libraries").id()));
    assertThat(of("Faith").get("/rules/votes").page().select("td.num").eachText())
        .containsExactly("1", "0", "0", "0", "1");
    assertThat(of("Faith").get("/rules/votes").page().select("td.num").eachAttr("data-label"))
        .containsOnly("Meetings attended:");
    assertThat(convener.post(D + "/opening", until("2026-12-20")).status()).isEqualTo(303);
    assertThat(decisions.find("2026-1").orElseThrow().seats())
        .extracting(seat -> seat.shortName())
        .containsExactly("Eastside", "Teachers");
    assertThat(faults(entry -> entry)).isEmpty();

    String today = clock.instant().atZone(coalitions.current().zone()).toLocalDate().toString();
    assertThat(convener.post("/rules/votes/annual-meeting", Map.of("heldOn", today)).status())
        .isEqualTo(303);
    assertThat(of("Eastside").get("/rules/votes").text()).contains("counted after the annual");
    fileNext("statement");
    assertThat(convener.post("/decisions/2026-2/opening", until("2026-12-20")).status())
        .as("nobody has attended one since")
        .isEqualTo(422);
  }

  @Test
  void onlyTheConvenerGivesKindsOfBelongingAndOnlyThoseOfTheRules() {
    decideBy("rock-center");
    var fields = Map.of("organization", id("Faith").toString(), "tier", "member");
    assertThat(of("Faith").post("/rules/votes/tier", fields).status()).isEqualTo(403);
    assertThat(place("Faith", "emperor", "").status()).isEqualTo(422);
    assertThat(place("Faith", "partner", "2026-99").status()).isEqualTo(422);
    assertThat(place("Faith", "member", "").status()).as("nobody's vote changes").isEqualTo(303);
    assertThat(entries("organization.tier")).isEqualTo(1);
  }

  private void aMembershipDecisionInForce() {
    var fields =
        Map.of(
            "title", "Partners",
            "body", "Faith in Action Tarrow is a partner from now on.",
            "area", "equity",
            "class", "membership",
            "audience", "members",
            "mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).status()).isEqualTo(303);
    assertThat(convener.post(D + "/opening", until("2026-12-03")).status()).isEqualTo(303);
    for (String name : table.keySet()) {
      say(name, "support");
    }
    clock.set(decisions.find("2026-1").orElseThrow().closes().orElseThrow().plusMillis(1));
  }

  private static Map<String, String> until(String day) {
    return Map.of("date", day, "time", "20:00");
  }

  private Reader.Seen place(String name, String tier, String decision) {
    return convener.post(
        "/rules/votes/tier",
        Map.of("organization", id(name).toString(), "tier", tier, "decision", decision));
  }

  private void there(String name, Instant from, String how) {
    var until = Optional.of(from.plus(Duration.ofHours(2)));
    inside(() -> presence.note(id(name), from, until, how, delegates.get(name).id()));
  }

  private List<Fault> faults(UnaryOperator<Entry> change) throws Exception {
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    return Recount.of(new ArrayList<>(reading.entries()).stream().map(change).toList()).faults();
  }

  private static Entry without(Entry entry, String type, String field, Object said) {
    if (!entry.type().equals(type)) {
      return entry;
    }
    var payload = new LinkedHashMap<String, @Nullable Object>(entry.payload());
    payload.put(field, said);
    return new Entry(
        entry.seq(),
        entry.format(),
        entry.time(),
        entry.type(),
        entry.actor(),
        entry.organization(),
        entry.channel(),
        entry.requestId(),
        payload,
        entry.prev(),
        entry.hash());
  }
}
