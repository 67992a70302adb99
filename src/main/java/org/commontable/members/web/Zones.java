package org.commontable.members.web;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Time zones to choose from: those of the United States first, east to west, then all others. */
final class Zones {
  private static final List<String> UNITED_STATES =
      List.of(
          "America/New_York",
          "America/Detroit",
          "America/Kentucky/Louisville",
          "America/Indiana/Indianapolis",
          "America/Chicago",
          "America/Denver",
          "America/Boise",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "Pacific/Guam",
          "Pacific/Pago_Pago");

  /** The regions of the time zone database that are places; the rest are aliases and offsets. */
  private static final Set<String> REGIONS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private Zones() {}

  /** Id to words; what is set now is always among them. */
  static Map<String, String> named(String now, String lang) {
    var zones = new LinkedHashMap<String, String>();
    UNITED_STATES.forEach(id -> zones.put(id, words(id, lang)));
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && REGIONS.contains(id.substring(0, id.indexOf('/'))))
        .sorted()
        .forEach(id -> zones.putIfAbsent(id, place(id)));
    if (ZoneId.getAvailableZoneIds().contains(now)) {
      zones.putIfAbsent(now, place(now));
    }
    return zones;
  }

  /** "Eastern Time: Louisville". */
  private static String words(String id, String lang) {
    String place = place(id);
    return ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(lang))
        + ": "
        + place.substring(place.lastIndexOf('/') + 1).strip();
  }

  private static String place(String id) {
    return id.replace('_', ' ').replace("/", " / ");
  }
}
