package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.commontable.campaigns.DemandDrafts;
import org.commontable.evidence.InventedFiles;
import org.commontable.evidence.InventedMeasures;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Queries;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A demand keeps what its figure said, day by day, while the figure moves on. */
class DemandFigurePageTest extends Table {
  private static final Map<String, String> SUSPENSIONS =
      Map.of(
          "indicator", "oss-events",
          "place", "901",
          "year", "2024-2025",
          "group", "black",
          "reference", "white");
  private static final Map<String, String> GRADUATION =
      Map.of(
          "indicator", "graduation-4-year",
          "place", "901",
          "year", "2025-2026",
          "group", "hispanic",
          "reference", "");

  @Autowired Imports imports;
  @Autowired DemandDrafts drafts;

  private void adopted() {
    TX.executeWithoutResult(status -> InventedFiles.importInto(imports, "sample"));
    TX.executeWithoutResult(status -> InventedMeasures.importInto(imports, "sample"));
    file("public");
    open();
    for (String name : table.keySet()) {
      say(name, "support");
    }
    close();
    clock.forward(Duration.ofDays(1));
  }

  private String campaign() {
    return convener
        .post(
            "/campaigns/new",
            Map.of("area", "equity", "title", "Every suspension", "summary", "Counts."))
        .location();
  }

  private Reader.Seen demand(String campaign, Map<String, String> figure) {
    Map<String, String> sent = new HashMap<>(figure);
    sent.put("text", "Publish every number.");
    sent.put("target", "the county board");
    sent.put("decision", "2026-1");
    return convener.post(campaign + "/demands/new", sent);
  }

  private String demanded(Map<String, String> figure) {
    String campaign = campaign();
    var saved = demand(campaign, figure);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return campaign;
  }

