package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.DoubleStream;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** Why there is nothing: words over the years without a file, and over those that are hidden. */
final class GapWords {
  /** From one height that is tried to the next. */
  private static final double STEP = 8;

  private final Svg svg;
  private final YearChart chart;
  private final Frame frame;
  private final Plot plot;
  private final List<YearPoint> years;
  private final Taken taken;
  private final EnumSet<Unsaid> unsaid;

  /**
   * @param taken where names stand already
   * @param unsaid grows by what finds no room
   */
  GapWords(Svg svg, YearChart chart, Frame frame, Plot plot, Taken taken, EnumSet<Unsaid> unsaid) {
    this.svg = svg;
    this.chart = chart;
    this.frame = frame;
    this.plot = plot;
    this.years = chart.years();
    this.taken = taken;
    this.unsaid = unsaid;
  }

  /** Years side by side, by their numbers. */
  private record Span(int from, int to) {}

  void draw() {
    List<Span> hidden = spans(YearPoint.Status.HIDDEN);
    if (chart.allHidden() && isOverAll(new Span(hidden.getFirst().from(), hidden.getLast().to()))) {
      hidden = List.of();
    }
    if (frame.small()) {
      return;
    }
    alongColumns(hidden);
    spans(YearPoint.Status.NO_FILE).forEach(this::noFile);
    if (!spans(YearPoint.Status.MISSING).isEmpty()) {
      unsaid.add(Unsaid.NO_DATA);
    }
  }

  /** Near the middle of the plot, else elsewhere between its top and its foot. */
  private boolean isOverAll(Span whole) {
    List<String> lines = chart.words().hidden();
    return (frame.small() || fits(lines, whole))
        && isWritten(lines, 1, middle(whole), frame.top() + .47 * frame.plotHeight());
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
    return widest(lines) <= plot.right(span.to()) - plot.left(span.from()) + 4;
  }

  private double widest(List<String> lines) {
    return lines.stream().mapToDouble(l -> Glyphs.SANS_600.width(l, frame.type())).max().orElse(0);
  }

  private void noFile(Span span) {
    List<String> lines = frame.narrow() ? chart.words().noFileNarrow() : chart.words().noFile();
    double y =
        isCrossed(span)
            ? plot.base() - 8 - .65 * frame.type() * lines.size()
            : frame.top() + (frame.narrow() ? .61 : .68) * frame.plotHeight();
    if (!fits(lines, span) || !isWritten(lines, frame.narrow() ? 2 : 1, middle(span), y)) {
      unsaid.add(Unsaid.NO_DATA);
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
   * in the way, those of another column tell it, or else the note.
   */
  private void alongColumns(List<Span> hidden) {
    boolean said = hidden.isEmpty();
    for (Span span : hidden) {
      said |= isAlong(span);
    }
    if (!said) {
      unsaid.add(Unsaid.HIDDEN);
    }
  }

  private boolean isAlong(Span span) {
    double half = Glyphs.SANS_400.width(chart.words().hiddenYear(), frame.type()) / 2 + 8;
    for (double y : heights(frame.top() + frame.plotHeight() / 2, half)) {
      if (taken.take(middle(span) - 11, y - half, 22, 2 * half)) {
        along(span, y);
        return true;
      }
    }
    return false;
  }

  /** Between the top and the foot of the plot, the nearest to the wanted height first. */
  private List<Double> heights(double wanted, double half) {
    double first = frame.top() + half;
    double last = plot.base() - half - 2;
    double start = Math.max(first, Math.min(wanted, last));
    return DoubleStream.iterate(0, it -> it <= frame.plotHeight(), it -> it + STEP)
        .flatMap(it -> DoubleStream.of(start - it, start + it))
        .filter(y -> y >= first && y <= last)
        .boxed()
        .toList();
  }

  private void along(Span span, double y) {
    double x = middle(span);
    double wide = Glyphs.SANS_400.width(chart.words().hiddenYear(), frame.type());
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

  /**
   * @param bold so many of the lines
   */
  private boolean isWritten(List<String> lines, int bold, double x, double wanted) {
    double pitch = 1.3 * frame.type();
    double half = lines.size() * pitch / 2;
    double wide = widest(lines) + 2 * (frame.narrow() ? 3 : 10);
    double least = frame.left() + wide / 2;
    double most = Math.max(x, frame.width() - wide / 2);
    if (frame.small() && least > most) {
      return lines.isEmpty();
    }
    double middle = frame.small() ? Math.clamp(x, least, most) : x;
    for (double y : lines.isEmpty() ? List.<Double>of() : heights(wanted, half + 8)) {
      if (taken.take(middle - wide / 2, y - half - 8, wide, 2 * half + 14)) {
        Canvas.paper(svg, middle - wide / 2, y - half - 8, wide, 2 * half + 14);
        for (int i = 0; i < lines.size(); i++) {
          svg.text(
              lines.get(i),
              "class",
              i < bold ? "ch-value" : "ch-plain",
              "x",
              middle,
              "y",
              y - half + i * pitch + .9 * frame.type(),
              "text-anchor",
              "middle");
        }
        return true;
      }
    }
    return lines.isEmpty();
  }
}
