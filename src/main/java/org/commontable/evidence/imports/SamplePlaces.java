package org.commontable.evidence.imports;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.evidence.places.PlaceEntry;
import org.commontable.evidence.places.PlaceReading;
import org.commontable.evidence.shapes.PlaceShape;

/**
 * Which places may stand in a sample table: districts with codes that Kentucky does not give, their
 * schools, and the state that they make up.
 */
final class SamplePlaces {
  private static final String STATE = "999";

  /** Of Kentucky's districts. */
  private static final String HIGHEST = "777";

  /** Federal numbers of invented districts begin so. */
  private static final String FEDERAL = "2199";

  private SamplePlaces() {}

  /** Each of them; the state alone may be the real one. */
  static boolean allOf(List<String> places) {
    return places.stream().allMatch(SamplePlaces::isInvented)
        && places.stream().anyMatch(it -> !it.startsWith(STATE));
  }

  static boolean allIn(PlaceReading reading) {
    return Stream.concat(
            reading.entries().stream().map(SamplePlaces::number),
            reading.shapes().stream().map(PlaceShape::handle).map(SamplePlaces::number))
        .allMatch(it -> isInvented(it) || it.startsWith(FEDERAL));
  }

  private static boolean isInvented(String code) {
    return code.matches("[0-9]{3}|[0-9]{6}") && code.substring(0, 3).compareTo(HIGHEST) > 0;
  }

  private static String number(PlaceEntry entry) {
    return entry.about().getOrDefault("leaid", number(entry.handle()));
  }

  /** Of "code:901", "leaid:2199010", "name:901/…"; empty where a handle has none. */
  private static String number(String handle) {
    return handle.replaceAll("^[a-z]+:([0-9]*).*$", "$1");
  }
}
