package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commontable.evidence.Hidden;

/**
 * Looks for another state of the world in all partitions at once: near a cell, every hidden number
 * may move, and every shown one too at a price, while each sum holds. What has to be paid for is
 * what must be held back. The answer counts only when it stands in whole numbers in every network.
 */
final class SecondWorld {
  /** What a number may cost at most that moves with one. */
  private static final double DEAR = 1e7;

  /** Moves no further than what is printed leaves open. */
  private static final int ROUNDED = 2;

  private final Cells cells;
  private final Ledger before;
  private final List<Tree> trees;
  private final List<Flow> flows;
  private final Nearby nearby;
  private final Set<Integer> moved = new TreeSet<>();

  SecondWorld(Cells cells, Ledger before, List<Tree> trees, List<Flow> flows, boolean[] places) {
    this.cells = cells;
    this.before = before;
    this.trees = trees;
    this.flows = flows;
    this.nearby = new Nearby(cells, places, this::amount);
  }

  /**
   * Lets the cell move as far as it needs, or as far as it can.
   *
   * @param t a partition that has it
   * @param pays hides what is shown
   */
  void look(int t, int edge, long need, int most, boolean pays) {
    Flow flow = flows.get(t);
    int cell = trees.get(t).cell(edge);
    Set<Integer> near = nearby.of(cell, need, most);
    boolean upFirst = flow.hasRoomAbove(edge, need);
    List<Map<Integer, Long>> some = new ArrayList<>();
    for (boolean up : new boolean[] {upFirst, !upFirst}) {
      long left = flow.left(edge, up, need);
      Map<Integer, Long> world = left > 0 ? found(cell, near, up, left, pays) : Map.of();
      if (Math.abs(world.getOrDefault(cell, 0L)) >= left && left > 0) {
        take(world);
        return;
      }
      if (!world.isEmpty() && !pays) {
        take(world);
      } else if (!world.isEmpty()) {
        some.add(world);
      }
    }
    for (Map<Integer, Long> world : some) {
      if (flow.proved(edge) < need) {
        take(world);
      }
    }
  }

  /** Holds back what it moves, and notes what it proves. */
  private void take(Map<Integer, Long> world) {
    world.forEach(
        (cell, by) -> {
          if (cell < 0) {
            flows.get(tree(cell)).push(restEdge(cell), by);
            return;
          }
          boolean rounded = isWithinRounding(cell, by);
          if (cells.isShown(cell) && !rounded) {
            cells.hide(cell, Hidden.NOT_PROVED);
          }
          for (int t = 0; t < trees.size(); t++) {
            Tree tree = trees.get(t);
            if (tree.edge(cell) >= 0) {
              if (!rounded) {
                tree.holdBack(tree.edge(cell));
              }
              flows.get(t).push(rounded ? tree.slackEdge(cell) : tree.edge(cell), by);
            }
          }
        });
    if (flows.stream().allMatch(Flow::stands)) {
      note();
    }
    flows.forEach(Flow::undo);
  }

  /** Beside cells, what bounds some of a place's groups together, by a number below zero. */
  private int rest(int place, int t) {
    return -1 - place * trees.size() - t;
  }

  private int tree(int rest) {
    return -(rest + 1) % trees.size();
  }

  private int restEdge(int rest) {
    return trees.get(tree(rest)).restEdge(-(rest + 1) / trees.size());
  }

  /** It stays what is printed of it. */
  private boolean isWithinRounding(int cell, long by) {
    return !isHidden(cell)
        && by >= -roomOfRounding(cell, false)
        && by <= roomOfRounding(cell, true);
  }

  private long roomOfRounding(int cell, boolean up) {
    return trees.stream()
        .filter(it -> it.edge(cell) >= 0)
        .mapToLong(it -> Math.abs(it.slackRoom(cell, up)))
        .min()
        .orElse(0);
  }

