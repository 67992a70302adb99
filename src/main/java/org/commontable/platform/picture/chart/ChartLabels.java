package org.commontable.platform.picture.chart;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** The words in a chart: values at their points, names at the line's end. */
final class ChartLabels {
  /** As many values as go before all that only stands where there is room. */
  private static final int FIRST = 2;

  private static final int POINT = 4;

  private final Svg svg;
  private final YearChart chart;
  private final Frame frame;
  private final Plot plot;
  private final List<YearPoint> years;
  private final Taken taken;
  private final EnumSet<Unsaid> unsaid = EnumSet.noneOf(Unsaid.class);

  private ChartLabels(Svg svg, YearChart chart, Frame frame, Plot plot, Taken taken) {
    this.svg = svg;
    this.chart = chart;
    this.frame = frame;
    this.plot = plot;
    this.years = chart.years();
    this.taken = taken;
  }

  /**
   * The most important first; a word that finds no room is left to the note below the drawing.
   *
   * @param taken where the numbers of the axes stand
   */
  static EnumSet<Unsaid> draw(
      Svg svg, YearChart chart, Frame frame, Plot plot, Taken taken, int last, int lastCompared) {
    var labels = new ChartLabels(svg, chart, frame, plot, taken);
    labels.draw(last, lastCompared);
    return labels.unsaid;
  }

  private void draw(int last, int lastCompared) {
    var gaps = new GapWords(svg, chart, frame, plot, taken, unsaid);
    if (frame.small()) {
      gaps.draw();
      smallValue(last);
      return;
    }
    points(lastCompared);
    List<Integer> order = byWeight(last);
    if (frame.narrow()) {
      order.stream().limit(1).forEach(this::value);
      narrowComparison(lastCompared);
    } else {
      names(last, lastCompared);
    }
    var reference = new ReferenceWords(svg, chart, frame, plot, taken, unsaid);
    boolean yields = leavesHiddenUnsaid(true) && !leavesHiddenUnsaid(false);
    if (!yields) {
      reference.draw();
    }
    gaps.draw();
    if (yields) {
      reference.draw();
    }
    order.stream().skip(frame.narrow() ? 1 : 0).limit(FIRST).forEach(this::value);
    if (frame.narrow()) {
      narrowName(last);
    }
    order.stream().skip(FIRST + (frame.narrow() ? 1 : 0)).forEach(this::value);
    breaks();
  }

  /** No word lies on a point. */
  private void points(int lastCompared) {
    for (int i = 0; i < years.size(); i++) {
      point(i, years.get(i).value());
    }
    if (lastCompared >= 0) {
      point(lastCompared, years.get(lastCompared).comparison());
    }
  }

  private void point(int i, OptionalDouble value) {
    if (value.isPresent()) {
      double y = plot.y(value.getAsDouble());
      taken.take(plot.x(i) - POINT, y - POINT, 2 * POINT, 2 * POINT);
    }
  }

