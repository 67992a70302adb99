package org.commontable.evidence.shelf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Measure;
import org.commontable.shared.SchoolYear;

/**
 * What can be asked of a dataset.
 *
 * @param dimensions with the words that stand in each
 */
public record ShelfChoices(
    SortedSet<String> measures,
    List<SchoolYear> years,
    SortedSet<String> groups,
    SortedMap<String, SortedSet<String>> dimensions) {
  static final ShelfChoices NONE =
      new ShelfChoices(new TreeSet<>(), List.of(), new TreeSet<>(), new TreeMap<>());

  static ShelfChoices of(List<Keys> all, Collection<String> datasets) {
    var measures = new TreeSet<String>();
    var years = new TreeSet<SchoolYear>();
    var groups = new TreeSet<String>();
    SortedMap<String, SortedSet<String>> dimensions = new TreeMap<>();
    for (Keys keys : all) {
      List<Measure> asked =
          keys.measures().stream().filter(it -> datasets.contains(it.dataset())).toList();
      if (asked.isEmpty()) {
        continue;
      }
      keys.years().forEach(it -> years.add(new SchoolYear(it)));
      for (Measure measure : asked) {
        measures.add(measure.name());
        measure.group().ifPresent(groups::add);
        add(dimensions, measure.dimensions());
      }
      if (asked.stream().anyMatch(it -> it.group().isEmpty())) {
        keys.groups().forEach(it -> groups.add(it.word()));
      }
      keys.dimensions().forEach(it -> add(dimensions, it));
    }
    return new ShelfChoices(measures, List.copyOf(years), groups, dimensions);
  }

  private static void add(SortedMap<String, SortedSet<String>> all, Map<String, String> some) {
    some.forEach((name, word) -> all.computeIfAbsent(name, it -> new TreeSet<>()).add(word));
  }
}
