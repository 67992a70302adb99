package org.commontable.decisions.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.decisions.VerifyCommand;
import org.commontable.members.SeatKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A secret election of officers, from the draft to the published box that anybody recounts. */
class ElectionPageTest extends ElectionsForTests {

  @Test
  void fromTheDraftToThePublishedBox(@TempDir Path folder) throws Exception {
    assertThat(of("Faith").get("/decisions/elections").text()).contains("No election yet");
    draft("majority", "Chair", "Treasurer");
    assertThat(nominate(of("Teachers"), "Chair", "Ada", "Teachers").status()).isEqualTo(303);
    assertThat(nominate(convener, "Chair", "Ben", "Faith").status()).isEqualTo(303);
    assertThat(announce().text()).contains("An office has no candidate yet");
    nominate(convener, "Treasurer", "Cleo", "Libraries");
    assertThat(announce("closesDate", "2026-11-25").text())
        .as("Eastside needs three days")
        .contains("Voting cannot end before");
    assertThat(announce("closesDate", "9999-12-31").text()).contains("more than 2 years away");
    assertThat(announce().status()).isEqualTo(303);
    assertThat(lettersTo(delegates.get("Eastside").email()).getFirst())
        .contains("Eastside Parents Council has one secret ballot")
        .contains("Officers for 2027");
    assertThat(of("Faith").get("/desk").text()).contains("Secret ballot: Officers for 2027");

    var asked = of("Faith").get(E + "/ballot");
    assertThat(asked.text())
        .as("told before the vote")
        .contains("With fewer than 3 ballots, or when all say the same, everybody can tell")
        .contains("somebody who runs this server and watches it while you vote");
    assertThat(asked.page().select("input[checked]")).as("nothing is chosen for her").isEmpty();

    String hers = receipt(cast("Faith", "Ben", "Cleo"));
    receipt(cast("Teachers", "Ada", "Cleo"));
    receipt(cast("Eastside", "Ada", "blank"));
    receipt(cast("Northside", "Ada", "Cleo"));
    assertThat(hers).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    var open = of("Libraries").get(E);
    assertThat(open.text())
        .contains("4 of 5 organizations have voted")
        .contains("Faith in Action Tarrow: has voted")
        .contains("Libraries United: has not voted yet")
        .doesNotContain("Elected:")
        .doesNotContain(hers);
    for (String path : List.of("/box.csv", "/box.json")) {
      assertThat(convener.get(E + path).status()).as("nothing before the close").isEqualTo(404);
    }
    openBoxes();
    assertThat(rows("election_count")).as("nor by the program").isZero();

    close();
    for (boolean writtenDown : new boolean[] {false, true}) {
      var closed = of("Libraries").get(E);
      assertThat(closed.text())
          .contains("4 ballots in the box; 4 of 5 organizations voted")
          .contains("Elected: Ada (Tarrow Teachers Association).")
          .contains("3 of 4 votes; 3·2 = 6, more than 4.")
          .contains("Elected: Cleo (Libraries United).")
          .contains("Libraries United: did not vote")
          .contains(hers);
      assertThat(closed.page().select("tbody tr:has(code:contains(" + hers + "))").text())
          .isEqualTo(hers + " Ben Cleo");
      var codes = closed.page().select("tbody code").eachText();
      assertThat(codes).hasSize(4).isSorted();
      assertThat(of("Faith").get(E + "/box.csv").body()).contains(hers + ",Ben,Cleo");
      assertThat(of("Faith").get(E + "/box.json").body())
          .contains("\"elected\":\"" + candidate("Ada") + "\"");
      if (!writtenDown) {
        openBoxes();
        openBoxes();
      }
    }
    assertThat(entries("election.voted")).isEqualTo(4);
    assertThat(entries("election.counted")).isEqualTo(1);
    assertThat(of("Faith").reading("es").get(E).text()).contains("Se eligió a Ada");
    assertThat(convener.get("/record").text()).contains("A ballot box was opened and counted");

    Path tar = folder.resolve("record.tar");
    Files.write(tar, convener.post("/record/export.tar", Map.of()).bytes());
    assertThat(new CommandLine(new VerifyCommand()).execute(tar.toString())).isZero();
  }

  @Test
  void theSamePressTwiceIsOneBallotAndShowsTheSameReceipt() {
    anOpenElection("most");
    var reader = of("Faith");
    var fields = ballot("Faith", "Ben");
    String first = receipt(reader.post(E + "/ballot", fields));
    var again = reader.post(E + "/ballot", fields);
    assertThat(receipt(again)).isEqualTo(first);
    assertThat(again.text()).contains("The choice sent first is in the box and counts");
    assertThat(entries("election.voted")).isEqualTo(1);
    close();
    assertThat(of("Faith").get(E).text()).contains("1 ballot in the box");
  }

