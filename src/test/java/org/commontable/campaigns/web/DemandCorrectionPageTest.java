package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.support.Reader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a demand are corrected as its words are; old and new stand with their day. */
class DemandCorrectionPageTest extends CitingTable {
  private static final String SUSPENDED = "oss-events/901/2024-2025/black/white";
  private static final String GRADUATED = "graduation-4-year/901/2025-2026/hispanic/";
  private static final String FIGURE_PAGE = "/evidence/oss-events/901?group=black&year=2024-2025";

  @Autowired FiguresStoodOn stoodOn;

  /** The words of a form, and its figures by their five fields. */
  private static Map<String, List<String>> sent(String why, String... figures) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    sent.put("text", List.of("Publish every number."));
    sent.put("target", List.of("the county board"));
    sent.put("decision", List.of("2026-1"));
    if (!why.isEmpty()) {
      sent.put("why", List.of(why));
    }
    for (int i = 0; i < FigurePicker.FIELDS.size(); i++) {
      int field = i;
      sent.put(
          FigurePicker.FIELDS.get(i),
          java.util.Arrays.stream(figures).map(it -> it.split("/", -1)[field]).toList());
    }
    return sent;
  }

  private static Map<String, List<String>> since(int since, Map<String, List<String>> sent) {
    sent.put("since", List.of("" + since));
    return sent;
  }

  /** A campaign that stands on the suspensions. */
  private String demanded() {
    String campaign = campaign();
    var saved = convener.post(campaign + "/demands/new", sent("", SUSPENDED));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return campaign;
  }

  private String published() {
    String campaign = demanded();
    assertThat(convener.post(campaign + "/publication", Map.of()).status()).isEqualTo(303);
    publicPages.forgetAll();
    return campaign;
  }

  private String correction(String campaign) {
    return convener.get(campaign).page().select("a[href$=/correction]").attr("href");
  }

  private static List<String> figures(Document form) {
    Map<String, List<String>> values = new HashMap<>();
    for (String field : FigurePicker.FIELDS) {
      values.put(field, form.select("[name=" + field + "]").eachAttr("value"));
    }
    return java.util.stream.IntStream.range(0, values.get("indicator").size())
        .mapToObj(
            i ->
                String.join(
                    "/", FigurePicker.FIELDS.stream().map(it -> values.get(it).get(i)).toList()))
        .toList();
  }

  private static int corrections() {
    return OWNER
        .sql("select count(*) from campaigns.demand_correction")
        .query(Integer.class)
        .single();
  }

  @Test
  void oldAndNewFiguresStandWithTheirDayAndTheFiguresPageFollowsAtOnce() {
    adopted();
    String campaign = published();
    assertThat(nobody().get(FIGURE_PAGE).text()).contains("Publish every number.");
    String said = convener.get(campaign).page().select("dl.dated dd").first().text();
    clock.forward(Duration.ofDays(2));
    String address = correction(campaign);
    Document form = convener.get(address).page();
    assertThat(figures(form)).containsExactly(SUSPENDED);
    assertThat(form.select("[name=since]").val()).isEqualTo("0");
    assertThat(form.select("[name=document]")).as("documents are not corrected").isEmpty();

    var right = since(0, sent("The wrong figure was chosen.", GRADUATED));
    assertThat(convener.post(address, right).status()).isEqualTo(303);
    Document page = nobody().get(campaign).page();
    Element past = page.select("details:contains(The wrong figure was chosen.)").first();
    assertThat(past.text())
        .contains("Until then it stood on: ", "Black students", said)
        .contains("Since then it stands on: Graduation within four years, Tarrow County, 2025-26")
        .doesNotContain("Before:")
        .doesNotContain("Our newest edition");
    assertThat(past.select("dt").eachText()).as("two days, each with what it said").hasSize(2);
    assertThat(page.select("ul.rows a.entry").eachText().getFirst())
        .startsWith("Graduation within four years");
    assertThat(page.text())
        .contains("The convener corrected which figures it stands on: The wrong figure was chosen.")
        .doesNotContain("corrected what is asked");
    assertThat(nobody().get(FIGURE_PAGE).text())
        .as("released")
        .doesNotContain("Publish every number.");
    assertThat(nobody().get("/evidence/graduation-4-year/901?group=hispanic").text())
        .contains("Publish every number.");
    assertThat(nobody().reading("es").get(campaign).text())
        .contains("Hasta entonces se apoyaba en:", "Desde entonces se apoya en:")
        .contains("Quien convoca corrigió en qué cifras se apoya:");

    assertThat(convener.post(address, right).status()).as("sent twice").isEqualTo(303);
    assertThat(corrections()).isEqualTo(1);
    assertThat(entries("demand.corrected")).isEqualTo(1);
    TX.executeWithoutResult(tx -> stoodOn.tellAll());
    publicPages.forgetAll();
    assertThat(nobody().get(FIGURE_PAGE).text())
        .as("a round tells nothing of what was taken away")
        .doesNotContain("Publish every number.");
  }

  /** A round that read the demand before its correction may tell of its figure after it. */
  @Test
  void whatWasToldTooLateOfAFigureIsReleasedByTheNextRound() {
    adopted();
    String campaign = published();
    var row = OWNER.sql("select * from evidence.standing").query().singleRow();
    convener.post(correction(campaign), since(0, sent("Wrong.", GRADUATED)));
    assertThat(standing(row.get("cited_in"))).isZero();
    OWNER
        .sql(
            """
            insert into evidence.standing
              (cited_in, indicator, place, year, student_group, original, title, words, path, since)
            values (:id, 'oss-events', '901', 2024, 'black', 'en',
              '{"en": "Late"}', '{"en": "Late"}', '/campaigns/late', now())
            """)
        .param("id", row.get("cited_in"))
        .update();
    TX.executeWithoutResult(tx -> stoodOn.tellAll());
    assertThat(standing(row.get("cited_in"))).isZero();
  }

  private static int standing(Object citedIn) {
    return OWNER
        .sql("select count(*) from evidence.standing where cited_in = :id")
        .param("id", citedIn)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatStaysKeepsItsDaysAndWhatIsAddedBeginsWithItsOwn() {
    adopted();
    String campaign = demanded();
    var cited = OWNER.sql("select id, cited_at from campaigns.demand_figure").query().singleRow();
    clock.forward(Duration.ofDays(3));
    convener.post(correction(campaign), since(0, sent("More.", SUSPENDED, GRADUATED)));
    var rows =
        OWNER
            .sql("select id, cited_at from campaigns.demand_figure order by cited_at, id")
            .query()
            .listOfRows();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst()).isEqualTo(cited);
    assertThat(convener.get(campaign).page().select("dl.dated")).hasSize(2);
    assertThat(entries("demand.corrected")).as("not public yet").isZero();
    assertThat(OWNER.sql("select count(*) from evidence.standing").query(Integer.class).single())
        .as("nor told")
        .isZero();
  }

  @Test
  void aFigureTakenAwayAndChosenAgainIsCitedAnew() {
    adopted();
    String campaign = published();
    String address = correction(campaign);
    convener.post(address, since(0, sent("One.", GRADUATED)));
    clock.forward(Duration.ofDays(1));
    convener.post(address, since(1, sent("Back.", SUSPENDED)));
    assertThat(nobody().get(campaign).page().select("main details:contains(it stood on)"))
        .hasSize(2);
    assertThat(
            OWNER.sql("select count(*) from campaigns.demand_figure").query(Integer.class).single())
        .isEqualTo(3);
    assertThat(nobody().get(FIGURE_PAGE).text()).contains("Publish every number.");
  }

  @Test
  void whatWasHiddenSinceMayStayAndWhatIsHiddenCannotBeAdded() {
    adopted();
    String campaign = demanded();
    suspensionsOfBlackStudents(4);
    String address = correction(campaign);
    var form = convener.get(address);
    assertThat(form.text()).contains("It may stay").doesNotContain("(4 events");
    var hidden = "oss-events/901/2024-2025/nhpi/white";
    var refused = convener.post(address, since(0, sent("Why.", SUSPENDED, hidden)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("A hidden figure cannot be cited.");
    assertThat(convener.post(address, since(0, sent("Why.", SUSPENDED, GRADUATED))).status())
        .isEqualTo(303);
    convener.post(address, since(1, sent("Gone.", GRADUATED)));
    assertThat(convener.get(campaign).page().select("details:contains(Gone.)").text())
        .contains("It is no longer shown")
        .doesNotContain("(4 events");
    assertThat(convener.post(address, since(2, sent("Again.", SUSPENDED))).status())
        .as("once taken away it is as any other")
        .isEqualTo(422);
  }

  @Test
  void badInputChangesNothing() {
    adopted();
    String address = correction(demanded());
    assertThat(convener.post(address, since(0, sent("Nothing left."))).text())
        .contains("Choose another figure before you take away the last one.");
    for (String wrong :
        List.of(
            "martians/901/2024-2025/black/white",
            "<b>x</b>/901/2024-2025/black/white",
            "oss-events/901'; drop table x; --/2024-2025/black/white",
            "oss-events/901/1999-2000/black/white",
            "oss-events/901/2024-2025/black/black",
            "oss-events/901//black/white")) {
      var refused = convener.post(address, since(0, sent("Why.", wrong)));
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.body()).doesNotContain("<b>x");
    }
    assertThat(convener.post(address, since(0, sent("", GRADUATED))).status())
        .as("without a reason")
        .isEqualTo(422);
    assertThat(corrections()).isZero();
  }

  @Test
  void whatSomebodyElseCorrectedMeanwhileIsNotWrittenOver() {
    adopted();
    String address = correction(demanded());
    Reader other = as(Role.CONVENER);
    other.get(address);
    assertThat(other.post(address, since(0, sent("Mine.", SUSPENDED, GRADUATED))).status())
        .isEqualTo(303);
    var mine = sent("Later.", SUSPENDED);
    mine.put("text", List.of("Publish all."));
    for (String before : List.of("0", "", "x")) {
      mine.put("since", List.of(before));
      var refused = other.post(address, mine);
      assertThat(refused.status()).as(before).isEqualTo(422);
      assertThat(refused.text()).contains("Somebody corrected this demand while you were writing.");
      assertThat(refused.page().select("[name=since]").val()).isEqualTo("1");
      assertThat(refused.page().select("[name=text]").text()).isEqualTo("Publish all.");
    }
    assertThat(other.post(address, since(1, mine)).status()).isEqualTo(303);
    assertThat(corrections()).isEqualTo(2);
  }

  @Test
  void theDraftOfACorrectionIsAnotherThanThatOfANewDemand() {
    adopted();
    String campaign = demanded();
    String address = correction(campaign);
    var fresh = sent("", GRADUATED);
    fresh.put("text", List.of("Something new."));
    convener.post(campaign + "/demands/draft", fresh);
    var typed = since(0, sent("A slip.", SUSPENDED));
    typed.put("text", List.of("Publish all numbers."));
    String choose = convener.post(address + "/draft", typed).location();
    assertThat(choose)
        .isEqualTo("/evidence/cite?campaign=every-suspension&demand=" + demandId(address));

    Document steps = convener.get(choose).page();
    assertThat(steps.select("p.crumbs a").attr("href")).isEqualTo(address);
    Document beside =
        convener
            .get(choose + "&indicator=graduation-4-year&place=901&year=2025-2026&group=hispanic")
            .page();
    String chosen = beside.select("main #step a:contains(Nobody)").attr("href");
    assertThat(chosen)
        .isEqualTo(
            address
                + "?indicator=graduation-4-year&place=901&year=2025-2026&group=hispanic&reference=");
    Document back = convener.get(chosen).page();
    assertThat(figures(back)).containsExactly(SUSPENDED, GRADUATED);
    assertThat(back.select("[name=text]").text()).isEqualTo("Publish all numbers.");
    assertThat(back.select("[name=why]").val()).isEqualTo("A slip.");
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .isEqualTo("Something new.");

    var without = since(0, sent("A slip.", SUSPENDED, GRADUATED));
    without.put("remove", List.of(SUSPENDED));
    assertThat(convener.post(address + "/draft", without).location()).isEqualTo(address);
    assertThat(figures(convener.get(address).page())).containsExactly(GRADUATED);
    convener.post(address + "/draft", Map.of("forget", List.of("yes")));
    assertThat(figures(convener.get(address).page())).containsExactly(SUSPENDED);
    convener.post(address + "/draft", typed);
    convener.post(address, since(0, sent("Saved.", GRADUATED)));
    assertThat(convener.get(address).page().select("[name=forget]")).as("draft gone").isEmpty();
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .as("the other stays")
        .isEqualTo("Something new.");
  }

  private static String demandId(String address) {
    return address.replaceAll(".*/demands/([^/]+)/.*", "$1");
  }

  @Test
  void onlyWhoRunsCampaignsCorrectsAndOnlyADemandOfThatCampaign() {
    adopted();
    String campaign = demanded();
    String address = correction(campaign);
    for (Reader other : List.of(nobody(), as(Role.ANALYST), as(Role.DELEGATE, UUID.randomUUID()))) {
      assertThat(other.get(address).status()).isNotEqualTo(200);
      assertThat(other.post(address, since(0, sent("Why.", GRADUATED))).status())
          .isIn(303, 401, 403, 404);
      other.post(address + "/draft", sent("Why.", GRADUATED));
    }
    assertThat(corrections()).isZero();
    assertThat(
            OWNER.sql("select count(*) from campaigns.demand_draft").query(Integer.class).single())
        .isZero();
    convener = as(Role.CONVENER);
    String foreign =
        convener
            .post(
                "/campaigns/new", Map.of("area", "equity", "title", "Another", "summary", "Else."))
            .location();
    for (String wrong :
        List.of(
            address.replace(campaign, foreign),
            address.replace(demandId(address), UUID.randomUUID().toString()))) {
      assertThat(convener.get(wrong).status()).as(wrong).isEqualTo(404);
      assertThat(convener.post(wrong, since(0, sent("Why.", GRADUATED))).status()).isEqualTo(404);
      assertThat(convener.post(wrong + "/draft", sent("Why.")).status()).isEqualTo(404);
    }
    assertThat(
            convener
                .get("/evidence/cite?campaign=x&demand=//evil.example&indicator=oss-events")
                .body())
        .doesNotContain("evil");
  }
}
