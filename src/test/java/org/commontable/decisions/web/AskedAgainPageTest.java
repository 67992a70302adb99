package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same question again: it rests, or a third of the members ask with new facts. */
class AskedAgainPageTest extends Table {
  private static final String AGAIN = D + "/again";
  private static final String SECOND = "/decisions/2026-2";

  @BeforeEach
  void anAdoptedDecision() {
    file("public");
    open();
    for (String yes : List.of("Eastside", "Faith", "Teachers", "Northside", "Libraries")) {
      say(yes, "support");
    }
    close();
  }

  @Test
  void itRestsThirtyDaysToTheMillisecond() {
    Instant rested = CLOSE.plus(Duration.ofDays(30));
    clock.set(rested.minusMillis(1));
    assertThat(of("Faith").post(AGAIN, own("Faith")).status()).isEqualTo(403);
    clock.set(rested);
    assertThat(of("Faith").get(AGAIN).text()).contains("File it as a new proposal");
    assertThat(of("Faith").post(AGAIN, own("Faith")).location()).isEqualTo("/decisions/2027-1");
    assertThat(of("Faith").post(AGAIN, own("Faith")).status()).as("twice").isIn(403, 409, 422);
    assertThat(entries("decision.renews")).isEqualTo(1);
  }

  @Test
  void soonerAThirdOfTheMembersAsksWithNewFacts() {
    clock.forward(Duration.ofDays(1));
    wish("Faith", "The state published <b>new</b> counts.");
    wish("Faith", "Again");
    assertThat(entries("decision.again-asked")).as("each organization asks once").isEqualTo(1);
    assertThat(of("Libraries").get(AGAIN).text())
        .contains("1 of 5 ask, 2 needed")
        .contains("The state published <b>new</b> counts.");
    assertThat(of("Libraries").post(AGAIN, own("Libraries")).status()).isEqualTo(403);
    assertThat(
            of("Libraries")
                .post(AGAIN + "/wishes", Map.of("for", id("Libraries").toString(), "facts", ""))
                .status())
        .isEqualTo(422);
    wish("Libraries", "We have read them."); // 3 · 2 = 6 ≥ 5
    assertThat(of("Libraries").post(AGAIN, own("Libraries")).location()).isEqualTo(SECOND);
  }

  @Test
  void nobodyAsksForAnotherAndNobodyWithoutASeat() {
    var forFaith = new HashMap<>(own("Faith"));
    forFaith.put("facts", "x");
    assertThat(of("Eastside").post(AGAIN + "/wishes", forFaith).status()).isEqualTo(403);
    assertThat(as(Role.CLERK).post(AGAIN + "/wishes", forFaith).status()).isEqualTo(403);
    assertThat(nobody().get(AGAIN).status()).isIn(303, 403);
    clock.set(CLOSE.plus(Duration.ofDays(31)));
    assertThat(of("Eastside").post(AGAIN, own("Faith")).status()).isEqualTo(403);
    assertThat(as(Role.CLERK).post(AGAIN, Map.of()).status()).isEqualTo(403);
    assertThat(as(Role.CONVENER).post(AGAIN, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void theNewVerdictSupersedesAndEachNamesTheOther() {
    again();
    assertThat(of("Faith").get(D).page().select("main a[href=" + SECOND + "]")).isNotEmpty();
    assertThat(of("Faith").get(SECOND).page().select("main a[href=" + D + "]")).isNotEmpty();
    assertThat(status()).as("until it is decided").isEqualTo(Status.IN_FORCE);
    Instant closes = decide("block");
    assertThat(decisions.find("2026-2").orElseThrow().status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(status()).as("nothing was decided").isEqualTo(Status.IN_FORCE);
    assertThat(closes).isBefore(clock.instant());
  }

  @Test
  void anAdoptedSecondTakesThePlaceOfTheFirstInPublicToo() {
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString(), "wish", "release"));
    assertThat(nobody().get(D).text()).contains("Faith in Action Tarrow");
    again();
    decide("support");
    assertThat(status()).isEqualTo(Status.SUPERSEDED);
    var members = of("Faith").get(D).text();
    assertThat(members)
        .contains("Superseded on")
        .contains("Superseded on December 13, 2026 by decision 2026-2.")
        .contains("Supported by 5 of 5 member organizations");
    var anybody = nobody().get(D);
    assertThat(anybody.text()).contains("Superseded").doesNotContain("Faith in Action Tarrow");
    assertThat(anybody.page().select("main a[href=" + SECOND + "]")).isNotEmpty();
    assertThat(nobody().get(SECOND).page().select("main a[href=" + D + "]")).isNotEmpty();
    assertThat(nobody().reading("es").get(D).text()).contains("Reemplazada");
    assertThat(of("Faith").get("/decisions").text()).contains("Superseded").contains("In force");
    // An annulled second takes no place.
    convener.post(SECOND + "/annulment", Map.of("reason", "The call went out too late"));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void anOpenDecisionIsNotAskedAgain() {
    again();
    openSecond();
    assertThat(of("Faith").get(SECOND + "/again").status()).isEqualTo(403);
  }

  private void again() {
    clock.forward(Duration.ofSeconds(1));
    wish("Faith", "New counts.");
    wish("Libraries", "New counts.");
    assertThat(of("Libraries").post(AGAIN, own("Libraries")).location()).isEqualTo(SECOND);
  }

  private void openSecond() {
    var opening = Map.of("date", "2026-12-13", "time", "20:00");
    var opened = convener.post(SECOND + "/opening", opening);
    assertThat(opened.status()).as(opened.text()).isEqualTo(303);
  }

  private Instant decide(String stance) {
    openSecond();
    for (String name : table.keySet()) {
      var fields =
          stance.equals("support") || !name.equals("Faith")
              ? fields(name, "support", "1")
              : fields(
                  name, "block", "1", "blockReason", "Harm", "principle", "No harm", "meet", "Ana");
      assertThat(of(name).post(SECOND + "/stance", fields).status()).isEqualTo(303);
    }
    Instant closes = decisions.find("2026-2").orElseThrow().closes().orElseThrow();
    clock.set(closes.plusMillis(1));
    return closes;
  }

  private void wish(String name, String facts) {
    var fields = new HashMap<>(own(name));
    fields.put("facts", facts);
    assertThat(of(name).post(AGAIN + "/wishes", fields).status()).isEqualTo(303);
  }

  private Map<String, String> own(String name) {
    return Map.of("for", id(name).toString());
  }
}
