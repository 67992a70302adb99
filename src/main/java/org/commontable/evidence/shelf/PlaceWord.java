package org.commontable.evidence.shelf;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.States;

/** A place as people and files write it, as the places that it may mean, the likeliest first. */
final class PlaceWord {
  private PlaceWord() {}

  static List<String> readings(String written, List<Keys> keys) {
    String text = written.strip();
    List<String> readings = new ArrayList<>(List.of(text, "nces:" + text));
    States.place(text).ifPresent(readings::add);
    if (!text.matches("[0-9]{1,12}")) {
      return readings;
    }
    if (text.length() <= 3) {
      readings.add(padded(text, 3));
    } else if (text.length() <= 6) {
      String six = padded(text, 6);
      readings.add(six.endsWith("000") ? six.substring(0, 3) : six);
    } else {
      for (Keys one : keys) {
        for (NamedPlace place : one.names()) {
          if (text.equals(place.about().get("nces"))
              || text.equals(place.about().get("stateSchoolId"))) {
            readings.add(place.place());
          }
        }
      }
      // The state's number of a school: its county's three digits, then the school's six.
      String six = text.substring(text.length() - 6);
      readings.add(six.endsWith("000") ? six.substring(0, 3) : six);
    }
    return readings;
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }
}
