package org.commontable.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commontable.evidence.facts.CellReader;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;

/**
 * Large files are read in portions of which each can be held in memory: some places at a time, and
 * of a place with too many numbers some years.
 */
final class Portions {
  /** A place's year that is this many times as large as a portion should be is not held. */
  private static final int ROOM = 4;

  private final FactQuery all;
  private final long size;
  private final List<FactQuery> portions = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private long held;

  private Portions(FactQuery all, long size) {
    this.all = all;
    this.size = size;
  }

  /**
   * What is asked of these files, each number in exactly one portion; places in the order of the
   * files. Empty where one place has too many in one year.
   *
   * @param all asks for no place of its own
   * @param size how many numbers a portion should hold
   */
  static List<FactQuery> of(FactQuery all, List<Facts> files, long size) throws Facts.Damaged {
    Map<String, Map<Integer, Long>> counts = new LinkedHashMap<>();
    for (Facts file : files) {
      count(file, counts);
    }
    var portions = new Portions(all, size);
    for (var place : counts.entrySet()) {
      if (!portions.add(place.getKey(), place.getValue())) {
        return List.of();
      }
    }
    return portions.finished();
  }

  private boolean add(String place, Map<Integer, Long> years) {
    long numbers = years.values().stream().mapToLong(it -> it).sum();
    if (numbers > size) {
      return byYear(place, years);
    }
    if (held + numbers > size) {
      close();
    }
    places.add(place);
    held += numbers;
    return true;
  }

  private boolean byYear(String place, Map<Integer, Long> years) {
    if (years.values().stream().anyMatch(it -> it > ROOM * size)) {
      return false;
    }
    for (int year : years.keySet()) {
      portions.add(
          new FactQuery(
              all.datasets(),
              all.measures(),
              Set.of(place),
              Set.of(year),
              all.groups(),
              all.where()));
    }
    return true;
  }

  private void close() {
    if (!places.isEmpty()) {
      portions.add(all.at(Set.copyOf(places)));
      places.clear();
    }
    held = 0;
  }

  private List<FactQuery> finished() {
    if (portions.isEmpty()) { // all of it at once
      return List.of(all);
    }
    close();
    return portions;
  }

  private static void count(Facts file, Map<String, Map<Integer, Long>> counts)
      throws Facts.Damaged {
    List<String> places = file.keys().places();
    List<Integer> years = file.keys().years();
    long[][] found = new long[places.size()][years.size()];
    BitSet measures = new BitSet();
    measures.set(0, file.keys().measures().size());
    file.scan(measures, new Counting(found));
    for (int place = 0; place < found.length; place++) {
      Map<Integer, Long> ofPlace =
          counts.computeIfAbsent(places.get(place), it -> new LinkedHashMap<>());
      for (int year = 0; year < years.size(); year++) {
        if (found[place][year] > 0) {
          ofPlace.merge(years.get(year), found[place][year], Long::sum);
        }
      }
    }
  }

  private record Counting(long[][] found) implements CellReader {
    @Override
    public void number(
        int measure,
        int place,
        int year,
        int group,
        int dimensions,
        long value,
        int scale,
        int line) {
      found[place][year]++;
    }

    @Override
    public void mark(
        int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
      found[place][year]++;
    }
  }
}
