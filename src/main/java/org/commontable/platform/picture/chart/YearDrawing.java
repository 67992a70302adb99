package org.commontable.platform.picture.chart;

import java.util.List;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** Draws a year chart in one frame: axis, hatch, band, lines, words, in this order. */
final class YearDrawing {
  private final YearChart chart;
  private final Frame frame;
  private final Scale scale;
  private final Plot plot;
  private final List<YearPoint> years;
  private final Svg svg = new Svg();
  private final Taken taken = new Taken();
  private final int last;
  private final int lastCompared;

  YearDrawing(YearChart chart, Frame frame) {
    this.chart = chart;
    this.years = chart.years();
    this.scale = chart.scale();
    this.frame =
        frame.before(
            scale.ticks().stream()
                .mapToDouble(it -> Glyphs.SANS_400.width(Scale.said(it), frame.type()))
                .max()
                .orElse(0));
    this.last = lastOf(false);
    this.lastCompared = lastOf(true);
    boolean beside = !frame.narrow() && !frame.small();
    this.plot = new Plot(this.frame, scale.top(), years, beside ? labelRoom() : 0);
  }

  /**
   * @param variant for a page ("wide") or for a phone ("narrow")
   */
  Drawn drawn(String variant) {
    Canvas.open(svg, variant, frame.width(), frame.height(), frame.type(), chart.sentence());
    grid();
    gaps();
    breaks();
    reference();
    var lines = new Lines(svg, plot, years);
    lines.band(i -> years.get(i).banded(), this::lower, this::upper);
    if (!frame.small()) {
      lines.line("ch-other", i -> years.get(i).comparison().isPresent(), this::other);
    }
    lines.line(frame.small() ? "ch-line thin" : "ch-line", i -> shown(i), this::value);
    points();
    yearLabels();
    var unsaid = ChartLabels.draw(svg, chart, frame, plot, taken, last, lastCompared);
    return new Drawn(svg.close("svg").toString(), unsaid);
  }

  private void grid() {
    boolean empty = last < 0 && lastCompared < 0; // then nobody knows what the steps would be
    for (double tick : empty ? List.<Double>of() : scale.ticks()) {
      boolean one = frame.small() && tick == 1 && !chart.words().reference().isEmpty();
      boolean skipped = frame.small() && !one && tick != 0 && !smallTick(tick);
      if (skipped) {
        continue;
      }
      double y = plot.y(tick);
      svg.text(
          Scale.said(tick),
          "class",
          "ch-axis",
          "x",
          frame.left() - (frame.small() ? 8 : 10),
          "y",
          y + .34 * frame.type(),
          "text-anchor",
          "end");
      double wide = Glyphs.SANS_400.width(Scale.said(tick), frame.type());
      double right = frame.left() - (frame.small() ? 8 : 10);
      taken.add(right - wide, y - .4 * frame.type(), wide, .8 * frame.type());
      if (tick > 0 && !one) {
        svg.element("path", "class", "ch-grid", "d", across(frame.left(), frame.plotRight(), y));
      }
    }
    svg.element(
        "path", "class", "ch-base", "d", across(frame.left(), frame.plotRight(), plot.base()));
  }

  /** In small multiples only every second step, counted from the top. */
  private boolean smallTick(double tick) {
    long fromTop = Math.round((scale.top() - tick) / scale.step());
    return fromTop % 2 == 0 && tick / scale.step() > 1.5;
  }

  private void gaps() {
    for (int i = 0; i < years.size(); i++) {
      switch (years.get(i).status()) {
        case HIDDEN -> hiddenColumn(i);
        case NO_FILE, MISSING -> {
          int end = i;
          while (end + 1 < years.size() && years.get(end + 1).status() == years.get(i).status()) {
            end++;
          }
          svg.element(
              "path",
              "class",
              "ch-hatch",
              "d",
              Hatch.path(
                  plot.left(i), frame.top(), plot.right(end) - plot.left(i), frame.plotHeight()));
          i = end;
        }
        case SHOWN -> {}
      }
    }
  }

  private void hiddenColumn(int i) {
    double width = .68 * (plot.right(i) - plot.left(i));
    double x = plot.x(i) - width / 2;
    svg.element(
        "path",
        "class",
        "ch-hatch hidden",
        "d",
        Hatch.path(x, frame.top(), width, frame.plotHeight()));
    svg.element(
        "rect",
        "class",
        "ch-dashed",
        "x",
        x,
        "y",
        frame.top(),
        "width",
        width,
        "height",
        frame.plotHeight());
  }

