package org.commontable.members.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who promised what: who enters it, who confirms and closes it, and what the clock says of it. */
class CommitmentsPageTest extends Table {
  private static final String LEDGER = "/members/commitments";

  @Autowired Commitments commitments;

  private Map<String, String> promise(String shortName, String... more) {
    var fields = new HashMap<String, String>();
    fields.put("organization", id(shortName).toString());
    fields.put("kind", "money");
    fields.put("figure", "1,500.50");
    fields.put("currency", "USD");
    fields.put("what", "=1+1 for <b>the mailing</b>");
    fields.put("purpose", "Campaign on suspensions");
    fields.put("link", "2026-1");
    fields.put("due", "2026-12-10");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private String entered(String shortName, String... more) {
    var answer = of(shortName).post(LEDGER + "/new", promise(shortName, more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  private static int rows(String name) {
    return OWNER.sql("select count(*) from members." + name).query(Integer.class).single();
  }

  @Test
  void anEmptyLedgerSaysWhatWillStandHere() {
    assertThat(of("Faith").get(LEDGER).text())
        .contains("No organization has promised anything yet");
    assertThat(of("Faith").reading("es").get(LEDGER).text()).contains("Ninguna organización");
    assertThat(of("Faith").get(LEDGER + ".csv").body().lines()).hasSize(1);
    for (String path : new String[] {"", ".csv", "/new", "/" + UUID.randomUUID()}) {
      assertThat(nobody().get(LEDGER + path).status()).as(path).isEqualTo(303);
    }
    assertThat(of("Faith").get(LEDGER + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void anOrganizationEntersItsOwnAndMarkupIsShownAsTyped() {
    String path = entered("Teachers");
    var seen = of("Faith").get(path);
    assertThat(seen.text())
        .contains("=1+1 for <b>the mailing</b>")
        .contains("1,500.50 USD")
        .contains("Promised")
        .doesNotContain("not confirmed");
    assertThat(seen.page().select("main h1 b")).isEmpty();
    assertThat(seen.page().select("main a[href=/decisions/2026-1]")).isNotEmpty();
    assertThat(seen.page().select("main form")).as("not Faith's to close").isEmpty();
    assertThat(of("Faith").get(LEDGER + ".csv").body())
        .contains("'=1+1 for <b>the mailing</b>")
        .contains(",1500.5,USD,");
    assertThat(entries("commitment.made")).isEqualTo(1);
  }

  @Test
  void nobodyEntersOrClosesForAnother() {
    String path = entered("Teachers");
    var asFaith = of("Faith").post(LEDGER + "/new", promise("Teachers"));
    assertThat(asFaith.status()).isEqualTo(422);
    assertThat(of("Faith").post(path + "/steps", Map.of("step", "kept")).status()).isEqualTo(403);
    assertThat(convener.post(path + "/steps", Map.of("step", "kept")).status()).isEqualTo(403);
    assertThat(as(Role.CLERK).post(path + "/steps", Map.of("step", "kept")).status())
        .isEqualTo(403);
    assertThat(as(Role.MEMBER, id("Teachers")).get(LEDGER + "/new").status()).isEqualTo(403);
    assertThat(
            byHandedOverLink(delegates.get("Teachers"))
                .post(path + "/steps", Map.of("step", "kept"))
                .status())
        .isEqualTo(403);
    assertThat(rows("commitment")).isEqualTo(1);
    assertThat(rows("commitment_step")).isZero();
  }

  @Test
  void whatTheClerkEntersWaitsMarkedUntilTheOrganizationConfirms() {
    var clerk = as(Role.CLERK);
    var path = clerk.post(LEDGER + "/new", promise("Teachers", "due", "2027-06-30")).location();
    assertThat(of("Faith").get(path).text()).contains("Entered by clerk, not confirmed");
    assertThat(of("Teachers").get("/desk").text()).contains("Confirm a promise of Tarrow Teachers");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("Confirm a promise");
    assertThat(of("Faith").get(LEDGER).text()).contains("1 of 1");
    assertThat(of("Teachers").postAndFollow(path + "/steps", Map.of("step", "confirmed")).text())
        .contains("Yes, this is our promise")
        .doesNotContain("not confirmed");
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("Confirm a promise");
    assertThat(
            of("Teachers").post(path + "/steps", Map.of("step", "disowned", "note", "x")).status())
        .as("once confirmed it is its own")
        .isEqualTo(422);
  }

  @Test
  void aPromiseThatIsNotItsOwnIsInNoSumAndClosed() {
    var path = convener.post(LEDGER + "/new", promise("Teachers")).location();
    entered("Faith");
    of("Teachers").post(path + "/steps", Map.of("step", "disowned"));
    assertThat(of("Teachers").get(path).text()).contains("Not its promise");
    assertThat(of("Teachers").post(path + "/steps", Map.of("step", "kept")).status())
        .isEqualTo(403);
    assertThat(of("Faith").get(LEDGER).text()).contains("0.00 USD of 1,500.50 USD kept");
  }

  @Test
  void theClockSaysWhatIsDueAndOverdue() {
    String path = entered("Teachers", "due", "2026-12-10");
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("A promise of");
    clock.set(java.time.Instant.parse("2026-12-10T23:30:00Z"));
    assertThat(of("Faith").get(path).text()).contains("Promised").doesNotContain("Overdue");
    assertThat(of("Teachers").get("/desk").text()).contains("A promise of Tarrow Teachers");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("A promise of");
    clock.set(java.time.Instant.parse("2026-12-11T05:01:00Z"));
    assertThat(of("Faith").get(path).text()).contains("Overdue");
    assertThat(of("Faith").get(LEDGER).text()).contains("One is overdue");
    assertThat(of("Teachers").get("/desk").text()).contains("is overdue");
    of("Teachers").post(path + "/steps", Map.of("step", "kept"));
    assertThat(of("Faith").get(LEDGER).text())
        .contains("None is overdue")
        .contains("1,500.50 USD of 1,500.50 USD kept");
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("A promise of");
  }

  @Test
  void stepsAreAppendedAndTheLastOneCounts() {
    String path = entered("Teachers");
    var ana = of("Teachers");
    var tooMuch = ana.post(path + "/steps", Map.of("step", "partly", "figure", "1500.50"));
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.text()).contains("That is all of it, or more");
    assertThat(ana.post(path + "/steps", Map.of("step", "partly")).status()).isEqualTo(422);
    assertThat(ana.post(path + "/steps", Map.of("step", "released")).text())
        .contains("Say it in a sentence");
    assertThat(ana.post(path + "/steps", Map.of("step", "gone")).status()).isEqualTo(422);
    assertThat(rows("commitment_step")).isZero();

    var once = Map.of("step", "partly", "figure", "500");
    assertThat(ana.post(path + "/steps", once).status()).isEqualTo(303);
    assertThat(ana.post(path + "/steps", once).status()).as("the same press twice").isEqualTo(303);
    assertThat(rows("commitment_step")).isEqualTo(1);
    assertThat(of("Faith").get(path).text()).contains("500.00 USD of 1,500.50 USD kept");
    clock.forward(Duration.ofMinutes(1));
    ana.post(path + "/steps", Map.of("step", "released", "note", "By the campaign, money came in"));
    assertThat(of("Faith").get(path).text())
        .contains("Released")
        .contains("Partly kept: 500.00 USD")
        .contains("By the campaign, money came in");
    assertThat(entries("commitment.step")).isEqualTo(2);
  }

  @Test
  void faultsAreSentencesAtTheirFields() {
    var answer =
        of("Teachers")
            .post(
                LEDGER + "/new",
                promise(
                    "Teachers",
                    "figure",
                    "1.500,50",
                    "currency",
                    "XXY",
                    "link",
                    "https://evil.example/decisions/2026-1",
                    "due",
                    "2020-01-01",
                    "what",
                    "x".repeat(201)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("Write a number, such as 40")
        .contains("There is no such currency")
        .contains("address of a decision or campaign of this table")
        .contains("That day is over");
    assertThat(answer.page().getElementById("what-error")).isNotNull();
    assertThat(
            of("Teachers")
                .post(LEDGER + "/new", promise("Teachers", "kind", "volunteers", "figure", "2.5"))
                .text())
        .contains("Write a whole number");
    assertThat(
            of("Teachers")
                .post(LEDGER + "/new", promise("Teachers", "kind", "volunteers", "figure", ""))
                .page()
                .getElementById("figure-error"))
        .isNotNull();
    assertThat(rows("commitment")).isZero();
  }

  @Test
  void aHundredPromisesStandOnPagesAndTheSumsAreOfAll() {
    inside(
        () -> {
          for (int i = 0; i < 100; i++) {
            commitments.add(
                new Commitment(
                    UUID.randomUUID(),
                    id(i % 2 == 0 ? "Teachers" : "Faith"),
                    What.VOLUNTEERS,
                    java.util.Optional.of(new java.math.BigDecimal(10)),
                    "",
                    "Door knocking " + i,
                    "Petition",
                    "",
                    java.time.LocalDate.of(2027, 1, 1).plusDays(i),
                    false,
                    clock.instant(),
                    delegates.get("Teachers").id(),
                    java.util.List.of()));
          }
        });
    var first = of("Faith").get(LEDGER);
    assertThat(first.text()).contains("0 people of 1,000 people kept").contains("100 promises");
    assertThat(first.page().select("tbody a.entry")).hasSize(50);
    assertThat(of("Faith").get(LEDGER + "?page=2").page().select("tbody a.entry")).hasSize(50);
    var faith = table.get("Faith").slug();
    var second = of("Faith").get(LEDGER + "?organization=" + faith + "&page=99");
    assertThat(second.text()).contains("0 people of 500 people kept");
    assertThat(of("Faith").get(LEDGER + ".csv?organization=" + faith).body().lines()).hasSize(51);
    assertThat(of("Faith").get(LEDGER + "?state=kept").text()).contains("no promise of this kind");
    assertThat(of("Faith").get(LEDGER + "?state=%3Cb%3E&page=-1").status()).isEqualTo(200);
  }

  @Test
  void whoLeavesIsNotOverdue() {
    String path = entered("Teachers");
    inside(() -> register.leave(table.get("Teachers"), delegates.get("Teachers").id()));
    clock.forward(Duration.ofDays(60));
    assertThat(of("Faith").get(path).text()).contains("Left the table").doesNotContain("Overdue");
    assertThat(of("Faith").get(LEDGER).text()).contains("None is overdue");
  }
}
