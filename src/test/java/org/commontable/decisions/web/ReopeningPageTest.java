package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.junit.jupiter.api.Test;

/** After the talks: consensus is sought again, or the vote is called. */
class ReopeningPageTest extends BlockedTable {
  @Test
  void noVoteAndNoSecondConsensusBeforeTheTableHasMet() {
    assertThat(convener.get(VOTE).status()).isEqualTo(403);
    assertThat(post(VOTE, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(post(AGAIN, closing("2026-12-20")).status()).isEqualTo(403);
    assertThat(entries("decision.vote-called")).isZero();
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
}
