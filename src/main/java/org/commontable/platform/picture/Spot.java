package org.commontable.platform.picture;

/** A seat's place around the middle: angle in radians, 0 to the right, clockwise. */
record Spot(double angle, double radius) {

  /** Seat i of n: the first at twelve o'clock, then clockwise. */
  static Spot of(int i, int n, double radius) {
    return new Spot(-Math.PI / 2 + 2 * Math.PI * i / n, radius);
  }

  Spot at(double otherRadius) {
    return new Spot(angle, otherRadius);
  }

  Spot turned(double by) {
    return new Spot(angle + by, radius);
  }

  double x() {
    return radius * Math.cos(angle);
  }

  double y() {
    return radius * Math.sin(angle);
  }
}
