package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.decisions.store.AtRest;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Verdicts;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions are found by what their reader may read, and by nothing else. */
class SearchPageTest extends Table {
  private static final String TITLE = "Publish every suspension";

  @Autowired AtRest atRest;
  @Autowired Dossiers dossiers;
  @Autowired Verdicts verdicts;

  @Test
  void wordsAreFoundInEitherLanguageWhateverTheirForm() {
    file("public");
    write("We ask for counselors\n\nin schools", 1, "bodyEs", "Pedimos consejeras en las escuelas");
    open();
    for (String words :
        new String[] {
          "suspensions",
          "counselor schools",
          "escuela",
          "\"every suspension\"",
          "“every suspension”",
          "suspension -zebra"
        }) {
      assertThat(find(of("Faith"), "q", words))
          .as(words)
          .contains(TITLE)
          .contains("1 decision found");
      assertThat(find(nobody(), "q", words)).as(words).contains(TITLE);
    }
    for (String words :
        new String[] {"zebra", "suspension -school", "the", "' or 1=1 --", "!&|:*", "\"\"\""}) {
      assertThat(find(of("Faith"), "q", words))
          .as(words)
          .doesNotContain(TITLE)
          .contains("Nothing found");
    }
    assertThat(find(of("Faith"), "q", "script"))
        .as("an older version is not searched")
        .doesNotContain(TITLE);
    assertThat(of("Faith").reading("es").get("/decisions?q=zebra").text())
        .contains("No se encontró nada")
        .doesNotContain("[decisions.");
  }

  @Test
  void whatIsPrivateHiddenOrWithdrawnIsFoundByNobodyWhoMayNotReadIt() {
    file("public");
    String talk = D + "/discussion";
    of("Faith").post(talk, Map.of("body", "zebra plan", "for", id("Faith").toString()));
    of("Faith").post(talk, Map.of("body", "giraffe plan", "for", ""));
    String hidden = of("Faith").post(talk, Map.of("body", "heron plan", "for", "")).location();
    String withdrawn = of("Faith").post(talk, Map.of("body", "otter plan", "for", "")).location();
    String edited = of("Faith").post(talk, Map.of("body", "weasel plan", "for", "")).location();
    convener.post(hidden + "/moderation", Map.of("act", "hide", "reason", "No"));
    of("Faith").post(withdrawn + "/withdrawal", Map.of());
    of("Faith").post(edited + "/edit", Map.of("body", "badger plan"));
    assertThat(find(of("Faith"), "q", "zebra")).contains(TITLE);
    assertThat(find(as(Role.MEMBER, id("Faith")), "q", "zebra")).contains(TITLE);
    for (Reader other :
        new Reader[] {of("Libraries"), convener, as(Role.CLERK), as(Role.OPERATOR)}) {
      for (String words : new String[] {"zebra", "\"zebra plan\"", "zebra or zebras"}) {
        assertThat(other.get(q("q", words)).body()).doesNotContain("1 decision found");
        assertThat(other.get("/decisions.csv" + query("q", words)).body()).doesNotContain(TITLE);
        assertThat(other.get("/decisions.json" + query("q", words)).body()).doesNotContain(TITLE);
      }
      assertThat(find(other, "q", "plan -zebra")).as("nor by leaving it out").contains(TITLE);
      assertThat(find(other, "q", "giraffe")).contains(TITLE);
      assertThat(find(other, "q", "badger")).contains(TITLE);
      for (String words : new String[] {"heron", "otter", "weasel"}) {
        assertThat(find(other, "q", words)).as(words).doesNotContain(TITLE);
      }
    }
    open();
    for (String words : new String[] {"zebra", "giraffe", "plan"}) {
      assertThat(find(nobody(), "q", words)).doesNotContain(TITLE);
    }
  }

  @Test
  void thePublicFindsNeitherReasonsNorWhoDidNotReleaseItsName() {
    file("public");
    open();
    say("Faith", "support", "reason", "porcupine");
    say("Eastside", "conditional", "condition1", "hedgehog");
    for (String name : new String[] {"Libraries", "Northside", "Teachers"}) {
      say(name, "support");
    }
    of("Teachers").post(D + "/name", Map.of("for", id("Teachers").toString(), "wish", "release"));
    close();
    assertThat(find(of("Northside"), "q", "porcupine")).contains(TITLE);
    assertThat(find(of("Northside"), "q", "hedgehog")).contains(TITLE);
    assertThat(find(nobody(), "q", "porcupine")).doesNotContain(TITLE);
    assertThat(find(nobody(), "q", "hedgehog")).doesNotContain(TITLE);
    assertThat(find(nobody(), "organization", id("Faith").toString())).doesNotContain(TITLE);
    assertThat(find(nobody(), "organization", id("Teachers").toString())).contains(TITLE);
    assertThat(nobody().get("/decisions").body()).doesNotContain("Faith in Action");
    assertThat(find(of("Northside"), "organization", id("Faith").toString())).contains(TITLE);
  }

