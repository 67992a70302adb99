package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** The rules of the table, and who has adopted them. */
class RulesPageTest extends Table {
  @Test
  void rulesAreProvisionalUntilEveryFoundingOrganizationAdoptsThem() {
    assertThat(of("Faith").get("/rules").text()).contains("Eastside, Faith, Libraries");
    for (String name : table.keySet()) {
      of(name).post("/rules/adoption", Map.of("for", id(name).toString(), "version", "1"));
    }
    assertThat(of("Faith").get("/rules").text())
        .contains("Every founding organization has adopted these rules.");
    assertThat(rules.current().orElseThrow().provisional()).isFalse();
  }

  @Test
  void aCoalitionsRulesAreProposedClassByClassAndTheirNoticeHolds() {
    var offered = convener.get("/rules").page();
    assertThat(offered.select("input[name=preset][value=westside]")).hasSize(1);
    assertThat(offered.select("a[href=https://www.westsidevision.org/structure]")).hasSize(1);
    assertThat(offered.text()).contains("our default; the source is silent");
    assertThat(offered.text())
        .contains("has attended one meeting since the annual one", "Partner: without a vote.")
        .doesNotContain("are not checked by the program");

    var seen = convener.postAndFollow("/rules", Map.of("preset", "commontable"));
    assertThat(seen.page().select("main table").first().text())
        .contains("Money")
        .contains("two-thirds")
        .contains("Notice: at least 14 days");
    assertThat(convener.post("/rules", Map.of("preset", "nobody's")).status()).isEqualTo(422);

    fileNext("bylaws");
    var early = Map.of("date", "2026-12-03", "time", "20:00");
    assertThat(convener.post(D + "/opening", early).status()).as("within 14 days").isEqualTo(422);
    var late = Map.of("date", "2026-12-09", "time", "20:00");
    assertThat(convener.post(D + "/opening", late).status()).isEqualTo(303);
  }

  @Test
  void adoptedRulesHoldUntilAllHaveAdoptedOthers() {
    adopt("1");
    convener.post("/rules", Map.of("preset", "commontable"));
    assertThat(rules.current().orElseThrow().version()).isEqualTo(1);
    assertThat(of("Faith").get("/desk").text()).contains("Adopt the rules");
    assertThat(of("Faith").get("/rules").text()).contains("decisions open under version 1");
    file("members");
    open();
    assertThat(JDBC.sql("select rule_version from decisions.opening").query(Integer.class).single())
        .isEqualTo(1);
    adopt("2");
    assertThat(rules.current().orElseThrow().version()).isEqualTo(2);
  }

  private void adopt(String version) {
    for (String name : table.keySet()) {
      var fields = Map.of("for", id(name).toString(), "version", version);
      assertThat(of(name).post("/rules/adoption", fields).status()).isEqualTo(303);
    }
  }

  @Test
  void eachVersionStaysReadableAndADecisionLeadsToItsOwn() {
    of("Faith").post("/rules/adoption", Map.of("for", id("Faith").toString(), "version", "1"));
    file("members");
    open();
    decideBy("majority-of-members");
    assertThat(convener.get("/rules").page().select("a[href=/rules/versions/1]")).hasSize(1);
    assertThat(of("Faith").get(D).page().select("a[href=/rules/versions/1]")).isNotEmpty();
    assertThat(of("Faith").get(D).page().select("main a[href=/rules]")).isEmpty();
    var first = of("Faith").get("/rules/versions/1");
    assertThat(first.text())
        .contains("Proposed on", "by Ruth", "Faith in Action Tarrow adopted it on")
        .contains("There is a newer version");
    assertThat(first.page().select("main form")).as("reading only").isEmpty();
    assertThat(of("Faith").get("/rules/versions/2").text())
        .contains("No organization adopted this version")
        .doesNotContain("There is a newer version");
    for (String none : java.util.List.of("3", "01", "x")) {
      assertThat(of("Faith").get("/rules/versions/" + none).status()).as(none).isEqualTo(404);
    }
  }

  @Test
  void aNewProposalCarriesAllOverAndSaysSo() {
    var chosen =
        Map.of(
            "preset",
            "majority-of-members",
            "weight-" + id("Faith"),
            "2",
            "chamber-" + id("Faith"),
            "North",
            "byWeight",
            "yes",
            "byChamber",
            "yes",
            "proxies",
            "yes",
            "emergency",
            "yes");
    assertThat(convener.get("/rules").page().select(".carried")).isEmpty();
    assertThat(convener.get("/rules").page().select(".nav a[aria-current]").eachAttr("href"))
        .containsOnly("/decisions");
    assertThat(convener.post("/rules", chosen).status()).isEqualTo(303);
    var page = convener.get("/rules").page();
    assertThat(page.select("main details input[checked]").eachAttr("name"))
        .contains("byWeight", "byChamber", "proxies", "emergency");
    assertThat(page.select("form > .carried").text())
        .contains("weights; chambers; the quorum by weight; the quorum of each chamber; proxies")
        .contains("the emergency rule");
  }

  @Test
  void whoCameByALinkHandedOverIsOfferedNoButtonThatWouldRefuseHer() {
    var delegate = delegates.get("Faith");
    assertThat(as(delegate).get("/rules").page().select("form[action=/rules/adoption]"))
        .isNotEmpty();
    assertThat(as(delegate).get("/desk").text()).contains("Adopt the rules");
    var handed = byHandedOverLink(delegate);
    assertThat(handed.get("/rules").page().select("form[action=/rules/adoption]")).isEmpty();
    assertThat(handed.get("/desk").text()).doesNotContain("Adopt the rules");
    assertThat(
            handed
                .post("/rules/adoption", Map.of("for", id("Faith").toString(), "version", "1"))
                .status())
        .isEqualTo(403);
  }
}
