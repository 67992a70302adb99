package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be quoted claims nothing before the close, and no condition of anybody else. */
class QuotePageTest extends Table {
  @BeforeEach
  void anOpenDecision() {
    file("public");
    open();
  }

  @Test
  void nothingIsAnnouncedWhileAnswersCanStillCome() {
    assertThat(of("Faith").get(D).text())
        .contains("Not decided yet; open until Thursday, December 3, 2026, 8:00")
        .doesNotContain("there was no quorum");
    for (String yes : List.of("Eastside", "Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(of("Faith").get(D).text()).doesNotContain("Adopted on").contains("Not decided yet");
    assertThat(nobody().get(D).text()).contains("Not decided yet").doesNotContain("Adopted");
    assertThat(of("Faith").get(D + ".json").body())
        .contains("\"decided\":false")
        .doesNotContain("\"verdict\"");
    close();
    assertThat(of("Faith").get(D).text()).contains("Adopted on December 3, 2026");
  }

  @Test
  void conditionsStandOnlyWithWhoSetThem() {
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    var accept = Map.of("answer", "accept", "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(condition(), accept).status()).isEqualTo(303);
    for (String yes : List.of("Faith", "Northside", "Teachers")) {
      say(yes, "support");
    }
    close();
    release("Faith");
    assertThat(nobody().get(D).text())
        .contains("Supported by 4 of 5 member organizations, 1 of them with conditions. Names")
        .contains("Names released: Faith in Action Tarrow. Subject to objections")
        .doesNotContain("Small groups");
    release("Eastside");
    assertThat(nobody().get(D).text())
        .contains("Names released: Eastside Parents Council and Faith in Action Tarrow.")
        .contains("Condition of Eastside Parents Council: Small groups stay hidden. Subject")
        .doesNotContain(".)")
        .doesNotContain(".,");
    assertThat(nobody().reading("es").get(D).text())
        .contains("Condición de Eastside Parents Council: Small groups stay hidden. ");
  }

  @Test
  void aLapsedDecisionShowsWhatFailed() {
    say("Eastside", "support");
    close();
    assertThat(of("Faith").get(D).text())
        .contains("1 of 5 took part; 3 needed.")
        .doesNotContain("1 of 5 support");
  }

  @Test
  void aConditionIsNotDroppedWithAnotherAnswer() {
    var stray = say("Faith", "support", "condition1", "Keep me, please.");
    assertThat(stray.status()).isEqualTo(422);
    assertThat(stray.text()).contains("You wrote a condition, but chose another answer");
    assertThat(stray.page().select("[name=condition1]").outerHtml()).contains("Keep me, please.");
    assertThat(stances()).isZero();
  }

  @Test
  void aConditionIsNotCheckedInThePast() {
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    var past =
        of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2020-01-01"));
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.text()).contains("This day is past");
  }

  @Test
  void itIsNotClosedEarlyWhileAConditionOrItsTimeRuns() {
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    for (String yes : List.of("Faith", "Libraries", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(convener.get(D).text()).doesNotContain("Close it now");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2027-06-30"));
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void closingAsksInWordsFirst() {
    for (String yes : List.of("Eastside", "Faith", "Libraries", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(convener.get(D).text()).contains("each can still change its answer");
    assertThat(convener.get(D + "/closing").text())
        .contains("Libraries United: supports")
        .contains("A close cannot be undone");
    assertThat(of("Faith").get(D + "/closing").status()).isEqualTo(403);
    assertThat(convener.postAndFollow(D + "/closing", Map.of()).text()).contains("It is closed");
    assertThat(convener.postAndFollow(D + "/notes", Map.of()).text())
        .contains("No window opens")
        .doesNotContain("have a letter");
  }

  @Test
  void theBriefOpensByTheVoteLink() {
    String link = vote("Libraries");
    assertThat(lettersTo(delegates.get("Libraries").email()).getFirst()).contains(link + "/brief");
    assertThat(nobody().get(link + "/brief").text()).contains("One page to carry home");
    close();
    assertThat(nobody().get(link).text()).contains("ended on").doesNotContain("You can answer");
  }

  private void release(String shortName) {
    var wish = Map.of("for", id(shortName).toString(), "wish", "release");
    assertThat(of(shortName).post(D + "/name", wish).status()).isEqualTo(303);
  }
}
