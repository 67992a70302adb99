package org.commontable.evidence.figures;

import org.commontable.evidence.release.Partitions;
import org.commontable.measures.KoopmanRows;

/**
 * Compares every shown figure of a block: races with the reference, all other groups with everybody
 * else. What is hidden is looked at nowhere, neither as a group's own nor as a reference.
 */
final class Comparisons {
  private static final int ROWS = KoopmanRows.BLOCK;

  private final Block block;
  private final int width;
  private final int reference;
  private final boolean inverted;

  /** By group: whether it is a race, and the group it is compared with, or -1. */
  private final boolean[] race;

  private final int[] beside;
  private final KoopmanRows koopman = new KoopmanRows();
  private final double[] x1 = new double[ROWS];
  private final double[] n1 = new double[ROWS];
  private final double[] x2 = new double[ROWS];
  private final double[] n2 = new double[ROWS];
  private final double[] lower = new double[ROWS];
  private final double[] upper = new double[ROWS];
  private final int[] entries = new int[ROWS];
  private int rows;

  Comparisons(Block block) {
    this.block = block;
    this.width = block.groups.size();
    this.reference = block.declared.reference().map(block.groups::indexOf).orElse(-1);
    this.inverted = block.declared.kind() == Kind.ACCESS;
    this.race = new boolean[width];
    this.beside = new int[width];
    int all = block.groups.indexOf("all");
    for (int group = 0; group < width; group++) {
      race[group] = Partitions.isRace(block.groups.get(group));
      int other = race[group] ? reference : all;
      beside[group] = group == other ? -1 : other;
    }
  }

  /** Place by place, as the columns lie in memory. */
  void compute() {
    for (int row = 0; row < block.size(); row += width) {
      for (int group = 0; group < width; group++) {
        if (beside[group] >= 0
            && block.isShown(row + group)
            && block.isShown(row + beside[group])) {
          take(row + group, row + beside[group], race[group]);
        }
      }
    }
    flush();
  }

  private void take(int cell, int beside, boolean race) {
    double own = race ? 0 : block.counts[cell];
    double people = race ? 0 : block.bases[cell];
    x1[rows] = block.counts[cell];
    n1[rows] = block.bases[cell];
    x2[rows] = block.counts[beside] - own;
    n2[rows] = block.bases[beside] - people;
    entries[rows] = cell;
    if (x2[rows] >= 0 && n2[rows] > 0 && ++rows == ROWS) {
      flush();
    }
  }

  private void flush() {
    if (inverted) {
      koopman.intervals(x2, n2, x1, n1, rows, lower, upper);
    } else {
      koopman.intervals(x1, n1, x2, n2, rows, lower, upper);
    }
    boolean printed = block.declared.kind() == Kind.PERCENT;
    for (int row = 0; row < rows; row++) {
      int cell = entries[row];
      double own = x1[row] * n2[row];
      double others = x2[row] * n1[row];
      block.ratios[cell] = inverted ? others / own : own / others;
      block.lowers[cell] = lower[row];
      block.uppers[cell] = upper[row];
    }
    if (printed) {
      percents();
    }
    rows = 0;
  }

  /** Printed percents are what the state says; the counts behind them are rounded. */
  private void percents() {
    for (int row = 0; row < rows; row++) {
      int cell = entries[row];
      if (reference >= 0 && race[cell % width]) {
        block.ratios[cell] = block.values[cell] / block.values[cell - cell % width + reference];
      }
    }
  }
}
