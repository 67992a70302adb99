package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Role;
import org.commontable.decisions.Presence;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A written proxy: for one decision or one meeting, not onward, at most one, the holder present.
 */
class ProxyPageTest extends Table {
  @Autowired private Presence presence;

  @BeforeEach
  void aDecisionIsOpenUnderRulesThatAllowProxies() {
    convener.post("/rules", Map.of("preset", "consensus", "proxies", "yes"));
    file("public");
    open();
  }

  @Test
  void whereTheRulesKnowNoneNoneIsOffered() {
    decideBy("consensus");
    fileNext("money");
    String second = "/decisions/2026-2";
    convener.post(second + "/opening", Map.of("date", "2026-12-03", "time", "20:00"));
    assertThat(of("Faith").get(second).text()).doesNotContain("Give a proxy");
    var refused = of("Faith").post(second + "/proxy", to("Faith", "Libraries"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("do not allow proxies");
    assertThat(of("Faith").get("/rules").text()).doesNotContain("hold the written proxy");
  }

  @Test
  void itIsGivenInTwoTapsAndAConfirmationAndShownToBoth() {
    assertThat(of("Faith").get("/rules").text()).contains("hold the written proxy of one other");
    assertThat(of("Faith").get(D).text()).contains("Give a proxy for this decision");
    String page = D + "/proxy?for=" + id("Faith");
    assertThat(of("Faith").get(page).text()).contains("To which organization?");
    assertThat(of("Faith").get(page + "&to=" + id("Libraries")).text())
        .contains("Faith in Action Tarrow asks Libraries United to answer for it")
        .contains("cannot hand it on");
    assertThat(entries("proxy.given")).isZero();
    assertThat(give("Faith", "Libraries").location()).isEqualTo(D);
    assertThat(of("Faith").get(D).text()).contains("given your proxy to Libraries United");
    assertThat(of("Libraries").get(D).text())
        .contains("Faith in Action Tarrow, by its proxy to Libraries United");
    assertThat(of("Libraries").get("/proxies").text())
        .contains("Faith in Action Tarrow has given its proxy to Libraries United");
    assertThat(String.join("\n", lettersTo(delegates.get("Libraries").email())))
        .contains("asks Libraries United to answer for it");
  }

  @Test
  void theSameFormTwiceIsOneProxy() {
    var form = new java.util.HashMap<>(to("Faith", "Libraries"));
    form.put("_form", "once");
    assertThat(of("Faith").post(D + "/proxy", form).status()).isEqualTo(303);
    of("Faith").post(D + "/proxy", form);
    assertThat(entries("proxy.given")).isEqualTo(1);
  }

  @Test
  void itCountsWhileItsHolderIsThereAndMembersSeeIt() {
    give("Faith", "Libraries");
    assertThat(answer("Libraries", "Faith", "support").status()).isEqualTo(303);
    for (String yes : new String[] {"Libraries", "Northside"}) {
      say(yes, "support");
    }
    assertThat(of("Northside").get(D).text())
        .contains("By proxy Libraries United says: supports. It counts only if");
    here("Libraries");
    assertThat(of("Northside").get(D).text()).contains("by proxy: Libraries United");
    assertThat(of("Northside").get(D + ".json").text())
        .contains("\"byProxy\":\"Libraries United\"");
    close();
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(of("Northside").get(D).text()).contains("3 of 5 took part");
    assertThat(nobody().get(D).text())
        .as("that, not by whom")
        .contains("One of those who support answered by proxy")
        .doesNotContain("Libraries United");
  }

  @Test
  void whenTheHolderLeavesTheProxiedBallotDoesNotCount() {
    give("Faith", "Libraries");
    answer("Libraries", "Faith", "support");
    for (String yes : new String[] {"Libraries", "Northside"}) {
      say(yes, "support");
    }
    var came = clock.instant();
    here("Libraries");
    clock.forward(Duration.ofHours(1));
    inside(
        () ->
            presence.note(
                id("Libraries"),
                came,
                Optional.of(clock.instant()),
                "room",
                delegates.get("Libraries").id()));
    close();
    assertThat(status()).as("two of five are no quorum").isEqualTo(Status.LAPSED);
  }

  @Test
  void theGiversOwnAnswerGoesFirst() {
    give("Faith", "Libraries");
    here("Libraries");
    answer("Libraries", "Faith", "support");
    say("Faith", "stand-aside");
    assertThat(of("Northside").get(D).text()).contains("stands aside").doesNotContain("by proxy:");
    answer("Libraries", "Faith", "support");
    assertThat(of("Northside").get(D).text()).as("afterwards too").contains("stands aside");
  }

  @Test
  void noneIsHandedOnAndAtMostOneIsHeld() {
    give("Faith", "Libraries");
    assertThat(give("Libraries", "Northside").text()).contains("none is handed on");
    assertThat(give("Northside", "Libraries").text()).contains("holds a proxy already");
    assertThat(give("Northside", "Faith").text()).contains("has given its own proxy");
    assertThat(give("Faith", "Northside").text()).contains("has given a proxy already");
    assertThat(give("Northside", "Northside").text()).contains("to itself");
    assertThat(entries("proxy.given")).isEqualTo(1);
  }

  @Test
  void afterTheCloseNoneIsGivenAndNoneIsUsed() {
    give("Faith", "Libraries");
    close();
    assertThat(give("Northside", "Eastside").text()).contains("This decision is closed");
    assertThat(answer("Libraries", "Faith", "support").status()).isEqualTo(403);
    assertThat(stances()).isZero();
  }

  @Test
  void takenBackItSpeaksNoMore() {
    give("Faith", "Libraries");
    here("Libraries");
    answer("Libraries", "Faith", "support");
    String withdrawal =
        "/proxies/"
            + OWNER.sql("select id::text from decisions.proxy").query(String.class).single()
            + "/withdrawal";
    assertThat(of("Libraries").post(withdrawal, Map.of()).status()).isEqualTo(404);
    assertThat(of("Northside").post(withdrawal, Map.of()).status()).isEqualTo(404);
    assertThat(of("Faith").post(withdrawal, Map.of("next", D)).location()).isEqualTo(D);
    assertThat(of("Faith").post(withdrawal, Map.of()).status()).isEqualTo(303);
    assertThat(entries("proxy.withdrawn")).isEqualTo(1);
    assertThat(of("Northside").get(D).text()).doesNotContain("by proxy:");
    assertThat(answer("Libraries", "Faith", "support").status()).isEqualTo(403);
  }

  @Test
  void otherPeopleReachNothingOfIt() {
    String page = D + "/proxy?for=" + id("Faith");
    for (Reader other :
        new Reader[] {of("Northside"), as(Role.CONVENER), as(Role.CLERK), as(Role.ANALYST)}) {
      assertThat(other.get(page).status()).isEqualTo(403);
      assertThat(other.post(D + "/proxy", to("Faith", "Libraries")).status()).isEqualTo(403);
    }
    assertThat(nobody().get(page).status()).isEqualTo(303);
    assertThat(answer("Northside", "Faith", "support").status()).isEqualTo(403);
    give("Faith", "Libraries");
    assertThat(answer("Northside", "Faith", "support").status()).isEqualTo(403);
    assertThat(
            of("Faith")
                .post(D + "/proxy", Map.of("for", id("Faith").toString(), "to", "<b>"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void forOneMeetingItSpeaksInWhatClosesThere() {
    convener.post(
        "/meetings/new",
        Map.of("date", "2026-12-03", "time", "19:00", "place", "Library", "agenda", "One"));
    var list = of("Faith").get("/proxies").page().select("a[href^=/proxies/new]");
    assertThat(list).hasSize(1);
    String address = list.getFirst().attr("href");
    var form = new java.util.HashMap<>(to("Faith", "Libraries"));
    form.put("meeting", address.substring(address.indexOf("meeting=") + 8));
    assertThat(of("Faith").get(address + "&to=" + id("Libraries")).text())
        .contains("in the decisions that close at this meeting");
    assertThat(of("Faith").post("/proxies/new", form).location()).isEqualTo("/proxies");
    assertThat(answer("Libraries", "Faith", "support").status())
        .as("not before the meeting")
        .isEqualTo(403);
    clock.set(CLOSE.minusSeconds(60));
    here("Libraries");
    assertThat(answer("Libraries", "Faith", "support").status()).isEqualTo(303);
    assertThat(of("Northside").get(D).text()).contains("by proxy: Libraries United");
  }

  private void here(String shortName) {
    clock.forward(Duration.ofSeconds(1));
    inside(
        () ->
            presence.note(
                id(shortName),
                clock.instant().minusSeconds(1),
                Optional.empty(),
                "room",
                delegates.get(shortName).id()));
    clock.forward(Duration.ofSeconds(1));
  }

  private Reader.Seen give(String giver, String holder) {
    return of(giver).post(D + "/proxy", to(giver, holder));
  }

  private Map<String, String> to(String giver, String holder) {
    return Map.of("for", id(giver).toString(), "to", id(holder).toString());
  }

  private Reader.Seen answer(String holder, String giver, String stance) {
    return of(holder).post(D + "/stance", fields(giver, stance, "1"));
  }
}
