package org.commontable.platform.picture;

import static org.commontable.platform.picture.Svg.number;

/** Draws one mark around (x, y) with the seat's radius s. Geometry: tokens of the house. */
final class Marks {
  private Marks() {}

  static void draw(Svg svg, Mark mark, double x, double y, double s) {
    double w = .2 * s;
    double r = s - w / 2;
    switch (mark) {
      case SUPPORT -> circle(svg, "rt-yes", x, y, s, 0);
      case CONDITIONS -> {
        circle(svg, "rt-half", x, y, r, w);
        svg.element("path", "class", "rt-yes", "d", leftHalf(x, y, r));
      }
      case STAND_ASIDE -> {
        circle(svg, "rt-line", x, y, .86 * s, w);
        svg.element("path", "class", "rt-line", "stroke-width", 1.15 * w, "d", bar(x, y, 1.35 * s));
      }
      case ABSTAIN -> circle(svg, "rt-line", x, y, r, .8 * w);
      case OPPOSE ->
          svg.element("path", "class", "rt-open", "stroke-width", w, "d", diamond(x, y, 1.18 * s));
      case BLOCK -> square(svg, x, y, .94 * s);
      case SILENT, ABSENT -> dots(svg, x, y, r, w);
      case CHAIR -> circle(svg, "rt-seat", x, y, s, 0);
      case ROOM, WEB, PHONE, PAPER -> {
        circle(svg, "rt-seat", x, y, s, 0);
        Lucide.draw(svg, mark, x, y, 1.15 * s);
      }
    }
  }

  /** The same marks for a picture under 40 pixels: fewer strokes, still told apart by shape. */
  static void drawTiny(Svg svg, Mark mark, double x, double y, double s) {
    double w = .28 * s;
    switch (mark) {
      case CONDITIONS -> {
        circle(svg, "rt-half", x, y, .88 * s, w);
        svg.element("path", "class", "rt-yes", "d", leftHalf(x, y, .88 * s));
      }
      case STAND_ASIDE ->
          svg.element(
              "rect",
              "class",
              "rt-solid",
              "x",
              x - 1.15 * s,
              "y",
              y - .31 * s,
              "width",
              2.3 * s,
              "height",
              .62 * s);
      case ABSTAIN -> circle(svg, "rt-line", x, y, s - w / 2, w);
      case OPPOSE ->
          svg.element("path", "class", "rt-open", "stroke-width", w, "d", diamond(x, y, s));
      case SILENT, ABSENT -> circle(svg, "rt-dot", x, y, .38 * s, 0);
      case ROOM, WEB, PHONE, PAPER -> circle(svg, "rt-solid", x, y, s, 0);
      default -> draw(svg, mark, x, y, s);
    }
  }

  private static void circle(Svg svg, String kind, double x, double y, double r, double stroke) {
    if (stroke > 0) {
      svg.element("circle", "class", kind, "cx", x, "cy", y, "r", r, "stroke-width", stroke);
    } else {
      svg.element("circle", "class", kind, "cx", x, "cy", y, "r", r);
    }
  }

  /** Round dots, their gap stretched so that the ring closes evenly. */
  private static void dots(Svg svg, double x, double y, double r, double w) {
    double around = 2 * Math.PI * r;
    long count = Math.max(6, Math.round(around / (2.1 * w)));
    svg.element(
        "circle",
        "class",
        "rt-dots",
        "cx",
        x,
        "cy",
        y,
        "r",
        r,
        "stroke-width",
        w,
        "stroke-dasharray",
        "0.01 " + String.format(java.util.Locale.ROOT, "%.3f", around / count - .01));
  }

  private static void square(Svg svg, double x, double y, double half) {
    svg.element(
        "rect",
        "class",
        "rt-solid",
        "x",
        x - half,
        "y",
        y - half,
        "width",
        2 * half,
        "height",
        2 * half);
  }

  private static String leftHalf(double x, double y, double r) {
    return "M%s,%sA%s %s 0 0 0 %s,%sZ"
        .formatted(number(x), number(y - r), number(r), number(r), number(x), number(y + r));
  }

  private static String bar(double x, double y, double half) {
    return "M%s,%sH%s".formatted(number(x - half), number(y), number(x + half));
  }

  private static String diamond(double x, double y, double half) {
    return "M%s,%sL%s,%sL%s,%sL%s,%sZ"
        .formatted(
            number(x),
            number(y - half),
            number(x + half),
            number(y),
            number(x),
            number(y + half),
            number(x - half),
            number(y));
  }
}
