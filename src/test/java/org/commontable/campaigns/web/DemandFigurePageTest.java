package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.commontable.support.Queries;
import org.commontable.support.Reader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A demand keeps what its figure said, day by day, while the figure moves on. */
class DemandFigurePageTest extends CitingTable {
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
}
