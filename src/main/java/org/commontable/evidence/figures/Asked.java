package org.commontable.evidence.figures;

import java.util.Set;

/** Which figures somebody asks for; an empty set asks for all. */
public record Asked(
    Set<String> indicators, Set<String> places, Set<Integer> years, Set<String> groups) {
  boolean takes(EditionBook.Section section) {
    return (indicators.isEmpty() || indicators.contains(section.declared().id()))
        && (years.isEmpty() || years.contains(section.year()));
  }

  public boolean takes(Move move) {
    return (indicators.isEmpty() || indicators.contains(move.indicator()))
        && (places.isEmpty() || places.contains(move.place()))
        && (years.isEmpty() || years.contains(move.year()))
        && takesGroup(move.group());
  }

  boolean takesGroup(String group) {
    return groups.isEmpty() || groups.contains(group);
  }
}
