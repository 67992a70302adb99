package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;

/** Consensus failed: the table talks, in so many meetings within so many days. */
class ResolutionPageTest extends BlockedTable {
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
  void theRulesOfTheDecisionSayHowManyMeetingsInHowManyDays() {
    OWNER
        .sql("update decisions.rule_book set resolution_meetings = 1, resolution_days = 5")
        .update();
    assertThat(convener.get(D).text()).contains("1 resolution meeting within 5 days");
    meet();
    assertThat(post(MEETING, meeting("2026-12-04", "More")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(403);
  }
}
