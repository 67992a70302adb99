package org.commontable.evidence.release;

import java.util.List;
import org.commontable.evidence.Hidden;

/** What a cell hides on its own, whatever stands around it. */
final class Primary {
  private final Cells cells;
  private final Counting counting;
  private final List<Heads> populations;

  Primary(Cells cells, Counting counting, List<Cells> populations) {
    this.cells = cells;
    this.counting = counting;
    this.populations = populations.stream().map(it -> new Heads(cells, it)).toList();
  }

  void judge(Ledger before) {
    if (counting.isPeople()) {
      populations.forEach(this::limitTogether);
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.isTold(cell)) {
        continue;
      }
      if (counting.isPeople()) {
        limit(cell);
      }
      Hidden own = alone(cell);
      if (own != null) {
        cells.sensitive(cell);
      }
      Hidden was = before.isKnown(cells, cell) ? null : before.hidden(cells, cell);
      Hidden why = was == null ? own : stillTrue(cell, was, own, before.change(cells, cell) != 0);
      if (why == null) {
        cells.show(cell);
      } else {
        cells.hide(cell, why);
      }
    }
  }

  /** What is hidden stays so, but for no reason that does not hold any more. */
  private Hidden stillTrue(
      int cell, Hidden was, @org.jspecify.annotations.Nullable Hidden own, boolean corrected) {
    // Of old rules: a number near its place's total was said to be near its own base.
    boolean wrong = was == Hidden.ALMOST_ALL && own != Hidden.ALMOST_ALL && own != Hidden.NEAR_ALL;
    boolean tells = was != Hidden.BESIDE_GROUPS && was != Hidden.STATE;
    if (corrected && tells && own != null) {
      return own;
    }
    boolean few = was != Hidden.COMPLEMENT || cells.amount(cell) < Limits.LEAST * cells.unit();
    return wrong || (corrected && tells && few) ? Hidden.BESIDE_GROUPS : was;
  }

  private void limit(int cell) {
    for (Heads of : populations) {
      Cells population = of.population();
      int heads = of.of(cell);
      if (heads >= 0 && population.isSaid(heads)) {
        // Of a small group a reader knows no more than that it is one.
        boolean small = population.isHidden(heads) && population.why(heads) == Hidden.SMALL_GROUP;
        long people =
            small
                ? (Limits.LEAST - 1) * cells.unit()
                : population.amount(heads) / population.unit() * cells.unit();
        if (!cells.isSaid(cell) || people >= cells.amount(cell)) {
          cells.ceiling(cell, people);
        }
      }
    }
  }

  /**
   * Where a place's groups are shown but for some, all of these together are no more people than
   * the total leaves.
   */
  private void limitTogether(Heads of) {
    Cells population = of.population();
    limitTogether(of, Partitions.races(cells), Partitions.races(population));
    for (int[] columns : Partitions.others(cells)) {
      for (int[] theirs : Partitions.others(population)) {
        boolean same =
            population.groups().get(theirs[0]).equals(cells.groups().get(columns[0]))
                && theirs.length > 1;
        if (same) {
          limitTogether(of, columns, theirs);
        }
      }
    }
  }

  private void limitTogether(Heads of, int[] columns, int[] theirs) {
    Cells population = of.population();
    int all = population.group(Partitions.ALL);
    int width = cells.groups().size();
    for (int at = 0; at < cells.places().size() && all >= 0 && columns.length > 0; at++) {
      int place = of.place(at);
      int row = place * population.groups().size();
      if (place >= 0 && population.isShown(row + all)) {
        long rest = population.amount(row + all);
        for (int column : theirs) {
          rest -= population.isShown(row + column) ? population.amount(row + column) : 0;
        }
        for (int column : columns) {
          int heads = of.of(at * width + column);
          if (heads < 0 || !population.isShown(heads)) {
            cells.baseless(at * width + column);
          }
        }
        cells.together(at * width + columns[0], rest / population.unit() * cells.unit());
      }
    }
  }

  private @org.jspecify.annotations.Nullable Hidden alone(int cell) {
    if (cells.isHiddenBySource(cell) || !cells.isSaid(cell)) {
      return Hidden.STATE;
    }
    if (counting == Counting.POPULATION) {
      return cells.isFew(cell) || cells.amount(cell) == 0 ? Hidden.SMALL_GROUP : null;
    }
    boolean students = counting == Counting.PEOPLE;
    if (cells.isFew(cell) && !students) {
      return Hidden.FEW_EVENTS;
    }
    for (Heads of : populations) {
      Cells population = of.population();
      int heads = of.of(cell);
      if (heads >= 0 && population.isTold(heads)) {
        long people = population.isSaid(heads) ? population.amount(heads) : 0;
        if (people < Limits.LEAST * population.unit() || population.isFew(heads)) {
          return Hidden.SMALL_GROUP;
        }
        Hidden end =
            counting.end(
                people / population.unit(), cells.amount(cell) / cells.unit(), cells.isFew(cell));
        if (end != null) {
          return end;
        }
      }
    }
    return cells.isFew(cell) ? Hidden.FEW_EVENTS : null;
  }
}
