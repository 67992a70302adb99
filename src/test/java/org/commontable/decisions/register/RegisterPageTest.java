package org.commontable.decisions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** What the coalition stands for: read from the decisions, kept by convener and clerk. */
class RegisterPageTest extends Table {
  private static final String P = "/positions/2026-1";
  private static final String HEADER = "title,text,decided,source,rule,audience\n";

  private void adopted(String audience) {
    file(audience);
    open();
    for (String yes : List.of("Eastside", "Faith", "Teachers")) {
      say(yes, "support");
    }
    close();
  }

  private Reader.Seen bring(Reader who, String csv) {
    return bring(who, csv.getBytes(StandardCharsets.UTF_8));
  }

  private Reader.Seen bring(Reader who, byte[] csv) {
    return who.upload("/positions/import", "file", "old.csv", csv, Map.of());
  }

  private String seatOf(String shortName) {
    return convener.get(P).page().select("select[name=seat] option").stream()
        .filter(option -> option.text().endsWith(table.get(shortName).name()))
        .findFirst()
        .orElseThrow()
        .attr("value");
  }

  @Test
  void anEmptyRegisterSaysWhatWillStandHere() {
    file("public");
    open();
    assertThat(of("Faith").get("/positions").text()).contains("No position is held yet");
    assertThat(nobody().reading("es").get("/positions").text()).contains("ninguna postura");
    assertThat(nobody().get("/positions.csv").body().lines()).hasSize(1);
    assertThat(of("Faith").get("/decisions").page().select("a[href=/positions]")).isNotEmpty();
    assertThat(nobody().get(P).status()).isEqualTo(404);
    assertThat(of("Faith").get("/positions/%3Cb%3E").status()).isEqualTo(404);
  }

  @Test
  void whatIsAdoptedStandsThereByItselfAndWhatIsAnnulledDoesNot() {
    adopted("public");
    assertThat(of("Faith").get("/positions").text())
        .contains("Supported by 3 of 5 member organizations")
        .doesNotContain("No longer held");
    assertThat(nobody().get("/positions").text())
        .contains("Supported by 3 of 5")
        .doesNotContain("did not answer", "For members");
    var inside = of("Faith").get(P).page().select("dl.facts div");
    assertThat(inside.select("div:has(dt:containsOwn(What one may quote)) dd").text())
        .as("what everybody may see")
        .contains("Supported by 3 of 5")
        .doesNotContain("did not answer");
    assertThat(inside.select("div:has(dt:containsOwn(For members)) dd").text())
        .contains("2 did not answer");
    convener.post(D + "/annulment", Map.of("reason", "Called too late"));
    assertThat(of("Faith").get("/positions").text()).contains("No longer held");
    assertThat(of("Faith").get(P).text()).contains("not in force: Annulled");
    assertThat(of("Faith").get("/positions.csv").body()).contains(",no,annulled,");
    assertThat(convener.post(P + "/speakers", Map.of("seat", seatless())).status()).isEqualTo(422);
  }

  private void name(String wish) {
    var fields = Map.of("for", id("Faith").toString(), "wish", wish);
    assertThat(of("Faith").post(D + "/name", fields).status()).isEqualTo(303);
  }

  private static String seatless() {
    return UUID.randomUUID().toString();
  }

  @Test
  void whatMembersAloneMaySeeIsNowhereInPublic() {
    adopted("members");
    assertThat(of("Faith").get(P).text())
        .contains("For members")
        .doesNotContain("What one may quote");
    assertThat(nobody().get("/positions").text()).contains("No position is held yet");
    assertThat(nobody().get("/positions.json").body()).isEqualTo("{\"positions\":[]}");
    assertThat(nobody().get(P).status()).isEqualTo(404);
  }

