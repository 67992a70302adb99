package org.commontable.platform.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commontable.platform.picture.Glyphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The word for a hidden year stands over that year, and nothing stands over the word. */
class GapWordsTest {
  private static final Pattern AT = Pattern.compile("translate\\(([0-9.]+) ([0-9.]+)\\)");
  private static final ChartWords WORDS =
      new ChartWords(
          "1: the same rate for both groups",
          "band: likely range",
          List.of("2017-18", "no file", "is loaded"),
          List.of("No file", "since"),
          List.of("Hidden, the one year", "numbers too small to show"),
          "hidden: fewer than 10 events",
          new ChartNotes(
              "Band: likely range.",
              "Dashed frame: hidden; the table says why.",
              "Hatched: no data.",
              "Gray line: Kentucky.",
              "Upright dashed line: new definition."));

  @Test
  void theWordsOfOneHiddenYearStandOverItAndNotOverTheYearsWithoutAFile() {
    YearChart chart = chart(hidden("2023-24"), noFile("2024-25"), noFile("2025-26"));
    for (Document drawing : List.of(drawn(chart.wide()), drawn(chart.narrow()))) {
      Element word = text(drawing, "numbers too small to show");
      Element column = drawing.selectFirst(".ch-dashed");
      assertThat(number(word, "x"))
          .isCloseTo(number(column, "x") + number(column, "width") / 2, within(.1));
    }
  }

  @Test
  void whereItsColumnIsTooNarrowTheWordGoesAlongIt() {
    List<YearPoint> years = new ArrayList<>(List.of(hidden("2011-12")));
    IntStream.range(2012, 2024).forEach(it -> years.add(noFile(it + "")));
    Document drawing = drawn(chart(years.toArray(YearPoint[]::new)).wide());
    assertThat(drawing.text()).doesNotContain("too small to show");
    Element column = drawing.selectFirst(".ch-dashed");
    assertThat(along(drawing).getFirst().left())
        .isBetween(number(column, "x") - 1, number(column, "x") + number(column, "width"));
  }

  @Test
  void theNameAtTheLinesEndDoesNotCoverTheWordOfTheNextColumn() {
    Document drawing =
        drawn(
            chart(
                    shown("a", 2.8),
                    shown("b", 1.5),
                    hidden("c"),
                    noFile("d"),
                    noFile("e"),
                    noFile("f"),
                    noFile("g"),
                    noFile("h"))
                .wide());
    Element name = drawing.selectFirst("text.ch-label");
    Along word = along(drawing).getFirst();
    assertThat(number(name, "x") + Glyphs.SANS_600.width(name.text(), 15.5))
        .as("they would meet where the word stands in the middle")
        .isGreaterThan(word.left());
    assertThat(word.bottom()).isLessThan(number(name, "y") - 12);
  }

  @Test
  void whereNamesLeaveNoRoomOneColumnStillTellsIt() {
    // The name at the end of the line lies in the middle of the second hidden year.
    Document drawing =
        drawn(
            chart(
                    hidden("a"),
                    shown("b", 2.8),
                    shown("c", 2.5),
                    hidden("d"),
                    noFile("e"),
                    noFile("f"),
                    noFile("g"),
                    noFile("h"))
                .wide());
    assertThat(along(drawing)).isNotEmpty();
    Document alone = drawn(chart(shown("c", 2.5), hidden("d"), noFile("e"), noFile("f")).narrow());
    assertThat(along(alone)).hasSize(1);
  }

  @Test
  void theWordLeavesRoomForWhatTheLineAtOneMeans() {
    // At 1 of 5: the middle of the plot is too low for the word.
    Document drawing =
        drawn(
            chart(shown("a", 4.5), hidden("b"), shown("c", 4), shown("d", 4), shown("e", 4))
                .narrow());
    double reference = number(text(drawing, "1: the same rate for both groups"), "y");
    assertThat(along(drawing))
        .hasSize(1)
        .allSatisfy(it -> assertThat(it.bottom()).isLessThan(reference - 10));
    Document all = drawn(chart(hidden("a"), hidden("b")).narrow());
    double below = number(text(all, "numbers too small to show"), "y");
    double line = number(text(all, "1: the same rate for both groups"), "y");
    assertThat(Math.abs(below - line)).isGreaterThan(15);
  }

  /** A word along a column, by its outer edges. */
  private record Along(double left, double top, double bottom) {}

  private static List<Along> along(Document drawing) {
    return drawing.select("text[transform]").stream()
        .filter(it -> it.text().startsWith("hidden:"))
        .map(
            it -> {
              Matcher at = AT.matcher(it.attr("transform"));
              assertThat(at.find()).isTrue();
              double half = Glyphs.SANS_400.width(it.text(), 15) / 2;
              double middle = Double.parseDouble(at.group(2));
              return new Along(Double.parseDouble(at.group(1)) - 5, middle - half, middle + half);
            })
        .toList();
  }

  private static Element text(Document drawing, String words) {
    return drawing.select("text").stream()
        .filter(it -> it.text().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }

  private static Document drawn(String svg) {
    return Jsoup.parse(svg, Parser.xmlParser());
  }

  private static YearChart chart(YearPoint... years) {
    return new YearChart("Title", "Sentence", "Jefferson County", "", List.of(years), WORDS);
  }

  private static YearPoint shown(String year, double value) {
    return YearPoint.shown(year, value, String.valueOf(value)).within(value * .9, value * 1.1);
  }

  private static YearPoint hidden(String year) {
    return YearPoint.without(year, YearPoint.Status.HIDDEN);
  }

  private static YearPoint noFile(String year) {
    return YearPoint.without(year, YearPoint.Status.NO_FILE);
  }
}
