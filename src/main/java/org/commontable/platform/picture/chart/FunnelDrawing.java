package org.commontable.platform.picture.chart;

import java.util.List;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** Draws a funnel: axes, limits, the center and a dot for each place. */
final class FunnelDrawing {
  private static final double TYPE = 15.5;
  private static final double LEFT = 40;
  private static final double RIGHT = 12;
  private static final double TOP = 46;
  private static final double BOTTOM = 56;

  private final FunnelPlot plot;
  private final double width;
  private final double height;
  private final Scale across;
  private final Scale up;
  private final Svg svg = new Svg();

  FunnelDrawing(FunnelPlot plot, double width, double height) {
    this.plot = plot;
    this.width = width;
    this.height = height;
    this.across = plot.across(1);
    this.up = plot.up();
  }

  String svg(String variant) {
    Canvas.open(svg, variant, width, height, TYPE, plot.sentence());
    axes();
    for (int i = 0; i < plot.limits().size(); i++) {
      limit(plot.limits().get(i), i == 0 ? "ch-dashed" : "ch-bandedge");
    }
    center();
    plot.dots().forEach(this::dot);
    return svg.close("svg").toString();
  }

  private void axes() {
    for (double tick : up.ticks()) {
      Canvas.line(svg, tick == 0 ? "ch-base" : "ch-grid", LEFT, y(tick), width - RIGHT, y(tick));
      svg.text(
          Scale.said(tick),
          "class",
          "ch-axis",
          "x",
          LEFT - 8,
          "y",
          y(tick) + .34 * TYPE,
          "text-anchor",
          "end");
    }
    List<Double> ticks = across.ticks();
    int every = width < 500 ? 2 : 1;
    for (int i = 0; i < ticks.size(); i += every) {
      svg.text(
          Scale.said(ticks.get(i)),
          "class",
          "ch-axis",
          "x",
          x(ticks.get(i)),
          "y",
          height - BOTTOM + 22,
          "text-anchor",
          i == ticks.size() - 1 ? "end" : i == 0 ? "start" : "middle");
    }
    svg.text(plot.upward(), "class", "ch-axis", "x", 0, "y", TYPE);
    svg.text(plot.across(), "class", "ch-axis", "x", LEFT, "y", height - 8);
  }

  private void center() {
    Canvas.line(svg, "ch-ref", LEFT, y(plot.center()), width - RIGHT, y(plot.center()));
    double wide = Glyphs.SANS_600.width(plot.centerSaid(), TYPE);
    svg.text(
        plot.centerSaid(),
        "class",
        "ch-value",
        "x",
        Math.max(LEFT, width - RIGHT - wide),
        "y",
        TOP - 10);
  }

  private void limit(FunnelPlot.Limit limit, String look) {
    path(look, limit.ends().stream().map(it -> new double[] {it.size(), it.lower()}).toList());
    path(look, limit.ends().stream().map(it -> new double[] {it.size(), it.upper()}).toList());
  }

  /** Only as far as the drawing goes. */
  private void path(String look, List<double[]> points) {
    StringBuilder d = new StringBuilder();
    for (double[] point : points) {
      if (point[1] <= up.top()) {
        d.append(d.isEmpty() ? 'M' : 'L')
            .append(Svg.number(x(point[0])))
            .append(',')
            .append(Svg.number(y(point[1])));
      }
    }
    if (!d.isEmpty()) {
      svg.element("path", "class", look, "fill", "none", "d", d.toString());
    }
  }

  private void dot(FunnelPlot.Dot dot) {
    svg.element(
        "circle",
        "class",
        dot.stands() ? "ch-more" : "ch-less",
        "cx",
        x(dot.size()),
        "cy",
        y(dot.value()),
        "r",
        dot.stands() ? 5.5 : 4.5);
  }

  private double x(double size) {
    return LEFT + (width - LEFT - RIGHT) * Math.min(size, across.top()) / across.top();
  }

  private double y(double value) {
    return TOP + (height - TOP - BOTTOM) * (1 - Math.min(value, up.top()) / up.top());
  }
}
