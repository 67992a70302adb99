package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.RateInterval;
import org.commontable.platform.picture.Svg;
import org.commontable.shared.Fraction;

/**
 * One group's figure from zero to the end of a scale that all groups share: a bar, for shares of
 * people with Wilson's range; hatched where it is hidden. The text beside it says the same, so the
 * drawing is left out for screen readers.
 */
final class BarDrawing {
  private static final int HEIGHT = 20;

  private final double top;

  /**
   * @param top where the scale ends, in the figures' own unit
   */
  BarDrawing(double top) {
    this.top = top > 0 ? top : 1;
  }

  /** The highest thing drawn of a figure. */
  static double highest(Published figure) {
    double hidden =
        figure.status() == Published.Status.HIDDEN
            ? PublishedWords.range(figure.value())
                .map(it -> PublishedWords.real(it.high()))
                .orElse(0.0)
            : 0;
    return Math.max(
        Math.max(figure.printed().orElse(0), hidden),
        range(figure).map(Interval::upper).orElse(0.0));
  }

  /**
   * @param beside drawn as what others are compared with
   */
  String of(Published figure, boolean beside) {
    if (figure.status() == Published.Status.HIDDEN) {
      return hidden(figure);
    }
    if (figure.printed().isEmpty()) {
      return "";
    }
    Svg svg = open();
    double value = figure.printed().getAsDouble();
    svg.element(
        "rect",
        "class",
        beside ? "bar-beside" : "bar-own",
        "x",
        "0",
        "y",
        4,
        "width",
        at(value),
        "height",
        12);
    range(figure).ifPresent(it -> whisker(svg, it));
    return close(svg);
  }

  private void whisker(Svg svg, Interval range) {
    String low = at(range.lower());
    String high = at(range.upper());
    svg.element("line", "class", "bar-halo", "x1", low, "x2", high, "y1", 10, "y2", 10);
    svg.element("line", "class", "bar-range", "x1", low, "x2", high, "y1", 10, "y2", 10);
    for (String end : new String[] {low, high}) {
      svg.element("line", "class", "bar-halo", "x1", end, "x2", end, "y1", 6, "y2", 14);
      svg.element("line", "class", "bar-range", "x1", end, "x2", end, "y1", 6, "y2", 14);
    }
  }

  /** Where its rule says where it lies, that stretch; else the whole width: it may be anywhere. */
  private String hidden(Published figure) {
    Svg svg = open();
    var ends = PublishedWords.range(figure.value());
    double low = ends.map(it -> PublishedWords.real(it.low())).orElse(0.0);
    double high = ends.map(it -> PublishedWords.real(it.high())).orElse(top);
    svg.element(
        "rect",
        "class",
        "bar-hidden",
        "fill",
        "url(#bar-hatch)",
        "x",
        at(low),
        "y",
        4,
        "width",
        at(Math.max(high - low, top / 50)),
        "height",
        12);
    return close(svg);
  }

  /** Of shares of people, each counted once. */
  private static Optional<Interval> range(Published figure) {
    Kind kind = figure.indicator().kind();
    boolean people = kind == Kind.SHARE || kind == Kind.PERCENT || kind == Kind.ACCESS;
    if (people
        && figure.status() == Published.Status.SHOWN
        && figure.count() instanceof Cell.Exact(Fraction count)
        && figure.base() instanceof Cell.Exact(Fraction base)
        && count.isWhole()
        && base.isWhole()
        && base.signum() > 0
        && count.compareTo(base) <= 0) {
      return Optional.of(
          RateInterval.wilson(
              new Rate(count.numerator().longValueExact(), base.numerator().longValueExact()),
              Confidence.NINETY_FIVE));
    }
    return Optional.empty();
  }

  private static Svg open() {
    return new Svg()
        .open(
            "svg",
            "class",
            "bar",
            "width",
            "100%",
            "height",
            HEIGHT,
            "aria-hidden",
            "true",
            "focusable",
            "false");
  }

  private static String close(Svg svg) {
    return svg.element("line", "class", "bar-zero", "x1", 0, "x2", 0, "y1", 0, "y2", HEIGHT)
        .close("svg")
        .toString();
  }

  private String at(double value) {
    return Svg.number(100 * Math.clamp(value / top, 0, 1)) + "%";
  }
}
