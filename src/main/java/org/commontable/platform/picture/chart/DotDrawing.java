package org.commontable.platform.picture.chart;

import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** Draws a dot plot: axis, reference, and for each place its name, range, dot and number. */
final class DotDrawing {
  private static final double TYPE = 15.5;
  private static final double RIGHT = 12;
  private static final double LONGEST = 330;

  private final DotPlot plot;
  private final Scale scale;
  private final boolean narrow;
  private final double width;
  private final double left;
  private final double top;
  private final double step;
  private final Svg svg = new Svg();

  DotDrawing(DotPlot plot, double width, boolean narrow) {
    this.plot = plot;
    this.scale = plot.scale();
    this.narrow = narrow;
    this.width = width;
    this.step = narrow ? 52 : 40;
    this.top = plot.referenceSaid().isEmpty() ? 6 : 26;
    double names =
        plot.dots().stream()
            .mapToDouble(it -> Glyphs.SANS_400.width(it.name(), TYPE))
            .max()
            .orElse(0);
    this.left = narrow ? 8 : Math.min(names, LONGEST) + 20;
  }

  String svg(String variant) {
    double base = top + step * plot.dots().size();
    Canvas.open(svg, variant, width, base + 28, TYPE, plot.sentence());
    axis(base);
    reference(base);
    for (int i = 0; i < plot.dots().size(); i++) {
      dot(plot.dots().get(i), top + step * i);
    }
    return svg.close("svg").toString();
  }

  private void axis(double base) {
    for (double tick : scale.ticks()) {
      Canvas.line(svg, tick == 0 ? "ch-base" : "ch-grid", x(tick), top, x(tick), base);
      svg.text(
          Scale.said(tick),
          "class",
          "ch-axis",
          "x",
          x(tick),
          "y",
          base + 20,
          "text-anchor",
          tick == 0 && narrow ? "start" : tick == scale.top() ? "end" : "middle");
    }
  }

  private void reference(double base) {
    if (plot.reference().isEmpty()) {
      return;
    }
    double x = x(plot.reference().getAsDouble());
    Canvas.line(svg, "ch-ref", x, top - 6, x, base);
    double wide = Glyphs.SANS_400.width(plot.referenceSaid(), TYPE);
    double middle = Math.clamp(x, wide / 2, Math.max(wide / 2, width - wide / 2));
    svg.text(plot.referenceSaid(), "x", middle, "y", TYPE, "text-anchor", "middle");
  }

  private void dot(DotPlot.Dot dot, double from) {
    double y = from + (narrow ? 36 : step / 2);
    if (narrow) {
      svg.text(cut(dot.name(), width - 16), "x", 0, "y", from + 17);
    } else {
      svg.text(cut(dot.name(), LONGEST), "x", left - 14, "y", y + .34 * TYPE, "text-anchor", "end");
    }
    if (dot.value().isEmpty()) {
      svg.text(dot.said(), "class", "ch-soft", "x", left + 8, "y", y + .34 * TYPE);
      return;
    }
    double at = x(dot.value().getAsDouble());
    double end = at + 5;
    if (dot.lower().isPresent() && dot.upper().isPresent()) {
      double low = x(dot.lower().getAsDouble());
      double high = x(Math.min(dot.upper().getAsDouble(), scale.top()));
      svg.element(
          "rect", "class", "ch-band", "x", low, "y", y - 6, "width", high - low, "height", 12);
      svg.element(
          "path",
          "class",
          "ch-bandedge",
          "d",
          "M%s,%sv12M%s,%sv12"
              .formatted(Svg.number(low), Svg.number(y - 6), Svg.number(high), Svg.number(y - 6)));
      end = Math.max(end, high);
    }
    svg.element("circle", "class", "ch-point", "cx", at, "cy", y, "r", 5);
    number(dot, y, at, end);
  }

  /** Behind the range, or before it where there is no room behind. */
  private void number(DotPlot.Dot dot, double y, double at, double end) {
    double wide = Glyphs.SANS_600.width(dot.said(), TYPE);
    boolean behind = end + 8 + wide <= width;
    double start = dot.lower().isPresent() ? x(dot.lower().getAsDouble()) : at - 5;
    svg.text(
        dot.said(),
        "class",
        "ch-value",
        "x",
        behind ? end + 8 : Math.min(start, at - 5) - 8,
        "y",
        y + .34 * TYPE,
        "text-anchor",
        behind ? "start" : "end");
  }

  private static String cut(String name, double room) {
    String text = name;
    while (text.length() > 1 && Glyphs.SANS_400.width(text, TYPE) > room) {
      text = text.substring(0, text.length() - 2).stripTrailing() + "…";
    }
    return text;
  }

  private double x(double value) {
    return left + (width - left - RIGHT) * Math.min(value, scale.top()) / scale.top();
  }
}