  /** What stands now beside the truth proves something of all that it moves. */
  void note() {
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      flows.get(t).note();
      Arrays.stream(flows.get(t).changed()).map(tree::cell).forEach(moved::add);
    }
  }

  /** Cells that were moved by what was noted since this was asked last. */
  Set<Integer> moved() {
    Set<Integer> all = new TreeSet<>(moved);
    moved.clear();
    return all;
  }

  /** By cell how far it moves; empty where nothing was found. */
  private Map<Integer, Long> found(
      int cell, Set<Integer> near, boolean up, long atMost, boolean pays) {
    int width = cells.groups().size();
    List<Integer> who = new ArrayList<>();
    List<Integer> side = new ArrayList<>(); // 0 where it moves both ways
    for (int place : near) {
      for (int t = 0; t < trees.size(); t++) {
        if (trees.get(t).restEdge(place) >= 0) {
          who.add(rest(place, t));
          side.add(0);
        }
      }
      for (int one = place * width; one < place * width + width; one++) {
        if (isHidden(one)) {
          who.add(one);
          side.add(0);
          continue;
        }
        if (cells.isRounded(one)) {
          who.add(one);
          side.add(ROUNDED);
        }
        if (pays && cells.isShown(one) && !before.everShown(cells, one)) {
          who.add(one);
          side.add(1);
          who.add(one);
          side.add(-1);
        }
      }
    }
    double[] low = new double[who.size()];
    double[] high = new double[who.size()];
    double[] earns = new double[who.size()];
    for (int i = 0; i < low.length; i++) {
      int own = who.get(i);
      low[i] = own < 0 || side.get(i) == 1 ? 0 : -room(own, false);
      high[i] = own < 0 || side.get(i) == -1 ? 0 : room(own, true);
      if (own < 0) {
        Network network = trees.get(tree(own)).network();
        low[i] = -network.flow(restEdge(own));
        high[i] = network.high(restEdge(own)) - network.flow(restEdge(own));
      } else if (side.get(i) == ROUNDED) {
        low[i] = -roomOfRounding(own, false);
        high[i] = roomOfRounding(own, true);
      } else if (own == cell) {
        earns[i] = up ? DEAR : -DEAR;
        low[i] = up ? 0 : Math.max(low[i], (double) -atMost);
        high[i] = up ? Math.min(high[i], (double) atMost) : 0;
      } else if (side.get(i) != 0) {
        earns[i] = -side.get(i) * price(own);
      }
    }
    Simplex simplex = new Simplex(sums(who), earns, low, high);
    simplex.solve();
    Map<Integer, Long> world = new TreeMap<>();
    for (int i = 0; i < low.length; i++) {
      long by = Math.round(simplex.value(i));
      if (Math.abs(simplex.value(i) - by) > 1e-4) {
        return Map.of(); // no whole number
      }
      if (by != 0) {
        world.merge(who.get(i), by, Long::sum);
      }
    }
    world.values().removeIf(it -> it == 0);
    return world.containsKey(cell) ? world : Map.of();
  }

  private boolean isHidden(int cell) {
    boolean hidden = false;
    for (Tree tree : trees) {
      int edge = tree.edge(cell);
      if (edge >= 0 && !tree.network().isHidden(edge)) {
        return false;
      }
      hidden |= edge >= 0;
    }
    return hidden;
  }

  private double room(int cell, boolean up) {
    long room = Limits.OPEN;
    for (Tree tree : trees) {
      int edge = tree.edge(cell);
      if (edge >= 0) {
        room = Math.min(room, up ? tree.roomAbove(edge) : tree.roomBelow(edge));
      }
    }
    return room;
  }

  /** Also of what nobody told us, where it was filled in. */
  private long amount(int cell) {
    for (Tree tree : trees) {
      if (tree.edge(cell) >= 0) {
        return tree.network().flow(tree.edge(cell));
      }
    }
    return cells.amount(cell);
  }

  private double price(int cell) {
    for (Tree tree : trees) {
      if (tree.edge(cell) >= 0) {
        return tree.price(cell);
      }
    }
    return 1;
  }

  /** Every sum in which one of them stands; sums of totals once, as they are in all partitions. */
  private double[][] sums(List<Integer> who) {
    List<double[]> all = new ArrayList<>();
    List<double[]> ofTotals = new ArrayList<>();
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      Map<Integer, double[]> own = new TreeMap<>();
      Set<Integer> others = new HashSet<>();
      for (int i = 0; i < who.size(); i++) {
        int one = who.get(i);
        int edge = one >= 0 ? tree.edge(one) : tree(one) == t ? restEdge(one) : -1;
        if (edge >= 0) {
          int to = tree.network().to(edge);
          int from = tree.network().from(edge);
          own.computeIfAbsent(to, it -> new double[who.size()])[i] += 1;
          own.computeIfAbsent(from, it -> new double[who.size()])[i] -= 1;
          if (!tree.isTotal(edge)) {
            others.add(to);
            others.add(from);
          }
        }
      }
      own.remove(0); // binds nobody
      own.forEach(
          (node, sum) -> {
            if (others.contains(node)) {
              all.add(sum);
            } else if (ofTotals.stream().noneMatch(it -> Arrays.equals(it, sum))) {
              ofTotals.add(sum);
            }
          });
    }
    all.addAll(ofTotals);
    return all.toArray(double[][]::new);
  }
}
