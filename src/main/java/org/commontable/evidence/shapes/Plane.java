package org.commontable.evidence.shapes;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a point of a file lies on the earth. NAD83 is taken for WGS 84: in Kentucky they differ by
 * less than two meters.
 */
interface Plane {
  /** Longitude and latitude in degrees. */
  double[] degrees(double x, double y);

  /** Of a .prj file; empty for a projection or datum that we cannot read. */
  static Optional<Plane> of(String prj) {
    return Wkt.of(prj).flatMap(Plane::of);
  }

  private static Optional<Plane> of(Wkt wkt) {
    if (wkt.name().equals("GEOGCS") && known(wkt)) {
      return Optional.of((x, y) -> new double[] {x, y});
    }
    Optional<Wkt> earth = wkt.node("GEOGCS").filter(Plane::known);
    Optional<Wkt> ellipsoid =
        earth.flatMap(it -> it.node("DATUM")).flatMap(it -> it.node("SPHEROID"));
    Optional<Wkt> unit = wkt.node("UNIT");
    boolean lambert =
        wkt.node("PROJECTION")
            .filter(
                it ->
                    it.first()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("lambert_conformal_conic"))
            .isPresent();
    if (!wkt.name().equals("PROJCS")
        || !lambert
        || ellipsoid.isEmpty()
        || ellipsoid.get().numbers().size() < 2
        || unit.isEmpty()
        || unit.get().numbers().isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble[] parameters = {
      wkt.parameter("standard_parallel_1"),
      wkt.parameter("standard_parallel_2"),
      wkt.parameter("latitude_of_origin"),
      wkt.parameter("central_meridian"),
      wkt.parameter("false_easting"),
      wkt.parameter("false_northing")
    };
    double[] p = new double[parameters.length];
    for (int i = 0; i < p.length; i++) {
      if (parameters[i].isEmpty()) {
        return Optional.empty();
      }
      p[i] = parameters[i].getAsDouble();
    }
    double meters = unit.get().numbers().getFirst();
    double axis = ellipsoid.get().numbers().getFirst() / meters;
    double flattening = 1 / ellipsoid.get().numbers().get(1);
    return Optional.of(new Lambert(axis, flattening, p[0], p[1], p[2], p[3], p[4], p[5]))
        .filter(Lambert::isSound)
        .map(Plane.class::cast);
  }

  private static boolean known(Wkt earth) {
    String datum = earth.node("DATUM").map(Wkt::first).orElse("");
    return datum.contains("North_American_1983")
        || datum.contains("North_American_Datum_1983")
        || datum.contains("WGS_1984");
  }
}