  @Test
  void aSpeakerIsNamedInPublicOnlyIfSheAgreedAndOnlyWhileSheSits() {
    adopted("public");
    String faith = seatOf("Faith");
    String name = delegates.get("Faith").name();
    assertThat(convener.postAndFollow(P + "/speakers", Map.of("seat", faith)).text())
        .contains("Cleared to speak")
        .contains(name + " (Faith in Action Tarrow) – seen by members only");
    assertThat(of("Teachers").get("/positions").text()).contains("May speak for it: " + name);
    assertThat(String.join("\n", lettersTo(delegates.get("Faith").email())))
        .contains("as one who may speak for", P);
    assertThat(nobody().get(P).text()).doesNotContain(name).contains("Nobody is cleared");
    var shown = Map.of("seat", faith, "shown", "yes");
    var early = convener.post(P + "/speakers", shown);
    assertThat(early.status()).as("its name is not released").isEqualTo(422);
    assertThat(early.text()).contains("said yes and released theirs");
    assertThat(
            convener
                .post(P + "/speakers", Map.of("seat", seatOf("Libraries"), "shown", "yes"))
                .status())
        .as("it said nothing")
        .isEqualTo(422);
    name("release");
    convener.get(P);
    convener.post(P + "/speakers", shown);
    assertThat(nobody().get(P).text()).contains(name + " (Faith in Action Tarrow)");
    convener.post(P + "/speakers", shown);
    assertThat(entries("position.speaker-cleared")).isEqualTo(2);
    assertThat(entries("position.speaker-ended")).isEqualTo(1);

    String end = convener.get(P).page().select("form[action$=/end].no-print").attr("action");
    assertThat(of("Teachers").post(end, Map.of()).status()).as("not hers").isEqualTo(403);
    assertThat(nobody().post(end, Map.of()).status()).isIn(303, 403);
    name("withdraw");
    assertThat(nobody().get(P).text()).as("with the organization's").doesNotContain(name);
    name("release");
    assertThat(nobody().get("/positions.csv").body()).contains(name);
    assertThat(convener.post("/positions/2026-9" + end.substring(P.length()), Map.of()).status())
        .isEqualTo(404);
    assertThat(of("Faith").get(P).page().select("form[action='" + end + "']")).isNotEmpty();
    assertThat(of("Faith").post(end, Map.of()).status()).as("her own").isEqualTo(303);
    convener.post(end, Map.of());
    assertThat(nobody().get(P).text()).doesNotContain(name);
    assertThat(entries("position.speaker-ended")).isEqualTo(2);
  }

  @Test
  void scopeAndReviewAreKeptWithoutTouchingTheDecision() {
    adopted("public");
    var clerk = as(Role.CLERK);
    var terms = Map.of("scope", "This year <b>only</b>", "review", "2027-05-31");
    var seen = clerk.postAndFollow(P + "/terms", terms);
    assertThat(seen.text()).contains("This year <b>only</b>").contains("May 31, 2027");
    assertThat(seen.page().select("textarea[name=scope]").text()).contains("This year");
    assertThat(seen.page().select("input[name=review]").attr("value")).isEqualTo("2027-05-31");
    clerk.post(P + "/terms", terms);
    assertThat(entries("position.terms")).as("the same again is nothing new").isEqualTo(1);
    assertThat(clerk.post(P + "/terms", Map.of("review", "2020-01-01")).text())
        .contains("Choose a day from today on");
    assertThat(clerk.post(P + "/terms", Map.of("review", "soon")).status()).isEqualTo(422);
    assertThat(clerk.post(P + "/terms", Map.of("scope", "x".repeat(1001))).status()).isEqualTo(422);
    assertThat(of("Teachers").post(P + "/terms", terms).status()).isEqualTo(403);
    assertThat(nobody().get("/positions.csv").body()).contains("2027-05-31");
    clock.forward(java.time.Duration.ofDays(200));
    assertThat(of("Faith").get("/positions").text())
        .contains("One position is past the day")
        .contains("Supported by 3 of 5");
  }

  @Test
  void aDecisionGivesWayOnlyToALaterOne() {
    adopted("public");
    assertThat(convener.get(P).page().select("form[action$=2026-1/end]")).isEmpty();
    assertThat(convener.post(P + "/end", Map.of("successor", "", "reason", "We want to")).status())
        .isEqualTo(422);
    assertThat(convener.post(P + "/end", Map.of("successor", "2026-1", "reason", "x")).status())
        .isEqualTo(422);
    assertThat(entries("position.ended")).isZero();
  }