  /**
   * Whether the words for hidden years would find no room, with or without those at the line at 1.
   */
  private boolean leavesHiddenUnsaid(boolean withReference) {
    Taken tried = taken.copy();
    EnumSet<Unsaid> without = EnumSet.noneOf(Unsaid.class);
    if (withReference) {
      new ReferenceWords(new Svg(), chart, frame, plot, tried, without).draw();
    }
    new GapWords(new Svg(), chart, frame, plot, tried, without).draw();
    return without.contains(Unsaid.HIDDEN);
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

  /**
   * Below the band, or above it when the comparison runs below; on the other side where that would
   * leave the plot; nowhere without room.
   */
  private void value(int i) {
    YearPoint year = years.get(i);
    double value = year.value().orElse(0);
    double above = Math.min(plot.y(year.upper().orElse(value)), plot.y(value) - 5) - 7;
    double below =
        Math.max(plot.y(year.lower().orElse(value)), plot.y(value) + 5) + 6 + .78 * frame.type();
    boolean isAbove = comparisonBelow() ? above > .8 * frame.type() : below > plot.base() + 2;
    double y = isAbove ? above : below;
    double wide = Glyphs.SANS_600.width(year.said(), frame.type()) + 4;
    // A long value of the first year would lie on the numbers of the axis, one of the last outside.
    double least = frame.left() + wide / 2 - 6;
    double x = Math.clamp(plot.x(i), least, Math.max(least, frame.width() - wide / 2));
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
        } else {
          unsaid.add(Unsaid.BREAK);
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
    double own = last < 0 ? 0 : plot.y(years.get(last).value().orElse(0));
    if (last >= 0) {
      beside(plot.x(last), "", chart.name() + " " + years.get(last).said(), "ch-label", own);
    }
    if (lastCompared >= 0) {
      YearPoint year = years.get(lastCompared);
      double y = plot.y(year.comparison().orElse(0));
      String name = chart.comparisonName() + " ";
      double x = plot.x(lastCompared);
      // Two labels never share a line: the comparison steps out of the way.
      boolean isSaid =
          y <= own
              ? beside(x, name, year.comparisonSaid(), "", y, own - 22, own + 40)
              : beside(x, name, year.comparisonSaid(), "", y, own + 40, own - 22);
      if (!isSaid) {
        unsaid.add(Unsaid.COMPARISON);
      }
    }
    if (last >= 0 && !chart.words().band().isEmpty() && years.get(last).banded()) {
      bandWords(plot.x(last) + 10, own);
    }
  }

  /** Below the name at the line's end, or above it. */
  private void bandWords(double x, double own) {
    double wide = Glyphs.SANS_400.width(chart.words().band(), frame.type()) + 8;
    for (double top : new double[] {own + .7 * frame.type(), own - 32}) {
      boolean inside = top > 0 && top + 20 < plot.base();
      if (inside && taken.take(x, top, wide, 20)) {
        Canvas.paper(svg, x, top, wide, 20);
        svg.text(
            chart.words().band(),
            "class",
            "ch-soft",
            "x",
            x + 4,
            "y",
            top - 5 + 1.3 * frame.type());
        return;
      }
    }
    unsaid.add(Unsaid.BAND);
  }

  /** Where it first finds room. */
  private void narrowComparison(int lastCompared) {
    if (lastCompared < 0 || chart.comparisonName().isEmpty()) {
      return;
    }
    YearPoint year = years.get(lastCompared);
    double at = plot.y(year.comparison().orElse(0));
    double wide =
        Glyphs.SANS_400.width(chart.comparisonName() + " ", frame.type())
            + Glyphs.SANS_600.width(year.comparisonSaid(), frame.type());
    double right = Math.max(plot.x(lastCompared), frame.left() + 4 + wide);
    for (double y : new double[] {at - 10, at + 20, frame.top() + .8 * frame.type()}) {
      boolean inside = y > .8 * frame.type() && y < plot.base() - 3 && right <= frame.width();
      if (inside && taken.takeLine(right - wide, y, wide, frame.type())) {
        svg.open("text", "x", right, "y", y, "text-anchor", "end");
        svg.raw(Svg.escape(chart.comparisonName())).raw(" ");
        svg.open("tspan", "class", "ch-value")
            .raw(Svg.escape(year.comparisonSaid()))
            .close("tspan");
        svg.close("text");
        return;
      }
    }
    unsaid.add(Unsaid.COMPARISON);
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
        boolean inside =
            y > .8 * frame.type() && y < plot.base() - 4 && wide < frame.plotRight() - frame.left();
        if (inside && taken.takeLine(middle - wide / 2, y, wide, frame.type())) {
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

  /**
   * @param heights where it may stand, the first free one inside the drawing
   */
  private boolean beside(double x, String plain, String strong, String look, double... heights) {
    double wide =
        Glyphs.SANS_400.width(plain, frame.type()) + Glyphs.SANS_600.width(strong, frame.type());
    double half = .7 * frame.type();
    for (double y : heights) {
      boolean inside = y - half >= 0 && y - half < plot.base();
      if (inside && taken.take(x + 10, y - half, wide + 10, 2 * half)) {
        Canvas.paper(svg, x + 10, y - half, wide + 10, 2 * half);
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
        return true;
      }
    }
    return false;
  }

  private void smallValue(int last) {
    if (last < 0) {
      return;
    }
    YearPoint year = years.get(last);
    double value = year.value().orElse(0);
    double above = plot.y(value) - 11;
    double y = above > .75 * frame.type() ? above : plot.y(value) + 8 + .75 * frame.type();
    double wide = Glyphs.SANS_600.width(year.said(), frame.type());
    boolean onLine = !chart.words().reference().isEmpty() && Math.abs(y - 5 - plot.y(1)) < 8;
    svg.text(
        year.said(),
        "class",
        "ch-value",
        "x",
        Math.clamp(
            plot.x(last) + 5,
            frame.left() - 4 + wide,
            Math.max(frame.left() - 4 + wide, frame.plotRight())),
        "y",
        onLine ? plot.y(1) - 5 : y,
        "text-anchor",
        "end");
  }
}
