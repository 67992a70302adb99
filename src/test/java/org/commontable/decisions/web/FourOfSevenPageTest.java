package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Scenario A of docs/methods/deciding.md: four of seven on a call, three absent, a guest on the
 * roll. From the proposal to the public statement, figures to the digit.
 */
class FourOfSevenPageTest extends Table {
  private static final List<String> ON_THE_CALL = List.of("A", "B", "C", "D");
  private static final String PUBLIC = "Supported by 4 of 7 member organizations";

  @BeforeEach
  void sevenOrganizationsAndACall() {
    for (String name : List.of("Eastside", "Faith", "Libraries", "Northside", "Teachers")) {
      leave(name);
    }
    for (String name : List.of("A", "B", "C", "D", "E", "F", "G")) {
      seat("Organization " + name, name, 0);
    }
    clock.forward(Duration.ofSeconds(1));
    var proposal =
        Map.of(
            "title", "A levy for our schools",
            "body", "We support the levy.",
            "area", "funding",
            "class", "statement",
            "audience", "public",
            "mover", id("A").toString());
    assertThat(of("A").post("/decisions/new", proposal).location()).isEqualTo(D);
    open();
    for (String name : ON_THE_CALL) {
      assertThat(say(name, "support").status()).isEqualTo(303);
    }
  }

  @Test
  void fourOfSevenAreQuorumAndConsensusAndTheAbsentHaveNoStance() {
    assertThat(nobody().get(D).text()).contains("Not decided yet").doesNotContain("4 of 7");
    close();
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    var page = of("A").get(D).text();
    assertThat(page)
        .contains("Quorum: more than half of all 7 members take part")
        .contains("4 of 7; 4 needed")
        .contains("4 of 4; 4 · 2 = 8 > 4")
        .contains(PUBLIC + "; 3 did not answer.")
        .contains("4 of 7 support; 3 of 4 needed.");
    notes();
    assertThat(of("A").get(D).text())
        .contains(PUBLIC + "; 3 did not answer. Subject to objections until December 17, 2026.");
    assertNothingOverclaims();
  }

  @Test
  void gAnswersWithTwoConditionsOneRefusedIsAskedAgainAndStandsAside() {
    close();
    notes();
    var conditions =
        fields(
            "G",
            "conditional",
            "1",
            "condition1",
            "No tax on homes of the poor.",
            "condition2",
            "A report each year.");
    assertThat(of("G").post(D + "/stance", conditions).status()).isEqualTo(303);
    clock.forward(Duration.ofSeconds(1));
    answer("A report each year.", Map.of("answer", "accept", "checkOn", "2027-06-30"));
    clock.forward(Duration.ofSeconds(1));
    answer("No tax on homes of the poor.", Map.of("answer", "refuse"));
    assertThat(lettersTo(delegates.get("G").email()).getFirst())
        .contains("refused a condition of Organization G")
        .contains("No tax on homes of the poor.")
        .contains("you can say where Organization G stands now")
        .contains("/vote/");
    assertThat(of("G").get(D).text()).contains("a condition was refused. Where does it stand now?");
    assertThat(decisions.unansweredBy(id("G"))).hasSize(1);
    assertThat(stances()).as("nobody moved it").isEqualTo(5);
    assertThat(of("A").get(D).text())
        .contains("1 organization supports with conditions: 0 counted as yes, 1 not counted; 4 yes")
        .contains(PUBLIC);
    assertThat(of("G").post(D + "/stance", fields("G", "stand-aside", "1")).status())
        .isEqualTo(303);
    assertThat(of("A").get(D).text())
        .contains("1 of 5; 1 · 3 = 3 ≤ 5")
        .contains(PUBLIC + "; 1 stands aside; 2 did not answer.");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(
            of("A")
                .post(D + "/name", Map.of("for", id("A").toString(), "wish", "release"))
                .status())
        .isEqualTo(303);
    clock.forward(Duration.ofDays(14).plusMillis(1));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    for (Reader reader : List.of(nobody(), nobody().reading("es"))) {
      assertThat(reader.get(D).text()).contains("Organization A").doesNotContain("Organization G");
    }
    assertThat(nobody().get(D).page().select("blockquote").text())
        .contains("dopted on December 3, 2026")
        .contains(PUBLIC)
        .doesNotContain("aside")
        .doesNotContain("answer");
    assertThat(nobody().reading("es").get(D).text()).contains("4 de 7");
    assertNothingOverclaims();
  }

  @Test
  void gBlocksInsteadAndItGoesBackToTheTable() {
    close();
    notes();
    var block =
        fields("G", "block", "1", "blockReason", "Harm", "principle", "No harm", "meet", "Ana");
    assertThat(of("G").post(D + "/stance", block).status()).isEqualTo(303);
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(nobody().get(D).text()).doesNotContain("Organization G").doesNotContain("4 of 7");
  }

  @Test
  void gLeavesAndTheTableStaysSeven() {
    close();
    notes();
    leave("G");
    clock.forward(Duration.ofSeconds(1));
    assertThat(of("A").get(D).text()).contains("left on").contains(PUBLIC + "; 3 did not answer.");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
  }

  private void assertNothingOverclaims() {
    for (Reader reader :
        List.of(nobody(), of("A"), nobody().reading("es"), of("A").reading("es"))) {
      assertThat(reader.get(D).text().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("unconditional", "unanim", "incondicional", "unánim");
    }
  }

  private void notes() {
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
  }

  private void answer(String condition, Map<String, String> answer) {
    var id =
        OWNER
            .sql("select id from decisions.condition where text = :text")
            .param("text", condition)
            .query(java.util.UUID.class)
            .single();
    var reply = of("A").post(D + "/conditions/" + id, answer);
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
  }

  private void leave(String name) {
    inside(() -> register.leave(table.get(name), delegates.get(name).id()));
  }
}
