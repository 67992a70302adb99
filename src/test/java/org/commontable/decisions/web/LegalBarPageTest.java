package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.file.Law;
import org.commontable.decisions.verify.Recount;
import org.commontable.members.LegalStatus;
import org.commontable.members.OrganizationDetails;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the law leaves an organization in a decision about a candidate. */
class LegalBarPageTest extends Table {
  @TempDir Path folder;

  @Test
  void aCharityIsWarnedAndOnlyItsRecusalIsTakenAndNamedNowhere() throws Exception {
    declare("Faith", LegalStatus.C3);
    declare("Teachers", LegalStatus.C5);
    assertThat(of("Faith").get("/decisions/new").page().select("#class-hint").text())
        .contains("could only record a recusal", "Faith in Action Tarrow")
        .doesNotContain("Teachers");
    assertThat(of("Faith").get("/decisions/new").page().select("#audience").text())
        .contains("title and text as soon as it is opened");
    file("candidate", "public");
    convener.post("/rules", Map.of("preset", "consensus", "proxies", "yes"));
    assertThat(nobody().get(D).status()).as("a draft is nobody else's").isEqualTo(404);
    assertThat(convener.get(D + "/opening").text())
        .contains("one member can only record a legal recusal here: Faith in Action Tarrow");
    open();
    for (String page : List.of(D, D + "/share")) {
      assertThat(nobody().get(page).status()).as("as the form says").isEqualTo(200);
    }

    assertThat(of("Faith").get(D).text()).contains("can only record its legal recusal here");
    var form = of("Faith").get(D + "/stance?for=" + id("Faith")).page();
    assertThat(form.select(".warning").text()).contains("501(c)(3)", "no legal advice");
    assertThat(form.select("input[name=stance]").eachAttr("value")).containsExactly("recused");
    assertThat(form.select("input[name^=condition]")).isEmpty();
    var theirs = of("Teachers").get(D + "/stance?for=" + id("Teachers")).page();
    assertThat(theirs.select(".warning").text()).contains("501(c)(5)", "Unverified");
    assertThat(theirs.select("input[name=stance]").eachAttr("value")).contains("support");

    String proxy = D + "/proxy";
    assertThat(links("Teachers", proxy)).as("who may answer").isPositive();
    assertThat(links("Faith", proxy)).isZero();
    var given = Map.of("for", id("Faith").toString(), "to", id("Eastside").toString());
    assertThat(of("Faith").post(proxy, given).text()).contains("can only record its legal recusal");

    var toFaith = Map.of("for", id("Eastside").toString(), "to", id("Faith").toString());
    assertThat(of("Eastside").post(proxy, toFaith).text())
        .as("nor for another")
        .contains("Faith in Action Tarrow can only record its legal recusal");

    assertThat(say("Faith", "support").status()).isEqualTo(422);
    var clerk = new HashMap<>(fields("Faith", "support", "1"));
    clerk.put("channel", "phone");
    Reader.Seen entered = convener.post(D + "/entry", clerk);
    assertThat(entered.status()).as("nor by the clerk").isEqualTo(422);
    declare("Faith", LegalStatus.NONE);
    assertThat(say("Faith", "support").status()).as("declared otherwise since").isEqualTo(422);
    declare("Faith", LegalStatus.C3);
    assertThat(stances()).isZero();
    assertThat(say("Faith", "recused").status()).isEqualTo(303);
    for (String name : table.keySet()) {
      if (!name.equals("Faith")) {
        say(name, "support");
      }
    }
    close();
    assertThat(status().adopted()).isTrue();
    for (String name : table.keySet()) {
      of(name).post(D + "/name", Map.of("for", id(name).toString(), "wish", "release"));
    }
    String everybody = nobody().get(D).text();
    assertThat(everybody).contains("Supported by 4 of 5").doesNotContain("Faith in Action");
    assertThat(of("Eastside").get(D).page().select("blockquote").text())
        .contains("Supported by 4 of 5")
        .doesNotContain("Faith")
        .doesNotContain("aside");

    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(Recount.of(reading.entries()).faults()).isEmpty();
    assertThat(
            reading.entries().stream()
                .filter(entry -> entry.type().equals("decision.opened"))
                .findFirst()
                .orElseThrow()
                .payload())
        .containsEntry("legalBars", List.of("501c3"));
  }

  /** A proxy for a meeting is given before anybody knows what is asked there. */
  @Test
  void byAProxyForAMeetingNobodyAnswersForOneThatTheLawBarsNorThroughOne() {
    declare("Faith", LegalStatus.C3);
    convener.post("/rules", Map.of("preset", "consensus", "proxies", "yes"));
    convener.post(
        "/meetings/new",
        Map.of("date", "2026-12-03", "time", "19:00", "place", "Library", "agenda", "One"));
    for (String[] one : new String[][] {{"Faith", "Libraries"}, {"Northside", "Eastside"}}) {
      String address =
          of(one[0]).get("/proxies").page().select("a[href^=/proxies/new]").attr("href");
      var form =
          Map.of(
              "for", id(one[0]).toString(),
              "to", id(one[1]).toString(),
              "meeting", address.substring(address.indexOf("meeting=") + 8));
      assertThat(of(one[0]).post("/proxies/new", form).status()).isEqualTo(303);
    }
    file("candidate", "members");
    open();
    clock.set(CLOSE.minusSeconds(60));
    assertThat(of("Libraries").get(D).text())
        .doesNotContain("Faith in Action Tarrow, by its proxy");
    var forFaith = fields("Faith", "support", "1");
    assertThat(of("Libraries").post(D + "/stance", forFaith).status()).isEqualTo(403);
    assertThat(of("Eastside").get(D).text()).contains("Northside Neighbors, by its proxy");
    var forNorthside = fields("Northside", "support", "1");
    assertThat(of("Eastside").post(D + "/stance", forNorthside).status()).isEqualTo(303);
    assertThat(stances()).isEqualTo(1);
  }

  @Test
  void aBallotMeasureIsANoticeAndNothingMore() {
    declare("Faith", LegalStatus.C3);
    file("endorsement", "members");
    open();
    assertThat(of("Faith").get(D + "/stance?for=" + id("Faith")).text())
        .contains("within its limits on lobbying");
    assertThat(say("Faith", "support").status()).isEqualTo(303);
    assertThat(Law.barred("endorsement", Instant.EPOCH)).isEmpty();
    assertThat(Law.barred("candidate", Instant.EPOCH)).containsExactly("501c3");
  }

  private int links(String name, String to) {
    return of(name).get(D).page().select("a[href^=" + to + "]").size();
  }

  private void declare(String name, LegalStatus status) {
    var it = table.get(name);
    inside(
        () ->
            register.correct(
                it,
                new OrganizationDetails(
                    it.name(), it.shortName(), it.kind(), status, it.daysToDecide(), "board"),
                delegates.get(name).id()));
  }

  private void file(String decisionClass, String audience) {
    var fields =
        Map.of(
            "title",
            "On the race for district 3",
            "body",
            "We say who answered our questions.",
            "area",
            "equity",
            "class",
            decisionClass,
            "audience",
            audience,
            "mover",
            id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).status()).isEqualTo(303);
  }
}
