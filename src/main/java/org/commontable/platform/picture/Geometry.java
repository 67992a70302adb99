package org.commontable.platform.picture;

/**
 * The measures of one drawing, in CSS pixels.
 *
 * @param n seats
 * @param radius from the middle to the seats
 * @param seat radius of a seat's circle
 * @param disc radius of the table
 * @param hit radius of the area that takes a finger or pointer
 */
record Geometry(int n, double radius, double seat, double disc, double hit) {

  static Geometry of(RoundTable table, Size size) {
    int n = Math.max(1, table.seats().size());
    double wanted =
        switch (size) {
          case NAMES -> table.radius();
          case NUMBERS -> 124;
          case CARD -> 78;
        };
    // A link of 24 pixels needs this much room at every seat.
    double radius =
        Math.max(wanted, size == Size.CARD ? 0 : 12.6 / Math.sin(Math.PI / Math.max(2, n)));
    boolean roll =
        table.kind() == RoundTable.Kind.ROLL || table.kind() == RoundTable.Kind.ROLL_SMALL;
    double k = roll || size == Size.CARD ? .14 : .115;
    double seat = Math.min(k * radius, .36 * 2 * Math.PI * radius / n);
    double between = n == 1 ? 44 : 2 * radius * Math.sin(Math.PI / n);
    double hit = Math.min(radius >= 120 ? 22 : Math.max(12, seat), between / 2);
    return new Geometry(n, radius, seat, radius - 2.05 * seat, hit);
  }

  boolean chairs() {
    return n <= 16;
  }

  /** Where the outer edge of the chair backs runs. */
  double labelRadius(double labelSize) {
    return radius + 1.5 * seat + .7 * labelSize + 2;
  }
}
