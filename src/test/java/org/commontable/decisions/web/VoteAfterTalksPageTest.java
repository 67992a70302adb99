package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.junit.jupiter.api.Test;

/** The vote after a consensus that failed: who is asked, what counts, and what is told. */
class VoteAfterTalksPageTest extends BlockedTable {
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
}
