package org.commontable.platform.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.commontable.platform.picture.Glyphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A chart never says more than its figures, and never hides a gap. */
class YearChartTest {
  private static final ChartWords WORDS =
      new ChartWords(
          "1: the same rate",
          "band: likely range",
          List.of("2017-18", "no file", "is loaded"),
          List.of("No file", "since"),
          List.of("Hidden", "fewer than 10"),
          "hidden: fewer than 10 events",
          new ChartNotes(
              "Band: likely range.",
              "Dashed frame: hidden; the table says why.",
              "Hatched: no data.",
              "Gray line: Kentucky.",
              "Upright dashed line: new definition."));

  @Test
  void aHiddenYearIsADashedColumnAndNeverAZero() {
    Document drawing = drawn(shown("2011-12", 2), hidden("2012-13"), shown("2013-14", 3));
    assertThat(drawing.select(".ch-dashed")).hasSize(1);
    assertThat(drawing.select(".ch-point")).hasSize(2);
    assertThat(drawing.text()).contains("hidden: fewer than 10 events");
  }

  @Test
  void whereNothingCanBeShownTheAxisHasNoNumbers() {
    Document drawing = drawn(hidden("2012-13"), hidden("2013-14"));
    assertThat(drawing.select("text.ch-axis").eachText()).containsExactly("2012-13", "2013-14");
  }

  @Test
  void theLineBreaksAtAHiddenYearInsteadOfBridgingIt() {
    Document drawing =
        drawn(shown("a", 2), shown("b", 2), hidden("c"), shown("d", 3), shown("e", 3));
    assertThat(drawing.select(".ch-line")).hasSize(2);
  }

  @Test
  void noLineIsDrawnFromOneDefinitionToTheNext() {
    Document drawing =
        drawn(shown("a", 2), shown("b", 2), shown("c", 3).afterBreak(), shown("d", 3));
    assertThat(drawing.select(".ch-line")).hasSize(2);
    assertThat(drawing.select(".ch-band")).hasSize(2);
    assertThat(drawing.select(".ch-break")).hasSize(1);
    Document alone = drawn(shown("a", 2), shown("b", 3).afterBreak());
    assertThat(alone.select(".ch-line")).isEmpty();
    assertThat(alone.select(".ch-point")).hasSize(2);
  }

  /** Head counts of a state: the numbers stand before the plot, with marks of thousands. */
  @Test
  void longNumbersOfTheAxisStandBeforeThePlot() {
    YearChart chart =
        new YearChart(
            "t",
            "s",
            "State",
            "",
            List.of(shown("a", 649_688, "649,688"), shown("b", 635_563, "635,563")),
            WORDS);
    for (String svg : List.of(chart.wide(), chart.narrow())) {
      var drawing = Jsoup.parse(svg, Parser.xmlParser());
      double plot = Double.parseDouble(drawing.select(".ch-base").attr("d").split("[M,]", -1)[1]);
      assertThat(drawing.select("text.ch-axis[text-anchor=end]").eachText())
          .contains("0", "200,000", "800,000");
      for (Element tick : drawing.select("text.ch-axis[text-anchor=end]")) {
        if (tick.text().contains(",")) {
          assertThat(Double.parseDouble(tick.attr("x"))).isLessThan(plot).isGreaterThan(45);
        }
      }
    }
  }

  /** Thirteen years of a number with one decimal on a phone: each takes more than its share. */
  @Property(tries = 100)
  void noTwoValuesLieOnEachOther(
      @ForAll @IntRange(min = 1, max = 15) int years,
      @ForAll @DoubleRange(min = 1, max = 99) double value,
      @ForAll @IntRange(min = 0, max = 9) int wave) {
    var points = new ArrayList<YearPoint>();
    for (int i = 0; i < years; i++) {
      double here = value * (10 + i * wave % 7) / 10;
      points.add(shown("y" + i, here, String.format(Locale.ROOT, "%.1f", here)));
    }
    YearChart chart = new YearChart("t", "s", "A county of some name", "State", points, WORDS);
    for (String svg : List.of(chart.wide(), chart.narrow())) {
      List<Element> values =
          Jsoup.parse(svg, Parser.xmlParser()).select("text.ch-value[text-anchor=middle]");
      assertThat(values.size()).isGreaterThanOrEqualTo(Math.min(1, years - 1));
      for (Element one : values) {
        for (Element other : values) {
          double across =
              Math.abs(Double.parseDouble(one.attr("x")) - Double.parseDouble(other.attr("x")));
          double down =
              Math.abs(Double.parseDouble(one.attr("y")) - Double.parseDouble(other.attr("y")));
          double wide =
              (Glyphs.SANS_600.width(one.text(), 15) + Glyphs.SANS_600.width(other.text(), 15)) / 2;
          assertThat(one == other || across >= wide || down >= 12).as(svg).isTrue();
        }
      }
    }
  }

