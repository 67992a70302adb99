package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.commontable.platform.picture.Svg;

/**
 * Lines and bands that break where a year has no value or another definition begins, instead of
 * bridging it in silence.
 */
final class Lines {
  private final Svg svg;
  private final Plot plot;
  private final List<YearPoint> years;

  Lines(Svg svg, Plot plot, List<YearPoint> years) {
    this.svg = svg;
    this.plot = plot;
    this.years = years;
  }

  void line(String look, IntPredicate has, IntToDoubleFunction value) {
    for (List<Integer> run : runs(has)) {
      if (run.size() > 1) {
        svg.element("path", "class", look, "d", path(run, value, false));
      }
    }
  }

  void band(IntPredicate has, IntToDoubleFunction lower, IntToDoubleFunction upper) {
    for (List<Integer> run : runs(has)) {
      if (run.size() == 1) {
        double x = plot.x(run.getFirst());
        whisker(
            x,
            plot.y(lower.applyAsDouble(run.getFirst())),
            plot.y(upper.applyAsDouble(run.getFirst())));
        continue;
      }
      String there = path(run, upper, false);
      String back = path(run.reversed(), lower, true);
      svg.element("path", "class", "ch-band", "d", there + back + "Z");
      svg.element("path", "class", "ch-bandedge", "d", there);
      svg.element("path", "class", "ch-bandedge", "d", path(run, lower, false));
    }
  }

  /** A single year's interval, which no band can show. */
  private void whisker(double x, double low, double high) {
    svg.element(
        "rect", "class", "ch-band", "x", x - 5, "y", high, "width", 10, "height", low - high);
    svg.element(
        "path",
        "class",
        "ch-bandedge",
        "d",
        "M%s,%sh10M%s,%sh10"
            .formatted(Svg.number(x - 5), Svg.number(high), Svg.number(x - 5), Svg.number(low)));
  }

  private List<List<Integer>> runs(IntPredicate has) {
    var runs = new ArrayList<List<Integer>>();
    var run = new ArrayList<Integer>();
    for (int i = 0; i <= years.size(); i++) {
      boolean ends = i == years.size() || !has.test(i) || years.get(i).isBreak();
      if (ends && !run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      if (i < years.size() && has.test(i)) {
        run.add(i);
      }
    }
    return runs;
  }

  private String path(List<Integer> run, IntToDoubleFunction value, boolean continued) {
    var path = new StringBuilder();
    for (int i : run) {
      path.append(path.isEmpty() && !continued ? 'M' : 'L');
      path.append(Svg.number(plot.x(i)))
          .append(',')
          .append(Svg.number(plot.y(value.applyAsDouble(i))));
    }
    return path.toString();
  }
}
