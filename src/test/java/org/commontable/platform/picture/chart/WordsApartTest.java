package org.commontable.platform.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.commontable.platform.picture.Glyphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whatever the years hold: no word of a chart lies on another, and none leaves the drawing. */
class WordsApartTest {
  private static final Pattern AT = Pattern.compile("translate\\(([0-9.-]+) ([0-9.-]+)\\)");
  private static final String[] REASONS = {
    "hidden: fewer than 10 events",
    "hidden by the state",
    "numbers too small to show",
    "hidden: with it, a hidden number could be worked out in this school"
  };

  private static final String[] ALL_HIDDEN = {
    "fewer than 10 events each", "each could tell a small number of another school in this place"
  };

  @Property(tries = 3000)
  void noTwoWordsMeet(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 15) int years,
      @ForAll @IntRange(min = 0, max = 10) int hidden) {
    YearChart chart = chart(new Random(seed), years, hidden);
    apart(chart.narrow());
    apart(chart.wide());
    apart(chart.small(0).narrow());
    apart(chart.small(0).wide());
  }

  /** The paper below a word covers what was written before it. */
  @Property(tries = 1000)
  void noPaperLiesOnAWordWrittenBefore(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 15) int years,
      @ForAll @IntRange(min = 0, max = 10) int hidden) {
    YearChart chart = chart(new Random(seed), years, hidden);
    for (String svg : List.of(chart.narrow(), chart.wide())) {
      Element drawing = drawing(svg);
      double type = Double.parseDouble(drawing.attr("font-size"));
      List<Box> written = new ArrayList<>();
      for (Element it : drawing.children()) {
        if (it.is("text")) {
          written.add(box(it, type));
        } else if (it.is("rect.ch-paper")) {
          double x = number(it, "x");
          double y = number(it, "y");
          var paper = new Box("", x, y, x + number(it, "width"), y + number(it, "height"));
          assertThat(written).as(svg).noneMatch(paper::meets);
        }
      }
    }
  }

  private static void apart(String svg) {
    Element drawing = drawing(svg);
    double type = Double.parseDouble(drawing.attr("font-size"));
    List<Box> boxes = drawing.select("text").stream().map(it -> box(it, type)).toList();
    var frame =
        new Box("frame", -1, 0, number(drawing, "width") + 1, number(drawing, "height") + 1);
    for (int i = 0; i < boxes.size(); i++) {
      Box one = boxes.get(i);
      assertThat(one.isIn(frame)).as("%s leaves the drawing: %s", one, svg).isTrue();
      assertThat(boxes.subList(i + 1, boxes.size())).as("%s in %s", one, svg).noneMatch(one::meets);
    }
  }

  /** What the ink of a text covers at the most. */
  private record Box(String said, double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isIn(Box other) {
      return left >= other.left
          && right <= other.right
          && top >= other.top
          && bottom <= other.bottom;
    }
  }

  private static Box box(Element text, double type) {
    double wide = wide(text, type);
    double up = .7 * type;
    double down = text.text().matches("[0-9.,-]+") ? 0 : .2 * type;
    Matcher turned = AT.matcher(text.attr("transform"));
    if (turned.find()) {
      double x = Double.parseDouble(turned.group(1));
      double y = Double.parseDouble(turned.group(2));
      return new Box(text.text(), x - up, y - wide / 2, x + down, y + wide / 2);
    }
    double left =
        switch (text.attr("text-anchor")) {
          case "end" -> number(text, "x") - wide;
          case "middle" -> number(text, "x") - wide / 2;
          default -> number(text, "x");
        };
    double y = number(text, "y");
    return new Box(text.text(), left, y - up, left + wide, y + down);
  }

  private static double wide(Element text, double type) {
    Element strong = text.selectFirst("tspan");
    String look = text.attr("class");
    Glyphs face =
        look.equals("ch-value") || look.equals("ch-label") ? Glyphs.SANS_600 : Glyphs.SANS_400;
    return strong == null
        ? face.width(text.text(), type)
        : Glyphs.SANS_600.width(strong.text(), type)
            + face.width(
                text.wholeText().substring(0, text.wholeText().length() - strong.text().length()),
                type);
  }

  private static YearChart chart(Random dice, int count, int hidden) {
    double most = new double[] {.5, 3, 12, 60, 900, 650_000}[dice.nextInt(6)];
    boolean ratio = most < 100 && dice.nextBoolean();
    int held = dice.nextBoolean() ? count : 1 + dice.nextInt(count);
    String form = most < 20 ? "%.2f" : most < 100 ? "%.1f" : "%,.0f";
    List<YearPoint> years = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double value = most * dice.nextDouble();
      String label = 2011 + i + "-" + (12 + i);
      YearPoint.Status status =
          i >= held
              ? YearPoint.Status.NO_FILE
              : dice.nextInt(10) < hidden
                  ? YearPoint.Status.HIDDEN
                  : dice.nextInt(8) == 0 ? YearPoint.Status.MISSING : YearPoint.Status.SHOWN;
      YearPoint point =
          status == YearPoint.Status.SHOWN
              ? YearPoint.shown(label, value, String.format(Locale.ROOT, form, value))
              : YearPoint.without(label, status);
      if (status == YearPoint.Status.SHOWN && ratio) {
        point = point.within(value * .6, value * 1.5);
      }
      if (dice.nextInt(4) > 0) {
        double other = most * dice.nextDouble();
        point = point.against(other, String.format(Locale.ROOT, form, other));
      }
      years.add(i > 0 && dice.nextInt(12) == 0 ? point.afterBreak() : point);
    }
    return new YearChart(
        "Title", "Sentence", "Jefferson County", "Kentucky", years, words(dice, ratio));
  }

  private static ChartWords words(Random dice, boolean ratio) {
    String why = REASONS[dice.nextInt(REASONS.length)];
    return new ChartWords(
        ratio ? "1: the same rate for both groups" : "",
        ratio ? "band: likely range" : "",
        List.of("2017-18 to 2025-26", "nine years for which no file", "is loaded in this form"),
        List.of("No file", "for the", "nine years", "since"),
        List.of("Hidden, all six years", ALL_HIDDEN[dice.nextInt(ALL_HIDDEN.length)]),
        why,
        new ChartNotes(
            "Band: likely range.",
            "Dashed frame: hidden; the table says why.",
            "Hatched: no data.",
            "Gray line: Kentucky.",
            "Upright dashed line: new definition."),
        "new definition");
  }

  private static Element drawing(String svg) {
    return Jsoup.parse(svg, Parser.xmlParser()).selectFirst("svg");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
