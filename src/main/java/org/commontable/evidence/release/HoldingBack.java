package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * What is not proved to be protected is held back: first the next smallest of its place (or, where
 * many parts need it, the number of the place above), then the row, then rows beside and below it,
 * then all below the place above, at last all of that input and year. What was shown in an earlier
 * edition cannot be taken back; it is hidden only when all is.
 */
final class HoldingBack {
  private static final int NEXT = 1;
  private static final int BESIDE = 3;
  private static final int ABOVE = 12;
  private static final int ALL = 13;

  /** So many parts of a place, and its own number goes first: one is less than many rows. */
  private static final int MANY = 4;

  /** After so many rounds nothing is shown. */
  private static final int ROUNDS = 36;

  private final Cells cells;
  private final Counting counting;
  private final Ledger before;
  private final List<Partition> partitions;
  private final boolean[] places;
  private final int[] step;
  private final int width;

  HoldingBack(
      Cells cells, Counting counting, Ledger before, List<Partition> partitions, boolean[] places) {
    this.cells = cells;
    this.counting = counting;
    this.before = before;
    this.partitions = partitions;
    this.places = places;
    this.step = new int[places.length];
    this.width = cells.groups().size();
  }

  /** How many cells are narrow for what earlier editions showed, whatever is held back. */
  int hold() {
    Audit audit = audit(null);
    Map<Integer, Long> bearable = Map.of();
    for (int round = 0; ; round++) {
      Set<Integer> open = audit.unproved(bearable).keySet();
      if (round == 0 && !open.isEmpty()) {
        bearable = unprovedWhereNothingIsShown();
        open = audit.unproved(bearable).keySet();
      }
      if (open.isEmpty() || Arrays.stream(step).max().orElse(ALL) >= ALL) {
        return knownFromBefore() ? bearable.size() : 0;
      }
      Map<Integer, Integer> above = new HashMap<>();
      open.forEach(cell -> above.merge(above(cell), 1, Integer::sum));
      Set<Integer> looked = new HashSet<>();
      Set<Integer> fresh = new HashSet<>();
      for (int cell : open) {
        int place = cell / width;
        if (above.getOrDefault(above(cell), 0) >= MANY && isOpen(above(cell), fresh)) {
          hide(above(cell), false);
          looked.add(place);
        } else if (looked.add(place)) {
          step[place] = round < ROUNDS ? step[place] + 1 : ALL;
          holdBack(place, cell % width);
        }
      }
      audit = audit(audit);
    }
  }

  private Audit audit(@Nullable Audit earlier) {
    return new Audit(cells, counting, before, partitions, places, earlier);
  }

  private Map<Integer, Long> unprovedWhereNothingIsShown() {
    byte[] marks = cells.marks();
    IntStream.range(0, cells.size()).forEach(cell -> hide(cell, true));
    Map<Integer, Long> bearable = audit(null).unproved(Map.of());
    cells.marks(marks);
    return bearable;
  }

  private boolean knownFromBefore() {
    return IntStream.range(0, cells.size()).anyMatch(it -> before.everShown(cells, it));
  }

  /** Shown, or held back in this round for another of the same group. */
  private boolean isOpen(int cell, Set<Integer> fresh) {
    boolean can = cell >= 0 && cells.isShown(cell) && !before.everShown(cells, cell);
    return can ? fresh.add(cell) : fresh.contains(cell);
  }

  /** The same group's cell of the place above, or -1. */
  private int above(int cell) {
    int parent = cells.parent(cell / width);
    return parent < 0 ? -1 : parent * width + cell % width;
  }

  private void holdBack(int place, int group) {
    int parent = cells.parent(place);
    if (step[place] >= ALL || (step[place] == ABOVE && parent < 0)) {
      step[place] = ALL;
      for (int cell = 0; cell < cells.size(); cell++) {
        hide(cell, true);
      }
    } else if (step[place] == ABOVE) {
      row(parent);
      below(parent).forEach(this::row);
    } else if (step[place] == NEXT && next(place, group)) {
      return;
    } else if (step[place] >= BESIDE) {
      another(parent, group);
      another(place, group);
    } else {
      row(place);
    }
  }

  /** The smallest that is shown of the same partition; false where none is. */
  private boolean next(int place, int group) {
    var smallest =
        partitions.stream()
            .filter(it -> Arrays.stream(it.columns()).anyMatch(column -> column == group))
            .flatMapToInt(it -> Arrays.stream(it.columns()))
            .map(column -> place * width + column)
            .filter(it -> cells.isShown(it) && !before.everShown(cells, it))
            .boxed()
            .min(Comparator.comparingLong(cells::amount));
    smallest.ifPresent(it -> hide(it, false));
    return smallest.isPresent();
  }

  /** Another part of it, and of that one too: what keeps the place's secret. */
  private void another(int parent, int group) {
    parts(parent)
        .filter(this::shows)
        .boxed()
        .min(Comparator.comparingLong(it -> people(it) + (isTooSmall(it, group) ? Limits.OPEN : 0)))
        .ifPresent(
            it -> {
              row(it);
              another(it, group);
            });
  }

  private boolean isTooSmall(int place, int group) {
    return cells.amount(place * width + group) < Limits.PROTECTION * cells.unit();
  }

  private IntStream parts(int parent) {
    return IntStream.range(0, places.length)
        .filter(it -> parent >= 0 && places[it] && cells.parent(it) == parent);
  }

  private IntStream below(int parent) {
    return IntStream.range(0, places.length)
        .filter(it -> parent >= 0 && places[it] && isBelow(it, parent));
  }

  private boolean isBelow(int place, int top) {
    int parent = cells.parent(place);
    return parent >= 0 && (parent == top || isBelow(parent, top));
  }

  private boolean shows(int place) {
    return cellsOf(place).anyMatch(it -> cells.isShown(it) && !before.everShown(cells, it));
  }

  private long people(int place) {
    return cellsOf(place).mapToLong(cells::amount).sum();
  }

  private IntStream cellsOf(int place) {
    return IntStream.range(place * width, place * width + width);
  }

  private void row(int place) {
    cellsOf(place).forEach(it -> hide(it, false));
  }

  private void hide(int cell, boolean known) {
    boolean state = cells.isHidden(cell) && cells.why(cell) == Hidden.STATE;
    if (!cells.isAbsent(cell)
        && !state
        && before.hidden(cells, cell) == null
        && (known || !before.everShown(cells, cell))) {
      cells.hide(cell, Hidden.NOT_PROVED);
    }
  }
}
