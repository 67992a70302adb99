package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consensus failed: talks, consensus again, and the vote. Three of five support, Faith blocks. */
class ResolutionPageTest extends Table {
  private static final String MEETING = D + "/resolution-meeting";
  private static final String VOTE = D + "/vote";
  private static final String AGAIN = D + "/reopening";
  private static final String[] BLOCK = {
    "blockReason", "It harms small schools", "principle", "No pupil is named", "meet", "Ana"
  };

  @BeforeEach
  void aDecisionThatFaithBlocks() {
    file("public");
    open();
    for (String yes : List.of("Eastside", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(say("Faith", "block", BLOCK).status()).isEqualTo(303);
    close();
    clock.forward(Duration.ofDays(1));
  }

  @Test
  void thePageSaysWhatComesNextAndByWhen() {
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(convener.get(D).text())
        .contains("Consensus failed on Thursday, December 3, 2026.")
        .contains("3 resolution meetings within 45 days, until Sunday, January 17, 2027")
        .contains("Held so far: 0.")
        .contains("Next: a resolution meeting, by Sunday, January 17, 2027.")
        .contains("a vote (three-quarters of those present and a majority of members)")
        .contains("Record a resolution meeting")
        .doesNotContain("Call the vote");
    assertThat(of("Faith").get(D).text()).doesNotContain("Record a resolution meeting");
    assertThat(convener.reading("es").get(D).text())
        .contains("El consenso fracasó el")
        .contains("hasta el domingo 17 de enero de 2027");
    assertThat(nobody().get(D).text()).doesNotContain("Consensus failed").doesNotContain("block");
  }

  @Test
  void theConvenersDeskSaysWhatIsToBeDoneUntilItIsTakenFurther() {
    assertThat(convener.get("/desk").text())
        .contains("In resolution: Publish every suspension, school by school")
        .contains("Hold a resolution meeting");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("In resolution");
    meet();
    assertThat(convener.reading("es").get("/desk").text())
        .contains("En resolución:", "Busque otra vez el consenso");
    assertThat(post(VOTE, closing("2026-12-20")).status()).isEqualTo(303);
    assertThat(convener.get("/desk").text()).doesNotContain("In resolution");
  }

  @Test
  void noVoteAndNoSecondConsensusBeforeTheTableHasMet() {
    assertThat(convener.get(VOTE).status()).isEqualTo(403);
    assertThat(post(VOTE, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(entries("decision.vote-called")).isZero();
  }

  @Test
  void onlyTheConvenerRecordsMeetingsAndCallsTheVote() {
    for (Reader other : List.of(of("Teachers"), of("Faith"), as(Role.CLERK))) {
      for (String path : List.of(MEETING, VOTE, AGAIN)) {
        assertThat(other.get(path).status()).as(path).isEqualTo(403);
        assertThat(other.post(path, closing("2026-12-20")).status()).as(path).isEqualTo(403);
        assertThat(nobody().get(path).location()).as(path).startsWith("/sign-in");
      }
    }
    assertThat(entries("decision.resolution-meeting")).isZero();
  }

  @Test
  void aMeetingIsReadByMembersWithWhoWasThereAndStaysOutOfPublic() {
    var meeting = meeting("2026-12-04", "They <b>want</b> groups of 20.");
    meeting.put("there", id("Faith").toString());
    assertThat(post(MEETING, meeting).status()).isEqualTo(303);
    var seen = of("Teachers").get(D);
    assertThat(seen.text())
        .contains("Resolution meeting 1, December 4, 2026")
        .contains("They <b>want</b> groups of 20.")
        .contains("There: Faith in Action Tarrow")
        .contains("Faith in Action Tarrow blocked: It harms small schools");
    assertThat(seen.page().select("dd b")).isEmpty();
    assertThat(convener.get(D).text()).contains("Call the vote").contains("Seek consensus again");
    assertThat(nobody().get(D).text()).doesNotContain("groups of 20").doesNotContain("Faith");
  }

  @Test
  void whatIsWrongWithAMeetingIsSaidAndNothingIsWritten() {
    for (var wrong :
        Map.of(
                "", "heldOn",
                "4 December", "Write the date as year, month, day",
                "2026-12-05", "This day is still to come",
                "2026-12-02", "Consensus failed on December 3, 2026",
                "-999999999-01-01", "heldOn")
            .entrySet()) {
      var answer = post(MEETING, meeting(wrong.getKey(), "We met."));
      assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
      assertThat(answer.body()).contains(wrong.getValue());
      assertThat(answer.page().select("[name=notes]").text()).isEqualTo("We met.");
    }
    assertThat(post(MEETING, meeting("2026-12-04", " ")).status()).isEqualTo(422);
    var alone = meeting("2026-12-04", "We met.");
    alone.remove("there");
    assertThat(post(MEETING, alone).text()).contains("a meeting that nobody came to is no talk");
    assertThat(post(MEETING, meeting("2026-12-04", "x".repeat(1_000_000))).status()).isIn(413, 422);
    for (String stranger : List.of(UUID.randomUUID().toString(), "nobody", "")) {
      var foreign = meeting("2026-12-04", "We met.");
      foreign.put("there", stranger);
      assertThat(post(MEETING, foreign).status()).as(stranger).isEqualTo(404);
    }
    assertThat(entries("decision.resolution-meeting")).isZero();
  }

  @Test
  void theSameFormTwiceIsOneMeeting() {
    var meeting = meeting("2026-12-04", "We met.");
    assertThat(convener.post(MEETING, meeting).status()).isEqualTo(303);
    assertThat(convener.post(MEETING, meeting).status()).isEqualTo(303);
    assertThat(entries("decision.resolution-meeting")).isEqualTo(1);
  }

  @Test
  void afterTheThirdMeetingOnlyTheVoteIsLeft() {
    for (int n = 1; n <= 3; n++) {
      assertThat(post(MEETING, meeting("2026-12-04", "No. " + n)).status()).isEqualTo(303);
    }
    assertThat(post(MEETING, meeting("2026-12-04", "No. 4")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(convener.get(D).text())
        .contains("Only a vote (three-quarters")
        .contains("Call the vote")
        .doesNotContain("Seek consensus again");
    assertThat(post(VOTE, closing("2026-12-20")).status()).isEqualTo(303);
  }

  @Test
  void afterFortyFiveDaysOnlyTheVoteIsLeftThoughNobodyMet() {
    clock.set(CLOSE.plus(Duration.ofDays(45)));
    convener = as(Role.CONVENER);
    assertThat(convener.get(VOTE).text()).contains("Not as things stand");
    assertThat(post(VOTE, closing("2027-02-01")).status()).isEqualTo(403);
    clock.forward(Duration.ofDays(1));
    assertThat(convener.get("/desk").text()).contains("only the vote is left");
    var late = post(MEETING, meeting("2027-01-18", "Late."));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("The rules give time for talks until January 17, 2027");
    assertThat(post(AGAIN, closing("2027-02-01")).status()).isEqualTo(403);
    assertThat(post(VOTE, closing("2027-02-01")).status()).isEqualTo(303);
  }

  @Test
  void rulesThatNameNoVoteHaveNone() {
    OWNER.sql("update decisions.rule_book set fallback = null").update();
    meet();
    assertThat(convener.get(D).text())
        .contains("The rules name no vote")
        .doesNotContain("Call the vote");
    assertThat(post(VOTE, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(303);
  }

  @Test
  void theRulesOfTheDecisionSayHowManyMeetingsInHowManyDays() {
    OWNER
        .sql("update decisions.rule_book set resolution_meetings = 1, resolution_days = 5")
        .update();
    assertThat(convener.get(D).text()).contains("1 resolution meeting within 5 days");
    meet();
    assertThat(post(MEETING, meeting("2026-12-04", "More")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(403);
  }

  @Test
  void theVoteGivesEveryMemberTheDaysItNeeds() {
    meet();
    assertThat(convener.get(VOTE).text())
        .contains("No earlier close than")
        .contains("It is decided by a vote (three-quarters of those present");
    var soon = post(VOTE, closing("2026-12-05"));
    assertThat(soon.status()).isEqualTo(422);
    assertThat(soon.text()).contains("The close cannot be earlier than Monday, December 7, 2026");
    for (String wrong : List.of("", "soon", "2026-13-41", "+99999-01-01")) {
      assertThat(post(VOTE, closing(wrong)).status()).as(wrong).isEqualTo(422);
    }
    assertThat(entries("decision.vote-called")).isZero();
  }

  @Test
  void blocksAreCarriedAsNoAndTheStatementTellsTheNumbersOfTheVote() {
    vote();
    assertThat(status()).isEqualTo(Status.OPEN);
    assertThat(of("Faith").get(D).text())
        .contains("A vote, open until")
        .contains("3 for, 1 against.")
        .contains("from before the vote: counts as a no until it says something else");
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst())
        .contains("the table votes on the same text");
    assertThat(of("Faith").get(D + "/stance?for=" + id("Faith")).text())
        .contains("In this vote that counts as a no")
        .contains("Oppose")
        .doesNotContain("If you block");
    overVote();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    String members = of("Faith").get(D).text();
    assertThat(members)
        .contains(
            "Adopted on December 20, 2026, by a vote (three-quarters of those present and a"
                + " majority of members). Supported by 3 of 5 member organizations; 1 opposes; 1"
                + " did not answer.")
        .contains("The vote is over: 3 for, 1 against, of 5 members.")
        .contains("Faith in Action Tarrow blocked: It harms small schools");
    assertThat(nobody().get(D).text())
        .contains("Supported by 3 of 5 member organizations.")
        .doesNotContain("onsensus")
        .doesNotContain("oppose")
        .doesNotContain("Faith");
    assertThat(nobody().reading("es").get(D).text()).doesNotContain("onsenso");
  }

  @Test
  void whoRestatesIsCountedAsItSaysAndItsBlockStaysVisible() {
    vote();
    assertThat(say("Faith", "support").status()).isEqualTo(303);
    assertThat(say("Eastside", "oppose").status()).isEqualTo(303);
    assertThat(say("Libraries", "abstain").status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("3 for, 1 against.")
        .contains("blocked on Mon, Nov 23: It harms small schools");
    overVote();
    // 3 of 5 present: 12 < 15.
    assertThat(status()).isEqualTo(Status.FAILED);
    assertThat(of("Faith").get(D).text()).contains("blocked on Mon, Nov 23");
  }

  @Test
  void whoIsAskedAgainMayAnswerByPhoneAndThenItself() {
    vote();
    var entry = fields("Faith", "support", "1", "channel", "phone");
    assertThat(post(D + "/entry", entry).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text()).contains("unconfirmed");
    assertThat(say("Faith", "oppose").status()).isEqualTo(303);
  }

  @Test
  void nobodyBlocksAVoteAndTheTextStands() {
    vote();
    assertThat(say("Faith", "block", BLOCK).status()).isEqualTo(422);
    assertThat(write("Another text", 1).status()).isEqualTo(403);
    assertThat(of("Teachers").get(D).text()).doesNotContain("Write a new version");
    assertThat(of("Teachers").get(D).page().select("a[href$=/fix]")).isEmpty();
    assertThat(of("Teachers").post(D + "/fix", Map.of("body", "x")).status()).isEqualTo(403);
  }

  @Test
  void aStanceAMillisecondAfterTheVoteClosedIsRefused() {
    vote();
    clock.set(VOTE_CLOSE);
    assertThat(say("Libraries", "support").status()).isEqualTo(303);
    clock.forward(Duration.ofMillis(1));
    var late = say("Faith", "support");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("ended on Sunday, December 20, 2026, 8:00");
    assertThat(post(AGAIN, closing("2027-01-10")).status()).isEqualTo(403);
    assertThat(post(VOTE, closing("2027-01-10")).status()).isEqualTo(403);
  }

  @Test
  void aVoteIsCalledOnce() {
    meet();
    var form = closing("2026-12-20");
    assertThat(convener.post(VOTE, form).status()).isEqualTo(303);
    assertThat(convener.post(VOTE, form).status()).isIn(303, 409);
    assertThat(post(VOTE, closing("2026-12-21")).status()).isEqualTo(409);
    assertThat(post(AGAIN, closing("2026-12-21")).status()).isEqualTo(409);
    assertThat(entries("decision.vote-called")).isEqualTo(1);
  }

  @Test
  void theVoteIsNotClosedEarlyOnWhatIsOnlyCarried() {
    say("Libraries", "support");
    vote();
    say("Libraries", "support");
    assertThat(post(D + "/closing", Map.of()).status()).isEqualTo(403);
    for (String yes : List.of("Eastside", "Northside", "Teachers", "Faith")) {
      say(yes, "support");
    }
    assertThat(post(D + "/closing", Map.of()).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void consensusIsFoundAgainWhenTheBlockerMoves() {
    meet();
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("Consensus is sought again until Sunday, December 20, 2026")
        .contains("from before: counts until it says something else");
    assertThat(say("Faith", "oppose").status()).isEqualTo(422);
    assertThat(say("Faith", "stand-aside", "reason", "We let it pass").status()).isEqualTo(303);
    overVote();
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(post(D + "/notes", Map.of()).status()).isEqualTo(303);
    assertThat(nobody().get(D).text()).contains("by consensus").contains("Subject to objections");
    assertThat(say("Libraries", "block", BLOCK).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    clock.forward(Duration.ofHours(1));
    // A second failure asks for talks of its own.
    assertThat(post(VOTE, closing("2027-01-10")).status()).isEqualTo(403);
    assertThat(post(MEETING, meeting("2026-12-04", "Old")).status()).isEqualTo(422);
    assertThat(post(MEETING, meeting("2026-12-20", "Again")).status()).isEqualTo(303);
    assertThat(post(VOTE, closing("2027-01-10")).status()).isEqualTo(303);
    clock.set(Instant.parse("2027-01-11T01:00:00.001Z"));
    convener = as(Role.CONVENER);
    assertThat(convener.get(D).text()).contains("Resolution meeting 2, December 20, 2026");
    assertThat(status()).isEqualTo(Status.FAILED);
  }

  @Test
  void whoBlockedAndWasOutvotedSaysThatItTakesNoPart() {
    String part = D + "/taking-part";
    vote();
    var apart = Map.of("for", id("Faith").toString(), "wish", "apart");
    assertThat(of("Faith").post(part, apart).status()).isEqualTo(403);
    overVote();
    assertThat(of("Faith").get(D).text()).contains("We take no part in it");
    assertThat(of("Teachers").get(D).text()).doesNotContain("We take no part in it");
    assertThat(of("Teachers").post(part, apart).status()).isEqualTo(403);
    var own = Map.of("for", id("Teachers").toString(), "wish", "apart");
    assertThat(of("Teachers").post(part, own).status()).isEqualTo(403);
    assertThat(of("Faith").post(part, Map.of("for", "x")).status()).isEqualTo(404);
    assertThat(of("Faith").post(part, apart).status()).isEqualTo(303);
    assertThat(of("Faith").post(part, apart).status()).isEqualTo(303);
    assertThat(entries("decision.taking-part")).isEqualTo(1);
    assertThat(of("Teachers").get(D).text()).contains("takes no part in carrying it out");
    assertThat(nobody().get(D).text()).doesNotContain("takes no part").doesNotContain("Faith");
    assertThat(of("Faith").get(D).text()).contains("We take part after all");
    var again = Map.of("for", id("Faith").toString(), "wish", "part");
    assertThat(of("Faith").post(part, again).status()).isEqualTo(303);
    assertThat(of("Teachers").get(D).text()).doesNotContain("takes no part");
  }

  @Test
  void whoWasCarriedIsAskedOnTheDeskAndInTheListOfMissingStances() {
    vote();
    assertThat(of("Faith").get("/decisions/missing").text()).contains("A vote was called");
    say("Faith", "oppose");
    assertThat(of("Faith").get("/decisions/missing").text()).doesNotContain("A vote was called");
  }

  @Test
  void whatWasSaidBeforeTheVoteIsNotCalledMissing() {
    vote();
    var list = convener.get("/decisions/missing").text();
    long answered = decisions.find("2026-1").orElseThrow().seats().size() - missing(list);
    assertThat(list).contains(answered + " of 5 have answered");
  }

  private long missing(String list) {
    String names = list.substring(list.indexOf("have answered"));
    return table.values().stream().filter(one -> names.contains(one.name())).count();
  }

  private static final Instant VOTE_CLOSE = Instant.parse("2026-12-21T01:00:00Z");

  /** By the convener, from a page that she has just read. */
  private Reader.Seen post(String path, Map<String, String> fields) {
    convener.get(D);
    return convener.post(path, fields);
  }

  private void meet() {
    assertThat(post(MEETING, meeting("2026-12-04", "We met.")).status()).isEqualTo(303);
  }

  private void vote() {
    meet();
    var called = post(VOTE, closing("2026-12-20"));
    assertThat(called.status()).as(called.text()).isEqualTo(303);
    clock.forward(Duration.ofMinutes(1));
  }

  private void overVote() {
    clock.set(VOTE_CLOSE.plusMillis(1));
  }

  private Map<String, String> meeting(String heldOn, String notes) {
    return new HashMap<>(Map.of("heldOn", heldOn, "notes", notes, "there", id("Faith").toString()));
  }

  private static Map<String, String> closing(String date) {
    return new HashMap<>(Map.of("date", date, "time", "20:00"));
  }
}
