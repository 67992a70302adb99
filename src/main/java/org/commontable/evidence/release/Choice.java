package org.commontable.evidence.release;

import java.util.Arrays;

/** Which cells may move from where they are, how far, and what it earns. */
final class Choice {
  private final int[] who;
  private final double[] low;
  private final double[] high;
  private final double[] earns;
  private int size;

  /**
   * @param most cells, twice those that rise and fall at different prices
   */
  Choice(int most) {
    this.who = new int[most];
    this.low = new double[most];
    this.high = new double[most];
    this.earns = new double[most];
  }

  /** What cannot move is left out. */
  void add(int cell, double lowest, double highest, double earned) {
    if (lowest < highest) {
      who[size] = cell;
      low[size] = lowest;
      high[size] = highest;
      earns[size++] = earned;
    }
  }

  int[] who() {
    return Arrays.copyOf(who, size);
  }

  double[] low() {
    return Arrays.copyOf(low, size);
  }

  double[] high() {
    return Arrays.copyOf(high, size);
  }

  double[] earns() {
    return Arrays.copyOf(earns, size);
  }
}
