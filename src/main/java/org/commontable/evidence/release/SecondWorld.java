package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Cells cells;
  private final Ledger before;
  private final List<Tree> trees;
  private final List<Flow> flows;
  private final Nearby nearby;
  private final Sums sums;
  private final Set<Integer> moved = new TreeSet<>();
  private boolean heldBack;

  SecondWorld(Cells cells, Ledger before, List<Tree> trees, List<Flow> flows, boolean[] places) {
    this.cells = cells;
    this.before = before;
    this.trees = trees;
    this.flows = flows;
    this.sums = new Sums(trees, this::edge);
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
            flows.get(tree(cell)).push(edgeOf(cell), by);
            return;
          }
          boolean rounded = isWithinRounding(cell, by);
          if (cells.isShown(cell) && !rounded) {
            cells.hide(cell, Hidden.NOT_PROVED);
            heldBack = true;
          }
          for (int t = 0; t < trees.size(); t++) {
            Tree tree = trees.get(t);
            if (tree.edge(cell) >= 0) {
              if (!rounded) {
                tree.holdBack(tree.edge(cell));
              }
              flows.get(t).push(rounded ? tree.roundings().edge(cell) : tree.edge(cell), by);
            }
          }
        });
    if (flows.stream().allMatch(Flow::stands)) {
      note();
    }
    flows.forEach(Flow::undo);
  }

  /** Whether anything was hidden to let some number move. */
  boolean heldBack() {
    return heldBack;
  }

  /** Beside cells, an edge that is no cell's, by a number below zero. */
  private int other(int edge, int t) {
    return -1 - edge * trees.size() - t;
  }

  private int tree(int other) {
    return -(other + 1) % trees.size();
  }

  private int edgeOf(int other) {
    return -(other + 1) / trees.size();
  }

  /** It stays what is printed of it. */
  private boolean isWithinRounding(int cell, long by) {
    return !isHidden(cell)
        && by >= -roomOfRounding(cell, false)
        && by <= roomOfRounding(cell, true);
  }

  private double roomOfRounding(int cell, boolean up) {
    return trees.stream()
        .filter(it -> it.edge(cell) >= 0)
        .mapToDouble(it -> Math.abs(it.roundings().room(cell, up)))
        .min()
        .orElse(0);
  }

  /** In one tree; below 0 where it has none. */
  private int edge(int t, int one) {
    return one >= 0 ? trees.get(t).edge(one) : tree(one) == t ? edgeOf(one) : -1;
  }

  /** What stands now beside the truth proves something of all that it moves. */
  void note() {
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      flows.get(t).note();
      for (int edge : flows.get(t).changed()) {
        int cell = tree.cell(edge);
        if (cell >= 0 && cells.isHidden(cell) && cells.why(cell) == Hidden.NOT_PROVED) {
          moved.add(cell);
        }
      }
    }
  }

  /** Of what is held back, that which was moved by what was noted since this was asked last. */
  Set<Integer> moved() {
    Set<Integer> all = Set.copyOf(moved);
    moved.clear();
    return all;
  }

  /** By cell how far it moves; empty where nothing was found. */
  private Map<Integer, Long> found(
      int cell, Set<Integer> near, boolean up, long atMost, boolean pays) {
    int width = cells.groups().size();
    Choice choice = new Choice(near.size() * (3 * width + trees.size() * (width + 2)));
    for (int place : near) {
      for (int t = 0; t < trees.size(); t++) {
        Network network = trees.get(t).network();
        for (int edge : trees.get(t).others(place)) {
          double below = network.roomBelow(edge);
          choice.add(other(edge, t), -below, (double) network.roomAbove(edge), 0);
        }
      }
      for (int one = place * width; one < place * width + width; one++) {
        boolean own = one == cell;
        if (isHidden(one)) {
          double below = room(one, false);
          double above = room(one, true);
          choice.add(
              one,
              own ? (up ? 0 : -Math.min(below, (double) atMost)) : -below,
              own ? (up ? Math.min(above, (double) atMost) : 0) : above,
              own ? (up ? DEAR : -DEAR) : 0);
          continue;
        }
        if (cells.isRounded(one)) { // no further than what is printed leaves open
          choice.add(one, -roomOfRounding(one, false), roomOfRounding(one, true), 0);
        }
        if (pays && cells.isShown(one) && !before.everShown(cells, one)) {
          choice.add(one, 0, room(one, true), -price(one));
          choice.add(one, -room(one, false), 0, price(one));
        }
      }
    }
    int[] who = choice.who();
    if (Arrays.stream(who).noneMatch(it -> it == cell)) {
      return Map.of();
    }
    Sums.Rows rows = sums.of(who);
    Simplex simplex =
        new Simplex(rows.rows(), rows.places(), choice.earns(), choice.low(), choice.high());
    simplex.solve();
    Map<Integer, Long> world = new LinkedHashMap<>(); // in the order of the cells
    for (int i = 0; i < who.length; i++) {
      long by = Math.round(simplex.value(i));
      if (Math.abs(simplex.value(i) - by) > 1e-4) {
        return Map.of(); // no whole number
      }
      if (by != 0) {
        world.merge(who[i], by, Long::sum);
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
}