  private void publish(String name, String text) {
    clock.forward(Duration.ofDays(1));
    TX.executeWithoutResult(
        status -> imports.takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll(); // TX is the test's, not the application's
  }

  private void suspensionsOfBlackStudents(int events) {
    publish(
        "corrected.csv",
        "sch_id,dist_name,year,category,group_type,student_group,n_students\n"
            + "901,Tarrow County,2024-2025,Out-of-School Suspensions,race,black,"
            + events
            + "\n");
  }

  private static String said(Element dated, String what) {
    return dated.select("dd:contains(" + what + ")").text();
  }

  private Element dated(String campaign) {
    return convener.get(campaign).page().select("dl.dated").first();
  }

  @Test
  void thePageShowsTheFigureAtAdoptionBesideTheNewestOne() {
    adopted();
    String campaign = demanded(SUSPENSIONS);
    Element dated = dated(campaign);
    assertThat(dated.select("dd").eachText())
        .hasSize(4)
        .anyMatch(it -> it.startsWith("Cited: "))
        .anyMatch(it -> it.startsWith("Decision adopted: "))
        .anyMatch(it -> it.startsWith("Our newest edition, same year: "))
        .anyMatch(
            it ->
                it.equals(
                    "Our newest edition, newest year (2025-26): 26.4 per 100 (1,904 events, 7,210"
                        + " students), 3.10 times the rate of white students"));
    String then = said(dated, "Decision adopted").replace("Decision adopted: ", "");
    assertThat(then).contains("per 100 (").contains("times the rate of white students");
    assertThat(said(dated, "same year")).endsWith(then);

    suspensionsOfBlackStudents(2500);
    Element moved = dated(campaign);
    assertThat(said(moved, "Decision adopted")).endsWith(then);
    assertThat(said(moved, "same year")).contains("(2,500 events, ").doesNotContain(then);
    var page = convener.get(campaign);
    assertThat(page.text())
        .contains("Black students: 2,500 events")
        .contains("Source: Invented data of the sample table")
        .contains("SHA-256");
    assertThat(page.page().select("a[href$=#how]").attr("href"))
        .isEqualTo("/evidence/oss-events/901?group=black&year=2024-2025#how");
    assertThat(convener.get(page.page().select("a[href$=#how]").attr("href")).status())
        .isEqualTo(200);
    assertThat(convener.reading("es").get(campaign).text()).contains("Se adoptó la decisión: ");
  }

  @Test
  void reportersReadWhatTheNewestFilesMovedAndMayFrameIt() {
    assertThat(nobody().get("/press").page().select("#moved")).as("no edition yet").isEmpty();
    adopted();
    String campaign = demanded(SUSPENSIONS);
    publicPages.forgetAll();
    assertThat(nobody().get("/press").page().select("#moved .empty").text())
        .contains("moved no figure that a demand stands on");
    suspensionsOfBlackStudents(2500);
    assertThat(nobody().get("/press").page().select("#moved a"))
        .as("nobody asks it in public yet")
        .isEmpty();

    suspensionsOfBlackStudents(2400);
    assertThat(convener.post(campaign + "/publication", Map.of()).status()).isEqualTo(303);
    publicPages.forgetAll();
    Element moved = nobody().get("/press").page().select("#moved").first();
    assertThat(moved.select("a.entry").attr("href")).isEqualTo(campaign);
    assertThat(moved.text()).contains("Publish every number.").contains("Source: Invented data");
    assertThat(said(moved, "Decision adopted")).contains("times the rate of white students");
    assertThat(said(moved, "same year")).contains("(2,400 events, ");
    String embed = moved.select("textarea").text();
    assertThat(embed).startsWith("<iframe src=").doesNotContain("<script");
    var framed = org.jsoup.Jsoup.parse(embed).select("iframe").attr("src");
    var inside = nobody().get(framed.substring(framed.indexOf("/evidence")));
    assertThat(inside.status()).isEqualTo(200);
    assertThat(inside.text()).contains("2,400 events").contains("2024-25");
    assertThat(nobody().reading("es").get("/press").text())
        .contains("Qué cambiaron los archivos más nuevos")
        .contains("Se adoptó la decisión: ")
        .doesNotContain("[home.");

    suspensionsOfBlackStudents(4);
    Element hidden = nobody().get("/press").page().select("#moved").first();
    assertThat(said(hidden, "same year")).endsWith("no longer shown");
    assertThat(hidden.text()).doesNotContain("(4 events");
    assertThat(hidden.select("textarea")).as("nothing to frame").isEmpty();
  }

  @Test
  void manyMovedFiguresAreCountedAndThePageAsksLittle() {
    adopted();
    String campaign = campaign();
    for (int i = 0; i < 10; i++) {
      Map<String, String> figure = new HashMap<>(SUSPENSIONS);
      figure.put("reference", i % 3 == 0 ? "" : "white");
      if (i % 3 == 1) {
        figure.putAll(Map.of("group", "white", "reference", "black"));
      }
      figure.putAll(Map.of("text", "Demand " + i, "target", "the board", "decision", "2026-1"));
      assertThat(convener.post(campaign + "/demands/new", figure).status()).isEqualTo(303);
    }
    assertThat(convener.post(campaign + "/publication", Map.of()).status()).isEqualTo(303);
    suspensionsOfBlackStudents(2500);
    var page = new AtomicReference<Reader.Seen>();
    var asked = Queries.during(() -> page.set(nobody().get("/press")));
    assertThat(page.get().page().select("#moved a.entry")).hasSize(8);
    assertThat(page.get().text()).contains("2 more figures moved");
    assertThat(asked).isNotEmpty().hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void whatIsHiddenLaterIsSaidAsItWasAndThatItIsNoLongerShown() {
    adopted();
    String campaign = demanded(SUSPENSIONS);
    String then = said(dated(campaign), "Decision adopted");
    suspensionsOfBlackStudents(4);
    Element dated = dated(campaign);
    assertThat(said(dated, "Decision adopted")).isEqualTo(then + ". It is no longer shown");
    assertThat(said(dated, "same year"))
        .isEqualTo("Our newest edition, same year: no longer shown");
    assertThat(convener.get(campaign).text())
        .contains("Not shown. Hidden: fewer than 10 events.")
        .doesNotContain("(4 events");
    assertThat(convener.reading("es").get(campaign).text()).contains("Ya no se muestra");
  }

  @Test
  void aNumberFromBeforeThereWereEditionsIsNotRepeatedOnceItIsHidden() {
    adopted();
    String campaign = demanded(SUSPENSIONS);
    OWNER
        .sql(
            """
            update campaigns.demand_figure
            set said = '{"status": "shown", "times": 2.7183}'
            """)
        .update();
    assertThat(said(dated(campaign), "Cited"))
        .isEqualTo("Cited: 2.72 times the rate of white students");
    suspensionsOfBlackStudents(4);
    assertThat(said(dated(campaign), "Cited"))
        .isEqualTo("Cited; the number of that day is hidden today and not repeated here");
  }

  @Test
  void aShareStandsAloneOrBesideAnotherRaceAndSoDoesAPercent() {
    adopted();
    String alone = demanded(GRADUATION);
    assertThat(convener.get(alone).text())
        .contains("Graduation within four years, Tarrow County, 2025-26: Hispanic students")
        .containsPattern("In 2025-26, [0-9]+ of [0-9]+ Hispanic students")
        .doesNotContain("beside");
    assertThat(said(dated(alone), "Cited")).containsPattern("Cited: [0-9.]+% \\([0-9]+ of [0-9]+");

    Map<String, String> beside = new HashMap<>(GRADUATION);
    beside.put("reference", "black");
    assertThat(said(dated(demanded(beside)), "same year"))
        .containsPattern("%.*times the rate of Black students");

    Map<String, String> percent = new HashMap<>(GRADUATION);
    percent.putAll(Map.of("indicator", "reading-elementary", "reference", "white"));
    assertThat(said(dated(demanded(percent)), "same year"))
        .containsPattern("% \\(about [0-9]+ of [0-9]+ students tested\\), .*white students");
  }

  @Test
  void aMeanHasNobodyBesideIt() {
    adopted();
    publish(
        "KYRC24_OVW_Average_Years_School_Experience.csv",
        """
        School Year,County Number,County Name,District Number,District Name,School Number,\
        School Name,School Code,State School Id,NCES ID,CO-OP,CO-OP Code,School Type,\
        Educator Count,Average Years of Experience
        20242025,901,TARROW,901,Tarrow County,,All Schools,901000,,,,,,168,12.8
        """);
    Map<String, String> mean =
        Map.of(
            "indicator", "teacher-experience",
            "place", "901",
            "year", "2024-2025",
            "group", "all",
            "reference", "");
    String campaign = demanded(mean);
    assertThat(said(dated(campaign), "same year")).endsWith("same year: 12.8 years");
    Map<String, String> compared = new HashMap<>(mean);
    compared.put("reference", "white");
    assertThat(demand(campaign, compared).status()).isEqualTo(422);
  }

  @Test
  void aHiddenFigureCannotBeCitedAndTheFormSaysWhy() {
    adopted();
    String campaign = campaign();
    Map<String, String> hidden = new HashMap<>(SUSPENSIONS);
    hidden.put("group", "nhpi");
    var refused = demand(campaign, hidden);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("A hidden figure cannot be cited. Not shown. Hidden: with it, a small number");
    assertThat(demands()).isZero();
    var form =
        convener.get(
            campaign
                + "/demands/new?indicator=oss-events&place=901&year=2024-2025&group=nhpi"
                + "&reference=white");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.text()).as("before anything is written").contains("A hidden figure");
    assertThat(
            convener
                .reading("es")
                .get(
                    campaign
                        + "/demands/new?indicator=oss-events&place=901&year=2024-2025&group=nhpi")
                .text())
        .contains("Una cifra oculta no se puede citar.");
  }

  @Test
  void whatNamesNoFigureIsRefusedAndNothingIsKept() {
    adopted();
    String campaign = campaign();
    for (Map<String, String> change :
        java.util.List.of(
            Map.of("indicator", "martians"),
            Map.of("indicator", "<b>oss-events</b>"),
            Map.of("indicator", ""),
            Map.of("place", "Tarrow"),
            Map.of("place", "901'; drop table campaigns.demand; --"),
            Map.of("place", "000"),
            Map.of("year", "2024"),
            Map.of("year", "1999-2000"),
            Map.of("year", ""),
            Map.of("group", "martians"),
            Map.of("group", "../white"),
            Map.of("reference", "black"),
            Map.of("reference", "martians"),
            Map.of("reference", "all"),
            Map.of("reference", "others"))) {
      Map<String, String> figure = new HashMap<>(SUSPENSIONS);
      figure.putAll(change);
      var refused = demand(campaign, figure);
      assertThat(refused.status()).as(change + refused.text()).isEqualTo(422);
      assertThat(refused.page().select(".errors li").text()).as("" + change).isNotEmpty();
      assertThat(refused.body()).doesNotContain("<b>oss");
    }
    assertThat(demands()).isZero();
  }

  private static long demands() {
    return OWNER.sql("select count(*) from campaigns.demand").query(Long.class).single();
  }

  private Map<String, String> typed(Map<String, String> figure) {
    Map<String, String> sent = new HashMap<>(figure);
    sent.put("text", "Publish every number.");
    sent.put("target", "the county board");
    sent.put("document", "Minutes");
    return sent;
  }

  private static String address(String campaign, Map<String, String> figure) {
    StringBuilder address = new StringBuilder(campaign).append("/demands/new?");
    figure.forEach((name, word) -> address.append(name).append('=').append(word).append('&'));
    return address.toString();
  }

  @Test
  void whatWasTypedSurvivesTheChoosingOfOneFigureAfterTheOther() {
    adopted();
    String campaign = campaign();
    var kept = convener.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(kept.location()).startsWith("/evidence/cite?campaign=every-suspension");
    var one = convener.get(address(campaign, SUSPENSIONS)).page();
    assertThat(one.select("[name=text]").text()).isEqualTo("Publish every number.");
    assertThat(one.select("[name=target]").val()).isEqualTo("the county board");
    assertThat(one.select("[name=document]").val()).isEqualTo("Minutes");
    assertThat(one.select("[name=indicator]").eachAttr("value")).containsExactly("oss-events");
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=indicator]"))
        .as("looking at a figure keeps nothing")
        .isEmpty();

    convener.post(campaign + "/demands/draft", typed(SUSPENSIONS));
    var two = convener.get(address(campaign, GRADUATION)).page();
    assertThat(two.select("[name=indicator]").eachAttr("value"))
        .containsExactly("oss-events", "graduation-4-year");
    assertThat(convener.get(address(campaign, SUSPENSIONS)).page().select("[name=indicator]"))
        .as("the same figure once")
        .hasSize(1);

    Map<String, String> without = typed(GRADUATION);
    without.put("remove", two.select("button[name=remove]").last().val());
    assertThat(convener.post(campaign + "/demands/draft", without).location())
        .isEqualTo(campaign + "/demands/new");
    var none = convener.get(campaign + "/demands/new").page();
    assertThat(none.select("[name=indicator]")).isEmpty();
    assertThat(none.select("[name=text]").text()).isEqualTo("Publish every number.");

    convener.post(campaign + "/demands/draft", Map.of("forget", "yes"));
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .isEmpty();
  }

