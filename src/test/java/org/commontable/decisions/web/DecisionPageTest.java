package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.Presence;
import org.commontable.decisions.Status;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision from the first draft to the verdict, as delegates, convener and public see it. */
class DecisionPageTest extends Table {
  @Autowired Presence presence;

  @Test
  void fromDraftToOpenWindowWithItsSumItsPictureAndItsQuotation() {
    file("public");
    assertThat(nobody().get(D).status()).isEqualTo(404);
    open();
    say("Eastside", "support");
    say("Faith", "support", "reason", "A first offense should lead to a conversation.");
    say("Northside", "stand-aside");
    say("Teachers", "support");
    var page = of("Libraries").get(D);
    assertThat(page.text())
        .contains("Libraries United has not answered")
        .contains("If Libraries United supports: adopted, 4 of 5.")
        .contains("1 of 4; 1 · 3 = 3 ≤ 4")
        .contains("Provisional.");
    assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    close();
    assertThat(of("Libraries").get(D).text())
        .contains("Adopted, window open")
        .contains("Supported by 3 of 5 member organizations; 1 stands aside; 1 did not answer.")
        .contains("Subject to objections until 14 days after the notes are sent.");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    assertThat(lettersTo(delegates.get("Libraries").email()).getFirst())
        .contains("adopted while Libraries United was absent");
    assertThat(of("Libraries").reading("es").get(D).text())
        .contains("Con el apoyo de 3 de 5 organizaciones miembro; 1 se aparta; 1 no respondió.");
    clock.forward(Duration.ofDays(15));
    assertThat(of("Libraries").get(D).text()).contains("In force").doesNotContain("Subject to");
    assertThat(
            say("Libraries", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(422);
  }

  @Test
  void noDeadlineIsShorterThanTheMandateClock() {
    file("members");
    var soon = convener.post(D + "/opening", Map.of("date", "2026-11-25", "time", "20:00"));
    assertThat(soon.status()).isEqualTo(422);
    assertThat(soon.text()).contains("The close cannot be earlier than Thursday, November 26");
    var far = convener.post(D + "/opening", Map.of("date", "9999-12-31", "time", "20:00"));
    assertThat(far.status()).isEqualTo(422);
    assertThat(far.text()).contains("This is more than 2 years away. Check the year.");
  }

  @Test
  void theRollCountsThePresentWithoutAStance() {
    file("members");
    open();
    say("Faith", "support");
    say("Teachers", "support");
    inside(
        () ->
            presence.note(
                id("Northside"),
                Instant.parse("2026-12-04T00:00:00Z"),
                Optional.empty(),
                "phone",
                delegates.get("Teachers").id()));
    close();
    assertThat(of("Faith").get(D).text())
        .contains("3 of 5; 3 needed")
        .contains("2 of 3; 2 · 2 = 4 > 3");
  }

  @Test
  void aFormulaInAReasonIsHarmlessInTheTable() {
    file("members");
    open();
    say("Faith", "support", "reason", "=HYPERLINK(\"http://x\")");
    assertThat(of("Faith").get(D + ".csv").body())
        .contains("'=HYPERLINK")
        .doesNotContain(",=HYPER");
    assertThat(of("Faith").get(D + ".json").body()).contains("\"ifClosedNow\":{\"outcome\":");
  }

  @Test
  void everyPageStandsInBothLanguages() {
    file("public");
    for (String path :
        List.of(
            "/decisions",
            "/decisions/new",
            "/rules",
            D,
            D + "/brief",
            D + "/text/1",
            D + "/text")) {
      for (String lang : List.of("en", "es")) {
        var seen = of("Teachers").reading(lang).get(path);
        assertThat(seen.status()).as(path).isEqualTo(200);
        assertThat(seen.text()).as(path).doesNotContain("[decisions.");
      }
    }
    for (String path : List.of(D + "/opening")) {
      assertThat(convener.get(path).text()).doesNotContain("[decisions.");
    }
  }
}