  @Test
  void aSecondTryIsToldThatTheOrganizationHasVoted() {
    anOpenElection("most");
    var other = ballot("Faith", "Ada");
    receipt(cast("Faith", "Ben"));
    var second = of("Faith").post(E + "/ballot", other);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text())
        .contains("Faith in Action Tarrow has voted already")
        .contains("This second try changed nothing");
    assertThat(of("Faith").get(E + "/ballot").status()).isEqualTo(409);
    close();
    assertThat(of("Faith").get(E + "/box.csv").body()).contains(",Ben").doesNotContain(",Ada");
  }

  @Test
  void twoPressesAtOnceAreOneBallot() throws Exception {
    anOpenElection("most");
    var one = ballot("Faith", "Ben");
    var two = ballot("Faith", "Ada");
    var threads =
        List.of(one, two, one, two).stream()
            .map(
                fields -> {
                  var reader = of("Faith");
                  return Thread.ofVirtual().start(() -> reader.post(E + "/ballot", fields));
                })
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    close();
    assertThat(of("Faith").get(E + "/box.csv").body().lines()).hasSize(2);
    assertThat(entries("election.voted")).isEqualTo(1);
  }

  @Test
  void aBallotIsTakenUpToTheLastMillisecondAndNotOneLater() {
    anOpenElection("most");
    clock.set(CLOSE.plusMillis(1));
    var late = of("Faith").get(E + "/ballot");
    assertThat(late.status()).isEqualTo(409);
    clock.set(CLOSE);
    var faith = ballot("Faith", "Ben");
    var teachers = ballot("Teachers", "Ada");
    receipt(of("Faith").post(E + "/ballot", faith));
    clock.set(CLOSE.plusMillis(1));
    var refused = of("Teachers").post(E + "/ballot", teachers);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("It closed at Thursday, December 3, 2026");
    assertThat(rows("election_tick")).isEqualTo(1);
  }

  @Test
  void aBallotBeforeTheOpeningIsRefused() {
    draft("most", "Chair");
    nominate(convener, "Chair", "Ada", "Teachers");
    assertThat(announce("opensDate", "2026-11-30").status()).isEqualTo(303);
    var early = of("Faith").get(E + "/ballot");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("Voting has not begun");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("Secret ballot:");
  }

  @Test
  void onlyTheDelegateOfAnOrganizationVotesForIt() {
    anOpenElection("most");
    var faith = ballot("Faith", "Ben");
    assertThat(of("Teachers").post(E + "/ballot", faith).status()).isEqualTo(403);
    assertThat(convener.post(E + "/ballot", faith).status()).isEqualTo(403);
    assertThat(as(Role.CLERK).post(E + "/ballot", faith).status()).isEqualTo(403);
    assertThat(as(Role.OPERATOR).post(E + "/ballot", faith).status()).isEqualTo(403);
    assertThat(as(Role.DELEGATE, UUID.randomUUID()).post(E + "/ballot", faith).status())
        .isEqualTo(403);
    assertThat(byHandedOverLink(delegates.get("Faith")).post(E + "/ballot", faith).status())
        .isEqualTo(403);
    var alternate = somebody("alternate");
    inside(
        () ->
            register.appoint(
                id("Faith"), alternate, SeatKind.ALTERNATE, delegates.get("Faith").id(), "web"));
    clock.forward(Duration.ofSeconds(1));
    assertThat(as(alternate).post(E + "/ballot", faith).status()).isEqualTo(403);
    // Delegate of one, alternate of another: the one seat does not lend its ballot to the other.
    inside(
        () ->
            register.appoint(
                id("Faith"),
                delegates.get("Teachers"),
                SeatKind.ALTERNATE,
                delegates.get("Faith").id(),
                "web"));
    clock.forward(Duration.ofSeconds(1));
    assertThat(of("Teachers").post(E + "/ballot", faith).status()).isEqualTo(403);
    assertThat(rows("election_tick")).isZero();
    assertThat(nobody().get(E).status()).isEqualTo(303);
  }

  @Test
  void aCodeOfOnesOwnAndAStrangerOnTheBallotAreRefused() {
    anOpenElection("most");
    var forged = ballot("Faith", "Ben");
    forged.put("receipt", "BVYMYV0TEBVYMYV0");
    assertThat(of("Faith").post(E + "/ballot", forged).status()).isEqualTo(422);
    var stranger = ballot("Faith", "Ben");
    stranger.put("office-0", UUID.randomUUID().toString());
    assertThat(of("Faith").post(E + "/ballot", stranger).status()).isEqualTo(422);
    var nothing = ballot("Faith");
    assertThat(of("Faith").post(E + "/ballot", nothing).text()).contains("Choose");
    assertThat(rows("election_tick")).isZero();
    // A code that lies in the box already: shown to a neighbor, it is no ballot of hers.
    var used = ballot("Faith", "Ben");
    receipt(of("Faith").post(E + "/ballot", used));
    used.put("for", id("Teachers").toString());
    assertThat(of("Teachers").post(E + "/ballot", used).status()).isEqualTo(422);
  }

  @Test
  void markupStaysAsTypedAndNoCellIsComputed() {
    draft("most", "=Chair<i>");
    nominate(convener, "=Chair<i>", "<script>alert(1)</script>", "Teachers");
    nominate(convener, "=Chair<i>", "=HYPERLINK(\"http://x\")", "Faith");
    announce();
    var page = of("Faith").get(E + "/ballot").page();
    assertThat(page.select("main script, main i")).isEmpty();
    assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
    receipt(cast("Faith", "=HYPERLINK(\"http://x\")"));
    close();
    var csv = of("Faith").get(E + "/box.csv").body();
    assertThat(csv).contains("'=Chair<i>").contains("'=HYPERLINK").doesNotContain(",=");
    assertThat(of("Faith").get(E).page().select("main script, main i")).isEmpty();
    assertThat(
            convener
                .post(
                    "/decisions/elections/new",
                    Map.of("title", "x".repeat(201), "offices", "A\nA", "winning", "lot"))
                .text())
        .contains("An office stands here twice");
  }

  @Test
  void whoeverNamesACandidateDoesSoForHerOwnOrganization() {
    draft("most", "Chair");
    assertThat(nominate(of("Faith"), "Chair", "Ada", "Teachers").status()).isEqualTo(422);
    assertThat(nominate(as(Role.CLERK), "Chair", "Ada", "Teachers").status()).isEqualTo(403);
    var faith = of("Faith");
    assertThat(nominate(faith, "Chair", "Ben", "Faith").status()).isEqualTo(303);
    assertThat(nominate(faith, "Chair", "Ben", "Faith").status())
        .as("the same press again")
        .isEqualTo(303);
    assertThat(nominate(convener, "Chair", "Ben", "Faith").text()).contains("was named");
    String back = E + "/candidates/" + candidate("Ben") + "/withdrawal";
    assertThat(of("Teachers").post(back, Map.of()).status()).isEqualTo(403);
    assertThat(rows("candidacy")).isEqualTo(1);
    announce();
    assertThat(nominate(convener, "Chair", "Late", "Faith").status()).isEqualTo(409);
  }

  @Test
  void whoeverWithdrawsIsNotElectedThoughBallotsNameHer() throws Exception {
    anOpenElection("most");
    cast("Faith", "Ben");
    cast("Northside", "Ben");
    cast("Teachers", "Ada");
    String away = E + "/candidates/" + candidate("Ben") + "/withdrawal";
    assertThat(of("Faith").post(away, Map.of()).status()).isEqualTo(303);
    assertThat(of("Eastside").get(E + "/ballot").text()).doesNotContain("Ben");
    close();
    assertThat(convener.post(away, Map.of()).status()).isEqualTo(403);
    openBoxes();
    assertThat(of("Faith").get(E).text())
        .contains("Elected: Ada")
        .contains("1 of 1 votes")
        .contains("withdrew: not counted");
  }

  @Test
  void aTieGoesToARunOffOnce() {
    anOpenElection("majority");
    cast("Faith", "Ben");
    cast("Teachers", "Ada");
    cast("Northside", "blank"); // the quorum
    assertThat(convener.post(E + "/run-off", Map.of()).status()).isEqualTo(403);
    close();
    openBoxes();
    assertThat(of("Faith").get(E).text()).contains("Undecided. Run-off between: Ada, Ben.");
    assertThat(of("Faith").post(E + "/run-off", Map.of()).status()).isEqualTo(403);
    assertThat(convener.post(E + "/run-off", Map.of()).location())
        .isEqualTo("/decisions/elections/2");
    assertThat(as(Role.CONVENER).post(E + "/run-off", Map.of()).location())
        .as("there is one")
        .isEqualTo("/decisions/elections/2");
    assertThat(convener.get("/decisions/elections/2").text())
        .contains("Run-off: Officers for 2027")
        .contains("Run-off of election 1")
        .contains("Ada (Tarrow Teachers Association)")
        .doesNotContain("Name a candidate");
    assertThat(of("Faith").reading("es").get("/decisions/elections").text())
        .as("it is called so in the reader's language")
        .contains("Segunda vuelta: Officers for 2027");
  }

  @Test
  void inPublicAnybodyRecountsTheBoxAfterTheCloseAndNobodySeesWhoVoted(@TempDir Path folder)
      throws Exception {
    draftFor("public", "most", "Chair");
    nominate(convener, "Chair", "Ada", "Teachers");
    nominate(convener, "Chair", "Ben <b>", "Faith");
    assertThat(announce().status()).isEqualTo(303);
    assertThat(of("Faith").get(E).text()).contains("by everybody after the close");
    String hers = receipt(cast("Faith", "Ben <b>"));
    cast("Northside", "Ben <b>");
    cast("Libraries", "Ada");
    for (String path : List.of("/public", "/public/box.csv", "/public/box.json")) {
      assertThat(nobody().get(E + path).status()).as("while it is open").isEqualTo(404);
    }
    close();
    openBoxes();
    publicPages.forgetAll();
    var seen = nobody().get(E + "/public");
    assertThat(seen.text())
        .contains("Elected: Ben <b> (Faith in Action Tarrow)", "3 of 5 organizations voted", hers)
        .doesNotContain("Northside", "Libraries", "Eastside");
    assertThat(seen.page().select("main b")).isEmpty();
    assertThat(nobody().reading("es").get(E + "/public").text()).contains("Se eligió a Ben <b>");
    assertThat(nobody().get(E + "/public/box.csv").body().lines()).hasSize(4);
    assertThat(nobody().get(E + "/public/box.json").body())
        .contains("\"voted\":3", "\"voters\":5")
        .doesNotContain("Northside", "Libraries");
    assertThat(nobody().get(E).location()).startsWith("/sign-in");
    assertThat(nobody().get(E + "/box.json").location()).startsWith("/sign-in");
    assertThat(of("Faith").get(E).page().select("main a[href=" + E + "/public]")).hasSize(1);
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    Path export = Files.write(folder.resolve("record.tar"), tar);
    assertThat(new CommandLine(new VerifyCommand()).execute(export.toString())).isZero();
  }

  @Test
  void whatMembersAloneReadIsInNoPublic() {
    anOpenElection("most");
    cast("Faith", "Ben");
    close();
    openBoxes();
    for (String path : List.of("/public", "/public/box.csv", "/public/box.json")) {
      assertThat(nobody().get(E + path).status()).isEqualTo(404);
      assertThat(of("Faith").get(E + path).status()).isEqualTo(404);
    }
    var fields = Map.of("title", "T", "offices", "A", "winning", "most", "audience", "all");
    assertThat(convener.post("/decisions/elections/new", fields).status()).isEqualTo(422);
  }

  @Test
  void withTooFewBallotsItLapsesAndNobodyIsElected(@TempDir Path folder) throws Exception {
    anOpenElection("most");
    cast("Faith", "Ben");
    cast("Northside", "Ben");
    assertThat(of("Faith").get(E).text()).contains("One more ballot is needed for the quorum");
    close();
    assertThat(of("Faith").get(E).text())
        .contains("Lapsed: no quorum. 2 of 5 organizations voted; one more was needed")
        .contains("So few ballots, or all alike")
        .doesNotContain("Elected:");
    openBoxes();
    assertThat(of("Faith").get(E + "/box.json").body()).contains("lapsed-no-quorum");
    assertThat(convener.post(E + "/run-off", Map.of()).status()).isEqualTo(403);
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    Path export = Files.write(folder.resolve("record.tar"), tar);
    assertThat(new CommandLine(new VerifyCommand()).execute(export.toString())).isZero();
  }

  @Test
  void twoOrganizationsHaveNoSecretBallot() {
    draft("most", "Chair");
    nominate(convener, "Chair", "Ada", "Teachers");
    for (String gone : List.of("Faith", "Libraries", "Northside")) {
      inside(() -> register.leave(table.get(gone), delegates.get(gone).id()));
    }
    clock.forward(Duration.ofSeconds(1));
    assertThat(announce().text()).contains("at least 3 member organizations");
    assertThat(rows("ballot_box")).isZero();
  }
}