  @Test
  void aDraftAndAMembersDecisionAreNotThereForThePublic() {
    file("members");
    for (String address :
        new String[] {
          "/decisions?q=suspension",
          "/decisions.csv?q=suspension",
          "/decisions.json",
          "/decisions?outcome=draft",
          "/decisions?from=2000-01-01"
        }) {
      assertThat(nobody().get(address).body()).as(address).doesNotContain(TITLE);
    }
    open();
    assertThat(nobody().get("/decisions.json").body()).doesNotContain(TITLE);
    assertThat(of("Faith").get("/decisions.json").body()).contains(TITLE).contains("\"members\"");
  }

  @Test
  void areaDateAndOutcomeNarrowItAndTheAddressBringsItBack() {
    file("members");
    open();
    Reader ana = of("Faith");
    assertThat(find(ana, "area", "equity")).contains(TITLE);
    assertThat(find(ana, "area", "funding")).doesNotContain(TITLE);
    assertThat(find(ana, "outcome", "open")).contains(TITLE);
    assertThat(find(ana, "outcome", "in-force")).doesNotContain(TITLE);
    assertThat(find(ana, "from", "2026-12-03", "to", "2026-12-03")).contains(TITLE);
    assertThat(find(ana, "from", "2026-12-04")).doesNotContain(TITLE);
    assertThat(ana.get(q("q", "<b>suspension")).body()).doesNotContain("<b>suspension");
    var again =
        ana.get(q("q", "suspension & more or every", "area", "equity", "from", "2026-12-01"));
    assertThat(again.page().selectFirst("#q").val()).isEqualTo("suspension & more or every");
    assertThat(again.page().selectFirst("#area option[selected]").val()).isEqualTo("equity");
    assertThat(again.page().select("a[href^=/decisions.csv]").attr("href"))
        .isEqualTo("/decisions.csv?q=suspension+%26+more+or+every&area=equity&from=2026-12-01");
    assertThat(find(ana, "from", "soon")).contains("Write the date as year, month, day");
    assertThat(find(ana, "organization", "nobody")).doesNotContain(TITLE);
    assertThat(find(ana, "q", "x".repeat(201))).contains("200");
    assertThat(ana.get("/decisions.csv?from=soon").status()).isEqualTo(200);
    assertThat(ana.get("/decisions?page=99999999999").status()).isEqualTo(200);
  }

  @Test
  void accentsAreFoundHoweverTheyAreTyped() {
    file("public");
    write("We ask", 1, "bodyEs", "La educación de la niñez y las suspensiones");
    open();
    for (String words :
        new String[] {
          "educación", "educacion", "EDUCACIONES", "educacio\u0301n", "ninez", "niñez"
        }) {
      assertThat(find(of("Faith"), "q", words)).as(words).contains(TITLE);
      assertThat(find(nobody(), "q", words)).as(words).contains(TITLE);
    }
    assertThat(find(of("Faith"), "q", "niñez -educación")).doesNotContain(TITLE);
    assertThat(find(of("Faith"), "q", "niñez -educaciones")).doesNotContain(TITLE);
  }

