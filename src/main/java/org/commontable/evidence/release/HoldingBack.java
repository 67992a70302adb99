package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commontable.evidence.Hidden;

/**
 * What is not proved to be protected is held back: first the row of its place, then rows beside and
 * below it, then all below the place above, at last all of that input and year. What was shown in
 * an earlier edition cannot be taken back; it is hidden only when all is.
 */
final class HoldingBack {
  private static final int BESIDE = 2;
  private static final int ABOVE = 4;
  private static final int ALL = 5;

  /** After so many rounds nothing is shown. */
  private static final int ROUNDS = 12;

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

  /** How many cells remain unproved though all is held back. */
  int hold() {
    Audit audit = null;
    for (int round = 0; ; round++) {
      audit = new Audit(cells, counting, before, partitions, places, audit);
      List<Integer> open = audit.unproved();
      if (open.isEmpty()) {
        return 0;
      }
      if (Arrays.stream(step).max().orElse(ALL) >= ALL) {
        return open.size();
      }
      Set<Integer> looked = new HashSet<>();
      for (int cell : open) {
        int place = cell / width;
        if (looked.add(place)) {
          step[place] = round < ROUNDS ? step[place] + 1 : ALL;
          holdBack(place, cell % width);
        }
      }
    }
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
    } else if (step[place] >= BESIDE) {
      another(parent, group);
      another(place, group);
    } else {
      row(place);
    }
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
