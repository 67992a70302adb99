package org.commontable.evidence.places;

import java.util.Optional;
import java.util.regex.Pattern;

/** In degrees, as a file gives them. */
public record Position(double latitude, double longitude, Origin origin) {
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");

  /** Empty for "Inf", zeros and whatever else is no place on the earth. */
  static Optional<Position> of(String latitude, String longitude, Origin origin) {
    if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
      return Optional.empty();
    }
    double north = Double.parseDouble(latitude);
    double east = Double.parseDouble(longitude);
    boolean there = Math.abs(north) <= 90 && Math.abs(east) <= 180 && north != 0 && east != 0;
    return there ? Optional.of(new Position(north, east, origin)) : Optional.empty();
  }
}
