package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slip of the pen: a diff, a day to object, and no stance lost unless one organization does. */
class ClericalFixPageTest extends Table {
  private static final String MENDED = "We ask the board\n\n1. to publish by July 30;";

  @BeforeEach
  void anOpenDecision() {
    file("public");
    open();
    say("Faith", "support");
    clock.forward(Duration.ofSeconds(1));
  }

  @Test
  void itIsShownAsADiffAndTakesEffectAfterADay() {
    Instant written = clock.instant();
    assertThat(mend("We ask the <script>board</script>").status()).isEqualTo(303);
    String page = of("Faith").get(D).page().select("a[href*=/fixes/]").attr("href");
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst())
        .contains("mends a slip of the pen")
        .contains("The answer of Faith in Action Tarrow stays.");
    var shown = of("Faith").get(page);
    assertThat(shown.page().select("del, ins")).isNotEmpty();
    assertThat(shown.body()).contains("&lt;script&gt;").doesNotContain("<script>board");
    clock.set(written.plus(Duration.ofHours(24)).minusMillis(1));
    assertThat(of("Faith").get(D).page().select("div.proposal").text()).contains("June 30");
    clock.set(written.plus(Duration.ofHours(24)));
    var after = of("Faith").get(D);
    assertThat(after.page().select("div.proposal").text()).doesNotContain("June 30");
    assertThat(after.text())
        .contains("A clerical fix took effect on")
        .contains("The text, version 1")
        .contains("Faith in Action Tarrow supports");
    assertThat(nobody().get(D).page().select("div.proposal").text()).doesNotContain("June 30");
    assertThat(decisions.find("2026-1").orElseThrow().yes()).isEqualTo(1);
    // A stance on it binds to the version as before.
    assertThat(say("Teachers", "support").status()).isEqualTo(303);
  }

  @Test
  void anObjectionMakesItANewVersionThatAsksEveryStanceAgain() {
    mend(MENDED);
    String page = of("Faith").get(D).page().select("a[href*=/fixes/]").attr("href");
    var objection = objection("Libraries", "June is not July");
    assertThat(of("Faith").post(page + "/objection", objection).status()).isEqualTo(403);
    assertThat(convener.post(page + "/objection", objection).status()).isEqualTo(403);
    assertThat(of("Libraries").post(page + "/objection", objection("Libraries", "")).status())
        .isEqualTo(422);
    assertThat(of("Libraries").post(page + "/objection", objection).status()).isEqualTo(303);
    assertThat(of("Libraries").post(page + "/objection", objection).status()).isNotEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("The text, version 2")
        .contains("July 30")
        .contains("Faith in Action Tarrow answered version 1; please confirm");
    assertThat(of("Faith").get(page).text())
        .contains("Libraries United objected on")
        .contains("June is not July");
    assertThat(decisions.find("2026-1").orElseThrow().yes()).isZero();
    clock.forward(Duration.ofDays(1));
    assertThat(of("Faith").get(D).text()).doesNotContain("took effect");
  }

  @Test
  void anObjectionADayLaterComesTooLate() {
    mend(MENDED);
    String page = of("Faith").get(D).page().select("a[href*=/fixes/]").attr("href");
    clock.forward(Duration.ofHours(24));
    assertThat(of("Libraries").post(page + "/objection", objection("Libraries", "x")).status())
        .isEqualTo(409);
    assertThat(entries("decision.fix-objected")).isZero();
  }

  @Test
  void onlyTheMoverMendsOneThingAtATimeAndADayBeforeTheClose() {
    assertThat(of("Faith").get(D + "/fix").status()).isEqualTo(403);
    assertThat(as(Role.CLERK).get(D + "/fix").status()).isEqualTo(403);
    assertThat(
            mend("We ask the board\n\n1. to publish <script>alert(1)</script> by June 30;")
                .status())
        .as("nothing changed")
        .isEqualTo(422);
    mend(MENDED);
    assertThat(mend("Something else").status()).isEqualTo(403);
    clock.set(CLOSE.minus(Duration.ofHours(24)).plusMillis(1));
    assertThat(mend("Something else").status()).isEqualTo(403);
    clock.set(CLOSE.minus(Duration.ofHours(24)));
    assertThat(mend("Something else").status()).isEqualTo(303);
    for (String name : table.keySet()) {
      say(name, "support");
    }
    assertThat(convener.post(D + "/closing", Map.of()).status())
        .as("objections may still come")
        .isEqualTo(403);
  }

  @Test
  void aNewVersionOvertakesAFixThatHadNotTakenEffect() {
    mend(MENDED);
    String page = of("Faith").get(D).page().select("a[href*=/fixes/]").attr("href");
    clock.forward(Duration.ofHours(1));
    assertThat(write("Another text altogether", 1).status()).isEqualTo(303);
    clock.forward(Duration.ofDays(2));
    assertThat(of("Faith").get(page).text()).contains("A new version was written before");
    assertThat(of("Faith").get(D + "/text/1").page().select("div.proposal").text())
        .contains("June 30");
  }

  private Reader.Seen mend(String body) {
    return of("Teachers")
        .post(D + "/fix", Map.of("body", body, "note", "July, not June", "after", "1"));
  }

  private Map<String, String> objection(String name, String reason) {
    return new HashMap<>(Map.of("for", id(name).toString(), "reason", reason));
  }
}
