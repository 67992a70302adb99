package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** The convener annuls a decision: nothing is deleted, and a new round may ask again. */
class AnnulmentPageTest extends Table {
  @Test
  void anAnnulledDecisionKeepsEverythingAndIsNoPositionAnyMore() {
    adopted("public");
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString(), "wish", "release"));
    assertThat(nobody().get(D).body()).contains("Faith in Action Tarrow");
    String form = convener.get(D).page().select("a[href$=/annulment]").attr("href");
    assertThat(convener.get(form).text()).contains("Nothing is deleted");
    assertThat(convener.post(form, Map.of("reason", "")).status()).isEqualTo(422);
    var done = convener.postAndFollow(form, Map.of("reason", "The call went <out> too late"));
    assertThat(done.text())
        .contains("Annulled")
        .contains("Annulled by the convener: The call went <out> too late")
        .contains("Annulled on December 3, 2026. It is not a position of the coalition.")
        .contains("3 of 5");
    assertThat(status()).isEqualTo(Status.ANNULLED);
    assertThat(stances()).isEqualTo(3);
    assertThat(entries("decision.verdict")).as("what was annulled is on record").isEqualTo(1);
    assertThat(nobody().get(D).body())
        .contains("Annulled")
        .contains("It is not a position of the coalition.")
        .doesNotContain("Faith in Action")
        .doesNotContain("too late");
    assertThat(nobody().reading("es").get(D).text())
        .contains("Anulada")
        .contains("No es una postura de la coalición.");
  }

  @Test
  void whatWasAnnulledTakesNoAnswerNoNotesAndNoSecondAnnulment() {
    adopted("members");
    convener.post(D + "/annulment", Map.of("reason", "Too late"));
    var late = say("Libraries", "support");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("The decision was annulled on Thursday, December 3, 2026");
    assertThat(late.page().select("form[action$=/note-after-close]")).isEmpty();
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(403);
    assertThat(convener.post(D + "/annulment", Map.of("reason", "Again")).status()).isEqualTo(403);
    assertThat(entries("decision.annulled")).isEqualTo(1);
  }

  @Test
  void aNewRoundIsADraftOfTheSameTextAndEachLeadsToTheOther() {
    adopted("members");
    var filed = convener.post(D + "/annulment", Map.of("reason", "Too late", "again", "yes"));
    assertThat(filed.location()).isEqualTo("/decisions/2026-2");
    assertThat(of("Faith").get(D).page().select("main a[href=/decisions/2026-2]")).isNotEmpty();
    var round = of("Faith").get("/decisions/2026-2");
    assertThat(round.text())
        .contains("Draft")
        .contains("Publish every suspension, school by school")
        .contains("We ask the board");
    assertThat(round.page().select("main a[href=" + D + "]")).isNotEmpty();
    var opening = Map.of("date", "2026-12-20", "time", "20:00");
    assertThat(convener.post("/decisions/2026-2/opening", opening).status()).isEqualTo(303);
    assertThat(decisions.find("2026-2").orElseThrow().yes()).as("nobody has answered").isZero();
  }

  @Test
  void onlyTheConvenerAnnulsAndNeverADraft() {
    file("members");
    assertThat(convener.post(D + "/annulment", Map.of("reason", "x")).status()).isEqualTo(403);
    open();
    assertThat(of("Teachers").post(D + "/annulment", Map.of("reason", "x")).status())
        .isEqualTo(403);
    assertThat(as(Role.CLERK).get(D + "/annulment").status()).isEqualTo(403);
    assertThat(convener.post(D + "/annulment", Map.of("reason", "x")).status()).isEqualTo(303);
    close();
    assertThat(of("Faith").get(D).text()).contains("Annulled on").doesNotContain("took part.");
    assertThat(entries("decision.closed")).isZero();
  }

  private void adopted(String audience) {
    file(audience);
    open();
    for (String yes : List.of("Eastside", "Faith", "Teachers")) {
      say(yes, "support");
    }
    close();
  }
}
