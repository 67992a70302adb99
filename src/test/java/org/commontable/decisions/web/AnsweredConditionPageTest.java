package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mover's answer: every supporter is told in the condition's words, and has 72 hours. */
class AnsweredConditionPageTest extends Table {
  private static final String SMALL = "Groups of fewer than 10 stay hidden.";
  private static final Map<String, String> STANDING =
      Map.of("answer", "accept", "checkOn", "2027-06-30");

  @BeforeEach
  void anOpenDecisionWithACondition() {
    file("members");
    open();
    say("Faith", "support");
    say("Eastside", "conditional", "condition1", SMALL);
    say("Northside", "stand-aside");
  }

  @ParameterizedTest
  @CsvSource({"accept, accepted a condition", "refuse, refused a condition"})
  void everySupporterIsToldInItsWords(String answer, String said) {
    clock.forward(Duration.ofSeconds(1));
    var form = Map.of("answer", answer, "checkOn", "2027-06-30");
    assertThat(of("Teachers").post(condition(), form).status()).isEqualTo(303);
    for (String supporter : List.of("Faith", "Eastside")) {
      assertThat(lettersTo(delegates.get(supporter).email()).getFirst())
          .contains(said + " of Eastside Parents Council")
          .contains(SMALL)
          .contains("Until Thursday, December 3, 2026, 8:00")
          .contains("/vote/");
    }
    assertThat(of("Faith").get(D).text())
        .contains("the mover " + said + " of Eastside Parents Council: “" + SMALL)
        .contains("Everybody can change its stance until Thursday, December 3, 2026, 8:00");
    assertThat(of("Faith").reading("es").get(D).text()).contains("la decisión no se cierra antes");
  }

  @Test
  void whoeverDoesNotSupportIsNotWrittenToAboutARefusal() {
    of("Teachers").post(condition(), Map.of("answer", "refuse"));
    for (String other : List.of("Northside", "Libraries")) {
      assertThat(lettersTo(delegates.get(other).email()))
          .noneMatch(letter -> letter.contains("refused"));
    }
  }

  @ParameterizedTest
  @CsvSource({"accept", "refuse"})
  void noAnswerLeavesLessThan72Hours(String answer) {
    clock.set(CLOSE.minus(Duration.ofHours(1)));
    of("Teachers").post(condition(), Map.of("answer", answer, "checkOn", "2027-06-30"));
    Instant end = CLOSE.plus(Duration.ofHours(71));
    assertThat(decisions.find("2026-1").orElseThrow().closes()).contains(end);
    assertThat(lettersTo(delegates.get("Libraries").email()).getFirst())
        .as("the close moved: who is silent hears it too")
        .contains("Sunday, December 6, 2026, 7:00");
    clock.set(end);
    assertThat(say("Faith", "stand-aside").status()).isEqualTo(303);
    clock.set(end.plusMillis(1));
    assertThat(say("Faith", "support").status()).isEqualTo(422);
  }

  @Test
  void whatTheMoverAnsweredIsNeverClosedEarlyThoughAllHaveSpoken() {
    of("Teachers").post(condition(), STANDING);
    say("Libraries", "support");
    say("Teachers", "support");
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void supportersHearWhichConditionANewTextTookIn() {
    clock.forward(Duration.ofSeconds(1));
    write("We ask; small groups stay hidden", 1, "takesIn", only("condition").toString());
    assertThat(lettersTo(delegates.get("Faith").email()).getFirst())
        .contains("Eastside Parents Council: " + SMALL)
        .contains("/vote/");
    assertThat(lettersTo(delegates.get("Northside").email()).getFirst())
        .contains("There is a new version")
        .doesNotContain(SMALL);
  }

  @Test
  void aStandingConditionHasADayAndAnOwner() {
    var form = of("Teachers").get(condition()).page();
    assertThat(form.select("select[name=owner] option").eachText())
        .contains("The mover", "Faith in Action Tarrow", "The convener");
    assertThat(of("Teachers").post(condition(), Map.of("answer", "accept")).status())
        .isEqualTo(422);
    var strangers =
        Map.of("answer", "accept", "checkOn", "2027-06-30", "owner", UUID.randomUUID().toString());
    assertThat(of("Teachers").post(condition(), strangers).status()).isEqualTo(422);
    var libraries =
        Map.of("answer", "accept", "checkOn", "2027-06-30", "owner", id("Libraries").toString());
    assertThat(of("Teachers").post(condition(), libraries).status()).isEqualTo(303);
    assertThat(of("Northside").get(condition() + "/history").text())
        .contains("Who sees to it Libraries United")
        .contains("Wednesday, June 30, 2027")
        .contains("Accepted by the mover. Time for everybody to think again: until");
  }

  @Test
  void thePageSaysHowConditionsCountAndWhatThatMeansHere() {
    assertThat(of("Faith").get(D).text())
        .contains("Support with conditions counts once every condition is accepted.")
        .contains(
            "1 organization supports with conditions: 0 counted as yes, 1 not counted; 1 yes");
    of("Teachers").post(condition(), STANDING);
    assertThat(of("Faith").get(D).text()).contains("1 counted as yes, 0 not counted; 2 yes in all");
    assertThat(of("Libraries").get(D + "/stance?for=" + id("Libraries")).text())
        .contains("It counts as a yes once every condition is accepted.");
  }

  @Test
  void whatWasSaidInMarkupIsTextAndAMegabyteIsTooLong() {
    say("Libraries", "conditional", "condition1", "<b onclick=x>Bold</b> & {0} ''");
    assertThat(of("Faith").get(D).body())
        .contains("&lt;b onclick=x&gt;Bold&lt;/b&gt; &amp; {0}")
        .doesNotContain("<b onclick");
    var longer = say("Libraries", "conditional", "condition1", "x".repeat(1_000_000));
    assertThat(longer.status()).isIn(413, 422);
    assertThat(stances()).isEqualTo(4);
    var muchLonger = say("Libraries", "conditional", "condition1", "x".repeat(2_000_000));
    assertThat(muchLonger.status()).isBetween(400, 499);
    assertThat(stances()).isEqualTo(4);
  }

  @Test
  void theHourThatHappensTwiceIsToldApart() {
    clock.set(Instant.parse("2026-10-20T12:00:00Z"));
    fiveOrganizations();
    Person person = somebody("october");
    TX.executeWithoutResult(
        status ->
            grants.grant(
                person.id(),
                Role.CONVENER,
                null,
                Instant.parse("2026-10-20T11:00:00Z"),
                person.id()));
    convener = as(person);
    file("members");
    var october = Map.of("date", "2026-10-30", "time", "20:00");
    assertThat(convener.post(D + "/opening", october).status()).isEqualTo(303);
    say("Eastside", "conditional", "condition1", SMALL);
    // 72 hours later the clocks in Louisville show 1:30 for the first time; an hour on, again.
    clock.set(Instant.parse("2026-10-29T05:30:00Z"));
    of("Teachers").post(condition(), STANDING);
    assertThat(of("Faith").get(D).text()).contains("Sunday, November 1, 2026, 1:30 a.m. EDT");
    clock.set(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(say("Faith", "support").status()).isEqualTo(303);
    clock.set(Instant.parse("2026-11-01T05:30:00.001Z"));
    assertThat(say("Northside", "support").status()).isEqualTo(422);
    clock.set(Instant.parse("2026-11-01T06:15:00Z"));
    assertThat(say("Northside", "support").text())
        .as("1:15 a.m. EST is later than 1:30 a.m. EDT")
        .contains("1:30 a.m. EDT");
  }
}
