package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.Hidden;

/**
 * Numbers hidden for others' sake that the figures beside them leave: whoever takes those of all
 * other groups from the total of the place has them, and pages that compare with everybody else do.
 * They protect nothing, and who is shown them learns nothing: what any other hidden number can be
 * is the same before and after.
 */
public final class Remainders {
  private final Cells cells;
  private final Ledger before;
  private final int width;
  private final int total;

  public Remainders(Cells cells, Ledger before) {
    this.cells = cells;
    this.before = before;
    this.width = cells.groups().size();
    this.total = cells.group(Partitions.ALL);
  }

  /** Whether there would be any, if all that the gate lets pass stood in some figure. */
  public boolean arePossible() {
    return !find(false).isEmpty();
  }

  /**
   * Shows them, once it is known what stands in some figure: of the rest nobody can take anything.
   *
   * @return whether there are any
   */
  public boolean show() {
    List<Integer> found = find(true);
    found.forEach(cells::show);
    return !found.isEmpty();
  }

  private List<Integer> find(boolean published) {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; total >= 0 && row < cells.size(); row += width) {
      for (int[] columns :
          isExact(row + total, published) ? cells.partitions() : List.<int[]>of()) {
        int cell = onlyHidden(row, columns, published);
        if (cell >= 0 && isForOthers(cell)) {
          all.add(cell);
        }
      }
    }
    return all;
  }

  private boolean isExact(int cell, boolean published) {
    return cells.isShown(cell) && !cells.isRounded(cell) && (cells.isPublished(cell) || !published);
  }

  /** Of groups that make up the total to the last one, the one that is not shown; or -1. */
  private int onlyHidden(int row, int[] columns, boolean published) {
    int only = -1;
    long rest = cells.amount(row + total);
    for (int column : columns) {
      int cell = row + column;
      if (!isExact(cell, published)) {
        if (only >= 0 || !cells.isHidden(cell) || cells.isRounded(cell)) {
          return -1;
        }
        only = cell;
      }
      rest -= cells.amount(cell);
    }
    return rest == 0 ? only : -1;
  }

  /** Now, and in whatever edition told of it before: it was never another number either. */
  private boolean isForOthers(int cell) {
    boolean now = cells.why(cell) == Hidden.COMPLEMENT || cells.why(cell) == Hidden.NOT_PROVED;
    return now
        && cells.isSaid(cell)
        && !cells.isSensitive(cell)
        && before.told(cells, cell).stream()
            .noneMatch(it -> it.sensitive() || it.change(cells, cell) != 0);
  }
}
