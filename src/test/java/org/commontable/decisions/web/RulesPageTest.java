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
