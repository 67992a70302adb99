package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clauses are amended: a diff, clashes marked, the mover's answer, and every stance asked again.
 */
class AmendmentPageTest extends Table {
  private static final String A = D + "/amendments";
  private static final String ENGLISH =
      "We ask the board\n\n1. to publish by June 30;\n2. to name a person.";

  @BeforeEach
  void anOpenDecisionOfThreeClauses() {
    file("public");
    write(ENGLISH, 1);
    open();
    of("Faith").post(D + "/stance", fields("Faith", "support", "2"));
    clock.forward(Duration.ofSeconds(1));
  }

  @Test
  void theMoverAcceptsAndEveryStanceIsAskedAgain() {
    String page = amend("Libraries", 2, "replace", "1. to publish by <b>July</b> 30;");
    var shown = of("Faith").get(page);
    assertThat(shown.page().select("del, ins")).isNotEmpty();
    assertThat(shown.text()).contains("Amendment of Libraries United", "It replaces item 1");
    assertThat(shown.body()).contains("&lt;b&gt;July").doesNotContain("<b>July");
    assertThat(String.join("\n", lettersTo(delegates.get("Teachers").email())))
        .contains(
            "Libraries United proposes to change", "amendment replaces item 1", "July is holiday");
    assertThat(of("Libraries").get(D).text()).contains("Amendments (1)");
    assertThat(of("Teachers").get("/desk").page().select("a[href=" + page + "]")).isNotEmpty();
    assertThat(of("Teachers").get("/desk").text()).contains("Answer an amendment: Libraries");
    assertThat(convener.get("/desk").text())
        .contains("Tarrow Teachers Association answers an amendment of Libraries United");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("n amendment");
    assertThat(of("Teachers").get(page).text())
        .contains("Accept: publish the next version", "A new version asks everybody again");
    assertThat(accept(page).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("The text, version 3", "July", "Amendment of Libraries United accepted")
        .contains("Faith in Action Tarrow answered version 2; please confirm");
    for (String there : new String[] {D, D + "/text/3"}) {
      assertThat(of("Faith").reading("es").get(there).text())
          .contains("Se aceptó la enmienda de Libraries United")
          .doesNotContain("Amendment of Libraries");
    }
    assertThat(decisions.find("2026-1").orElseThrow().yes()).isZero();
    assertThat(String.join("\n", lettersTo(delegates.get("Libraries").email())))
        .contains("is in the next version of the text");
    assertThat(of("Faith").get(page).text()).contains("Accepted on", "version 3");
    assertThat(accept(page).status()).as("once").isEqualTo(409);
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("Answer an amendment");
  }

  @Test
  void closingEarlySaysWhichAmendmentsAreStillOpenAndAsks() {
    String page = amend("Libraries", 2, "replace", "1. to publish by July 30;");
    for (String name : table.keySet()) {
      of(name).post(D + "/stance", fields(name, "support", "2"));
    }
    var asked = convener.get(D + "/closing");
    assertThat(asked.text()).contains("One amendment still waits for the mover");
    assertThat(asked.page().select("main a[href=" + page + "]").text())
        .contains("Libraries United", "item 1");
    var refused = convener.post(D + "/closing", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("or have them answered first");
    assertThat(entries("decision.closed")).isZero();
    var shown = asked.page().select("input[name=shown]").val();
    String another = amend("Eastside", 2, "after", "to say why;");
    for (String saw : new String[] {"", shown}) {
      convener.get(D + "/closing");
      var more = convener.post(D + "/closing", Map.of("amendments", "yes", "shown", saw));
      assertThat(more.status()).isEqualTo(422);
      assertThat(more.text()).contains("More amendments are open than you were shown");
      assertThat(more.page().select("main a[href=" + another + "]")).hasSize(1);
      assertThat(more.page().select("input[name=shown]")).hasSize(2);
      assertThat(more.page().select("input[name=amendments][checked]")).isEmpty();
    }
    assertThat(entries("decision.closed")).isZero();
    of("Eastside").post(another + "/withdrawal", Map.of());
    convener.get(D + "/closing");
    assertThat(convener.post(D + "/closing", Map.of("amendments", "yes", "shown", shown)).status())
        .isEqualTo(303);
    assertThat(of("Libraries").get(page).text()).contains("Not answered while");
  }

  @Test
  void twoOfOnePlaceClashAndAcceptingOneAsksWhatBecomesOfTheOther() {
    String replaces = amend("Libraries", 2, "replace", "1. to publish by July 30;");
    String after = amend("Eastside", 2, "after", "to say why;");
    String before = amend("Northside", 3, "before", "2. to pay for it;");
    String strikes = amend("Faith", 3, "strike", "");
    assertThat(of("Faith").get(A).text())
        .contains(
            "Libraries United replaces item 1 by “to publish by July 30”"
                + " Clashes with: Eastside Parents Council adds after item 1 “to say why”")
        .contains(
            "Faith in Action Tarrow strikes item 2, “to name a person”"
                + " Clashes with: Northside Neighbors adds before item 2 “to pay for it”");
    assertThat(accept(after).status()).as("the one in the same place may stay").isEqualTo(422);
    assertThat(of("Teachers").get(replaces).text())
        .contains("the other falls, since its clause changes: Eastside Parents Council adds after")
        .doesNotContain("strikes item 2");
    assertThat(
            accept(after, "other-" + idOf(before), "stays", "other-" + idOf(replaces), "falls")
                .status())
        .isEqualTo(303);
    var list = of("Faith").get(A).text();
    assertThat(list)
        .contains("to say why;")
        .contains("Northside Neighbors adds before item 3")
        .contains("Faith in Action Tarrow strikes item 3");
    assertThat(of("Libraries").get(replaces).text())
        .as("its own clause stood word for word, the mover let it fall")
        .contains("Fell on");
    assertThat(of("Faith").get(strikes).text()).contains("its clauses stand unchanged");
  }

  @Test
  void anotherVersionCarriesWhatItLeavesUntouchedAndSaysWhatItDoesNot() {
    String kept = amend("Libraries", 2, "replace", "1. to publish by July 30;");
    String lost = amend("Eastside", 3, "strike", "");
    assertThat(
            write("First.\n\nWe ask the board\n\n1. to publish by June 30;\n2. to name two.", 2)
                .status())
        .isEqualTo(303);
    assertThat(of("Faith").get(kept).text())
        .contains("It replaces item 1", "Proposed on version 2; its clauses stand unchanged");
    assertThat(of("Faith").get(lost).text()).contains("its clauses have changed since");
    assertThat(accept(lost, "after", "3").status()).isEqualTo(422);
    assertThat(accept(kept, "after", "2").status()).as("overtaken").isEqualTo(422);
    assertThat(accept(kept, "after", "3").status()).isEqualTo(303);
    assertThat(of("Faith").get(D).page().select("div.proposal").text())
        .contains("First.", "July 30", "to name two");
  }

  @Test
  void theMoverRefusesWithAReasonAndTheAuthorWithdraws() {
    String refused = amend("Libraries", 1, "strike", "");
    assertThat(of("Teachers").post(refused + "/refusal", Map.of("why", " ")).status())
        .isEqualTo(422);
    assertThat(of("Faith").post(refused + "/refusal", Map.of("why", "No")).status()).isEqualTo(403);
    assertThat(of("Teachers").post(refused + "/refusal", Map.of("why", "It says who")).status())
        .isEqualTo(303);
    assertThat(of("Faith").get(refused).text()).contains("Refused on", "It says who");
    String withdrawn = amend("Libraries", 1, "strike", "");
    assertThat(of("Faith").post(withdrawn + "/withdrawal", Map.of()).status()).isEqualTo(403);
    assertThat(of("Libraries").post(withdrawn + "/withdrawal", Map.of()).status()).isEqualTo(303);
    assertThat(of("Faith").get(A).text()).contains("Withdrawn on");
    assertThat(entries("decision.amendment-answered")).isEqualTo(2);
  }

  @Test
  void oneLanguageIsNotForgottenWhenTheOtherChanges() {
    String spanish =
        "Pedimos a la junta\n\n1. publicar antes del 30 de junio;\n2. nombrar a alguien.";
    assertThat(write(ENGLISH, 2, "bodyEs", spanish).status()).as("added").isEqualTo(303);
    assertThat(write(ENGLISH + " Soon.", 3, "bodyEs", spanish).text()).contains("Spanish text is");
    assertThat(write(ENGLISH, 3, "bodyEs", spanish + " Ya.").text()).contains("English text is");
    String page = amend("Libraries", 2, "replace", "1. to publish by July 30;", "after", "3");
    String shown = of("Teachers").get(page).page().select("textarea[name=bodyEs]").text();
    assertThat(shown).as("as it was").contains("30 de junio");
    assertThat(accept(page, "after", "3", "bodyEs", spanish.replace("\n", "\r\n")).text())
        .contains("The English text changes and the Spanish text is as it was");
    assertThat(accept(page, "after", "3", "bodyEs", spanish, "oneLanguage", "yes").status())
        .isEqualTo(303);
  }

  @Test
  void anItemKeepsItsMarkInBothLanguagesAndTheSpanishClauseIsThereToChange() {
    String spanish =
        "Pedimos a la junta\n\n1. publicar antes del 30 de junio;\n2. nombrar a alguien.";
    assertThat(write(ENGLISH, 2, "bodyEs", spanish).status()).isEqualTo(303);
    var form = of("Libraries").get(A + "/new?clause=3").page();
    assertThat(form.select("textarea[name=wordsEs-3]").text()).isEqualTo("2. nombrar a alguien.");
    String left =
        amend(
            "Libraries",
            2,
            "replace",
            "to publish now;",
            "after",
            "3",
            "wordsEs-2",
            "1. publicar antes del 30 de junio;");
    assertThat(of("Teachers").get(left).page().select("textarea[name=bodyEs]").text())
        .as("left as it was, the mover sees to it")
        .contains("30 de junio");
    String page =
        amend(
            "Libraries", 3, "replace", "to name two.", "after", "3", "wordsEs-3", "nombrar a dos.");
    assertThat(of("Faith").reading("es").get(A).text())
        .as("with the author's Spanish words where she gave them")
        .contains("«nombrar a dos»")
        .doesNotContain("to name two");
    String made = of("Teachers").get(page).page().select("textarea[name=bodyEs]").val();
    assertThat(accept(page, "after", "3", "bodyEs", made).status()).isEqualTo(303);
    assertThat(of("Faith").get(D).page().select("div.proposal ol > li").eachText())
        .containsExactly("to publish by June 30;", "to name two.");
    assertThat(of("Faith").reading("es").get(D).page().select("div.proposal ol > li").eachText())
        .containsExactly("publicar antes del 30 de junio;", "nombrar a dos.");
  }

  @Test
  void ofADraftNobodyIsAskedAgain() {
    fileNext("statement");
    String draft = "/decisions/2026-2";
    var fields = change("Libraries", 1, "replace", "We spend 300 dollars.");
    fields.put("after", "1");
    String page = of("Libraries").post(draft + "/amendments", fields).location();
    for (String form : new String[] {page.replaceAll("[?#].*", ""), draft + "/text"}) {
      assertThat(of("Teachers").get(form).text())
          .contains("Nobody has been asked yet")
          .doesNotContain("asks everybody again");
    }
  }

  @Test
  void nobodyAmendsForAnotherOrAfterTheCloseOrWithoutSayingWhat() {
    var fields = change("Libraries", 2, "replace", "1. x");
    assertThat(of("Faith").post(A, fields).status()).isEqualTo(403);
    assertThat(as(Role.CLERK).post(A, fields).status()).isEqualTo(403);
    assertThat(nobody().post(A, fields).status()).isNotEqualTo(303);
    assertThat(of("Libraries").get(A + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(of("Libraries").get(A + "/new").status()).isEqualTo(422);
    assertThat(of("Libraries").get(A + "/new?clause=2").text())
        .contains("Item 1")
        .doesNotContain("Paragraph 1");
    assertThat(of("Libraries").post(A, change("Libraries", 9, "replace", "x")).status())
        .isEqualTo(422);
    assertThat(of("Libraries").post(A, change("Libraries", 2, "replace", "")).status())
        .isEqualTo(422);
    assertThat(of("Libraries").post(A, change("Libraries", 2, "burn", "x")).status())
        .isEqualTo(422);
    assertThat(
            of("Libraries").post(A, change("Libraries", 2, "replace", "x".repeat(5001))).status())
        .isEqualTo(422);
    assertThat(
            of("Libraries")
                .post(A, change("Libraries", 2, "replace", "1. to publish by June 30;"))
                .text())
        .contains("This is the text as it stands");
    var all = change("Libraries", 1, "strike", "");
    assertThat(entries("decision.amendment")).isZero();
    assertThat(of("Libraries").post(A, all).status()).isEqualTo(303);
    close();
    assertThat(of("Libraries").post(A, fields).status()).isEqualTo(403);
    assertThat(of("Faith").get(A).text()).contains("Not answered while the text could be changed");
  }

  private String amend(String name, int clause, String change, String words, String... more) {
    clock.forward(Duration.ofSeconds(1));
    var fields = change(name, clause, change, words);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    var answer = of(name).post(A, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location().replaceAll("[?#].*", "");
  }

  private Map<String, String> change(String name, int clause, String change, String words) {
    var fields = new HashMap<String, String>();
    fields.put("for", id(name).toString());
    fields.put("after", "2");
    fields.put("clause", "" + clause);
    fields.put("change-" + clause, change);
    fields.put("words-" + clause, words);
    fields.put("reason", "July is holiday");
    return fields;
  }

  private Reader.Seen accept(String page, String... more) {
    var fields =
        new HashMap<>(Map.of("after", "2", "note", "Amendment of Libraries United accepted"));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return of("Teachers").post(page + "/acceptance", fields);
  }

  private static String idOf(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }
}
