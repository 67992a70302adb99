package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;

/**
 * A convener writes a campaign, an organization gives its name and takes it off, everybody reads.
 */
class CampaignPageTest extends Site {

  private UUID organization(String name) {
    return AnOrganization.joined(OWNER, name, somebody("ruth").id());
  }

  private String drafted(Reader convener, String title) {
    convener.get("/campaigns/new");
    return convener
        .post(
            "/campaigns/new",
            Map.of(
                "area",
                "equity",
                "title",
                title,
                "title_es",
                title + " (es)",
                "summary",
                "Counts and reasons."))
        .location();
  }

  private void demand(Reader convener, String campaign) {
    convener.get(campaign + "/demands/new");
    var saved =
        convener.post(
            campaign + "/demands/new",
            Map.of(
                "text",
                "Publish every suspension, school by school.",
                "target",
                "the county board",
                "document",
                "Contract 2024",
                "page",
                "17"));
    assertThat(saved.status()).isEqualTo(303);
  }

  @Test
  void withoutADecisionOrANameACampaignCannotBePublished() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "A campaign of nobody");
    assertThat(convener.get(path).text()).contains("say what is asked");
    demand(convener, path);
    assertThat(convener.get(path).text()).contains("somebody must stand behind it");
    assertThat(convener.postAndFollow(path + "/publication", Map.of()).text()).contains("Draft");
    assertThat(nobody().get(path).status()).isEqualTo(404);
  }

  @Test
  void organizationsActTogetherInTheirOwnNamesAndThePageSaysSo() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "Bus aides on every route");
    demand(convener, path);
    UUID families = organization("Hispanic Family Network");
    var delegate = as(Role.DELEGATE, families);
    delegate.get(path);
    delegate.postAndFollow(path + "/our-name", Map.of("organization", families.toString()));
    convener.get(path);
    convener.postAndFollow(path + "/publication", Map.of());
    var page = nobody().get(path);
    assertThat(page.text())
        .contains(
            "in its own name",
            "The coalition has taken no position",
            "Hispanic Family Network",
            "Contract 2024, page 17");
    assertThat(page.bytes().length).isLessThan(100_000);
    assertThat(nobody().get("/campaigns").text()).contains("Bus aides on every route");
    assertThat(nobody().reading("es").get(path).text())
        .contains("La coalición no ha tomado postura", "(es)");
    delegate.get(path);
    delegate.postAndFollow(
        path + "/our-name/withdrawal", Map.of("organization", families.toString()));
    assertThat(nobody().get(path).text())
        .as("gone at the next reading; the page stays")
        .contains("no organization stands behind this")
        .doesNotContain("Hispanic Family Network");
    var entries =
        JDBC.sql("select count(*) from record.entry where type = 'campaign.published'")
            .query(Long.class);
    assertThat(entries.single()).isPositive();
  }

  @Test
  void nobodyGivesTheNameOfAnotherOrganization() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "Somebody else's name");
    UUID own = organization("Faith in Action");
    UUID other = organization("Libraries United");
    var delegate = as(Role.DELEGATE, own);
    delegate.get(path);
    assertThat(delegate.post(path + "/our-name", Map.of("organization", other.toString())).status())
        .isEqualTo(403);
  }

  @Test
  void aDecisionThatIsNotAdoptedInPublicCannotBeNamed() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "A number out of the air");
    convener.get(path + "/demands/new");
    var refused =
        convener.post(
            path + "/demands/new",
            Map.of(
                "text", "x", "target", "y", "decision", "2026-99", "document", "d", "page", "1"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("No adopted decision");
  }

  /** A public campaign in an organization's own name, and who signed in may run it. */
  private String published(Reader convener, String title, UUID organization) {
    String path = drafted(convener, title);
    demand(convener, path);
    var delegate = as(Role.DELEGATE, organization);
    delegate.get(path);
    delegate.post(path + "/our-name", Map.of("organization", organization.toString()));
    convener.get(path);
    assertThat(convener.post(path + "/publication", Map.of()).status()).isEqualTo(303);
    return path;
  }

  private static Map<String, String> reworded(String payer, String address) {
    return Map.of(
        "area", "equity", "title", "t", "summary", "s", "payer", payer, "payer_address", address);
  }

  @Test
  void whoPaysStandsAtTheFootAndNobodyElseMayBeChosen() {
    var convener = as(Role.CONVENER);
    UUID teachers = organization("Tarrow Teachers");
    String path = published(convener, "Paid by somebody", teachers);
    assertThat(nobody().get(path).page().select(".paid")).as("nothing said").isEmpty();
    var form = convener.get(path + "/edit");
    assertThat(form.text()).contains("KRS 121.190", "No money was spent");
    convener.post(path + "/edit", reworded(teachers.toString(), "1 Main Street"));
    assertThat(nobody().get(path).page().selectFirst(".paid").text())
        .matches("Paid for by Tarrow Teachers .*, 1 Main Street");
    assertThat(nobody().reading("es").get(path).page().selectFirst(".paid").text())
        .startsWith("Pagado por Tarrow Teachers");
    convener.get(path + "/edit");
    var stranger = convener.post(path + "/edit", reworded(UUID.randomUUID().toString(), ""));
    assertThat(stranger.status()).isEqualTo(422);
    clock.forward(Duration.ofMinutes(1));
    convener.get(path + "/edit");
    convener.post(path + "/edit", reworded("nobody", ""));
    assertThat(nobody().get(path).page().selectFirst(".paid").text())
        .isEqualTo("No money was spent");
    assertThat(
            JDBC.sql(
                    "select count(*) from campaigns.payment p join campaigns.campaign c on c.id = p.campaign where '/campaigns/' || c.slug = :path")
                .param("path", path)
                .query(Long.class)
                .single())
        .as("dated facts, none overwritten")
        .isEqualTo(2);
  }

  private static String demandOf(Reader convener, String path) {
    return convener
        .get(path)
        .page()
        .selectFirst("a[href$=/correction]")
        .attr("href")
        .replaceFirst("/correction$", "");
  }

  @Test
  void aCorrectedDemandShowsWhatStoodThereBefore() {
    var convener = as(Role.CONVENER);
    String path = published(convener, "Correct me", organization("Libraries United"));
    String demand = demandOf(convener, path);
    var form = convener.get(demand + "/correction");
    assertThat(form.page().selectFirst("#text").text()).contains("Publish every suspension");
    var fields =
        Map.of(
            "text", "Publish <i>all</i>.",
            "target", "the school board",
            "due", "2027-06-30",
            "since", "0");
    assertThat(convener.post(demand + "/correction", fields).status()).as("why?").isEqualTo(422);
    var why = new java.util.HashMap<String, String>(fields);
    why.put("why", "A slip of the pen.");
    for (int i = 0; i < 2; i++) {
      convener.get(demand + "/correction");
      assertThat(convener.post(demand + "/correction", why).status()).isEqualTo(303);
    }
    var page = nobody().get(path);
    assertThat(page.text())
        .contains(
            "Publish <i>all</i>.",
            "What one organization asks of the school board",
            "by Wednesday, June 30, 2027")
        .contains("Before: Publish every suspension, school by school.")
        .containsOnlyOnce("The convener corrected what is asked: A slip of the pen.");
    assertThat(page.page().select("main i")).isEmpty();
    assertThat(page.text()).as("names of officers are for members").doesNotContain("(convener");
    assertThat(convener.get(path).text()).contains("A slip of the pen. (convener");
    assertThat(nobody().get(demand + "/correction").status()).isNotEqualTo(200);
    String other = drafted(convener, "Another campaign").replace("/campaigns/", "");
    assertThat(
            convener
                .get(demand.replaceFirst("/campaigns/[^/]+", "/campaigns/" + other) + "/status")
                .status())
        .isEqualTo(404);
  }

  @Test
  void anAnswerNamesItsSourceAndShowsOnThePageAndTheFrontPage() {
    var convener = as(Role.CONVENER);
    String path = published(convener, "Answer me", organization("Northside"));
    clock.forward(Duration.ofMinutes(1));
    String demand = demandOf(convener, path);
    convener.get(demand + "/status");
    var refused = convener.post(demand + "/status", Map.of("status", "met", "day", "2026-11-20"));
    assertThat(refused.status()).as("without a source").isEqualTo(422);
    assertThat(
            convener
                .post(
                    demand + "/status",
                    Map.of("status", "met", "day", "2030-01-01", "source", "Letter"))
                .text())
        .contains("still to come");
    var noted =
        convener.post(
            demand + "/status",
            Map.of(
                "status",
                "refused",
                "day",
                "2026-11-20",
                "source",
                "Letter of the board, page 2",
                "address",
                "https://board.example/letter"));
    assertThat(noted.status()).isEqualTo(303);
    var page = nobody().get(path);
    assertThat(page.text())
        .contains("Refused", "Source: Letter of the board, page 2", "Refused by the county board.");
    assertThat(page.page().select("a[href=https://board.example/letter]")).hasSize(1);
    assertThat(nobody().get("/").text()).contains("Refused on Fri, Nov 20");
  }

  @Test
  void anEndedCampaignKeepsItsPageAndSaysWhatWasReached() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "What one more cent buys");
    demand(convener, path);
    UUID teachers = organization("Tarrow Teachers Association");
    var delegate = as(Role.DELEGATE, teachers);
    delegate.get(path);
    delegate.postAndFollow(path + "/our-name", Map.of("organization", teachers.toString()));
    convener.get(path);
    convener.postAndFollow(path + "/publication", Map.of());
    convener.postAndFollow(path + "/ending", Map.of("note", "The board publishes from June on."));
    assertThat(nobody().get(path).text()).contains("Ended", "The board publishes from June on.");
    assertThat(nobody().get("/campaigns").text())
        .contains("Past campaigns", "What one more cent buys");
  }

  @Test
  void markupInATitleStaysText() {
    var convener = as(Role.CONVENER);
    String path = drafted(convener, "<script>alert(1)</script> & more");
    assertThat(convener.get(path).page().select("main script")).isEmpty();
  }
}
