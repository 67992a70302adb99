package org.commontable.evidence.places;

import java.util.Optional;

/** In degrees, as a file gives them. */
public record Position(double latitude, double longitude, Origin origin) {

  /** Empty for "Inf", zeros and whatever else is no place on the earth. */
  static Optional<Position> of(String latitude, String longitude, Origin origin) {
    if (!latitude.matches("-?[0-9]{1,2}(\\.[0-9]{1,12})?")
        || !longitude.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")) {
      return Optional.empty();
    }
    double north = Double.parseDouble(latitude);
    double east = Double.parseDouble(longitude);
    boolean there = Math.abs(north) <= 90 && Math.abs(east) <= 180 && north != 0 && east != 0;
    return there ? Optional.of(new Position(north, east, origin)) : Optional.empty();
  }
}
