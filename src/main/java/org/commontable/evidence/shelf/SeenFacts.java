package org.commontable.evidence.shelf;

import java.util.HashMap;
import java.util.Map;
import org.commontable.evidence.facts.Fact;

/**
 * What facts said that have gone by, sixteen bytes for each: the words of what they are about are
 * numbered and the numbers packed into one. What does not fit is kept whole.
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
  private static final long NO_VALUE = Double.doubleToLongBits(Double.NaN);

  private final Map<Fact.Key, Long> odd = new HashMap<>();
  private long[] table = new long[1 << 12]; // 0 stands for nothing
  private long[] said = new long[1 << 12];
  private int size;

  private record Measure(String dataset, String name, String unit) {}

  private enum Heard {
    FIRST,
    SAME,
    ANOTHER
  }

  /** True where none of the same has gone by. */
  boolean isFirst(Fact it) {
    return hear(it) == Heard.FIRST;
  }

  /**
   * True where none of the same has gone by, and where its number is another than the first one's.
   * A mark contradicts nothing.
   */
  boolean isNew(Fact it) {
    return hear(it) != Heard.SAME;
  }

  private Heard hear(Fact it) {
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
      Long first = odd.putIfAbsent(it.key(), value(it));
      return first == null ? Heard.FIRST : differs(it, first);
    }
    long key = place;
    key = key << YEAR_BITS | year;
    key = key << GROUP_BITS | group;
    key = key << MEASURE_BITS | measure;
    return add(key << DIMENSION_BITS | dimension, it);
  }

  private static long value(Fact it) {
    return it.value().map(one -> Double.doubleToLongBits(one.doubleValue())).orElse(NO_VALUE);
  }

  private static Heard differs(Fact it, long first) {
    return it.value().isPresent() && value(it) != first ? Heard.ANOTHER : Heard.SAME;
  }

  /** From 1 on, so that no key is 0. */
  private static int number(Map<Object, Integer> numbers, Object word) {
    return numbers.computeIfAbsent(word, x -> numbers.size() + 1);
  }

  private Heard add(long key, Fact it) {
    int at = slot(table, key);
    if (table[at] == key) {
      return differs(it, said[at]);
    }
    table[at] = key;
    said[at] = value(it);
    if (++size > table.length / 4 * 3) {
      grow();
    }
    return Heard.FIRST;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    long[] values = new long[larger.length];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0) {
        int at = slot(larger, table[i]);
        larger[at] = table[i];
        values[at] = said[i];
      }
    }
    table = larger;
    said = values;
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
