package org.commontable.platform.picture.chart;

import org.commontable.platform.picture.Svg;

/** How every chart begins: its size, its type, and what it shows for those who do not see it. */
final class Canvas {
  private Canvas() {}

  /**
   * @param variant for a page ("wide") or for a phone ("narrow")
   */
  static void open(
      Svg svg, String variant, double width, double height, double type, String sentence) {
    svg.open(
        "svg",
        "class",
        "ch " + variant,
        "viewBox",
        "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)),
        "width",
        width,
        "height",
        height,
        "font-size",
        type,
        "direction",
        "ltr",
        "role",
        "img",
        "aria-label",
        sentence);
  }

  static void line(Svg svg, String look, double x1, double y1, double x2, double y2) {
    svg.element(
        "path",
        "class",
        look,
        "d",
        "M%s,%sL%s,%s".formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2)));
  }

  /** So that words can be read over lines and hatches. */
  static void paper(Svg svg, double x, double y, double width, double height) {
    svg.element("rect", "class", "ch-paper", "x", x, "y", y, "width", width, "height", height);
  }
}
