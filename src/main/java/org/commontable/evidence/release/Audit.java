package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last look at what has been chosen, apart from how it was chosen. A hidden number is proved to
 * be protected by two states of the world that differ in it by as much as they must and in nothing
 * that readers see: whole numbers that keep <em>every</em> sum. Within one partition they are found
 * by flows. Where a place's total is hidden too, it stands in all partitions at once, which no
 * single network says: then each of the others must be able to follow. Found is proved; what is not
 * found counts as unproved.
 */
final class Audit {
  /** So many other ways are tried where one partition cannot follow another. */
  private static final int WAYS = 6;

  private static final byte TOTALS = 1;

  /** So many places beside a place are looked at first. */
  private static final int FEW = 5;

  /** Where something has to be held back. */
  private static final int MOST = 24;

  private final Cells cells;
  private final List<Tree> trees = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final SecondWorld second;

  /** Nothing in its own partition lets the cell move that was tried last, so nothing does. */
  private boolean stuck;

  /**
   * @param earlier of the same cells, when fewer of them were hidden
   */
  Audit(
      Cells cells,
      Counting counting,
      Ledger before,
      List<Partition> partitions,
      boolean[] places,
      Proofs earlier) {
    this.cells = cells;
    @Nullable Tree first = null;
    for (Partition it : partitions) {
      Tree tree = it.open(cells, before, counting, places, it.total() < 0 ? null : first);
      first = first == null && it.first() ? tree : first;
      byte[] kinds = new byte[tree.edges()];
      for (int edge = 0; edge < kinds.length; edge++) {
        kinds[edge] = tree.isTotal(edge) ? TOTALS : 0;
      }
      trees.add(tree);
      flows.add(new Flow(tree.network(), kinds));
    }
    this.second = new SecondWorld(cells, before, trees, flows, places);
    begin(earlier);
  }

  /** As if it had seen no more than that. */
  void begin(Proofs seen) {
    flows.forEach(Flow::forgetAll);
    seen.handTo(flows);
  }

  /** What it saw; not to be asked afterwards. */
  Proofs proofs() {
    return new Proofs(flows.stream().map(Flow::seen).toList());
  }

