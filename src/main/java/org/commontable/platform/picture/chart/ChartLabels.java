package org.commontable.platform.picture.chart;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** The words in a chart: values at their points, names at the line's end. */
final class ChartLabels {
  /** As many values as go before all that only stands where there is room. */
  private static final int FIRST = 2;

  private final Svg svg;
  private final YearChart chart;
  private final Frame frame;
  private final Plot plot;
  private final List<YearPoint> years;
  private final Taken taken = new Taken();

  private ChartLabels(Svg svg, YearChart chart, Frame frame, Plot plot) {
    this.svg = svg;
    this.chart = chart;
    this.frame = frame;
    this.plot = plot;
    this.years = chart.years();
  }

  static void draw(Svg svg, YearChart chart, Frame frame, Plot plot, int last, int lastCompared) {
    var labels = new ChartLabels(svg, chart, frame, plot);
    var gaps = new GapWords(svg, chart, frame, plot, labels.taken);
    if (frame.small()) {
      gaps.draw();
      labels.smallValue(last);
      return;
    }
    List<Integer> order = labels.byWeight(last);
    if (frame.narrow()) {
      order.stream().limit(1).forEach(labels::value);
      labels.narrowComparison(lastCompared);
    } else {
      labels.names(last, lastCompared);
    }
    gaps.draw();
    order.stream().skip(frame.narrow() ? 1 : 0).limit(FIRST).forEach(labels::value);
    gaps.takeReference();
    if (frame.narrow()) {
      labels.narrowName(last);
    }
    order.stream().skip(FIRST + (frame.narrow() ? 1 : 0)).forEach(labels::value);
    labels.breaks();
  }