  @Test
  void aDemandStandsOnSeveralFiguresEachWithItsOwnDays() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(SUSPENSIONS));
    Map<String, java.util.List<String>> sent = new HashMap<>();
    typed(Map.of()).forEach((name, word) -> sent.put(name, java.util.List.of(word)));
    sent.put("decision", java.util.List.of("2026-1"));
    sent.put("document", java.util.List.of());
    for (String field : FigurePicker.FIELDS) {
      sent.put(field, java.util.List.of(SUSPENSIONS.get(field), GRADUATION.get(field)));
    }
    var saved = convener.post(campaign + "/demands/new", sent);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    var dated = convener.get(campaign).page().select("dl.dated");
    assertThat(dated).hasSize(2);
    for (Element it : dated) {
      assertThat(it.select("dd").eachText())
          .anyMatch(said -> said.startsWith("Cited: "))
          .anyMatch(said -> said.startsWith("Decision adopted: "))
          .anyMatch(said -> said.startsWith("Our newest edition"));
    }
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .as("the draft is gone")
        .isEmpty();
    assertThat(convener.post(campaign + "/publication", Map.of()).status()).isEqualTo(303);
    publicPages.forgetAll();
    assertThat(nobody().get("/evidence/oss-events/901?group=black&year=2024-2025").text())
        .contains("Publish every number.");
    assertThat(nobody().get("/evidence/graduation-4-year/901?group=hispanic").text())
        .contains("Publish every number.");
  }

  /** A draft is hers alone, and only of a campaign that she can see. */
  @Test
  void nobodyElseReadsOrWritesADraft() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(nobody().post(campaign + "/demands/draft", typed(Map.of())).status())
        .isNotEqualTo(200);
    var other = as(org.commontable.accounts.Role.CONVENER);
    assertThat(other.get(campaign + "/demands/new").page().select("[name=text]").text()).isEmpty();
    assertThat(convener.post("/campaigns/no-such/demands/draft", typed(Map.of())).status())
        .isEqualTo(404);
    Map<String, String> huge = typed(Map.of());
    huge.put("text", "x".repeat(100_000));
    assertThat(convener.post(campaign + "/demands/draft", huge).status()).isEqualTo(303);
    assertThat(convener.get(campaign + "/demands/new").page().select("[name=text]").text())
        .hasSize(2000);
  }

  /** A draft goes after thirty days though nobody types another, and with the person. */
  @Test
  void anOldDraftGoesByItselfAndAnErasedPersonsAtOnce() {
    adopted();
    String campaign = campaign();
    convener.post(campaign + "/demands/draft", typed(Map.of()));
    clock.forward(Duration.ofDays(29));
    drafts.forgetOld();
    assertThat(kept()).isEqualTo(1);
    clock.forward(Duration.ofDays(2));
    drafts.forgetOld();
    assertThat(kept()).isZero();
    var other = as(org.commontable.accounts.Role.CONVENER);
    other.post(campaign + "/demands/draft", typed(Map.of()));
    var stays = as(org.commontable.accounts.Role.CONVENER); // the first one's session has ended
    stays.post(campaign + "/demands/draft", typed(Map.of()));
    assertThat(kept()).isEqualTo(2);
    var erased = other.post("/your-sign-in/erasure", Map.of("sure", "yes"));
    assertThat(erased.status()).as(erased.text()).isEqualTo(303);
    assertThat(kept()).as("that of the other stays").isEqualTo(1);
  }

  private int kept() {
    return OWNER.sql("select count(*) from campaigns.demand_draft").query(Integer.class).single();
  }
}