  /** What is laid at rest says the same as its file to everybody, and an act takes it out again. */
  @Test
  void aDecisionAtRestIsFoundAsItWasAndByWhomItWas() {
    file("public");
    of("Faith")
        .post(D + "/discussion", Map.of("body", "zebra plan", "for", id("Faith").toString()));
    open();
    for (String name : table.keySet()) {
      say(name, "support", "reason", "porcupine " + name);
    }
    of("Teachers").post(D + "/name", Map.of("for", id("Teachers").toString(), "wish", "release"));
    close();
    inside(() -> dossiers.alone("2026-1").ifPresent(its -> verdicts.settle(its, clock.instant())));
    var asked = new ArrayList<String>();
    asked.add("");
    for (String words :
        new String[] {"zebra", "porcupine", "\"every suspension\"", "plan -zebra"}) {
      asked.add(query("q", words));
    }
    for (String name : table.keySet()) {
      asked.add(query("organization", id(name).toString()));
    }
    for (String outcome : new String[] {"in-force", "open", "draft", "nonsense"}) {
      asked.add(query("outcome", outcome, "area", "equity"));
    }
    asked.add(query("area", "funding"));
    asked.add(query("from", "2026-12-03", "to", "2026-12-03"));
    asked.add(query("from", "2026-12-04"));
    asked.add(query("to", "2026-12-02"));
    Reader[] readers = {of("Faith"), of("Libraries"), convener, nobody()};
    for (Reader reader : readers) {
      reader.get("/decisions"); // what it is told once is told
    }
    Map<String, String> before = answers(asked, readers);
    assertThat(before.values()).anyMatch(said -> said.contains(TITLE));
    assertThat(resting()).isZero();
    atRest.lay();
    assertThat(resting()).isOne();
    assertThat(answers(asked, readers)).isEqualTo(before);
    assertThat(of("Faith").get("/desk").status()).isEqualTo(200);
    convener.post(D + "/annulment", Map.of("reason", "Nobody was told"));
    assertThat(resting()).as("an act stirs it").isZero();
    assertThat(find(convener, "outcome", "annulled")).contains(TITLE);
    assertThat(find(convener, "outcome", "in-force")).doesNotContain(TITLE);
    atRest.lay();
    assertThat(resting()).isOne();
    assertThat(find(convener, "outcome", "annulled")).contains(TITLE);
    assertThat(find(nobody(), "organization", id("Teachers").toString())).doesNotContain(TITLE);
  }

  private Map<String, String> answers(List<String> asked, Reader... readers) {
    var answers = new LinkedHashMap<String, String>();
    publicPages.forgetAll();
    for (int i = 0; i < readers.length; i++) {
      for (String query : asked) {
        answers.put(i + " " + query, readers[i].get("/decisions" + query).text());
        answers.put(i + " csv " + query, readers[i].get("/decisions.csv" + query).body());
      }
    }
    return answers;
  }

  private static int resting() {
    return OWNER.sql("select count(*) from decisions.at_rest").query(Integer.class).single();
  }

  @Test
  void aWithdrawnDraftRestsOutOfThePublicsSight() {
    file("public");
    of("Teachers").post(D + "/withdrawal", Map.of("reason", "Later"));
    atRest.lay();
    assertThat(resting()).isOne();
    publicPages.forgetAll();
    assertThat(find(convener, "q", "suspension")).contains(TITLE);
    assertThat(find(nobody(), "q", "suspension")).doesNotContain(TITLE);
    assertThat(find(nobody(), "outcome", "withdrawn")).doesNotContain(TITLE);
    assertThat(nobody().get("/decisions.csv").body()).doesNotContain(TITLE);
  }

  @Test
  void aLongListIsPaged() {
    for (int i = 0; i < 51; i++) {
      var fields = new HashMap<String, String>();
      fields.put("title", "Proposal " + i + ".");
      fields.put("body", "x");
      fields.put("area", "equity");
      fields.put("class", "statement");
      fields.put("audience", "members");
      convener.post("/decisions/new", fields);
    }
    assertThat(convener.get("/decisions").text())
        .contains("Proposal 50.")
        .doesNotContain("Proposal 0.");
    assertThat(convener.get("/decisions?page=2").text()).contains("Proposal 0.");
    assertThat(convener.get("/decisions?area=equity&page=2").text()).contains("Proposal 0.");
    assertThat(convener.get("/decisions.csv").body())
        .contains("Proposal 0.")
        .contains("Proposal 50.");
    for (int n = 2; n <= 51; n++) {
      convener.post("/decisions/2026-" + n + "/withdrawal", Map.of("reason", "Later"));
    }
    atRest.lay();
    assertThat(resting()).isEqualTo(50);
    assertThat(convener.get("/decisions").text())
        .contains("Proposal 50.")
        .doesNotContain("Proposal 0.");
    for (String last : new String[] {"2", "3", "99999999"}) {
      assertThat(convener.get("/decisions?page=" + last).text())
          .contains("Proposal 0.")
          .doesNotContain("Proposal 1.");
    }
    assertThat(convener.get("/decisions?outcome=withdrawn").text()).contains("50 decisions found");
    assertThat(convener.get("/decisions.csv").body())
        .contains("Proposal 0.")
        .contains("Proposal 50.");
  }

  private static String find(Reader reader, String... fields) {
    return reader.get(q(fields)).text();
  }

  private static String q(String... fields) {
    return "/decisions" + query(fields);
  }

  private static String query(String... fields) {
    var query = new StringBuilder("?");
    for (int i = 0; i < fields.length; i += 2) {
      query
          .append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
