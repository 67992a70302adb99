package org.commontable.platform.picture;

import java.util.List;

/** The table without words, 24 or 48 pixels: a sign beside a title. */
public final class Badge {
  private Badge() {}

  /** The sign of the software itself: nine seats, all there. */
  public static String brand() {
    return svg(java.util.Collections.nCopies(9, new Seat("", "", Mark.SUPPORT, "", false)), 48);
  }

  static String svg(List<Seat> seats, int box) {
    double unit = box / 24.0;
    int n = Math.max(1, seats.size());
    double radius = 9.4 * unit;
    double s = Math.min(2.5 * unit, .36 * 2 * Math.PI * radius / n);
    double half = box / 2.0;
    var svg = new Svg();
    svg.open(
        "svg",
        "class",
        box == 24 ? "rt badge" : "rt badge list",
        "viewBox",
        "0 0 " + box + " " + box,
        "width",
        box,
        "height",
        box,
        "aria-hidden",
        "true");
    svg.element(
        "circle",
        "class",
        "rt-disc",
        "cx",
        half,
        "cy",
        half,
        "r",
        5 * unit,
        "stroke-width",
        box == 24 ? 1 : 1.5);
    for (int i = 0; i < seats.size(); i++) {
      Spot spot = Spot.of(i, seats.size(), radius);
      double x = half + spot.x();
      double y = half + spot.y();
      if (box < 40) {
        Marks.drawTiny(svg, seats.get(i).mark(), x, y, s);
      } else {
        Marks.draw(svg, seats.get(i).mark(), x, y, s);
      }
    }
    return svg.close("svg").toString();
  }
}