  @Test
  void yearsWithoutAFileAreHatchedOverTheirTrueWidthAndSaidInWords() {
    Document drawing =
        drawn(shown("a", 2), shown("b", 2), without("c"), without("d"), without("e"), without("f"));
    assertThat(drawing.select(".ch-hatch")).hasSize(1);
    assertThat(drawing.text()).contains("no file");
  }

  @Test
  void theNoteBelowExplainsWhatIsDrawnAndNothingElse() {
    assertThat(chart(shown("a", 2), hidden("b")).narrowNote())
        .isEqualTo("Band: likely range. Dashed frame: hidden; the table says why.");
    assertThat(chart(YearPoint.shown("a", 2, "2"), without("b")).narrowNote())
        .isEqualTo("Hatched: no data.");
    assertThat(chart(YearPoint.shown("a", 2, "2"), shown("b", 3, "3")).wideNote()).isEmpty();
    assertThat(
            chart(shown("a", 2, "2"), YearPoint.without("b", YearPoint.Status.MISSING)).wideNote())
        .as("no words stand over a year without a row")
        .isEqualTo("Hatched: no data.");
  }

  @Test
  void aGroupHiddenInAllYearsSaysSo() {
    assertThat(drawn(hidden("a"), hidden("b")).text()).contains("Hidden").contains("fewer than 10");
  }

  @Test
  void theLabelAtTheLinesEndGivesNameAndValue() {
    assertThat(drawn(shown("a", 2), shown("b", 2.5)).select(".ch-label").text())
        .isEqualTo("Jefferson County 2.5");
  }

  @Test
  void aValueThatIsNotShownCannotBeBuilt() {
    assertThatThrownBy(
            () ->
                new YearPoint(
                    "a",
                    YearPoint.Status.HIDDEN,
                    OptionalDouble.of(3),
                    "3",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    "",
                    false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void smallMultiplesShareTheScaleBecauseElseTheyLie() {
    YearChart main = chart(shown("a", 4.5));
    YearChart small = chart(shown("a", .3)).small(main.axisTop());
    assertThat(small.axisTop()).isEqualTo(main.axisTop()).isEqualTo(5);
  }

  @Property(tries = 200)
  void theAxisStartsAtZeroAndHoldsEverything(
      @ForAll @DoubleRange(min = 0.01, max = 5000) double highest) {
    Scale scale = Scale.upTo(highest);
    assertThat(scale.ticks().getFirst()).isZero();
    assertThat(scale.top()).isGreaterThanOrEqualTo(highest * (1 - 1e-9));
    assertThat(scale.ticks().size()).isBetween(2, 7);
  }

  @Property(tries = 100)
  void everyPointLiesInsideTheFrame(
      @ForAll @IntRange(min = 1, max = 30) int years,
      @ForAll @DoubleRange(min = 0, max = 90) double value) {
    var points = new ArrayList<YearPoint>();
    for (int i = 0; i < years; i++) {
      points.add(i % 5 == 3 ? hidden("y" + i) : shown("y" + i, value).against(value / 2, "x"));
    }
    YearChart chart = new YearChart("t", "s", "Here", "There", points, WORDS);
    for (String svg : List.of(chart.wide(), chart.narrow(), chart.small(100).wide())) {
      Element drawing = Jsoup.parse(svg, Parser.xmlParser()).selectFirst("svg");
      double width = Double.parseDouble(drawing.attr("width"));
      double height = Double.parseDouble(drawing.attr("height"));
      for (Element circle : drawing.select("circle")) {
        assertThat(Double.parseDouble(circle.attr("cx"))).isBetween(0.0, width);
        assertThat(Double.parseDouble(circle.attr("cy"))).isBetween(0.0, height);
      }
      assertThat(svg).doesNotContain("style=").doesNotContain("NaN").doesNotContain("Infinity");
    }
  }

  private static Document drawn(YearPoint... years) {
    return Jsoup.parse(chart(years).wide(), Parser.xmlParser());
  }

  private static YearChart chart(YearPoint... years) {
    return new YearChart("Title", "Sentence", "Jefferson County", "", List.of(years), WORDS);
  }

  private static YearPoint shown(String year, double value) {
    return YearPoint.shown(year, value, String.valueOf(value)).within(value * .9, value * 1.1);
  }

  private static YearPoint shown(String year, double value, String said) {
    return YearPoint.shown(year, value, said).within(value * .9, value * 1.1);
  }

  private static YearPoint hidden(String year) {
    return YearPoint.without(year, YearPoint.Status.HIDDEN);
  }

  private static YearPoint without(String year) {
    return YearPoint.without(year, YearPoint.Status.NO_FILE);
  }
}
