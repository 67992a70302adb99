package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** How a stance is given: by mail, in the browser, once, and by nobody else. */
class StancePageTest extends Table {
  private static final Pattern VOTE = Pattern.compile("/vote/[A-Za-z0-9_-]+");

  @Test
  void fromMailToVoteInTwoStepsAndOpeningTheLinkWritesNothing() {
    file("members");
    open();
    String link = vote("Libraries");
    assertThat(nobody().get(link).text()).contains("What does Libraries United say?");
    assertThat(stances()).isZero();
    Reader ana = nobody();
    ana.get(link);
    var answer =
        ana.post(
            link,
            fields("Libraries", "conditional", "1", "condition1", "Small groups stay hidden."));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(ana.get(link).text()).contains("Libraries United supports with conditions");
    assertThat(of("Teachers").get(D).text())
        .contains("Small groups stay hidden. Not answered yet.");
    assertThat(nobody().get("/vote/forged").status()).isEqualTo(404);
    // Whatever organization the form names, the link speaks for its own.
    ana.post(link, fields("Teachers", "support", "1"));
    assertThat(
            OWNER
                .sql("select count(distinct organization) from decisions.stance")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aLinkOfSomebodyWhoNoLongerSitsOpensNothing() {
    file("members");
    open();
    String link = vote("Libraries");
    inside(() -> register.leave(table.get("Libraries"), delegates.get("Libraries").id()));
    clock.forward(Duration.ofSeconds(1));
    assertThat(nobody().get(link).status()).isEqualTo(404);
    assertThat(of("Teachers").get(D).text()).contains("left on");
    assertThat(decisions.find("2026-1").orElseThrow().seats()).hasSize(5);
  }

  @Test
  void nobodySpeaksForAnotherOrganization() {
    file("public");
    open();
    var fields = fields("Teachers", "support", "1");
    Reader stranger = of("Faith");
    assertThat(stranger.post(D + "/stance", fields).status()).isEqualTo(403);
    assertThat(stranger.get(D + "/stance?for=" + id("Teachers")).status()).isEqualTo(403);
    assertThat(stranger.get(D + "/name?for=" + id("Teachers")).status()).isEqualTo(403);
    assertThat(
            stranger
                .post(D + "/name", Map.of("for", id("Teachers").toString(), "wish", "release"))
                .status())
        .isEqualTo(403);
    assertThat(
            stranger
                .post("/rules/adoption", Map.of("for", id("Teachers").toString(), "version", "1"))
                .status())
        .isEqualTo(403);
    assertThat(stranger.post(D + "/text", Map.of("body", "x", "note", "y", "after", "1")).status())
        .isEqualTo(403);
    assertThat(stranger.post(D + "/withdrawal", Map.of("reason", "x")).status()).isEqualTo(403);
    assertThat(convener.post(D + "/stance", fields).status()).isEqualTo(403);
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    assertThat(stances()).isZero();
  }

  @Test
  void theSameFormTwiceIsOneStanceAndAChangeKeepsBoth() {
    file("members");
    open();
    Reader ana = of("Faith");
    ana.get(D + "/stance?for=" + id("Faith"));
    var fields = fields("Faith", "support", "1");
    assertThat(ana.post(D + "/stance", fields).status()).isEqualTo(303);
    assertThat(ana.post(D + "/stance", fields).status()).isEqualTo(303);
    assertThat(stances()).isEqualTo(1);
    say("Faith", "stand-aside");
    assertThat(stances()).isEqualTo(2);
    assertThatThrownBy(() -> JDBC.sql("delete from decisions.stance").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> JDBC.sql("update decisions.stance set stance = 'support'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void whatTheClerkEntersIsProvisionalUntilTheOrganizationConfirms() {
    file("members");
    open();
    say("Eastside", "support");
    say("Faith", "support");
    var entry = new HashMap<>(fields("Libraries", "support", "1"));
    entry.put("channel", "phone");
    assertThat(as(Role.CLERK).post(D + "/entry", entry).status()).isEqualTo(303);
    close();
    assertThat(of("Faith").get(D).text())
        .contains("entered by the clerk, unconfirmed")
        .contains(
            "Its outcome, or the time to object, would differ without answers that are not confirmed yet.")
        .contains("Provisional: it hangs on answers that are not confirmed yet.");
    String stance = only("stance where by_clerk").toString();
    assertThat(
            of("Faith")
                .post(
                    D + "/confirmations",
                    Map.of("for", id("Libraries").toString(), "stance", stance))
                .status())
        .isEqualTo(403);
    of("Libraries")
        .post(D + "/confirmations", Map.of("for", id("Libraries").toString(), "stance", stance));
    assertThat(of("Faith").get(D).text())
        .contains("confirmed")
        .doesNotContain("it hangs on answers");
  }

  @Test
  void aHandedOverLinkIsLoggedAndItsStanceUnconfirmed() {
    file("members");
    open();
    String whom = id("Faith") + "." + delegates.get("Faith").id();
    var shown = convener.post(D + "/link", Map.of("whom", whom));
    var found = VOTE.matcher(shown.body());
    assertThat(found.find()).isTrue();
    nobody().post(found.group(), fields("Faith", "support", "1"));
    assertThat(of("Faith").get(D).text()).contains("through a link handed over, unconfirmed");
    assertThat(entries("decision.link")).isEqualTo(1);
  }
}
