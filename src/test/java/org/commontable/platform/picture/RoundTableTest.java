package org.commontable.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What tokens and look promise about the picture of the table. */
class RoundTableTest {

  @Property(tries = 120)
  void seatsNeverOverlapBecauseEachHasItsPlace(@ForAll @IntRange(min = 2, max = 40) int n) {
    for (Size size : Size.values()) {
      Geometry geometry = Geometry.of(table(n), size);
      Spot first = Spot.of(0, n, geometry.radius());
      Spot second = Spot.of(1, n, geometry.radius());
      double apart = Math.hypot(first.x() - second.x(), first.y() - second.y());
      assertThat(apart).as("%s, %d seats", size, n).isGreaterThan(2 * geometry.seat());
      assertThat(geometry.disc()).isPositive();
      assertThat(geometry.disc() + geometry.seat()).isLessThan(geometry.radius());
    }
  }

  @Property(tries = 60)
  void everySeatIsALinkOfAtLeast24Pixels(@ForAll @IntRange(min = 1, max = 40) int n) {
    for (String svg : List.of(table(n).named(Gallery.WORDS), table(n).numbered(Gallery.WORDS))) {
      Document drawing = Jsoup.parse(svg, Parser.xmlParser());
      assertThat(drawing.select("a[href][aria-label]")).hasSize(n);
      for (Element hit : drawing.select("a .rt-hit")) {
        assertThat(number(hit, "r")).isGreaterThanOrEqualTo(12);
      }
    }
  }

