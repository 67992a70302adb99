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
