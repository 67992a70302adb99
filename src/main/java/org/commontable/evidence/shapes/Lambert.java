package org.commontable.evidence.shapes;

/**
 * Lambert conformal conic with two standard parallels on the ellipsoid: J. P. Snyder, Map
 * projections, a working manual (USGS Professional Paper 1395), equations 15-1 to 15-11.
 *
 * @param axis half the long axis of the ellipsoid, in the units of the plane
 * @param first standard parallel, in degrees like the three that follow
 */
record Lambert(
    double axis,
    double flattening,
    double first,
    double second,
    double originLatitude,
    double originLongitude,
    double falseEasting,
    double falseNorthing)
    implements Plane {

  boolean isSound() {
    return Double.isFinite(axis) && axis > 0 && Double.isFinite(n()) && n() != 0;
  }

  @Override
  public double[] degrees(double x, double y) {
    double n = n();
    double origin = radius(originLatitude);
    double east = x - falseEasting;
    double south = origin - (y - falseNorthing);
    double sign = Math.signum(n);
    double radius = sign * Math.hypot(east, south);
    double angle = Math.atan2(sign * east, sign * south);
    double t = Math.pow(radius / (axis * factor()), 1 / n);
    return new double[] {Math.toDegrees(angle / n) + originLongitude, Math.toDegrees(latitude(t))};
  }

  /** The other way round. */
  double[] plane(double longitude, double latitude) {
    double radius = radius(latitude);
    double angle = n() * Math.toRadians(longitude - originLongitude);
    return new double[] {
      falseEasting + radius * Math.sin(angle),
      falseNorthing + radius(originLatitude) - radius * Math.cos(angle)
    };
  }

  private double e() {
    return Math.sqrt(2 * flattening - flattening * flattening);
  }

  private double n() {
    return first == second
        ? Math.sin(Math.toRadians(first))
        : (Math.log(m(first)) - Math.log(m(second))) / (Math.log(t(first)) - Math.log(t(second)));
  }

  private double factor() {
    return m(first) / (n() * Math.pow(t(first), n()));
  }

  private double radius(double latitude) {
    return axis * factor() * Math.pow(t(latitude), n());
  }

  private double m(double latitude) {
    double sine = e() * Math.sin(Math.toRadians(latitude));
    return Math.cos(Math.toRadians(latitude)) / Math.sqrt(1 - sine * sine);
  }

  private double t(double latitude) {
    double phi = Math.toRadians(latitude);
    double sine = e() * Math.sin(phi);
    return Math.tan(Math.PI / 4 - phi / 2) / Math.pow((1 - sine) / (1 + sine), e() / 2);
  }

  private double latitude(double t) {
    double phi = Math.PI / 2 - 2 * Math.atan(t);
    for (int i = 0; i < 8; i++) {
      double sine = e() * Math.sin(phi);
      phi = Math.PI / 2 - 2 * Math.atan(t * Math.pow((1 - sine) / (1 + sine), e() / 2));
    }
    return phi;
  }
}