  /** Between the last year of one definition and the first of the next. */
  private void breaks() {
    for (int i = 1; i < years.size(); i++) {
      if (years.get(i).isBreak()) {
        svg.element(
            "path",
            "class",
            "ch-break",
            "d",
            "M%s,%sV%s"
                .formatted(
                    Svg.number(plot.left(i)), Svg.number(frame.top()), Svg.number(plot.base())));
      }
    }
  }

  private void reference() {
    if (chart.words().reference().isEmpty() || scale.top() < 1) {
      return;
    }
    int end = frame.small() ? years.size() - 1 : lastHeld();
    svg.element(
        "path",
        "class",
        "ch-ref",
        "d",
        across(frame.left(), frame.small() ? frame.plotRight() : plot.right(end), plot.y(1)));
  }

  private void points() {
    if (lastCompared >= 0 && !frame.small()) {
      svg.element(
          "circle",
          "class",
          "ch-otherpoint",
          "cx",
          plot.x(lastCompared),
          "cy",
          plot.y(other(lastCompared)),
          "r",
          4.5);
    }
    for (int i = 0; i < years.size(); i++) {
      boolean alone =
          shown(i)
              && (i == 0 || !shown(i - 1) || years.get(i).isBreak())
              && (i == years.size() - 1 || !shown(i + 1) || years.get(i + 1).isBreak());
      if (shown(i) && (!frame.small() || i == last || alone)) {
        svg.element(
            "circle", "class", "ch-point", "cx", plot.x(i), "cy", plot.y(value(i)), "r", 4.5);
      }
    }
  }

  private void yearLabels() {
    int held = lastHeld();
    boolean few = frame.small() || frame.narrow();
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < years.size(); i++) {
      boolean ends = i == 0 || i == held;
      boolean every = i <= held || (i - held) % 2 == 1;
      double wide = Glyphs.SANS_400.width(years.get(i).label(), frame.type());
      double start = few ? endLabel(i, held, wide, before) : plot.x(i) - wide / 2;
      if ((few ? ends : every) && start > before + 4) {
        svg.text(
            years.get(i).label(),
            "class",
            i <= held ? "ch-axis held" : "ch-axis",
            "x",
            few && i > 0 ? start + wide : few ? start : plot.x(i),
            "y",
            plot.base() + (frame.small() ? 20 : 22),
            "text-anchor",
            few ? i == 0 ? "start" : "end" : "middle");
        before = start + wide;
        taken.add(start, plot.base() + 8, wide, frame.type());
      }
    }
  }

  /** The first year begins where its step does; the last held one ends with its own, or behind. */
  private double endLabel(int i, int held, double wide, double before) {
    if (i == 0) {
      return plot.left(0) + (frame.narrow() ? 6 : 4);
    }
    double end = i == held ? plot.right(i) - (frame.narrow() ? 4 : 0) : plot.x(i);
    double behind = Math.min(before + 10, frame.plotRight() - wide);
    return Math.max(end - wide, behind);
  }

  /** The last year of which we hold a file. */
  private int lastHeld() {
    for (int i = years.size() - 1; i > 0; i--) {
      if (years.get(i).status() != YearPoint.Status.NO_FILE) {
        return i;
      }
    }
    return 0;
  }

  private int lastOf(boolean compared) {
    for (int i = years.size() - 1; i >= 0; i--) {
      if (compared ? years.get(i).comparison().isPresent() : shown(i)) {
        return i;
      }
    }
    return -1;
  }

  /** So that the names that stand behind the lines' ends do not leave the drawing. */
  private double labelRoom() {
    return Math.max(
        roomBehind(last, chart.name() + " " + said(last)),
        roomBehind(lastCompared, chart.comparisonName() + " " + comparedSaid(lastCompared)));
  }

  private double roomBehind(int year, String words) {
    double all = frame.plotRight() - frame.left();
    double wide = Glyphs.SANS_600.width(words, frame.type()) + 14;
    double left = frame.plotRight() - wide - frame.left();
    return year < 0 ? 0 : Math.clamp(all - left * years.size() / (year + .5), 0, .7 * all);
  }

  private String said(int year) {
    return year < 0 ? "" : years.get(year).said();
  }

  private String comparedSaid(int year) {
    return year < 0 ? "" : years.get(year).comparisonSaid();
  }

  private static String across(double from, double to, double y) {
    return "M%s,%sH%s".formatted(Svg.number(from), Svg.number(y), Svg.number(to));
  }

  private boolean shown(int i) {
    return years.get(i).status() == YearPoint.Status.SHOWN;
  }

  private double value(int i) {
    return years.get(i).value().orElse(0);
  }

  private double lower(int i) {
    return years.get(i).lower().orElse(0);
  }

  private double upper(int i) {
    return years.get(i).upper().orElse(0);
  }

  private double other(int i) {
    return years.get(i).comparison().orElse(0);
  }
}
