package org.commontable.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.evidence.facts.Fact;

/**
 * What facts were about that have gone by, eight bytes for each: their words are numbered and the
 * numbers packed into one. What does not fit is kept whole.
 */
final class SeenFacts {
  private static final int PLACE_BITS = 18;
  private static final int YEAR_BITS = 9;
  private static final int GROUP_BITS = 11;
  private static final int MEASURE_BITS = 13;
  private static final int DIMENSION_BITS = 13;

  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<Object, Integer> groups = new HashMap<>();
  private final Map<Object, Integer> measures = new HashMap<>();
  private final Map<Object, Integer> dimensions = new HashMap<>();
  private final Set<Fact.Key> odd = new HashSet<>();
  private long[] table = new long[1 << 12]; // 0 stands for nothing
  private int size;

  private record Measure(String dataset, String name, String unit) {}

  /** False where one of the same has gone by. */
  boolean isNew(Fact it) {
    int place = number(places, it.place());
    int group = number(groups, it.group());
    int measure = number(measures, new Measure(it.dataset(), it.measure(), it.unit()));
    int dimension = number(dimensions, it.dimensions());
    int year = it.year() - 1900;
    boolean fits =
        place >>> PLACE_BITS == 0
            && group >>> GROUP_BITS == 0
            && measure >>> MEASURE_BITS == 0
            && dimension >>> DIMENSION_BITS == 0
            && year >>> YEAR_BITS == 0;
    if (!fits) {
      return odd.add(it.key());
    }
    long key = place;
    key = key << YEAR_BITS | year;
    key = key << GROUP_BITS | group;
    key = key << MEASURE_BITS | measure;
    return add(key << DIMENSION_BITS | dimension);
  }

  /** From 1 on, so that no key is 0. */
  private static int number(Map<Object, Integer> numbers, Object word) {
    return numbers.computeIfAbsent(word, x -> numbers.size() + 1);
  }

  private boolean add(long key) {
    int at = slot(table, key);
    if (table[at] == key) {
      return false;
    }
    table[at] = key;
    if (++size > table.length / 4 * 3) {
      long[] larger = new long[table.length * 2];
      Arrays.stream(table).filter(it -> it != 0).forEach(it -> larger[slot(larger, it)] = it);
      table = larger;
    }
    return true;
  }

  private static int slot(long[] table, long key) {
    long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & table.length - 1;
    while (table[at] != 0 && table[at] != key) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }
}
