package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk says what waits, why, and by when; every line leads to where it is done. */
class DeskJourney extends TableWalk {

  @Test
  void theConvenersDesk() throws Exception {
    setUp();
    var decision = opened("Publish every suspension", "Publicar cada suspensión");
    var conditional = new LinkedHashMap<String, Object>();
    conditional.put("for", id("Northside"));
    conditional.put("version", "1");
    conditional.put("stance", "conditional");
    conditional.put("condition1", "No new school police.");
    var said = as(delegates.get("Northside")).post(decision + "/stance", conditional);
    assertThat(said.status()).as(said.text()).isEqualTo(303);
    says("Faith", decision, "support", 1);
    as(ruth)
        .post(
            "/meetings/new",
            Map.of(
                "date", "2026-12-15",
                "time", "6:30 pm",
                "place", "Main Library, room 2",
                "title.1", "Bus aides on every route",
                "minutes.1", "15"));
    as(delegates.get("Faith"))
        .post(
            "/meetings/2026-12-15/answer", Map.of("organization", id("Faith"), "channel", "video"));
    as(delegates.get("League"))
        .post("/meetings/2026-12-15/answer", Map.of("organization", id("League"), "channel", "no"));

    var desk = open(Eyes.DESKTOP, ruth);
    desk.navigate("/desk");
    assertThat(desk.locator("main").innerText())
        .contains("Nothing today, 3 more by Fri, Dec 4.")
        .contains("Answer a condition: Northside Neighbors")
        .contains("On “Publish every suspension”: No new school police.")
        .contains("7 organizations have not answered: Bus Drivers")
        .contains("Call the meeting of Tuesday, December 15, 2026")
        .contains("needs 10 days to decide. The agenda has one item, 15 minutes.")
        .contains("1 of 9")
        .contains("7 have not answered yet.")
        .contains("Westside Parents has not accepted its invitation yet")
        .contains("until Thu, Jan 7")
        .doesNotContain("Conditions to check");
    look(desk, "desk-desktop");

    desk.locator("a[href*='/conditions/']").first().click();
    desk.locator("label[for=answer-accept]").click();
    desk.locator("input[name=checkOn]").fill("2026-12-07");
    send(desk);
    desk.navigate("/desk");
    assertThat(desk.locator("main").innerText())
        .contains("Conditions to check")
        .contains("Northside Neighbors, Monday, December 7, 2026: No new school police.")
        .contains("Waiting for others")
        .contains("Northside Neighbors says whether its condition is met")
        .contains("until Mon, Dec 7");
    look(desk, "desk-checks-desktop");
    var phone = open(Eyes.SPANISH_PHONE, ruth);
    phone.navigate("/desk");
    assertThat(phone.content()).contains("Condiciones por revisar");
    look(phone, "desk-es-phone");

    var own = as(delegates.get("Northside"));
    assertThat(own.get("/desk").text()).contains("Say whether a condition is met");
    assertThat(as(delegates.get("Faith")).get("/desk").text())
        .as("another organization's condition is not its own duty")
        .doesNotContain("Say whether a condition is met");
  }

  /** The table is named and the first letter has gone out, to a tenth organization. */
  private void setUp() {
    var convener = as(ruth);
    var named = new LinkedHashMap<String, String>();
    named.put("name.en", "Tarrow County Table");
    named.put("name.es", "Mesa del condado de Tarrow");
    named.put("mission.en", "We read the public’s own numbers.");
    for (var area : List.of("public", "equity", "funding")) {
      named.put(area + ".name.en", "Area " + area);
      named.put(area + ".sentence.en", "What we want.");
    }
    named.put("zone", "America/Kentucky/Louisville");
    named.put("phone", "555-0142");
    named.put("wait", "30");
    assertThat(convener.post("/members/coalition", named).status()).isEqualTo(303);
    var added =
        convener.post(
            "/members/new",
            Map.of(
                "name", "Westside Parents",
                "shortName", "Westside",
                "kind", "parents",
                "legalStatus", "none",
                "days", "3",
                "delegateName", "Ana Ruiz",
                "delegateEmail", "ana@example.org",
                "delegateLang", "en"));
    assertThat(added.status()).as(added.text()).isEqualTo(303);
    convener.post("/members/invitations", Map.of());
  }
}
