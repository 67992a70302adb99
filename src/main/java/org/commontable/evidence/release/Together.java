package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who has all editions knows which numbers were corrected. For such a reader another state of the
 * world is one in which some versions of the numbers, the newest among them, are otherwise by the
 * same in all of them, and the other versions are as they were. A cell can move in it that was
 * hidden in all of these, and is the same number in none of the others. So a corrected number is
 * guarded in the largest set of versions in which it was never shown and in which the reasons that
 * were given for it leave it as much as the newest alone.
 */
final class Together {
  private final Cells cells;
  private final Hints hints;
  private final Ledger before;
  private final long all;
  private final long past;
  private final Map<Integer, Long> fewer = new HashMap<>();

  Together(Cells cells, Counting counting, Ledger before) {
    this.cells = cells;
    this.hints = new Hints(cells, counting, Ledger.EMPTY);
    this.before = before;
    this.all = (before.history().all() << 1) | 1;
    this.past = before.history().isEmpty() ? 0 : past();
  }

  /** Versions that hid a number for its own sake which is beyond all that is judged now. */
  private long past() {
    long past = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Told> told = before.corrected(cells, cell);
      boolean shown = told.stream().anyMatch(Told::shown);
      for (Told it : told) {
        boolean gone = !cells.isHidden(cell) || !it.isAnyIn(of(cell, told));
        past |= shown && it.sensitive() && gone ? it.versions() : 0;
      }
    }
    return past;
  }

  private long newest() {
    return all & ~(all >>> 1);
  }

  /**
   * Guards every hidden number in some set of versions.
   *
   * @param look judges with what is known, and says which guarded cells are narrow even so
   * @return how many are narrow in all of these
   */
  int guard(Function<Ledger, Set<Integer>> look) {
    Set<Integer> narrow = new HashSet<>();
    Set<Long> looked = new HashSet<>();
    NavigableSet<Long> left = new TreeSet<>(Set.of(all));
    while (!left.isEmpty()) {
      long some = left.removeLast();
      byte[] marks = cells.marks();
      cells.guard(some == all ? ofAll() : of(some));
      Set<Integer> bare =
          new HashSet<>(look.apply(some == all ? before : only(some, new BitSet())));
      if (takeFewer(bare, some)) {
        cells.marks(marks);
        left.add(some);
      } else {
        narrow.addAll(bare);
        looked.add(some);
      }
      left.addAll(some());
      left.removeAll(looked);
    }
    if (past != 0) {
      narrow.addAll(followPast(look));
    }
    cells.guard(Guard.OWN);
    return narrow.size();
  }

  /**
   * Where something is narrow in these, what was corrected is guarded in its own versions alone, if
   * these are others: that leaves what is narrow more ways too.
   */
  private boolean takeFewer(Set<Integer> narrow, long some) {
    boolean any = false;
    for (int cell = 0; cell < cells.size() && !narrow.isEmpty(); cell++) {
      List<Told> told = cells.isHidden(cell) ? before.told(cells, cell) : List.of();
      if (!told.isEmpty() && isGuarded(cell, told) && of(cell, told) == some) {
        int now = Told.now(told, cells, cell);
        long least = newest() | (now < 0 ? 0 : told.get(now).versions());
        if (least != some) {
          fewer.put(cell, least);
          any = true;
        }
      }
    }
    return any;
  }

  /** Sets of versions in which hidden numbers must be guarded, but for the one of them all. */
  private Set<Long> some() {
    Set<Long> some = new HashSet<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.isHidden(cell)) {
        List<Told> told = before.told(cells, cell);
        long own = of(cell, told);
        if (own != all && isGuarded(cell, told)) {
          some.add(own);
        }
      }
    }
    return some;
  }

  /**
   * While all versions are looked at. A hidden number that cannot be another by enough both now and
   * then stands for what it was then: for what it is now it is guarded where it can.
   */
  private Guard ofAll() {
    BitSet more = new BitSet();
    Map<Integer, Long> apart = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.isHidden(cell)) {
        List<Told> told = before.told(cells, cell);
        int now = Told.now(told, cells, cell);
        more.set(cell, told.size() > (now < 0 ? 0 : 1) && isGuarded(cell, told));
        long own = of(cell, told);
        if (own != all && !before.everShown(cells, cell)) {
          apart.put(cell, own);
        }
      }
    }
    return new Guard(true, more, apart);
  }

  /** While these are looked at alone: those that are not guarded elsewhere. */
  private Guard of(long some) {
    BitSet guarded = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Told> told = before.told(cells, cell);
      guarded.set(cell, cells.isHidden(cell) && of(cell, told) == some && isGuarded(cell, told));
    }
    return new Guard(false, guarded, Map.of());
  }

  /** In which versions a hidden number can be another at once. */
  private long of(int cell, List<Told> told) {
    int now = Told.now(told, cells, cell);
    if (told.size() == (now < 0 ? 0 : 1)) {
      return all; // it was never corrected
    }
    Long one = fewer.get(cell);
    if (one != null) {
      return one;
    }
    long some = all;
    long low = hints.low(cell, cells.why(cell));
    long high = hints.high(cell, cells.why(cell));
    List<Told> others = new ArrayList<>(told);
    if (now >= 0) {
      Told same = others.remove(now);
      low = Math.max(low, hints.low(cell, same));
      high = Math.min(high, hints.high(cell, same));
    }
    long need = Math.min(Limits.PROTECTION * cells.unit(), high - low);
    others.sort(Comparator.comparingLong(it -> Math.abs(it.change(cells, cell))));
    for (Told it : others) {
      long lower = Math.max(low, hints.low(cell, it));
      long higher = Math.min(high, hints.high(cell, it));
      if (it.shown() || higher - lower < need) {
        some &= ~it.versions();
      } else {
        low = lower;
        high = higher;
      }
    }
    return some | newest() | (now < 0 ? 0 : told.get(now).versions());
  }

  /** Hidden for its own sake now, or then. */
  private boolean isGuarded(int cell, List<Told> told) {
    int now = Told.now(told, cells, cell);
    boolean then = told.stream().anyMatch(Told::sensitive);
    return (cells.isSensitive(cell) || then) && (now < 0 || !told.get(now).shown());
  }

  /** Still the number that may have protected another one then. */
  private boolean isLeft(int cell, List<Told> told) {
    int now = Told.now(told, cells, cell);
    return cells.isHidden(cell)
        && told.size() > 1
        && now >= 0
        && !told.get(now).shown()
        && told.get(now).isAnyIn(past);
  }

  /**
   * So that what protected a number then can still be otherwise, the newest version must follow.
   */
  private Set<Integer> followPast(Function<Ledger, Set<Integer>> look) {
    BitSet left = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      left.set(cell, isLeft(cell, before.told(cells, cell)));
    }
    cells.guard(new Guard(false, left, Map.of()));
    return left.isEmpty() ? Set.of() : look.apply(only(newest(), left));
  }

  /** What a reader is sure of when these versions alone can be otherwise. */
  private Ledger only(long some, BitSet left) {
    Map<String, byte[]> rows = new HashMap<>();
    Map<String, int[]> numbers = new HashMap<>();
    int width = cells.groups().size();
    for (int place = 0; place < cells.places().size(); place++) {
      byte[] row = new byte[width];
      int[] kept = {};
      for (int group = 0; group < width; group++) {
        int cell = place * width + group;
        List<Told> told = before.told(cells, cell);
        boolean free = left.get(cell) || isFree(cell, told, some);
        row[group] = before.entryOf(cells, cell, free);
        if (free) {
          kept = History.with(kept, group, told.stream().map(it -> it.seenIn(some)).toList());
        }
      }
      rows.put(cells.places().get(place), row);
      numbers.put(cells.places().get(place), kept);
    }
    History history = new History(before.history().versions(), numbers);
    return new Ledger(cells.groups(), rows, Map.of(), history);
  }

  private boolean isFree(int cell, List<Told> told, long some) {
    int now = Told.now(told, cells, cell);
    if (told.isEmpty()) {
      // No edition told of it: it may be a number that files hold and no figure shows.
      return cells.isTold(cell) && some == newest();
    }
    if (!cells.isTold(cell) || (now >= 0 && !told.get(now).isWhollyIn(some))) {
      return false;
    }
    for (Told it : told) {
      if (it.isAnyIn(some) && (it.shown() || !it.isWhollyIn(some))) {
        return false;
      }
    }
    return true;
  }
}
