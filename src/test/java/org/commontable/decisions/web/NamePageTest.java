package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** Names in public: released by each organization itself, and taken off at any hour. */
class NamePageTest extends Table {
  @Test
  void thePublicPageNamesOnlyWhoSaidYesAndReleasedItsName() {
    file("public");
    open();
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    of("Teachers").post(condition(), Map.of("answer", "accept", "checkOn", "2027-06-30"));
    say("Faith", "support", "reason", "A secret reason");
    say("Teachers", "support");
    say("Northside", "stand-aside", "reason", "Torn");
    assertThat(of("Eastside").get(D + "/name?for=" + id("Eastside")).text())
        .contains("with its conditions");
    assertThat(of("Faith").get(D + "/name?for=" + id("Faith")).text())
        .contains("will stand on the public page.")
        .doesNotContain("conditions");
    for (String yes : List.of("Eastside", "Faith")) {
      of(yes).post(D + "/name", Map.of("for", id(yes).toString(), "wish", "release"));
    }
    var refused =
        of("Northside")
            .post(D + "/name", Map.of("for", id("Northside").toString(), "wish", "release"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(nobody().get(D).text()).contains("Not decided yet").doesNotContain("Eastside");
    close();
    for (String address : List.of(D, "/decisions")) {
      assertThat(nobody().get(address).body())
          .contains("Supported by 3 of 5 member organizations, 1 of them with conditions")
          .contains("Eastside Parents Council")
          .contains("Small groups stay hidden.")
          .doesNotContain("Teachers")
          .doesNotContain("Northside")
          .doesNotContain("Libraries")
          .doesNotContain("stands aside")
          .doesNotContain("did not answer")
          .doesNotContain("secret reason")
          .doesNotContain("Torn");
    }
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString(), "wish", "withdraw"));
    assertThat(nobody().get(D).body()).doesNotContain("Faith").contains("Supported by 3 of 5");
    assertThat(nobody().get(D + ".csv").status()).isNotEqualTo(200);
    assertThat(nobody().get(D + "/text/1").status()).isNotEqualTo(200);
  }

  @Test
  void aNameIsTakenOffInTwoTapsAndGoneFromEveryPublicPage() {
    file("public");
    open();
    for (String yes : List.of("Eastside", "Faith", "Teachers")) {
      say(yes, "support");
      of(yes).post(D + "/name", Map.of("for", id(yes).toString(), "wish", "release"));
    }
    close();
    assertThat(nobody().get(D).body()).contains("Faith in Action Tarrow");
    Reader ana = of("Faith");
    String firstTap = ana.get(D).page().select("a[href*=/name?for=]").attr("href");
    var form = ana.get(firstTap).page().selectFirst("main form");
    assertThat(form.select("input:not([type=hidden]), textarea, select"))
        .as("no reason is asked")
        .isEmpty();
    var secondTap = form.selectFirst("button[name=wish]");
    var answer =
        ana.post(
            form.attr("action"),
            Map.of("for", id("Faith").toString(), "wish", secondTap.attr("value")));
    assertThat(answer.status()).isEqualTo(303);
    for (String page : List.of(D, D + "/public", "/decisions")) {
      assertThat(nobody().get(page).body())
          .as(page)
          .doesNotContain("Faith in Action")
          .contains("Supported by 3 of 5");
    }
    assertThat(nobody().get("/").page().select(".decided, blockquote").text())
        .doesNotContain("Faith");
    assertThat(of("Teachers").get(D).text()).contains("Faith in Action Tarrow");
    assertThat(status()).isEqualTo(Status.ADOPTED_WINDOW_OPEN);
  }

  @Test
  void aWishThatIsNeitherChangesNothing() {
    file("public");
    open();
    say("Faith", "support");
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString(), "wish", "release"));
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString()));
    assertThat(entries("decision.name")).isEqualTo(1);
  }
}
