package org.commontable.evidence.facts;

import java.util.Map;
import java.util.Set;

/** Which facts are asked for; an empty set asks for all. */
public record FactQuery(
    Set<String> datasets,
    Set<String> measures,
    Set<String> places,
    Set<Integer> years,
    Set<String> groups,
    Map<String, String> where) {
  public static final FactQuery ALL =
      new FactQuery(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

  public FactQuery at(Set<String> others) {
    return new FactQuery(datasets, measures, others, years, groups, where);
  }

  boolean takesPlace(String place) {
    return places.isEmpty() || places.contains(place);
  }

  boolean takesYear(int year) {
    return years.isEmpty() || years.contains(year);
  }

  boolean takesGroup(String group) {
    return groups.isEmpty() || groups.contains(group);
  }

  boolean takes(Measure measure) {
    return (datasets.isEmpty() || datasets.contains(measure.dataset()))
        && (measures.isEmpty() || measures.contains(measure.name()))
        && measure.group().map(this::takesGroup).orElse(true);
  }

  boolean takesDimensions(Map<String, String> dimensions) {
    return where.entrySet().stream()
        .allMatch(it -> it.getValue().equals(dimensions.get(it.getKey())));
  }
}
