package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    UUID id = UUID.randomUUID();
    var by = somebody("ruth");
    OWNER
        .sql(
            """
            insert into members.organization (id, slug, name, short_name, kind, legal_status, days_to_decide,
              how_it_decides, added_at, added_by)
            values (:id, :slug, :name, :short, 'other', 'none', 10, '', now(), :by)
            """)
        .param("id", id)
        .param("slug", "o-" + id)
        .param("name", name + " " + id)
        .param("short", id.toString().substring(0, 12))
        .param("by", by.id())
        .update();
    OWNER
        .sql(
            """
            insert into members.membership (id, organization, joined_at, joined_by)
            values (:membership, :id, timestamptz '2026-01-01', :by)
            """)
        .param("membership", UUID.randomUUID())
        .param("id", id)
        .param("by", by.id())
        .update();
    return id;
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
        .contains("La coalición no ha tomado posición", "(es)");
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