  /**
   * Which values are written first where not all find room: the last, the first, the highest, the
   * lowest, then the newer before the older. On a wide drawing the last stands beside its name.
   */
  private List<Integer> byWeight(int last) {
    List<Integer> shown =
        IntStream.range(0, years.size())
            .filter(i -> years.get(i).value().isPresent() && (i != last || frame.narrow()))
            .boxed()
            .toList();
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> years.get(i).value().orElse(0));
    Set<Integer> order = new LinkedHashSet<>();
    if (!shown.isEmpty()) {
      order.add(shown.getLast());
      order.add(shown.getFirst());
      order.add(Collections.max(shown, byValue));
      order.add(Collections.min(shown, byValue));
      order.addAll(shown.reversed());
    }
    return List.copyOf(order);
  }

  /** Below the band, or above it when the comparison runs below; nowhere without room. */
  private void value(int i) {
    YearPoint year = years.get(i);
    double value = year.value().orElse(0);
    double y =
        comparisonBelow()
            ? Math.min(plot.y(year.upper().orElse(value)), plot.y(value) - 5) - 7
            : Math.max(plot.y(year.lower().orElse(value)), plot.y(value) + 5)
                + 6
                + .78 * frame.type();
    double wide = Glyphs.SANS_600.width(year.said(), frame.type()) + 4;
    // A long value of the first year would lie on the numbers of the axis.
    double x = Math.max(plot.x(i), frame.left() + wide / 2 - 6);
    if (taken.take(x - wide / 2, y - .78 * frame.type(), wide, .9 * frame.type())) {
      svg.text(year.said(), "class", "ch-value", "x", x, "y", y, "text-anchor", "middle");
    }
  }

  /** Along the line between two definitions, at its top or its foot, where there is room. */
  private void breaks() {
    String anew = chart.words().anew();
    for (int i = 1; i < years.size() && !anew.isEmpty(); i++) {
      if (years.get(i).isBreak()) {
        double tall = Glyphs.SANS_400.width(anew, frame.type()) + 8;
        double x = plot.left(i) - 6;
        if (taken.take(x - 12, frame.top(), 16, tall)) {
          along(anew, x, frame.top() + tall / 2, tall);
        } else if (taken.take(x - 12, plot.base() - tall - 2, 16, tall)) {
          along(anew, x, plot.base() - 2 - tall / 2, tall);
        }
      }
    }
  }

  private void along(String words, double x, double middle, double tall) {
    Canvas.paper(svg, x - 12, middle - tall / 2 + 1, 16, tall - 2);
    svg.text(
        words,
        "class",
        "ch-soft",
        "x",
        0,
        "y",
        0,
        "text-anchor",
        "middle",
        "transform",
        "translate(%s %s) rotate(-90)".formatted(Svg.number(x), Svg.number(middle)));
  }

  private boolean comparisonBelow() {
    return years.stream()
            .filter(y -> y.comparison().isPresent() && y.value().isPresent())
            .mapToDouble(y -> y.value().getAsDouble() - y.comparison().getAsDouble())
            .sum()
        > 0;
  }

  private void names(int last, int lastCompared) {
    double own = last < 0 ? -1 : plot.y(years.get(last).value().orElse(0));
    if (lastCompared >= 0) {
      YearPoint year = years.get(lastCompared);
      double y = plot.y(year.comparison().orElse(0));
      // Two labels never share a line: the comparison steps out of the way.
      double apart = Math.abs(y - own) < 22 ? (y <= own ? own - 22 : own + 40) : y;
      beside(plot.x(lastCompared), apart, chart.comparisonName() + " ", year.comparisonSaid(), "");
    }
    if (last >= 0) {
      YearPoint year = years.get(last);
      beside(plot.x(last), own, "", chart.name() + " " + year.said(), "ch-label");
      if (!chart.words().band().isEmpty() && year.banded()) {
        double wide = Glyphs.SANS_400.width(chart.words().band(), frame.type()) + 8;
        taken.add(plot.x(last) + 10, own + 10, wide, 20);
        Canvas.paper(svg, plot.x(last) + 10, own + 10, wide, 20);
        svg.text(
            chart.words().band(),
            "class",
            "ch-soft",
            "x",
            plot.x(last) + 14,
            "y",
            own + 5 + 1.3 * frame.type());
      }
    }
  }

  /** Each where it first finds room; the title and the note name what has none. */
  private void narrowComparison(int lastCompared) {
    if (lastCompared >= 0 && !chart.comparisonName().isEmpty()) {
      YearPoint year = years.get(lastCompared);
      double at = plot.y(year.comparison().orElse(0));
      double wide =
          Glyphs.SANS_400.width(chart.comparisonName() + " ", frame.type())
              + Glyphs.SANS_600.width(year.comparisonSaid(), frame.type());
      double left = plot.x(lastCompared) - wide;
      for (double y : new double[] {at - 10, at + 20, frame.top() + .8 * frame.type()}) {
        if (left >= 0 && taken.take(left, y - .8 * frame.type(), wide, frame.type())) {
          svg.open("text", "x", plot.x(lastCompared), "y", y, "text-anchor", "end");
          svg.raw(Svg.escape(chart.comparisonName())).raw(" ");
          svg.open("tspan", "class", "ch-value")
              .raw(Svg.escape(year.comparisonSaid()))
              .close("tspan");
          svg.close("text");
          break;
        }
      }
    }
  }

  private void narrowName(int last) {
    if (last >= 0 && !chart.name().isEmpty()) {
      double wide = Glyphs.SANS_600.width(chart.name(), frame.type());
      double middle =
          Math.clamp(
              (plot.left(0) + plot.right(last)) / 2,
              wide / 2,
              Math.max(wide / 2, frame.width() - wide / 2));
      double below = lowestLabel() + 13 + .78 * frame.type();
      double above = highestLabel() - 12;
      double[] tries =
          comparisonBelow() ? new double[] {above, below} : new double[] {below, above};
      for (double y : tries) {
        boolean inside = y > .8 * frame.type() && y < plot.base() - 4;
        if (inside && taken.take(middle - wide / 2, y - .8 * frame.type(), wide, frame.type())) {
          svg.text(chart.name(), "class", "ch-label", "x", middle, "y", y, "text-anchor", "middle");
          break;
        }
      }
    }
  }

  private double lowestLabel() {
    return middleYears()
            .mapToDouble(y -> plot.y(y.lower().orElse(y.value().orElse(0))))
            .max()
            .orElse(0)
        + 8
        + .5 * frame.type();
  }

  private double highestLabel() {
    return middleYears()
            .mapToDouble(y -> plot.y(y.upper().orElse(y.value().orElse(0))))
            .min()
            .orElse(0)
        - 8
        - .8 * frame.type();
  }

  /** The years over which the centered name stands. */
  private java.util.stream.Stream<YearPoint> middleYears() {
    List<YearPoint> shown = years.stream().filter(y -> y.value().isPresent()).toList();
    return shown.size() > 3 ? shown.subList(1, shown.size()).stream() : shown.stream();
  }

  private void beside(double x, double y, String plain, String strong, String look) {
    double wide =
        Glyphs.SANS_400.width(plain, frame.type()) + Glyphs.SANS_600.width(strong, frame.type());
    taken.add(x + 10, y - .75 * frame.type(), wide + 10, 1.5 * frame.type());
    Canvas.paper(svg, x + 10, y - .75 * frame.type(), wide + 10, 1.5 * frame.type());
    svg.open(
        "text",
        "class",
        look.isEmpty() ? "ch-plain" : look,
        "x",
        x + 14,
        "y",
        y + .34 * frame.type());
    svg.raw(Svg.escape(plain));
    svg.open("tspan", "class", "ch-value").raw(Svg.escape(strong)).close("tspan");
    svg.close("text");
  }

  private void smallValue(int last) {
    if (last < 0) {
      return;
    }
    YearPoint year = years.get(last);
    double value = year.value().orElse(0);
    double y = plot.y(value) - 11;
    boolean onLine = !chart.words().reference().isEmpty() && Math.abs(y - 5 - plot.y(1)) < 8;
    svg.text(
        year.said(),
        "class",
        "ch-value",
        "x",
        Math.min(plot.x(last) + 5, frame.plotRight()),
        "y",
        onLine ? plot.y(1) - 5 : y,
        "text-anchor",
        "end");
  }
}