  @Property(tries = 150)
  void nothingStandsOutsideTheFrame(
      @ForAll @IntRange(min = 1, max = 40) int n, @ForAll("names") String name) {
    for (RoundTable.Kind kind : RoundTable.Kind.values()) {
      RoundTable table =
          new RoundTable(kind, seats(n, name), Middle.of("Adopted", "1 of 9"), "x", 150, true);
      inside(Jsoup.parse(table.named(Gallery.WORDS), Parser.xmlParser()));
      inside(Jsoup.parse(table.numbered(Gallery.WORDS), Parser.xmlParser()));
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(Gallery.NAMES)
        .flatMap(name -> Arbitraries.of(name, name + " & <b>Sons</b>", "Éñü " + name));
  }

  @Test
  void theMarksAreToldApartByShapeBecauseColorAloneSaysNothing() {
    var shapes = new ArrayList<String>();
    for (Mark mark : Mark.values()) {
      if (mark != Mark.ABSENT && mark != Mark.CHAIR) {
        shapes.add(mark.svg().replaceAll("class=\"[^\"]*\"", ""));
      }
    }
    assertThat(shapes).doesNotHaveDuplicates();
  }

  @Test
  void tinyMarksStayApartToo() {
    var shapes = new ArrayList<String>();
    for (Mark mark :
        List.of(
            Mark.SUPPORT,
            Mark.CONDITIONS,
            Mark.STAND_ASIDE,
            Mark.ABSTAIN,
            Mark.OPPOSE,
            Mark.BLOCK,
            Mark.SILENT)) {
      var svg = new Svg();
      Marks.drawTiny(svg, mark, 0, 0, 2.5);
      shapes.add(svg.toString().replaceAll("class=\"[^\"]*\"", ""));
    }
    assertThat(shapes).doesNotHaveDuplicates();
  }

  @Test
  void noStyleAttributeBecauseTheStylePolicyRefusesIt() {
    String all = table(9).named(Gallery.WORDS) + table(9).badge() + table(9).listBadge();
    assertThat(all).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<script");
  }

  @Test
  void markupInANameStaysText() {
    RoundTable table =
        RoundTable.stances(seats(7, "<script>alert(1)</script>\"'"), Middle.EMPTY, "\"><script>");
    assertThat(table.named(Gallery.WORDS)).doesNotContain("<script");
  }

  @Test
  void namesBreakWhereACarefulHandWouldBreakThem() {
    assertThat(Names.broken("Bus Drivers & Aides Local 88"))
        .containsExactly("Bus Drivers & Aides", "Local 88");
    assertThat(Names.broken("Faith in Action Tarrow")).containsExactly("Faith in Action", "Tarrow");
    assertThat(Names.broken("Tarrow Civil Rights Council"))
        .containsExactly("Tarrow Civil", "Rights Council");
    assertThat(Names.broken("Eastside Parents Council"))
        .containsExactly("Eastside Parents", "Council");
    assertThat(Names.broken("NAACP")).containsExactly("NAACP");
  }

  @Test
  void aNameTooLongForTwoLinesGivesWayToItsShortName() {
    var seat =
        new Seat(
            "National Federation of Neighborhood Parents and Guardians Associations",
            "NFNPGA",
            Mark.SUPPORT,
            "",
            false);
    assertThat(Names.lines(seat)).containsExactly("NFNPGA");
  }

  @Test
  void theVerdictIsNeverWiderThan82PercentOfTheTable() {
    var svg = new Svg();
    MiddleText.draw(svg, Middle.of("To resolution, not adopted", "1 block"), 60);
    Element word = Jsoup.parse(svg.toString(), Parser.xmlParser()).selectFirst(".rt-verdict");
    assertThat(Glyphs.SERIF_600.width(word.text(), number(word, "font-size")))
        .isLessThanOrEqualTo(2 * 60 * .82 + .5);
  }

  @Test
  void aSumTooLongForTheTableBreaksAfterItsComma() {
    var svg = new Svg();
    MiddleText.draw(svg, Middle.of("Adopted", "7 of 9 support, 2 with conditions"), 75);
    assertThat(Jsoup.parse(svg.toString(), Parser.xmlParser()).select(".rt-sum").eachText())
        .containsExactly("7 of 9 support,", "2 with conditions");
  }

  @Test
  void theFirstSeatStandsAtTwelveAndTheNextFollowsClockwise() {
    assertThat(Spot.of(0, 9, 100).y()).isEqualTo(-100);
    assertThat(Spot.of(1, 9, 100).x()).isPositive();
  }

  private static void inside(Document drawing) {
    Element svg = drawing.selectFirst("svg");
    String[] box = svg.attr("viewBox").split(" ");
    double left = Double.parseDouble(box[0]);
    double top = Double.parseDouble(box[1]);
    double right = left + Double.parseDouble(box[2]);
    double bottom = top + Double.parseDouble(box[3]);
    for (Element circle : svg.select("circle:not(.rt-icon circle):not(.rt-hit)")) {
      double r = number(circle, "r");
      assertThat(number(circle, "cx") - r).isGreaterThanOrEqualTo(left);
      assertThat(number(circle, "cx") + r).isLessThanOrEqualTo(right);
      assertThat(number(circle, "cy") - r).isGreaterThanOrEqualTo(top);
      assertThat(number(circle, "cy") + r).isLessThanOrEqualTo(bottom);
    }
    for (Element text : svg.select(".rt-name, .rt-word")) {
      double type = number(text, "font-size");
      Glyphs glyphs = text.hasClass("rt-word") ? Glyphs.SANS_400 : Glyphs.SANS_600;
      double wide = glyphs.width(text.text(), type);
      double x = number(text, "x");
      double from =
          switch (text.attr("text-anchor")) {
            case "start" -> x;
            case "end" -> x - wide;
            default -> x - wide / 2;
          };
      assertThat(from).isGreaterThanOrEqualTo(left);
      assertThat(from + wide).isLessThanOrEqualTo(right);
      assertThat(number(text, "y") - .8 * type).isGreaterThanOrEqualTo(top);
      assertThat(number(text, "y") + .1 * type).isLessThanOrEqualTo(bottom);
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }

  private static RoundTable table(int n) {
    return RoundTable.stances(
        seats(n, "Eastside Parents Council"), Middle.of("Adopted"), "Adopted.");
  }

  private static List<Seat> seats(int n, String name) {
    var seats = new ArrayList<Seat>();
    for (int i = 0; i < n; i++) {
      seats.add(
          new Seat(name, "Org " + i, Mark.values()[i % Mark.values().length], "/m/" + i, i == 2));
    }
    return seats;
  }
}
