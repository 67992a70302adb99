package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every sum in which some cells stand, by all partitions: for each of the cells what it counts. */
final class Sums {
  private static final int NONE = -1;

  /** Where one stands in a tree. */
  interface Edges {
    /** Below 0 where it does not. */
    int of(int tree, int one);
  }

  private final List<Tree> trees;
  private final Edges edges;

  /** By tree and node, the number of its sum while one tree is looked at. */
  private final int[][] numbers;

  Sums(List<Tree> trees, Edges edges) {
    this.trees = trees;
    this.edges = edges;
    this.numbers = new int[trees.size()][];
  }

  /**
   * By sum and cell.
   *
   * @param places by sum, the cells that stand in it
   */
  record Rows(double[][] rows, int[][] places) {}

  /** Sums of totals once, as they are in all partitions. */
  Rows of(int[] who) {
    List<Sum> all = new ArrayList<>();
    List<Sum> ofTotals = new ArrayList<>();
    for (int t = 0; t < trees.size(); t++) {
      for (Sum sum : of(t, who)) {
        if (sum.hasOthers) {
          all.add(sum);
        } else if (ofTotals.stream().noneMatch(sum::isLike)) {
          ofTotals.add(sum);
        }
      }
    }
    all.addAll(ofTotals);
    return new Rows(
        all.stream().map(it -> it.row).toArray(double[][]::new),
        all.stream().map(it -> Arrays.copyOf(it.places, it.size)).toArray(int[][]::new));
  }

  private static final class Sum {
    final int node;
    final double[] row;
    int[] places = new int[16];
    int size;
    boolean hasOthers;

    /** Rows that are alike have the same. */
    long mark;

    Sum(int node, int size) {
      this.node = node;
      this.row = new double[size];
    }

    void count(int cell, int by) {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size++] = cell;
      row[cell] += by;
      mark += by * ((cell + 1) * 0x9E3779B97F4A7C15L ^ (long) cell << 40);
    }

    boolean isLike(Sum other) {
      return mark == other.mark && Arrays.equals(row, other.row);
    }
  }

  /** In the order of their nodes. */
  private List<Sum> of(int t, int[] who) {
    Tree tree = trees.get(t);
    Network network = tree.network();
    if (numbers[t] == null) {
      numbers[t] = new int[network.nodes()];
      Arrays.fill(numbers[t], NONE);
    }
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < who.length; i++) {
      int edge = edges.of(t, who[i]);
      if (edge >= 0) {
        boolean other = !tree.isTotal(edge);
        count(sums, numbers[t], network.to(edge), i, 1, other, who.length);
        count(sums, numbers[t], network.from(edge), i, -1, other, who.length);
      }
    }
    int[] own = numbers[t];
    sums.forEach(it -> own[it.node] = NONE);
    sums.sort((one, other) -> Integer.compare(one.node, other.node));
    return sums;
  }

  private static void count(
      List<Sum> sums, int[] numbers, int node, int at, int by, boolean other, int size) {
    if (node == 0) {
      return; // binds nobody
    }
    if (numbers[node] == NONE) {
      numbers[node] = sums.size();
      sums.add(new Sum(node, size));
    }
    Sum sum = sums.get(numbers[node]);
    sum.count(at, by);
    sum.hasOthers |= other;
  }
}
