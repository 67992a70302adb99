package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Role;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.SuspensionRound;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After adoption: the day to check, a breach, the time to cure it, and what follows if nobody does.
 */
class BrokenConditionPageTest extends Table {
  private static final String SMALL = "Groups of fewer than 10 stay hidden.";
  private static final Duration WEEK = Duration.ofDays(7);

  @Autowired SuspensionRound suspensions;
  @Autowired ConditionNews news;
  @Autowired Campaigns campaigns;

  @BeforeEach
  void anAdoptedDecisionWithAStandingCondition() {
    file("public");
    open();
    say("Eastside", "conditional", "condition1", SMALL);
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2026-12-20"));
    for (String yes : List.of("Faith", "Teachers", "Northside", "Libraries")) {
      say(yes, "support");
    }
    for (String name : List.of("Eastside", "Faith")) {
      of(name).post(D + "/name", Map.of("for", id(name).toString(), "wish", "release"));
    }
    close();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void onItsDayOnlyWhoSetItIsAskedAndOnce() {
    int before = letters("Faith");
    clock.set(Instant.parse("2026-12-20T04:59:59.999Z")); // December 19 in Louisville
    inside(() -> news.askOnTheDay());
    assertThat(lettersTo(delegates.get("Eastside").email()))
        .noneMatch(letter -> letter.contains("looks at its condition"));
    clock.set(Instant.parse("2026-12-20T05:00:00Z"));
    inside(() -> news.askOnTheDay());
    inside(() -> news.askOnTheDay());
    assertThat(
            lettersTo(delegates.get("Eastside").email()).stream()
                .filter(letter -> letter.contains("looks at its condition"))
                .toList())
        .singleElement()
        .asString()
        .contains(SMALL)
        .contains("Only Eastside Parents Council says");
    assertThat(letters("Faith")).isEqualTo(before);
    assertThat(of("Eastside").get("/desk").text()).contains(SMALL);
  }

  @Test
  void onlyWhoSetItSaysWhetherItIsBrokenAndOthersComment() {
    assertThat(of("Faith").post(condition(), Map.of("answer", "broken")).status()).isEqualTo(403);
    assertThat(of("Teachers").post(condition(), Map.of("answer", "broken")).status())
        .as("the mover has answered; the rest is not hers to say")
        .isEqualTo(409);
    assertThat(convener.post(condition(), Map.of("answer", "broken")).status()).isEqualTo(403);
    String comments = condition() + "/comments";
    var words = Map.of("for", id("Faith").toString(), "words", "The list <i>names</i> six.");
    var token = of("Faith").token();
    var faith = of("Faith");
    assertThat(faith.postWith(token, comments, words).status()).isIn(303, 409);
    assertThat(faith.post(comments, words).status()).isEqualTo(303);
    assertThat(of("Eastside").post(comments, words).status())
        .as("for somebody else")
        .isEqualTo(403);
    assertThat(as(Role.CLERK).post(comments, words).status()).isEqualTo(403);
    assertThat(faith.post(comments, Map.of("for", id("Faith").toString(), "words", "")).status())
        .isEqualTo(422);
    assertThat(of("Libraries").get(condition() + "/history").body())
        .contains("The list &lt;i&gt;names&lt;/i&gt; six.");
    assertThat(nobody().get(condition() + "/history").text()).doesNotContain("six.");
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(entries("decision.condition")).as("a comment is no step").isEqualTo(1);
  }

  @Test
  void aBreachIsToldToAllAndACureInTimeLeavesNothing() {
    Instant until = breakIt();
    for (String name : table.keySet()) {
      assertThat(lettersTo(delegates.get(name).email()).getFirst())
          .contains("Eastside Parents Council says that its condition is broken")
          .contains(SMALL)
          .contains("It can be cured until Thursday, December 10, 2026, 8:00");
    }
    assertThat(of("Faith").get(D).text()).contains("It can be cured until Thursday, December 10");
    assertThat(nobody().get(D).text()).doesNotContain("suspended");
    clock.set(until);
    assertThat(nobody().get(D).text()).doesNotContain("suspended");
    inside(() -> suspensions.run());
    assertThat(of("Eastside").post(condition(), Map.of("answer", "met")).status()).isEqualTo(303);
    clock.set(until.plusMillis(1));
    inside(() -> suspensions.run());
    assertThat(nobody().get(D).text()).doesNotContain("suspended");
    assertThat(entries("decision.suspended")).isZero();
  }

  @Test
  void aMillisecondLaterSupportIsSuspendedByTheClockAloneAndTheLineIsWrittenOnce() {
    Instant until = breakIt();
    clock.set(until.plusMillis(1));
    publicPages.forgetAll();
    assertThat(entries("decision.suspended")).as("no job has run").isZero();
    assertThat(nobody().get(D).text())
        .contains("Supported by 5 of 5 member organizations")
        .contains("1 support is suspended: a condition was broken.")
        .contains("Support suspended until the condition is met: Eastside Parents Council.");
    assertThat(of("Faith").get(D).text())
        .contains("In force")
        .contains("Support suspended: Eastside Parents Council said")
        .contains("The past verdict stays.");
    assertThat(nobody().reading("es").get(D).text()).contains("1 apoyo está suspendido");
    assertThat(suspensions.isDue()).isTrue();
    for (int i = 0; i < 3; i++) {
      inside(() -> suspensions.run());
    }
    assertThat(suspensions.isDue()).isFalse();
    assertThat(entries("decision.suspended")).isEqualTo(1);
    for (String name : table.keySet()) {
      assertThat(
              lettersTo(delegates.get(name).email()).stream()
                  .filter(letter -> letter.contains("The support of Eastside"))
                  .filter(letter -> letter.contains("is suspended")))
          .hasSize(1);
    }
  }

  @Test
  void aCureThatComesTooLateEndsTheSuspensionAndBothStandInTheRecord() {
    Instant until = breakIt();
    clock.set(until.plus(WEEK));
    assertThat(of("Eastside").post(condition(), Map.of("answer", "met")).status()).isEqualTo(303);
    assertThat(entries("decision.suspended")).isEqualTo(1);
    assertThat(nobody().get(D).text()).doesNotContain("suspended");
    assertThat(nobody().get(D).text()).contains("Eastside Parents Council");
    // Broken once more, it is another breach.
    of("Eastside").post(condition(), Map.of("answer", "broken"));
    clock.forward(WEEK.plusMillis(1));
    inside(() -> suspensions.run());
    assertThat(entries("decision.suspended")).isEqualTo(2);
  }

  @Test
  void theCampaignThatRestsOnItLosesTheNameWithinAMinute() {
    String campaign = campaign();
    assertThat(nobody().get(campaign).text()).contains("Eastside Parents Council");
    clock.set(breakIt());
    assertThat(nobody().get(campaign).text()).contains("Eastside Parents Council");
    clock.forward(Duration.ofMinutes(1));
    var page = nobody().get(campaign);
    assertThat(page.page().select("main a[href=/members/eastside-parents-council]")).isEmpty();
    assertThat(page.text())
        .contains("Faith in Action Tarrow")
        .contains("1 support is suspended: a condition was broken.");
  }

  private Instant breakIt() {
    clock.forward(Duration.ofSeconds(1));
    assertThat(of("Eastside").post(condition(), Map.of("answer", "broken")).status())
        .isEqualTo(303);
    return clock.instant().plus(WEEK);
  }

  private int letters(String name) {
    return lettersTo(delegates.get(name).email()).size();
  }

  private String campaign() {
    var by = delegates.get("Teachers").id();
    var campaign =
        inside(() -> campaigns.draft(Area.EQUITY, both("Every suspension"), both("x"), by));
    var demand =
        Map.of(
            "text", "Publish every suspension.",
            "target", "the county board",
            "document", "Contract 2024",
            "page", "17",
            "decision", "2026-1");
    assertThat(convener.post(campaign.path() + "/demands/new", demand).status()).isEqualTo(303);
    assertThat(convener.post(campaign.path() + "/publication", Map.of()).status()).isEqualTo(303);
    return campaign.path();
  }

  private static LocalizedText both(String text) {
    return LocalizedText.of(text, Optional.of(text + " (es)"));
  }
}