  @Test
  void oldPositionsAreTakenWholeAndMarkedForEver() {
    var seen =
        bring(
            as(Role.CLERK),
            "\uFEFF"
                + HEADER
                + "=SUM(1) ask,\"Publish **every** <script>alert(1)</script>\nsuspension.\",2019-05-20,Minutes,,public\n"
                + "Inside only,Text,2018-02-28,Mail of the chair,Show of hands,\n");
    assertThat(seen.status()).as(seen.text()).isEqualTo(303);
    var held = nobody().get("/positions");
    assertThat(held.text()).contains("=SUM(1) ask").contains("Unverified");
    assertThat(held.text()).doesNotContain("Inside only");
    assertThat(nobody().get("/positions/old-1").text())
        .contains("Nobody can recount how it was decided")
        .contains("<script>alert(1)</script>")
        .doesNotContain("Entered by");
    assertThat(of("Faith").get("/positions/old-2").text()).contains("Entered by clerk");
    assertThat(of("Faith").get("/positions.csv").body())
        .contains("'=SUM(1) ask")
        .contains("Inside only,2018-02-28,yes,,Show of hands,Mail of the chair");
    assertThat(entries("position.imported")).isEqualTo(2);
    bring(convener, HEADER + "Inside only,Text,2018-02-28,Again,,\n");
    assertThat(entries("position.imported")).as("known already").isEqualTo(2);

    assertThat(
            convener
                .postAndFollow("/positions/old-2/end", Map.of("successor", "", "reason", "Moot"))
                .text())
        .contains("Held from")
        .contains("Moot");
    assertThat(convener.post("/positions/old-2/end", Map.of("reason", "Moot")).status())
        .isEqualTo(422);
    assertThat(nobody().get("/positions/old-2").status()).isEqualTo(404);
    convener.post("/positions/old-1/end", Map.of("successor", "", "reason", "Inside reason"));
    assertThat(of("Faith").get("/positions.csv").body()).contains("Inside reason");
    for (String path : List.of("/positions", "/positions/old-1", "/positions.csv")) {
      assertThat(nobody().get(path).body()).as(path).doesNotContain("Inside reason");
    }
  }

  @Test
  void aFileWithAFaultIsTakenInNoPart() {
    assertThat(bring(of("Faith"), HEADER).status()).isEqualTo(403);
    assertThat(bring(nobody(), HEADER).status()).isIn(303, 403);
    assertThat(bring(convener, "").text()).contains("Choose a CSV file");
    assertThat(bring(convener, "a,b\n1,2\n").text()).contains("must name these columns: title");
    assertThat(bring(convener, HEADER).text()).contains("no row below the first line");
    var wrong =
        bring(
            convener,
            HEADER
                + "Good,Text,2019-05-20,Minutes,,\n"
                + ",Text,20 May,Minutes,,everybody\n"
                + "Later,Text,2999-01-01,Minutes,,\n"
                + "Good,Text,2019-05-20,Minutes,,\n");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("Line 3: title is empty")
        .contains("“everybody” is neither members nor public")
        .contains("Line 3: “20 May” is not a day")
        .contains("Line 4: 2999-01-01 is not between 1900 and today")
        .contains("Line 5: “Good” stands in this file already");
    assertThat(bring(convener, "title,\"text\n").text()).contains("not a CSV table");
    assertThat(bring(convener, (HEADER + "Añ").getBytes(StandardCharsets.ISO_8859_1)).text())
        .contains("not UTF-8");
    assertThat(bring(convener, HEADER + "x".repeat(1 << 20)).text()).contains("larger than 1 MB");
    assertThat(bring(convener, HEADER + "T,X,2019-01-01,S,,\n".repeat(501)).text())
        .contains("Line 3");
    assertThat(entries("position.imported")).isZero();
  }
}
