package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;

/** One indicator of one place over all years that hold it. */
final class IndicatorYears {
  private static final String ALL = "all";

  private final Declared indicator;
  private final SortedMap<Integer, Map<String, Published>> years = new TreeMap<>();

  IndicatorYears(PlaceReader reader, Declared indicator) {
    this.indicator = indicator;
    for (int year : reader.years(indicator)) {
      years.put(
          year,
          PlaceShelf.everybodys(indicator, reader.of(indicator, year)).stream()
              .collect(
                  Collectors.toMap(
                      Published::group,
                      Function.identity(),
                      (one, same) -> one,
                      java.util.LinkedHashMap::new)));
    }
    years.values().removeIf(Map::isEmpty);
  }

  boolean isEmpty() {
    return years.isEmpty();
  }

  /** By their autumn, the oldest first. */
  List<Integer> years() {
    return List.copyOf(years.keySet());
  }

  boolean holds(int year) {
    return years.containsKey(year);
  }

  List<Published> groups(int year) {
    return List.copyOf(years.getOrDefault(year, Map.of()).values());
  }

  Optional<Published> figure(int year, String group) {
    return Optional.ofNullable(years.getOrDefault(year, Map.of()).get(group));
  }

  /** The newest year in which the group's number is shown. */
  Optional<Published> newestShown(String group) {
    return years().reversed().stream()
        .flatMap(it -> figure(it, group).stream())
        .filter(it -> it.printed().isPresent())
        .findFirst();
  }

  /** Groups that any year speaks of, in the order of pages. */
  List<String> groups() {
    return years.values().stream()
        .flatMap(it -> it.values().stream())
        .filter(it -> !(it.status() == Published.Status.MISSING))
        .map(Published::group)
        .distinct()
        .toList();
  }

  /**
   * The group in front where nobody chose: the one that stands for the coalition's first question,
   * else everybody.
   */
  String firstGroup() {
    String asked = "black";
    return indicator.kind().compares() && groups().contains(asked) ? asked : ALL;
  }

  /** The row that a group is compared with: the reference's, or everybody's. */
  Optional<Published> beside(Published figure) {
    return figure
        .comparison()
        .flatMap(
            it -> figure(figure.year(), it.comparator().equals("others") ? ALL : it.comparator()));
  }

  /** The rate a group is compared with, per one; empty where it is not shown. */
  static Optional<Double> othersRate(Published figure) {
    return figure.printed().isPresent() && figure.comparison().isPresent()
        ? figure.comparison().get().difference().isPresent()
            ? Optional.of(
                figure.printed().getAsDouble()
                    - figure.comparison().get().difference().getAsDouble())
            : rate(figure)
        : Optional.empty();
  }

  private static Optional<Double> rate(Published figure) {
    var comparison = figure.comparison().orElseThrow();
    return comparison.events().over(comparison.population()) instanceof Cell.Exact(var value)
        ? Optional.of(PublishedWords.real(value))
        : Optional.empty();
  }
}
