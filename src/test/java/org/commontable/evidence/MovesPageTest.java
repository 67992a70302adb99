package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.evidence.invented.InventedMeasures;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.support.Queries;
import org.commontable.support.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure that an edition says otherwise than the one before it, for everybody. */
class MovesPageTest extends Site {
  private static final String MOVED = "/evidence/moved";

  @Autowired Imports imports;

  @BeforeEach
  void start() {
    empty();
  }

  private void importTheSample() {
    TX.executeWithoutResult(
        tx -> {
          InventedFiles.importInto(imports, "sample");
          InventedMeasures.importInto(imports, "sample");
          InventedPlaces.importInto(imports, "sample");
        });
    OWNER
        .sql("update evidence.edition set moved = 0, newly = 0")
        .update(); // what the sample's files moved
    OWNER.sql("delete from evidence.moved").update();
    publicPages.forgetAll();
  }

  private void suspensions(int black) {
    clock.forward(Duration.ofDays(1));
    String file =
        "sch_id,dist_name,year,category,group_type,student_group,n_students\n"
            + "901,Tarrow County,2024-2025,Out-of-School Suspensions,race,black,"
            + black
            + "\n";
    TX.executeWithoutResult(
        tx ->
            imports.takeAndPublish(
                "corrected" + black + ".csv", file.getBytes(StandardCharsets.UTF_8), "sample"));
    publicPages.forgetAll(); // TX is the test's, not the application's
  }

  private static String row(Document page, String about) {
    return page.select("#list tr:contains(" + about + ")").text();
  }

  @Test
  void beforeAnythingMovedThePageSaysWhatWillBeHere() {
    assertThat(nobody().get(MOVED).text()).contains("No figure has moved so far.");
    assertThat(nobody().get(MOVED + ".csv").status()).isEqualTo(404);
    assertThat(nobody().get(MOVED + ".atom").status()).isEqualTo(200);
    importTheSample();
    assertThat(nobody().reading("es").get(MOVED).text())
        .contains("Hasta ahora no cambió ninguna cifra.");
  }

  @Test
  void oldAndNewStandBesideEachOtherWithTheFileAndTheFigure() {
    importTheSample();
    suspensions(2500);
    Document page = nobody().get(MOVED).page();
    assertThat(row(page, "2024-25, Black"))
        .contains("Tarrow County")
        .contains("(2,500 events, ")
        .containsPattern("per 100 \\([0-9,]+ events, [0-9,]+ students\\) .*per 100");
    assertThat(page.select("#how li a").text()).isEqualTo("corrected2500.csv");
    for (String link : page.select("#list tbody a, #how a[href*=sources]").eachAttr("href")) {
      assertThat(nobody().get(link).status()).as(link).isEqualTo(200);
    }
    assertThat(nobody().get("/press").page().select("a[href=" + MOVED + "]")).isNotEmpty();
    assertThat(nobody().get("/evidence").page().select("a[href=" + MOVED + "]")).isNotEmpty();
    assertThat(nobody().reading("es").get(MOVED).text())
        .contains("Cifras que cambiaron")
        .doesNotContain("[evidence.");
    String csv = nobody().get(MOVED + ".csv").body();
    assertThat(csv)
        .contains("indicator,place,place name,year,group,shown,value before,value after,unit")
        .containsPattern("(?m)^oss-events,901,Tarrow County.*,2024-2025,black,yes,.*,2500,");
  }

  @Test
  void theNumberOfOneThatIsShownNoMoreIsNotRepeated() {
    importTheSample();
    suspensions(2500);
    suspensions(4);
    String row = row(nobody().get(MOVED).page(), "2024-25, Black");
    assertThat(row)
        .contains("a number was shown", "not shown any more (hidden: fewer than 10 events)")
        .doesNotContain("2,500");
    String csv = nobody().get(MOVED + ".csv").body();
    assertThat(csv)
        .containsPattern(
            "(?m)^oss-events,901,Tarrow County.*,black,no longer,,,[^,]*,,,,,.*,few-events$");
    assertThat(csv.lines().filter(it -> it.contains(",black,no longer"))).isNotEmpty();
    assertThat(csv).doesNotContain("2500");
  }

