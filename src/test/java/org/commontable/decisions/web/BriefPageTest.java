package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** Carry it home: one page, as paper, text and mail, and a copy that tells outsiders no more. */
class BriefPageTest extends Table {
  private static final String EVIDENCE =
      "[Audit](https://example.org/audit), page 12 <script>alert(2)</script>";

  @Test
  void itSaysWhatIsAskedByWhenByWhichRuleAndWhatTheOthersSaid() {
    file("public");
    open();
    say("Faith", "conditional", "condition1", "Only in <i>June</i>", "reason", "Our board agreed");
    as(Role.CLERK);
    OWNER.sql("update members.organization set how_it_decides = how_it_decides || '.'").update();
    publicPages.forgetAll();
    var seen = of("Eastside").get(D + "/brief");
    assertThat(seen.text()).contains("Each can still change its answer until the close");
    assertThat(seen.text())
        .contains("Moved by Tarrow Teachers Association.")
        .contains("Eastside Parents Council decides like this: board.")
        .contains("needs 3 days to decide")
        .contains("It is decided by consensus (version 1 of the table’s rules).")
        .contains("when all 5 take part, 4 support and 1 stands aside")
        .contains("Faith in Action Tarrow: supports with conditions. Our board agreed")
        .contains("Only in <i>June</i>")
        .contains("tell the clerk (clerk)")
        .contains("keep it inside your organization");
    assertThat(seen.page().select(".brief [role=img]").eachAttr("aria-label"))
        .as("signs between numbers are heard as words")
        .contains("1 times 3 is 3", "4 times 2 is 8");
    assertThat(seen.body()).doesNotContain("<i>June").doesNotContain("<script>alert");
    var text = of("Eastside").get(D + "/brief.txt");
    assertThat(text.headers().get("content-type").getFirst()).startsWith("text/plain");
    assertThat(text.body()).contains("Faith in Action Tarrow").contains("[ ] Support");
    assertThat(text.body().lines())
        .anyMatch(line -> line.startsWith("Decided by (board, members …): ____"))
        .anyMatch(line -> line.startsWith("Signature and name: ____"));
    assertThat(of("Eastside").reading("es").get(D + "/brief").text())
        .contains("Qué se pide")
        .doesNotContain("[decisions.");
  }

  @Test
  void theCopyForOutsideSaysWhatThePublicPageSaysAndNoMore() {
    file("public");
    open();
    say("Faith", "block", "blockReason", "Secret reason", "principle", "p", "meet", "Zoe");
    for (String path : new String[] {D + "/brief/outside", D + "/brief/outside.txt"}) {
      var seen = of("Eastside").get(path);
      assertThat(seen.body())
          .contains("Copy for outside")
          .doesNotContain("Faith in Action")
          .doesNotContain("Secret reason")
          .doesNotContain("Eastside Parents Council");
      assertThat(nobody().get(path).status()).isIn(303, 403);
    }
  }

  @Test
  void aMembersDecisionAndADraftHaveNoCopyForOutside() {
    file("members");
    assertThat(of("Eastside").get(D + "/brief").text())
        .contains("Nobody has been asked yet.")
        .doesNotContain("hand on outside");
    assertThat(of("Eastside").get(D + "/brief/outside").status()).isEqualTo(404);
    open();
    assertThat(of("Eastside").get(D + "/brief/outside.txt").status()).isEqualTo(404);
    assertThat(of("Eastside").post(D + "/brief/letter", Map.of("copy", "outside")).status())
        .isEqualTo(404);
  }

  @Test
  void itIsMailedToHerselfOnceHoweverOftenSheAsks() {
    file("members");
    open();
    say("Libraries", "support", "reason", "We like it");
    Reader ana = of("Eastside");
    String address = delegates.get("Eastside").email();
    int before = lettersTo(address).size();
    clock.forward(Duration.ofSeconds(1));
    for (int i = 0; i < 3; i++) {
      ana.get(D + "/brief");
      assertThat(
              ana.post(D + "/brief/letter", Map.of("copy", "members", "to", "x@example.com"))
                  .location())
          .isEqualTo(D + "/brief");
    }
    assertThat(lettersTo(address)).hasSize(before + 1);
    assertThat(lettersTo(address).getFirst()).contains("We like it").contains("How to answer");
    assertThat(lettersTo("x@example.com")).isEmpty();
    ana.get(D + "/brief");
    assertThat(ana.postAndFollow(D + "/brief/letter", Map.of("copy", "members")).text())
        .contains("it waits in the outbox, since no mail server is set up");
  }

  @Test
  void theMailedLinkShowsThePageWithoutWhatTheOthersSaid() {
    file("members");
    open();
    say("Faith", "support", "reason", "Told to members");
    String link = vote("Libraries");
    for (String path : new String[] {link + "/brief", link + "/brief.txt"}) {
      assertThat(nobody().get(path).body())
          .contains("Libraries United needs 2 days")
          .doesNotContain("Told to members");
    }
    assertThat(nobody().get("/vote/nothing/brief.txt").status()).isEqualTo(404);
  }

  @Test
  void whatTheTextLinksToStandsOnPaperToo() {
    file("members");
    write("See [the figures](https://example.org/f) and [this](javascript:alert(1)).", 1);
    assertThat(of("Faith").get(D + "/brief").text())
        .contains("the figures: https://example.org/f")
        .doesNotContain("javascript:");
  }

  @Test
  void afterTheCloseItPromisesNoChange() {
    file("members");
    open();
    say("Faith", "support");
    close();
    assertThat(of("Eastside").get(D + "/brief").text())
        .contains("As it stands now.", "the time to answer is over")
        .doesNotContain("Each can still change", "How to answer", "Decided by");
    assertThat(of("Eastside").reading("es").get(D + "/brief").text()).contains("Así está ahora.");
  }

  @Test
  void costsAndEvidenceStandOnProposalAndBriefAndInNoPublicPage() {
    file("public");
    var form = Map.of("costs", "400 dollars a year; the *board* pays", "evidence", EVIDENCE);
    assertThat(of("Faith").post(D + "/grounds", form).status()).as("the mover's").isEqualTo(403);
    for (int i = 0; i < 2; i++) {
      assertThat(of("Teachers").post(D + "/grounds", form).status()).isEqualTo(303);
    }
    assertThat(entries("decision.grounds")).isEqualTo(1);
    open();
    for (String page : java.util.List.of(D, D + "/brief", D + "/brief.txt")) {
      assertThat(of("Faith").get(page).body())
          .contains(
              "400 dollars a year", "What it costs and who pays", "https://example.org/audit");
    }
    assertThat(of("Faith").get(D).body()).doesNotContain("<script>alert(2)");
    assertThat(of("Faith").get(D + "/brief.txt").headers().get("content-type").getFirst())
        .startsWith("text/plain");
    for (String page : java.util.List.of(D, D + "/share")) {
      assertThat(nobody().get(page).body()).doesNotContain("400 dollars", "example.org/audit");
    }
    assertThat(of("Faith").get(D + "/brief/outside").body()).doesNotContain("400 dollars");
    close();
    assertThat(of("Teachers").post(D + "/grounds", form).status()).as("sealed").isEqualTo(403);
  }
}
