package org.commontable.platform.picture;

import static org.commontable.platform.picture.Svg.number;

/** The back of a chair: an arc behind the seat. */
final class Chair {
  private Chair() {}

  static void draw(Svg svg, Seat seat, RoundTable.Kind kind, Spot spot, Geometry geometry) {
    double s = geometry.seat();
    boolean ringed = seat.ring() != Seat.Ring.NONE;
    double radius = geometry.radius() + (ringed ? 1.68 : 1.5) * s;
    double half = Math.atan(s / geometry.radius());
    Spot from = spot.at(radius).turned(-half);
    Spot to = spot.at(radius).turned(half);
    svg.element(
        "path",
        "class",
        look(seat, kind),
        "stroke-width",
        (seat.ring() == Seat.Ring.SPEAKING ? 1.6 : 1) * .2 * s,
        "d",
        "M%s,%sA%s %s 0 0 1 %s,%s"
            .formatted(
                number(from.x()), number(from.y()),
                number(radius), number(radius),
                number(to.x()), number(to.y())));
  }

  private static String look(Seat seat, RoundTable.Kind kind) {
    if (seat.ring() != Seat.Ring.NONE) {
      return "rt-back you";
    }
    if (kind == RoundTable.Kind.STANCES) {
      return "rt-back";
    }
    return seat.mark().dotted() ? "rt-back away" : "rt-back ink";
  }
}