  /**
   * Guarded cells without a proof, and how far they were proved to move.
   *
   * @param bearable how far cells can move at most that cannot move as far as they should though
   *     nothing is shown: then what is shown takes nothing from them
   */
  Map<Integer, Long> unproved(Map<Integer, Long> bearable) {
    Map<Integer, Long> open = new TreeMap<>();
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      flows.get(t).noteCircles(Limits.PROTECTION * cells.unit(), TOTALS); // no other has to follow
      for (int edge = 0; edge < tree.edges(); edge++) {
        if (isOwn(t, edge) && tree.isGuarded(edge)) {
          long need = need(t, edge, bearable);
          if (flows.get(t).proved(edge) < need && !isProved(t, edge, need) && !stuck) {
            second.look(t, edge, need, FEW, false);
          }
          long far = far(t, edge);
          if (far < need) {
            open.put(tree.cell(edge), far);
          }
        }
      }
    }
    return open;
  }

  /** As above, of some, without looking for more. */
  Map<Integer, Long> stillUnproved(Set<Integer> some, Map<Integer, Long> bearable) {
    Map<Integer, Long> open = new TreeMap<>();
    for (int cell : some) {
      int t = of(cell);
      int edge = trees.get(t).edge(cell);
      long far = far(t, edge);
      if (far < need(t, edge, bearable)) {
        open.put(cell, far);
      }
    }
    return open;
  }

  /**
   * Holds back what lets a cell move, as far as anything does.
   *
   * @return whether what was held back for others is enough
   */
  boolean widen(int cell, Map<Integer, Long> bearable) {
    int t = of(cell);
    int edge = trees.get(t).edge(cell);
    long need = need(t, edge, bearable);
    if (second.heldBack()) { // for others, which may be enough for this one
      for (int most : new int[] {FEW, MOST}) {
        if (flows.get(t).proved(edge) < need) {
          second.look(t, edge, need, most, false);
        }
      }
    }
    if (flows.get(t).proved(edge) >= need) {
      return true;
    }
    second.look(t, edge, need, MOST, true);
    return false;
  }

  /** Its place's sum over groups, looked at alone, leaves a cell too little. */
  boolean isNarrowInRow(int cell) {
    Tree tree = trees.get(of(cell));
    return tree.widthInRow(tree.edge(cell)) < tree.need(tree.edge(cell));
  }

  /** How far a cell is proved to move, and what moves with it. */
  Proof proof(int cell) {
    int t = of(cell);
    int edge = trees.get(t).edge(cell);
    flows.get(t).forget(edge);
    second.moved();
    long need = trees.get(t).need(edge);
    if (!isProved(t, edge, need)) {
      second.look(t, edge, need, MOST, false);
    }
    return new Proof(far(t, edge), second.moved());
  }

  /**
   * @param moved of what is held back only
   */
  record Proof(long far, Set<Integer> moved) {}

  private long far(int t, int edge) {
    Tree tree = trees.get(t);
    return Math.min(tree.need(edge), Math.min(flows.get(t).proved(edge), tree.widthInRow(edge)));
  }

  private long need(int t, int edge, Map<Integer, Long> bearable) {
    long need = trees.get(t).need(edge);
    return Math.min(need, bearable.getOrDefault(trees.get(t).cell(edge), need));
  }

  /** Totals stand in all partitions and are looked at in the first. */
  private boolean isOwn(int t, int edge) {
    return t == 0 || !trees.get(t).isTotal(edge);
  }

  private int of(int cell) {
    int t = 0;
    while (trees.get(t).edge(cell) < 0 || !isOwn(t, trees.get(t).edge(cell))) {
      t++;
    }
    return t;
  }

  private boolean isProved(int t, int edge, long need) {
    Tree tree = trees.get(t);
    Flow flow = flows.get(t);
    boolean upFirst = flow.hasRoomAbove(edge, need);
    byte own = tree.isTotal(edge) ? 0 : TOTALS;
    stuck = true;
    boolean[] moves = new boolean[2];
    for (int pass = 0; pass < 2; pass++) {
      for (boolean up : new boolean[] {upFirst, !upFirst}) {
        if (flow.proved(edge) >= need) {
          return true;
        }
        int way = up ? 1 : 0;
        moves[way] = pass == 0 ? flow.canMove(edge, up) : moves[way];
        if (moves[way]) {
          tryOut(t, edge, up, flow.left(edge, up, need), pass == 0 ? own : 0);
        }
      }
    }
    return flow.proved(edge) >= need;
  }

  /** Notes what it proves when all sums can follow; some other ways are tried where they cannot. */
  private void tryOut(int t, int edge, boolean up, long need, int fixed) {
    Flow flow = flows.get(t);
    List<Integer> bad = new ArrayList<>();
    for (int way = 0; way < WAYS; way++) {
      flow.fix(fixed);
      boolean found = flow.move(edge, up, need) > 0;
      stuck &= !found;
      boolean followed = found && follow(t);
      if (followed) {
        second.note();
      }
      int known = bad.size();
      for (int moved : found && !followed ? flow.changed() : new int[0]) {
        if (trees.get(t).isTotal(moved) && isElsewhere(t, moved, edge)) {
          bad.add(moved);
          flow.ban(moved, true);
        }
      }
      flows.forEach(Flow::undo);
      if (bad.size() == known) {
        break;
      }
    }
    bad.forEach(it -> flow.ban(it, false));
  }

  /** A total of another place without parts. */
  private boolean isElsewhere(int t, int total, int edge) {
    Tree tree = trees.get(t);
    int place = tree.cell(total) / cells.groups().size();
    return place != tree.cell(edge) / cells.groups().size() && !tree.hasParts(place);
  }

  private boolean follow(int t) {
    int[] moved = Arrays.stream(flows.get(t).changed()).filter(trees.get(t)::isTotal).toArray();
    for (int u = 0; u < trees.size() && moved.length > 0; u++) {
      if (u != t && trees.get(u).hasTotals() && !follows(u, t, moved)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a partition can stand beside totals that were moved in another. */
  private boolean follows(int u, int t, int[] moved) {
    Tree tree = trees.get(u);
    Flow flow = flows.get(u);
    for (int edge : moved) {
      flow.push(tree.like(trees.get(t), edge), flows.get(t).change(edge));
    }
    flow.fix(TOTALS);
    return flow.settle();
  }
}
