package org.commontable.decisions.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commontable.accounts.Role;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordBook;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that organizations sign, each in its own name, by a signer it authorized. */
class LetterPageTest extends Table {
  @Autowired RecordBook record;

  private String letter = "";

  private static Map<String, String> text(String body) {
    var fields = new HashMap<String, String>();
    fields.put("addressee", "Tarrow County Board of Education\n12 School Street");
    fields.put("subject", "Publish every suspension");
    fields.put("body", body);
    fields.put("lang", "en");
    return fields;
  }

  private void start(String audience) {
    var fields = text("We ask you <b>kindly</b>.\n\nThank you.");
    fields.put("until", "2026-12-03");
    fields.put("audience", audience);
    fields.put("for", id("Teachers").toString());
    var answer = of("Teachers").post("/letters/new", fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    letter = answer.location();
  }

  private Map<String, String> signature(String shortName, int version) {
    var fields = new HashMap<String, String>();
    fields.put("for", id(shortName).toString());
    fields.put("version", Integer.toString(version));
    fields.put("signer", "Señora Ruth " + shortName);
    fields.put("title", "President");
    fields.put("authorizedBy", "The board of " + shortName);
    fields.put("authorizedOn", "2026-11-20");
    fields.put("basis", "declared");
    fields.put("declared", "yes");
    return fields;
  }

  private Reader.Seen sign(String shortName, int version) {
    return of(shortName).post(letter + "/signature", signature(shortName, version));
  }

  private void recounts() {
    var entries = record.newest(500).reversed();
    assertThat(Recount.of(entries).faults()).isEmpty();
  }

  @Test
  void itIsBegunSignedAlphabeticallySentAndThenStaysAsItWas() throws IOException {
    var form = of("Faith").get("/letters/new").page();
    assertThat(form.select("input[name=audience][checked]")).as("she says it herself").isEmpty();
    assertThat(form.select("input[name=for][checked]")).as("the only one").hasSize(1);
    assertThat(of("Faith").get("/decisions/new").page().select("input[name=mover][checked]"))
        .hasSize(1);
    start("public");
    var done = of("Teachers").get("/desk").page().select("main a:contains(sign-on letter)");
    assertThat(done.eachText()).as("one line each").doesNotHaveDuplicates();
    assertThat(done.eachAttr("href")).isNotEmpty().containsOnly(letter);
    assertThat(of("Faith").get("/decisions").page().select("main a[href=/letters]")).isNotEmpty();
    assertThat(of("Faith").get("/letters").text()).contains("has not signed its present text");
    assertThat(sign("Teachers", 1).status()).isEqualTo(303);
    assertThat(sign("Faith", 1).status()).isEqualTo(303);
    assertThat(nobody().get(letter).page().select(".signers strong").eachText())
        .containsExactly("Faith in Action Tarrow", "Tarrow Teachers Association");
    assertThat(nobody().get(letter).body())
        .contains("As of November", "2 organizations", "&lt;b&gt;kindly&lt;/b&gt;")
        .doesNotContain("The board of Faith", "<b>kindly");
    assertThat(of("Eastside").get(letter).text())
        .contains("Authorized by The board of Faith on Friday, November 20, 2026");

    try (var pdf = Loader.loadPDF(nobody().get(letter + ".pdf").bytes())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Faith in Action Tarrow", "Señora Ruth Faith, President", "<b>kindly</b>")
          .contains("SHA-256")
          .doesNotContain("The board of");
    }
    var sending = Map.of("version", "1", "to", "The board", "on", "2026-11-23", "by", "Ruth");
    assertThat(of("Faith").post(letter + "/sending", sending).status()).isEqualTo(403);
    var sent = of("Teachers").post(letter + "/sending", sending);
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    of("Teachers").post(letter + "/sending", sending);
    assertThat(entries("letter.sent")).isEqualTo(1);

    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    assertThat(sign("Libraries", 1).status()).isEqualTo(422);
    assertThat(of("Teachers").post(letter + "/text", with(text("Other"), "after", "1")).status())
        .isEqualTo(422);
    assertThat(nobody().get(letter).text())
        .contains("Delivered by Ruth", "Faith in Action Tarrow", "As sent on November 23");
    recounts();
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    fields.put(name, value);
    return fields;
  }

  @Test
  void aNoIsAnAnswerAndHoldsForThisTextOnly() {
    start("public");
    var no = Map.of("for", id("Faith").toString(), "version", "1");
    assertThat(of("Teachers").post(letter + "/decline", no).status()).isEqualTo(403);
    assertThat(of("Faith").get("/desk").page().select("main a[href=" + letter + "]")).isNotEmpty();
    of("Faith").post(letter + "/decline", no);
    of("Faith").post(letter + "/decline", no);
    assertThat(entries("letter.declined")).isEqualTo(1);
    assertThat(of("Faith").get("/letters").text()).doesNotContain("has not signed its present");
    assertThat(of("Faith").get(letter).text()).contains("Faith in Action Tarrow will not sign");
    assertThat(of("Eastside").get(letter).page().select("section:contains(Will not sign)").text())
        .contains("Faith in Action Tarrow");
    assertThat(nobody().get(letter).text()).as("nobody outside").doesNotContain("Faith");
    var shown = of("Libraries").get(letter).page().select("form[action$=/decline] input");
    assertThat(shown.select("[name=version]").val()).isEqualTo("1");
    of("Teachers").post(letter + "/text", with(text("Other"), "after", "1"));
    var stale = Map.of("for", id("Libraries").toString(), "version", "1");
    assertThat(of("Libraries").postAndFollow(letter + "/decline", stale).text())
        .contains("The text has changed since you opened this page, and no answer was kept");
    assertThat(entries("letter.declined")).as("of a text never seen").isEqualTo(1);
    assertThat(of("Faith").get("/letters").text()).contains("has not signed its present text");
    assertThat(sign("Faith", 2).status()).isEqualTo(303);
    assertThat(of("Faith").post(letter + "/decline", no).status()).isEqualTo(403);
    recounts();
  }

  @Test
  void theClerkEntersASignedPaperAndItIsMarked() {
    start("public");
    assertThat(of("Faith").get(letter + "/paper-signature").status()).isEqualTo(403);
    var clerk = clerk();
    assertThat(clerk.get(letter).page().select("a[href$=/paper-signature]")).isNotEmpty();
    var asked = clerk.get(letter + "/paper-signature").page();
    assertThat(asked.select("select[name=for] option")).hasSize(6);
    assertThat(asked.select("main").text())
        .contains("The signed paper says so", "The name on the paper")
        .doesNotContainIgnoringCase("your organization");
    var paper = signature("Faith", 1);
    for (String day : List.of("1999-01-01", "2026-11-20")) {
      paper.put("authorizedOn", day);
      assertThat(clerk.post(letter + "/paper-signature", paper).text())
          .contains("a paper of a day before bears another text");
    }
    paper.put("authorizedOn", "2027-01-01");
    assertThat(clerk.post(letter + "/paper-signature", paper).text())
        .contains("Choose today or a day before");
    paper.put("authorizedOn", asked.select("input[name=authorizedOn]").val());
    paper.put("for", "<b>");
    assertThat(clerk.post(letter + "/paper-signature", paper).status()).isEqualTo(422);
    paper.put("for", id("Faith").toString());
    paper.remove("declared");
    assertThat(clerk.post(letter + "/paper-signature", paper).status()).isEqualTo(422);
    paper.put("declared", "yes");
    for (int i = 0; i < 2; i++) {
      assertThat(clerk.post(letter + "/paper-signature", paper).status()).isEqualTo(303);
    }
    assertThat(entries("letter.signed")).isEqualTo(1);
    assertThat(lettersTo(delegates.get("Faith").email()))
        .filteredOn(text -> text.contains("Ruth has entered a signature of Faith in Action"))
        .singleElement()
        .asString()
        .contains("Who signed: Señora Ruth Faith, President", letter);
    assertThat(of("Faith").get("/desk").text())
        .contains("A signature entered from paper: Publish every suspension")
        .contains("Faith in Action Tarrow stands there with the name of Señora Ruth Faith");
    assertThat(of("Eastside").get("/desk").text()).doesNotContain("A signature entered from paper");
    assertThat(of("Eastside").get(letter).text())
        .contains("as the signed paper says; entered for the organization by convener or clerk")
        .doesNotContain("declared by the delegate");
    assertThat(of("Eastside").get(letter).page().select("td:contains(on paper)")).hasSize(1);
    assertThat(nobody().get(letter).text()).contains("Faith in Action Tarrow");
    recounts();
    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    assertThat(nobody().get(letter).text()).doesNotContain("Faith in Action Tarrow");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("A signature entered from paper");
    recounts();
  }

  @Test
  void whatAnOrganizationSaidItselfOfThisTextNoPaperTakesBack() {
    start("public");
    var clerk = clerk();
    sign("Faith", 1);
    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    of("Libraries")
        .post(letter + "/decline", Map.of("for", id("Libraries").toString(), "version", "1"));
    for (String name : List.of("Faith", "Libraries")) {
      clerk.get(letter + "/paper-signature");
      var refused = clerk.post(letter + "/paper-signature", paper(clerk, name, 1));
      assertThat(refused.status()).as(name).isEqualTo(422);
      assertThat(refused.text())
          .contains("has said itself that its name shall not stand under this text");
    }
    assertThat(entries("letter.signed")).isEqualTo(1);
    assertThat(sign("Faith", 1).status()).as("its own delegate may").isEqualTo(303);
    clock.forward(Duration.ofSeconds(1));
    of("Teachers").post(letter + "/text", with(text("Other"), "after", "1"));
    clerk.get(letter + "/paper-signature");
    assertThat(clerk.post(letter + "/paper-signature", paper(clerk, "Libraries", 2)).status())
        .as("a new text asks anew")
        .isEqualTo(303);
    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    clerk.get(letter + "/paper-signature");
    assertThat(clerk.post(letter + "/paper-signature", paper(clerk, "Faith", 2)).status())
        .as("it took the older one back under the new text")
        .isEqualTo(422);
    recounts();
  }

  private Map<String, String> paper(Reader clerk, String shortName, int version) {
    var today = clerk.get(letter + "/paper-signature").page().select("[name=authorizedOn]").val();
    return with(signature(shortName, version), "authorizedOn", today);
  }

  /** Whom the record knows to be convener. */
  private Reader clerk() {
    inside(
        () ->
            grants.grant(
                founder.id(), Role.CONVENER, null, clock.instant().minusSeconds(1), founder.id()));
    return as(founder);
  }

  @Test
  void aNewTextAsksAgainAndAnOlderSignatureDoesNotCount() {
    start("public");
    sign("Faith", 1);
    var changed = of("Teachers").post(letter + "/text", with(text("We ask."), "after", "1"));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(nobody().get(letter).page().select(".signers")).isEmpty();
    assertThat(of("Faith").get(letter).text()).contains("version 2 asks again");
    assertThat(of("Faith").get("/desk").text()).contains("Sign again: Publish every suspension");
    assertThat(of("Libraries").get("/desk").text())
        .contains("A letter to sign, if you wish: Publish every suspension")
        .doesNotContain("Sign again");
    assertThat(byHandedOverLink(delegates.get("Faith")).get("/desk").text())
        .as("who may not sign reads of it all the same")
        .contains("Sign again: Publish every suspension");
    sign("Libraries", 2);
    of("Libraries").post(letter + "/signature/withdrawal", Map.of("for", "" + id("Libraries")));
    assertThat(of("Libraries").get("/desk").text())
        .as("it has said no")
        .doesNotContain("Sign again", "A letter to sign");
    assertThat(sign("Faith", 1).text()).contains("The text has changed since you opened");
    assertThat(sign("Faith", 2).status()).isEqualTo(303);
    assertThat(nobody().get(letter).page().select(".signers strong")).hasSize(1);
    assertThat(of("Teachers").post(letter + "/text", with(text("X"), "after", "1")).text())
        .contains("Somebody changed the text");
    recounts();
  }

  @Test
  void twoPressesAreOneSignatureAndAWithdrawnNameIsGoneAtOnce() {
    start("public");
    sign("Faith", 1);
    assertThat(sign("Faith", 1).status()).isEqualTo(303);
    assertThat(entries("letter.signed")).isEqualTo(1);
    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    for (String at : List.of(letter, letter + ".csv", letter + ".json")) {
      assertThat(nobody().get(at).body()).as(at).doesNotContain("Faith in Action");
    }
    of("Faith").post(letter + "/signature/withdrawal", Map.of("for", id("Faith").toString()));
    assertThat(entries("letter.unsigned")).isEqualTo(1);
    assertThat(sign("Faith", 1).status()).as("it may sign again").isEqualTo(303);
    recounts();
  }

  @Test
  void nobodySignsForOthersOrWithoutAuthorityOrTooLate() {
    start("public");
    var forFaith = signature("Faith", 1);
    assertThat(of("Teachers").post(letter + "/signature", forFaith).status()).isEqualTo(403);
    assertThat(convener.post(letter + "/signature", forFaith).status()).isEqualTo(403);
    assertThat(as(Role.MEMBER, id("Faith")).post(letter + "/signature", forFaith).status())
        .isEqualTo(403);
    var byAnother = Map.of("for", id("Faith").toString());
    assertThat(of("Teachers").post(letter + "/signature/withdrawal", byAnother).status())
        .isEqualTo(403);
    assertThat(of("Faith").post(letter + "/signature", with(forFaith, "declared", "")).text())
        .contains("nobody signs without authority");
    assertThat(
            of("Faith")
                .post(letter + "/signature", with(signature("Faith", 1), "basis", "decided"))
                .text())
        .contains("Say where your organization’s decision is found");
    assertThat(
            of("Faith")
                .post(
                    letter + "/signature",
                    with(signature("Faith", 1), "authorizedOn", "2027-01-01"))
                .text())
        .contains("Choose today or a day before");
    clock.set(Instant.parse("2026-12-04T06:00:00Z"));
    assertThat(sign("Faith", 1).text()).contains("takes no signatures any more");
    assertThat(entries("letter.signed")).isZero();
  }

  @Test
  void aLetterForMembersIsUnknownToOthersAndFormulasAndLongTextsDoNoHarm() {
    start("members");
    sign("Faith", 1);
    for (String at : List.of("", ".pdf", ".csv", ".json")) {
      assertThat(nobody().get(letter + at).status()).as(at).isEqualTo(404);
      assertThat(of("Libraries").get(letter + at).status()).as(at).isEqualTo(200);
    }
    assertThat(nobody().get("/letters").text()).doesNotContain("Publish every suspension");
    var long1 = with(text("x".repeat(1 << 20)), "after", "1");
    assertThat(of("Teachers").post(letter + "/text", long1).status()).isIn(413, 422);
    var formula = with(signature("Libraries", 1), "signer", "=1+1");
    of("Libraries").post(letter + "/signature", formula);
    assertThat(of("Faith").get(letter + ".csv").body()).contains("'=1+1");
    assertThat(of("Faith").get("/letters/x").status()).isEqualTo(404);
  }
}
