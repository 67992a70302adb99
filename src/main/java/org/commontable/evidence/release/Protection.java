package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commontable.evidence.Hidden;

/**
 * Judges every hidden cell of a partition by its exact bounds and hides more until none is narrower
 * than it must be, as far as that goes. Hiding more only ever widens. Whether it was enough, {@link
 * Audit} says.
 */
final class Protection {
  private final Cells cells;
  private final Ledger before;
  private final Tree tree;
  private final Network network;
  private final Flow flow;
  private final Opening opening;

  Protection(Cells cells, Ledger before, Tree tree) {
    this.cells = cells;
    this.before = before;
    this.tree = tree;
    this.network = tree.network();
    this.flow = new Flow(network);
    this.opening = new Opening(network);
  }

  void protect() {
    flow.noteCircles(Limits.PROTECTION * cells.unit(), 0);
    for (int edge : guarded()) {
      guard(edge);
    }
    for (int place = 0; place < cells.places().size(); place++) {
      if (tree.hasParts(place) && tree.hasTotal()) {
        guardRow(tree.row(place));
      }
    }
  }

  /** Hidden cells whose number somebody could be harmed by. */
  private List<Integer> guarded() {
    List<Integer> all = new ArrayList<>();
    for (int edge = 0; edge < tree.edges(); edge++) {
      if (tree.isGuarded(edge)) {
        all.add(edge);
      }
    }
    return all;
  }

  private void guard(int edge) {
    if (flow.isWide(edge, tree.need(edge))) {
      return;
    }
    int seen = network.changes();
    hide(opening.open(edge, tree.need(edge)));
    while (network.changes() == seen || !flow.isWide(edge, tree.need(edge))) {
      seen = network.changes();
      if (blur(tree.cell(edge))) {
        openAgain(edge, seen);
      } else if (tree.isGrey(tree.cell(edge))) {
        darken(tree.cell(edge));
        openAgain(edge, seen);
      } else {
        return; // some cannot be wide whatever is hidden; HoldingBack knows which
      }
    }
  }

  /** Where nothing became freer there is still no way. */
  private void openAgain(int edge, int seen) {
    if (network.changes() != seen) {
      hide(opening.open(edge, tree.need(edge)));
    }
  }

  private void hide(int[] edges) {
    for (int edge : edges) {
      network.hide(edge);
      tree.roundings().close(tree.cell(edge));
      boolean none = cells.amount(tree.cell(edge)) == 0;
      cells.hide(tree.cell(edge), none ? Hidden.BESIDE_GROUPS : Hidden.COMPLEMENT);
      if (tree.isTotalOfOthers(tree.cell(edge))) {
        darken(tree.cell(edge));
      }
    }
  }

  private void darken(int cell) {
    Totals.darken(cells, cell / cells.groups().size(), before);
    tree.free(cell);
  }

  /**
   * What its reason tells of a number can be too much: that another is at least ten leaves little
   * of a small total. Then the hidden ones of that place give all the same reason, which tells
   * nothing.
   */
  private boolean blur(int of) {
    boolean any = false;
    for (int edge : tree.row(of / cells.groups().size())) {
      int cell = tree.cell(edge);
      if (network.isHidden(edge)
          && cells.isHidden(cell)
          && cells.why(cell) != Hidden.STATE
          && cells.why(cell) != Hidden.BESIDE_GROUPS
          && (before.hidden(cells, cell) == null || before.change(cells, cell) != 0)) {
        tree.blur(cell);
        any = true;
      }
    }
    return any;
  }

  /**
   * The sum over the groups of one place alone; the total, last in the row, stands against them.
   */
  private void guardRow(int[] row) {
    for (int i = 0; i < row.length; i++) {
      while (tree.isGuarded(row[i]) && tree.rowWidth(row, i) < tree.need(row[i])) {
        int more = smallest(row);
        if (more >= 0) {
          hide(new int[] {more});
        } else if (!blur(tree.cell(row[i]))) {
          break;
        }
      }
    }
  }

  private int smallest(int[] row) {
    return java.util.Arrays.stream(row)
        .boxed()
        .filter(edge -> !network.isHidden(edge) && canHide(edge))
        .min(Comparator.comparingLong(network::flow))
        .orElse(-1);
  }

  private boolean canHide(int edge) {
    return network.price(edge) > 0;
  }
}