  @Test
  void whatIsNewlyShownStandsInAListOfItsOwn() {
    importTheSample();
    suspensions(2500);
    OWNER.sql("update evidence.edition set newly = 1 where moved > 0").update();
    OWNER
        .sql(
            """
            insert into evidence.moved (edition, indicator, year, place, student_group, hidden,
              newly, count_before, base_before, count_after, base_after, value_after)
            select id, 'oss-events', 2024, '901', 'nhpi', false, true, 0, 0, 25, 100, 0.25
            from evidence.edition where moved > 0
            """)
        .update();
    publicPages.forgetAll();
    Document page = nobody().get(MOVED).page();
    String row = page.select("#newly tbody tr").text();
    assertThat(row).contains("Tarrow County", "(25 events, 100 students)");
    assertThat(page.select("#newly > p").text()).contains("the one before did not show");
    assertThat(page.select("#list").text()).doesNotContain("25 events,");
    assertThat(nobody().reading("es").get(MOVED).text()).contains("Recién mostradas");
    assertThat(nobody().get(MOVED + ".csv").body())
        .containsPattern("(?m)^oss-events,901,Tarrow County.*,nhpi,newly,,25.0,[^,]*,,,25,100,");
    assertThat(nobody().get(MOVED + "?new=99").status()).isEqualTo(200);
  }

  @Test
  void anEarlierEditionAMeasureOrAPlaceCanBeChosen() {
    importTheSample();
    suspensions(2500);
    suspensions(2400);
    Document newest = nobody().get(MOVED).page();
    List<String> editions = newest.select("[name=edition] option").eachAttr("value");
    assertThat(editions).hasSize(2);
    assertThat(row(newest, "2024-25, Black")).contains("(2,400 events");
    Document before = nobody().get(MOVED + "?edition=" + editions.getLast()).page();
    assertThat(row(before, "2024-25, Black")).contains("(2,500 events").doesNotContain("2,400");
    assertThat(nobody().get(MOVED + "?indicator=graduation-4-year").text())
        .contains("No figure of this edition fits.");
    assertThat(row(nobody().get(MOVED + "?place=Tarrow+County+Schools").page(), "Black"))
        .as("a name that is none or several is said")
        .isNotEmpty();
    assertThat(row(nobody().get(MOVED + "?place=901&indicator=oss-events").page(), "Black"))
        .isNotEmpty();
    Document feed = Jsoup.parse(nobody().get(MOVED + ".atom").body(), "", Parser.xmlParser());
    assertThat(feed.select("entry")).hasSize(2);
    assertThat(feed.select("entry link").first().attr("href"))
        .endsWith(MOVED + "?edition=" + editions.getFirst());
  }

  @Test
  void aWordThatIsNoneOfOursIsSaidAndRefusedForFiles() {
    importTheSample();
    suspensions(2500);
    for (String wrong :
        List.of("edition=99999", "edition=x", "indicator=martians", "place=%3Cb%3EAtlantis")) {
      var page = nobody().get(MOVED + "?" + wrong);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.page().select("main .warning").text()).as(wrong).isNotEmpty();
      assertThat(page.body()).doesNotContain("<b>A");
      var csv = nobody().get(MOVED + ".csv?" + wrong);
      assertThat(csv.status()).as(wrong).isEqualTo(400);
      assertThat(csv.body()).startsWith("No file was made: ");
    }
    assertThat(nobody().get(MOVED + "?page=-1").status()).isEqualTo(200);
    assertThat(nobody().get(MOVED + "?page=99999").status()).isEqualTo(200);
  }

  @Test
  void manyMovesComeFiftyAPageAndThePageAsksLittle() {
    importTheSample();
    suspensions(2500);
    OWNER
        .sql(
            """
            insert into evidence.moved (edition, indicator, year, place, student_group, hidden,
              count_before, base_before, count_after, base_after)
            select (select id from evidence.edition order by number desc limit 1), 'oss-events',
              2024, (901000 + n)::text, 'white', false, 12, 100, 13, 100
            from generate_series(1, 120) n
            """)
        .update();
    publicPages.forgetAll();
    List<?> asked = Queries.during(() -> nobody().get(MOVED));
    assertThat(asked).hasSizeLessThanOrEqualTo(60);
    Document first = nobody().get(MOVED).page();
    assertThat(first.select("#list tbody tr:not(.folds)")).hasSize(50);
    assertThat(first.select("#list tr.folds summary").eachText())
        .as("on a phone they wait behind what they share")
        .containsExactly("Out-of-school suspensions, 2024-25: 50 rows");
    assertThat(first.select("nav.pages a[rel=next]").attr("href")).endsWith("page=2");
    Document last = nobody().get(MOVED + "?page=9").page();
    assertThat(last.select("nav.pages a[rel=next]")).isEmpty();
    assertThat(nobody().get(MOVED + ".csv").body().lines().count()).isGreaterThan(121);
  }
}
