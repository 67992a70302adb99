package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commontable.evidence.Hidden;

/**
 * Judges every hidden cell of a partition by its exact bounds and hides more until none is narrower
 * than it must be. Hiding more only ever widens.
 */
final class Protection {
  private final Cells cells;
  private final Ledger before;
  private final Tree tree;
  private final Network network;
  private int exposed;

  Protection(Cells cells, Ledger before, Tree tree) {
    this.cells = cells;
    this.before = before;
    this.tree = tree;
    this.network = tree.network();
  }

  /** How many hidden cells could not be proved to be protected. */
  int protect() {
    for (int edge : guarded()) {
      guard(edge);
    }
    for (int place = 0; place < cells.places().size(); place++) {
      if (tree.hasParts(place) && tree.hasTotal()) {
        guardRow(tree.row(place));
      }
    }
    return exposed;
  }

  /** Hidden cells whose number somebody could be harmed by. */
  private List<Integer> guarded() {
    List<Integer> all = new ArrayList<>();
    for (int edge = 0; edge < tree.edges(); edge++) {
      if (isGuarded(edge)) {
        all.add(edge);
      }
    }
    return all;
  }

  private boolean isGuarded(int edge) {
    if (!network.isHidden(edge)) {
      return false;
    }
    int cell = tree.cell(edge);
    if (cells.isAbsent(cell)) {
      // Nobody told of it; it is somebody only where the sums say so.
      long amount = network.flow(edge);
      return tree.isUnknown(edge) && amount > 0 && amount < Limits.LEAST * cells.unit();
    }
    return cells.isHidden(cell) && cells.isSensitive(cell);
  }

  private long need(int edge) {
    return Math.min(Limits.PROTECTION * cells.unit(), network.high(edge) - network.low(edge));
  }

  private void guard(int edge) {
    long need = need(edge);
    if (network.width(edge, need) >= need) {
      return;
    }
    hide(network.open(edge, need));
    while (network.width(edge, need(edge)) < need(edge)) {
      if (blur(tree.cell(edge))) {
        hide(network.open(edge, need(edge)));
        continue;
      }
      if (tree.isGrey(tree.cell(edge))) {
        darken(tree.cell(edge));
        hide(network.open(edge, need(edge)));
        continue;
      }
      int more = network.openNext(edge);
      if (more < 0) {
        exposed++;
        return;
      }
      hide(new int[] {more});
    }
  }

  private void hide(int[] edges) {
    for (int edge : edges) {
      network.hide(edge);
      cells.hide(tree.cell(edge), Hidden.COMPLEMENT);
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
          && before.hidden(cells, cell) == null) {
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
      while (isGuarded(row[i]) && rowWidth(row, i) < need(row[i])) {
        int more = smallest(row);
        if (more >= 0) {
          hide(new int[] {more});
        } else if (!blur(tree.cell(row[i]))) {
          exposed++;
          break;
        }
      }
    }
  }

  private long rowWidth(int[] row, int of) {
    long up = 0;
    long down = 0;
    for (int i = 0; i < row.length; i++) {
      int edge = row[i];
      if (i != of && network.isHidden(edge)) {
        long rise = network.high(edge) - network.flow(edge);
        long fall = network.flow(edge) - network.low(edge);
        boolean against = (i == row.length - 1) != (of == row.length - 1);
        up = Math.min(Limits.OPEN, up + (against ? rise : fall));
        down = Math.min(Limits.OPEN, down + (against ? fall : rise));
      }
    }
    int edge = row[of];
    return Math.min(up, network.high(edge) - network.flow(edge))
        + Math.min(down, network.flow(edge) - network.low(edge));
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
