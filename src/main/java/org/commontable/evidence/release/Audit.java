package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
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
  /** So many places of one proof may have to be made up for. */
  private static final int ROWS = 8;

  private final Cells cells;
  private final List<Tree> trees = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  /**
   * @param earlier of the same cells, when fewer of them were hidden
   */
  Audit(
      Cells cells,
      Counting counting,
      Ledger before,
      List<Partition> partitions,
      boolean[] places,
      @Nullable Audit earlier) {
    this.cells = cells;
    @Nullable Tree first = null;
    for (Partition it : partitions) {
      Tree tree = it.open(cells, before, counting, places, it.total() < 0 ? null : first);
      first = first == null && it.first() ? tree : first;
      boolean[] totals = new boolean[tree.edges()];
      for (int edge = 0; edge < totals.length; edge++) {
        totals[edge] = tree.isTotal(edge);
      }
      trees.add(tree);
      flows.add(new Flow(tree.network(), totals));
    }
    if (earlier != null && isLike(earlier)) {
      for (int t = 0; t < flows.size(); t++) {
        flows.get(t).adopt(earlier.flows.get(t));
      }
    }
  }

  /** Hiding more only widens, unless something becomes a sum by it. */
  private boolean isLike(Audit other) {
    for (int t = 0; t < trees.size(); t++) {
      if (!trees.get(t).network().isLike(other.trees.get(t).network())) {
        return false;
      }
    }
    return true;
  }

  /** Guarded cells without a proof. */
  List<Integer> unproved() {
    List<Integer> open = new ArrayList<>();
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      for (int edge = 0; edge < tree.edges(); edge++) {
        boolean own = t == 0 || !tree.isTotal(edge);
        if (own && tree.isGuarded(edge) && !isProved(t, edge)) {
          open.add(tree.cell(edge));
        }
      }
    }
    return open;
  }

  private boolean isProved(int t, int edge) {
    Tree tree = trees.get(t);
    Flow flow = flows.get(t);
    long need = tree.need(edge);
    boolean upFirst = flow.hasRoomAbove(edge, need);
    for (boolean totalsStay : new boolean[] {true, false}) {
      for (boolean up : new boolean[] {upFirst, !upFirst}) {
        if (flow.proved(edge) >= need) {
          return true;
        }
        if (!(totalsStay && tree.isTotal(edge))) {
          flow.fix(totalsStay);
          tryOut(t, edge, up, need);
        }
      }
    }
    return flow.proved(edge) >= need;
  }

  /** Notes what it proves when all sums can follow. */
  private void tryOut(int t, int edge, boolean up, long need) {
    Flow flow = flows.get(t);
    if (flow.move(edge, up, need) > 0 && follow(t)) {
      flows.forEach(Flow::note);
    }
    flows.forEach(Flow::undo);
  }

  private boolean follow(int t) {
    if (!rowsHold(t)) {
      return false;
    }
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
      flow.push(tree.edge(trees.get(t).cell(edge)), flows.get(t).change(edge));
    }
    flow.fix(true);
    return flow.settle() && rowsHold(u);
  }

  /**
   * The sums over the groups of a place with parts. They follow from those of the parts unless one
   * of these binds nobody; then another group of that place has to make up for what moved.
   */
  private boolean rowsHold(int t) {
    for (int tries = 0; tries <= ROWS; tries++) {
      OptionalInt broken = broken(t);
      if (broken.isEmpty()) {
        return true;
      }
      if (!makeUp(t, broken.getAsInt())) {
        return false;
      }
    }
    return false;
  }

  private OptionalInt broken(int t) {
    Tree tree = trees.get(t);
    Flow flow = flows.get(t);
    for (int edge : tree.isLoose() ? flow.changed() : new int[0]) {
      int place = tree.cell(edge) / cells.groups().size();
      if (tree.hasParts(place) && tree.rowBinds(place) && rowChange(tree, flow, place) != 0) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  private boolean makeUp(int t, int place) {
    Tree tree = trees.get(t);
    Flow flow = flows.get(t);
    long over = rowChange(tree, flow, place);
    for (int edge : tree.row(place)) {
      if (tree.network().isHidden(edge)) {
        int kept = flow.moves();
        boolean rises = over > 0 == tree.isTotal(edge);
        long most = Math.abs(over);
        if (flow.move(edge, rises, most) == most && rowChange(tree, flow, place) == 0) {
          return true;
        }
        flow.undo(kept);
      }
    }
    return false;
  }

  private static long rowChange(Tree tree, Flow flow, int place) {
    long change = 0;
    for (int edge : tree.row(place)) {
      change += tree.isTotal(edge) ? -flow.change(edge) : flow.change(edge);
    }
    return change;
  }
}
