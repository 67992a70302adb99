package org.commontable.evidence.release;

import java.util.List;
import org.commontable.evidence.Hidden;

/** What a cell hides on its own, whatever stands around it. */
final class Primary {
  private final Cells cells;
  private final Counting counting;
  private final List<Cells> populations;

  Primary(Cells cells, Counting counting, List<Cells> populations) {
    this.cells = cells;
    this.counting = counting;
    this.populations = populations;
  }

  void judge(Ledger before) {
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.isTold(cell)) {
        continue;
      }
      if (counting == Counting.PEOPLE) {
        limit(cell);
      }
      Hidden own = alone(cell);
      if (own != null) {
        cells.sensitive(cell);
      }
      Hidden was = before.hidden(cells, cell);
      // Of old rules: a number near its place's total was said to be near its own base.
      boolean wrong = was == Hidden.ALMOST_ALL && own != Hidden.ALMOST_ALL;
      Hidden why = wrong ? Hidden.BESIDE_GROUPS : was != null ? was : own;
      if (why == null) {
        cells.show(cell);
      } else {
        cells.hide(cell, why);
      }
    }
  }

  private void limit(int cell) {
    for (Cells population : populations) {
      int heads = heads(population, cell);
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

  private @org.jspecify.annotations.Nullable Hidden alone(int cell) {
    if (cells.isHiddenBySource(cell) || !cells.isSaid(cell)) {
      return Hidden.STATE;
    }
    if (counting == Counting.POPULATION) {
      return cells.isFew(cell) || cells.amount(cell) == 0 ? Hidden.SMALL_GROUP : null;
    }
    if (cells.isFew(cell)) {
      return Hidden.FEW_EVENTS;
    }
    for (Cells population : populations) {
      int heads = heads(population, cell);
      if (heads >= 0 && population.isTold(heads)) {
        long people = population.isSaid(heads) ? population.amount(heads) : 0;
        if (people < Limits.LEAST * population.unit() || population.isFew(heads)) {
          return Hidden.SMALL_GROUP;
        }
        long rest = people / population.unit() - cells.amount(cell) / cells.unit();
        if (counting == Counting.PEOPLE && rest > 0 && rest < Limits.LEAST) {
          return Hidden.ALMOST_ALL;
        }
      }
    }
    return null;
  }

  /** The cell of the same place and group. */
  private int heads(Cells population, int cell) {
    int group = population.group(cells.groups().get(cell % cells.groups().size()));
    int place = population.place(cells.places().get(cell / cells.groups().size()));
    return group < 0 || place < 0 ? -1 : place * population.groups().size() + group;
  }
}
