package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;

/**
 * Which places are looked at to let a number move: its own, those above it, and beside each of them
 * the ones that most likely make room, with some of what is below them. Everything else stays as it
 * is.
 */
final class Nearby {
  private static final long FAR = 1_000;

  private final Cells cells;
  private final IntToLongFunction amount;
  private final List<List<Integer>> parts = new ArrayList<>();

  /** By place, over all its groups; below 0 before somebody asked. */
  private final long[] people;

  /**
   * @param amount of a cell in the state of the world from which it moves
   */
  Nearby(Cells cells, boolean[] places, IntToLongFunction amount) {
    this.cells = cells;
    this.amount = amount;
    this.people = new long[places.length];
    Arrays.fill(people, -1);
    for (int place = 0; place < places.length; place++) {
      parts.add(new ArrayList<>());
    }
    for (int place = 0; place < places.length; place++) {
      if (places[place] && cells.parent(place) >= 0 && places[cells.parent(place)]) {
        parts.get(cells.parent(place)).add(place);
      }
    }
  }

  /**
   * @param most so many beside each place on the way up
   */
  Set<Integer> of(int cell, long need, int most) {
    int width = cells.groups().size();
    int group = cell % width;
    Set<Integer> near = new TreeSet<>();
    add(cell / width, group, need, most, near);
    for (int at = cells.parent(cell / width); at >= 0; at = cells.parent(at)) {
      near.add(at);
      likely(at, group, need, most).forEach(it -> add(it, group, need, 3, near));
    }
    return near;
  }

  private void add(int place, int group, long need, int most, Set<Integer> near) {
    near.add(place);
    likely(place, group, need, most).forEach(it -> add(it, group, need, 3, near));
  }

  /** Some where much is hidden already, and some small ones that are large enough. */
  private List<Integer> likely(int parent, int group, long need, int most) {
    List<Integer> all = parts.get(parent);
    if (all.size() <= most) {
      return all;
    }
    Set<Integer> some = new TreeSet<>();
    first(all, it -> open(it, group, need), (most + 1) / 2, some);
    first(all, it -> some.contains(it) ? Long.MAX_VALUE : small(it, group, need), most / 2, some);
    return List.copyOf(some);
  }

  private static void first(
      List<Integer> all, ToLongFunction<Integer> rank, int most, Set<Integer> some) {
    long[] ranks = all.stream().mapToLong(rank).toArray();
    boolean[] taken = new boolean[ranks.length];
    for (int left = Math.min(most, ranks.length); left > 0; left--) {
      int first = -1;
      for (int i = 0; i < ranks.length; i++) {
        if (!taken[i] && (first < 0 || ranks[i] < ranks[first])) {
          first = i;
        }
      }
      taken[first] = true;
      some.add(all.get(first));
    }
  }

  /** The less, the more of it is hidden, first of all what can give much. */
  private long open(int place, int group, long need) {
    int row = place * cells.groups().size();
    boolean hidden = cells.isHidden(row + group);
    long shown = 0;
    for (int cell = row; cell < row + cells.groups().size(); cell++) {
      shown += cells.isShown(cell) ? 1 : 0;
    }
    long lacks = Math.max(0, need - amount.applyAsLong(row + group));
    return shown + (hidden ? lacks * FAR / need : 2 * FAR);
  }

  /** The less, the fewer it has, but enough. */
  private long small(int place, int group, long need) {
    int row = place * cells.groups().size();
    return amount.applyAsLong(row + group) < need ? Limits.OPEN + people(place) : people(place);
  }

  private long people(int place) {
    if (people[place] < 0) {
      int row = place * cells.groups().size();
      people[place] = 0;
      for (int cell = row; cell < row + cells.groups().size(); cell++) {
        people[place] += amount.applyAsLong(cell);
      }
    }
    return people[place];
  }
}
