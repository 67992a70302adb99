package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.commontable.campaigns.DemandDrafts;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which figures a demand may stand on, and the draft of it while they are chosen. */
class FigureChoicePageTest extends CitingTable {
  @Autowired DemandDrafts drafts;

  private Map<String, String> typed(Map<String, String> figure) {
    Map<String, String> sent = new HashMap<>(figure);
    sent.put("text", "Publish every number.");
    sent.put("target", "the county board");
    sent.put("document", "Minutes");
    return sent;
  }

  private static String address(String campaign, Map<String, String> figure) {
    StringBuilder address = new StringBuilder(campaign).append("/demands/new?");
    figure.forEach((name, word) -> address.append(name).append('=').append(word).append('&'));
    return address.toString();
  }

  @Test
  void aHiddenFigureCannotBeCitedAndTheFormSaysWhy() {
    adopted();
    String campaign = campaign();
    Map<String, String> hidden = new HashMap<>(SUSPENSIONS);
    hidden.put("group", "nhpi");
    var refused = demand(campaign, hidden);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("A hidden figure cannot be cited. Not shown. Hidden: with it, a hidden number");
    assertThat(demands()).isZero();
    var form =
        convener.get(
            campaign
                + "/demands/new?indicator=oss-events&place=901&year=2024-2025&group=nhpi"
                + "&reference=white");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.text()).as("before anything is written").contains("A hidden figure");
    assertThat(
            convener
                .reading("es")
                .get(
                    campaign
                        + "/demands/new?indicator=oss-events&place=901&year=2024-2025&group=nhpi")
                .text())
        .contains("Una cifra oculta no se puede citar.");
  }

  @Test
  void whatNamesNoFigureIsRefusedAndNothingIsKept() {
    adopted();
    String campaign = campaign();
    for (Map<String, String> change :
        java.util.List.of(
            Map.of("indicator", "martians"),
            Map.of("indicator", "<b>oss-events</b>"),
            Map.of("indicator", ""),
            Map.of("place", "Tarrow"),
            Map.of("place", "901'; drop table campaigns.demand; --"),
            Map.of("place", "000"),
            Map.of("year", "2024"),
            Map.of("year", "1999-2000"),
            Map.of("year", ""),
            Map.of("group", "martians"),
            Map.of("group", "../white"),
            Map.of("reference", "black"),
            Map.of("reference", "martians"),
            Map.of("reference", "all"),
            Map.of("reference", "others"))) {
      Map<String, String> figure = new HashMap<>(SUSPENSIONS);
      figure.putAll(change);
      var refused = demand(campaign, figure);
      assertThat(refused.status()).as(change + refused.text()).isEqualTo(422);
      assertThat(refused.page().select(".errors li").text()).as("" + change).isNotEmpty();
      assertThat(refused.body()).doesNotContain("<b>oss");
    }
    assertThat(demands()).isZero();
  }

  @Test
  void whatWasTypedSurvivesTheChoosingOfOneFigureAfterTheOther() {
    adopted();
    String campaign = campaign();
    var kept = convener.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(kept.location()).startsWith("/evidence/cite?campaign=every-suspension");
    var one = convener.get(address(campaign, SUSPENSIONS)).page();
    assertThat(one.select("[name=text]").text()).isEqualTo("Publish every number.");
    assertThat(one.select("[name=target]").val()).isEqualTo("the county board");
    assertThat(one.select("[name=document]").val()).isEqualTo("Minutes");
    assertThat(one.select("[name=indicator]").eachAttr("value")).containsExactly("oss-events");
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=indicator]"))
        .as("looking at a figure keeps nothing")
        .isEmpty();

    convener.post(campaign + "/demands/draft", typed(SUSPENSIONS));
    var two = convener.get(address(campaign, GRADUATION)).page();
    assertThat(two.select("[name=indicator]").eachAttr("value"))
        .containsExactly("oss-events", "graduation-4-year");
    assertThat(convener.get(address(campaign, SUSPENSIONS)).page().select("[name=indicator]"))
        .as("the same figure once")
        .hasSize(1);

    Map<String, String> without = typed(GRADUATION);
    without.put("remove", two.select("button[name=remove]").last().val());
    assertThat(convener.post(campaign + "/demands/draft", without).location())
        .isEqualTo(campaign + "/demands/new");
    var none = convener.get(campaign + "/demands/new").page();
    assertThat(none.select("[name=indicator]")).isEmpty();
    assertThat(none.select("[name=text]").text()).isEqualTo("Publish every number.");

    convener.post(campaign + "/demands/draft", Map.of("forget", "yes"));
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .isEmpty();
  }

  @Test
  void aDemandStandsOnSeveralFiguresEachWithItsOwnDays() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(SUSPENSIONS));
    Map<String, java.util.List<String>> sent = new HashMap<>();
    typed(Map.of()).forEach((name, word) -> sent.put(name, java.util.List.of(word)));
    sent.put("decision", java.util.List.of("2026-1"));
    sent.put("document", java.util.List.of());
    for (String field : FigurePicker.FIELDS) {
      sent.put(field, java.util.List.of(SUSPENSIONS.get(field), GRADUATION.get(field)));
    }
    var saved = convener.post(campaign + "/demands/new", sent);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    var dated = convener.get(campaign).page().select("dl.dated");
    assertThat(dated).hasSize(2);
    for (Element it : dated) {
      assertThat(it.select("dd").eachText())
          .anyMatch(said -> said.startsWith("Cited: "))
          .anyMatch(said -> said.startsWith("Decision adopted: "))
          .anyMatch(said -> said.startsWith("Our newest edition"));
    }
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .as("the draft is gone")
        .isEmpty();
    assertThat(convener.post(campaign + "/publication", Map.of()).status()).isEqualTo(303);
    publicPages.forgetAll();
    assertThat(nobody().get("/evidence/oss-events/901?group=black&year=2024-2025").text())
        .contains("Publish every number.");
    assertThat(nobody().get("/evidence/graduation-4-year/901?group=hispanic").text())
        .contains("Publish every number.");
  }

  /** A draft is hers alone, and only of a campaign that she can see. */
  @Test
  void nobodyElseReadsOrWritesADraft() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(nobody().post(campaign + "/demands/draft", typed(Map.of())).status())
        .isNotEqualTo(200);
    var other = as(org.commontable.accounts.Role.CONVENER);
    assertThat(other.get(campaign + "/demands/new").page().select("[name=text]").text()).isEmpty();
    assertThat(convener.post("/campaigns/no-such/demands/draft", typed(Map.of())).status())
        .isEqualTo(404);
    Map<String, String> huge = typed(Map.of());
    huge.put("text", "x".repeat(100_000));
    assertThat(convener.post(campaign + "/demands/draft", huge).status()).isEqualTo(303);
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .hasSize(2000);
  }

  /** A draft goes after thirty days though nobody types another, and with the person. */
  @Test
  void anOldDraftGoesByItselfAndAnErasedPersonsAtOnce() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(Map.of()));
    clock.forward(Duration.ofDays(29));
    drafts.forgetOld();
    assertThat(kept()).isEqualTo(1);
    clock.forward(Duration.ofDays(2));
    drafts.forgetOld();
    assertThat(kept()).isZero();
    var other = as(org.commontable.accounts.Role.CONVENER);
    other.post(campaign + "/demands/draft", typed(Map.of()));
    var stays = as(org.commontable.accounts.Role.CONVENER); // the first one's session has ended
    stays.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(kept()).isEqualTo(2);
    var erased = other.post("/your-sign-in/erasure", Map.of("sure", "yes"));
    assertThat(erased.status()).as(erased.text()).isEqualTo(303);
    assertThat(kept()).as("that of the other stays").isEqualTo(1);
  }

  private static long demands() {
    return OWNER.sql("select count(*) from campaigns.demand").query(Long.class).single();
  }

  private int kept() {
    return OWNER.sql("select count(*) from campaigns.demand_draft").query(Integer.class).single();
  }
}
