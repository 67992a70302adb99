package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** Why there is nothing: words over the years without a file, and over those that are hidden. */
final class GapWords {
  private final Svg svg;
  private final YearChart chart;
  private final Frame frame;
  private final Plot plot;
  private final List<YearPoint> years;
  private final Taken taken;

  /**
   * @param taken where names stand already
   */
  GapWords(Svg svg, YearChart chart, Frame frame, Plot plot, Taken taken) {
    this.svg = svg;
    this.chart = chart;
    this.frame = frame;
    this.plot = plot;
    this.years = chart.years();
    this.taken = taken;
  }

  /** Years side by side, by their numbers. */
  private record Span(int from, int to) {}

  void draw() {
    List<Span> hidden = spans(YearPoint.Status.HIDDEN);
    if (chart.allHidden()) {
      var whole = new Span(hidden.getFirst().from(), hidden.getLast().to());
      if (frame.small() || fits(chart.words().hidden(), whole)) {
        words(chart.words().hidden(), 1, middle(whole), besideReference(plot.left(whole.from())));
        hidden = List.of();
      }
    }
    if (frame.small()) {
      return;
    }
    alongColumns(hidden);
    spans(YearPoint.Status.NO_FILE).forEach(this::noFile);
  }

  private List<Span> spans(YearPoint.Status status) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      if (years.get(i).status() == status) {
        int from = i;
        while (i + 1 < years.size() && years.get(i + 1).status() == status) {
          i++;
        }
        spans.add(new Span(from, i));
      }
    }
    return spans;
  }

  private double middle(Span span) {
    return (plot.left(span.from()) + plot.right(span.to())) / 2;
  }

  private boolean fits(List<String> lines, Span span) {
    double widest =
        lines.stream().mapToDouble(l -> Glyphs.SANS_600.width(l, frame.type())).max().orElse(0);
    return widest <= plot.right(span.to()) - plot.left(span.from()) + 4;
  }

  private void noFile(Span span) {
    List<String> lines = frame.narrow() ? chart.words().noFileNarrow() : chart.words().noFile();
    if (fits(lines, span)) {
      words(
          lines,
          frame.narrow() ? 2 : 1,
          middle(span),
          isCrossed(span)
              ? plot.base() - 8 - .65 * frame.type() * lines.size()
              : frame.top() + (frame.narrow() ? .61 : .68) * frame.plotHeight());
    }
  }

  /**
   * Whether the other line goes on where this one has nothing: then its words stand at the foot.
   */
  private boolean isCrossed(Span span) {
    return years.subList(span.from(), span.to() + 1).stream()
        .anyMatch(y -> y.comparison().isPresent());
  }

  /**
   * Hidden years say so along their columns, once for those side by side; where other words stand
   * in the way, those of another column tell it, and one always does.
   */
  private void alongColumns(List<Span> hidden) {
    boolean said = false;
    for (Span span : hidden) {
      said |= isAlong(span);
    }
    if (!hidden.isEmpty() && !said) {
      along(hidden.getFirst(), frame.top() + frame.plotHeight() / 2);
    }
  }

  /** In the middle, else at the top or the foot, where there is room. */
  private boolean isAlong(Span span) {
    double half = Glyphs.SANS_400.width(chart.words().hiddenYear(), frame.type()) / 2 + 8;
    double[] tries = {
      frame.top() + frame.plotHeight() / 2, frame.top() + half, plot.base() - half - 2
    };
    for (double y : tries) {
      double left = middle(span) - 11;
      if (!meetsReference(left, y - half, y + half) && taken.isFree(left, y - half, 22, 2 * half)) {
        along(span, y);
        return true;
      }
    }
    return false;
  }

  private void along(Span span, double y) {
    double x = middle(span);
    double wide = Glyphs.SANS_400.width(chart.words().hiddenYear(), frame.type());
    taken.add(x - 11, y - wide / 2 - 8, 22, wide + 16);
    Canvas.paper(svg, x - 11, y - wide / 2 - 8, 22, wide + 16);
    svg.text(
        chart.words().hiddenYear(),
        "x",
        0,
        "y",
        0,
        "text-anchor",
        "middle",
        "transform",
        "translate(%s %s) rotate(-90)".formatted(Svg.number(x + 5), Svg.number(y)));
  }

  /** Near the middle of the plot; below what the line at 1 means, else above, with two lines. */
  private double besideReference(double left) {
    double half = 1.3 * frame.type() + 8;
    double middle = frame.top() + .47 * frame.plotHeight();
    if (!meetsReference(left, middle - half, middle + half)) {
      return middle;
    }
    double below = plot.y(1) + 1.5 * frame.type() + half;
    return below + half < plot.base() ? below : plot.y(1) - half - 2;
  }

  private boolean meetsReference(double left, double top, double bottom) {
    String reference = chart.words().reference();
    double end = frame.left() + 4 + Glyphs.SANS_400.width(reference, frame.type());
    return !reference.isEmpty()
        && !frame.small()
        && left < end
        && top < plot.y(1) + 1.5 * frame.type()
        && plot.y(1) < bottom;
  }

  /** What the line at 1 means stands below its left end, whatever else there is. */
  void takeReference() {
    String reference = chart.words().reference();
    if (!reference.isEmpty()) {
      double wide = Glyphs.SANS_400.width(reference, frame.type());
      taken.add(frame.left() + 4, plot.y(1) + .45 * frame.type(), wide, frame.type());
    }
  }

  private void words(List<String> lines, int bold, double x, double y) {
    if (lines.isEmpty()) {
      return;
    }
    double pitch = 1.3 * frame.type();
    double wide = 0;
    for (int i = 0; i < lines.size(); i++) {
      Glyphs face = i < bold ? Glyphs.SANS_600 : Glyphs.SANS_400;
      wide = Math.max(wide, face.width(lines.get(i), frame.type()));
    }
    double pad = frame.narrow() ? 3 : 10;
    double height = lines.size() * pitch;
    taken.add(x - wide / 2 - pad, y - height / 2 - 8, wide + 2 * pad, height + 14);
    Canvas.paper(svg, x - wide / 2 - pad, y - height / 2 - 8, wide + 2 * pad, height + 14);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          lines.get(i),
          "class",
          i < bold ? "ch-value" : "ch-plain",
          "x",
          x,
          "y",
          y - height / 2 + i * pitch + .9 * frame.type(),
          "text-anchor",
          "middle");
    }
  }
}
