package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the students over the tree of places, as a network: every place's groups add up
 * to its total, every group's schools to the district, its districts to the state. A place with
 * parts has no sum over its groups here, since the sums of the parts say it already; {@link
 * Protection} looks at that sum alone as well.
 */
final class Tree {
  /** A state of so many districts keeps its own numbers; HoldingBack takes them last. */
  private static final int MANY = 10;

  private final Cells cells;
  private final Ledger before;
  private final Hints hints;
  private final int[] columns;
  private final int total;
  private final int all;
  private final int groups;
  private final boolean totalMoves;
  private final Branches branches;
  private final Absences absences;
  private final int[] rowNode;
  private final int[][] sumNode;
  private final Network network;
  private final CellEdges edges;
  private final Roundings roundings;
  private final Rests rests;
  private final Spans spans;
  private final Untold untold;
  private final Prices prices;
  private final @Nullable Tree first;
  private boolean loose;

  /**
   * @param columns groups that add up
   * @param total the column of the total, or -1
   * @param totalMoves false where totals are judged elsewhere; then they are taken as known to the
   *     reader but at places that tell nothing
   * @param first where the totals that nobody told us have been filled in already
   * @param shownToo to hide more of them
   */
  Tree(
      Cells cells,
      Ledger before,
      Counting counting,
      int[] columns,
      int total,
      boolean totalMoves,
      boolean[] presentPlaces,
      @Nullable Tree first,
      boolean shownToo) {
    this.cells = cells;
    this.before = before;
    this.hints = new Hints(cells, counting, before);
    this.first = first;
    this.columns = columns;
    this.total = total;
    this.all = cells.group(Partitions.ALL);
    this.groups = cells.groups().size();
    this.totalMoves = totalMoves && total >= 0;
    this.prices = new Prices(cells, total, this.totalMoves);
    this.branches = new Branches(cells, presentPlaces);
    this.absences = new Absences(cells, before, columns, total, branches, presentPlaces);
    this.rests = new Rests(cells, columns, total);
    int places = cells.places().size();
    int width = columns.length + 1;
    int nodes = 1;
    this.rowNode = new int[places];
    this.sumNode = new int[places][];
    for (int place = 0; place < places; place++) {
      if (hasParts(place)) {
        sumNode[place] = new int[width];
        for (int c = 0; c < width; c++) {
          sumNode[place][c] = nodes++;
        }
        rowNode[place] = total < 0 ? 0 : nodes++; // of what its sums leave
      } else if (presentPlaces[place]) {
        rowNode[place] = total < 0 ? 0 : nodes++;
        rests.meet(place, rests.isBounded(place) ? nodes++ : 0);
      }
    }
    this.network = new Network(nodes);
    this.edges = new CellEdges(network, cells.size(), (2 * width + 2) * places + nodes);
    this.roundings = new Roundings(cells, before, hints, total, edges);
    this.spans = new Spans(cells, edges, rests);
    this.untold = new Untold(edges, spans);
    for (int place = 0; place < places; place++) {
      if (presentPlaces[place]) {
        add(place);
      }
    }
    loosen(presentPlaces);
    network.close(shownToo);
    new Filling(network, edges.unknown()).fill();
    roundings.fill();
  }

  private int at(int place, int column) {
    return place * groups + column;
  }

  private void add(int place) {
    int parent = cells.parent(place);
    boolean below = parent >= 0 && hasParts(parent);
    for (int c = 0; c < columns.length; c++) {
      int from = below ? sumNode[parent][c] : 0;
      int row = rests.node(place, at(place, columns[c]), rowNode[place]);
      int to = hasParts(place) ? sumNode[place][c] : row;
      add(place, columns[c], from, to, true);
    }
    if (rests.isMet(place)) {
      rests.add(place, rowNode[place], edges);
    }
    if (total >= 0) {
      int out = below ? sumNode[parent][columns.length] : 0;
      int in = hasParts(place) ? sumNode[place][columns.length] : rowNode[place];
      boolean dark = cells.isDark(at(place, total));
      add(place, total, in, out, totalMoves || dark || cells.isShown(at(place, total)));
      if (!totalMoves && !dark && !cells.isSaid(at(place, total)) && !hasParts(place)) {
        network.loosen(rowNode[place]);
      }
    }
  }

  private void add(int place, int column, int from, int to, boolean moves) {
    int cell = at(place, column);
    boolean known = cells.isSaid(cell);
    boolean bare = !moves || cells.isShown(cell) || before.everShown(cells, cell);
    boolean free = !bare;
    boolean canHide = moves && cells.isShown(cell) && !before.everShown(cells, cell);
    boolean none = cells.amount(cell) == 0;
    boolean spared = cells.isState(place) && branches.parts(place).length >= MANY;
    boolean canGo = canHide && !spared && (none || cells.amount(cell) >= hints.least());
    int price = canGo ? prices.price(cell) : 0;
    // If it goes, it goes as a complement, which is never a small number, or as one of a row.
    long low = canHide ? (none ? 0 : hints.leastForOthers(cell)) : hints.low(cell);
    boolean filled = first != null && column == total && free;
    long flow = filled ? filled(cell) : known ? cells.amount(cell) : bare ? 0 : low;
    long high = Math.max(high(cell, place), flow);
    int toll = prices.toll(place);
    int edge = network.edge(from, to, flow, Math.min(low, flow), high, free, price, toll);
    edges.own(edge, cell);
    if (free && !known && !filled) {
      edges.unknown(edge);
    }
    if (cells.isRounded(cell)) {
      Roundings filledIn = first == null ? null : first.roundings;
      roundings.add(cell, from, to, known && moves, toll, filledIn);
    }
  }

  private long filled(int cell) {
    Tree other = Objects.requireNonNull(first);
    return other.network.flow(other.edge(cell));
  }

  private long high(int cell, int place) {
    if (absences.isNone(cell)) {
      return 0;
    }
    long open = cells.isShown(cell) ? hints.mostForOthers(cell) : hints.high(cell);
    if (total >= 0 && cell != at(place, total)) {
      int all = at(place, total);
      boolean dark = cells.isDark(all);
      boolean said =
          (!totalMoves && !dark && cells.isHidden(all))
              || cells.isShown(all)
              || before.everShown(cells, all);
      open = said && cells.isSaid(all) ? Math.min(open, cells.amount(all)) : open;
    }
    return open;
  }

  private void loosen(boolean[] present) {
    for (int place = 0; place < present.length; place++) {
      if (present[place] && (hasParts(place) || rowNode[place] != 0)) {
        List<Untold.Sum> sums = hasParts(place) ? sums(place) : List.of(ownSum(place));
        long most = hasParts(place) ? Limits.OPEN : rests.together(place);
        loose |= untold.loosen(place, sums, most, prices.toll(place));
      }
    }
  }

  /** Of its groups, without parts. */
  private Untold.Sum ownSum(int place) {
    return new Untold.Sum(row(place), rowNode[place], 0, rowNode[place]);
  }

  /** Over its parts: what these leave adds up too where its groups do. */
  private List<Untold.Sum> sums(int place) {
    int row = isRow(place) ? rowNode[place] : 0;
    List<Untold.Sum> sums = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      int node = sumNode[place][c];
      sums.add(new Untold.Sum(sum(place, columns[c]), node, node, row));
    }
    if (total >= 0) {
      int node = sumNode[place][columns.length];
      sums.add(new Untold.Sum(sum(place, total), node, row, node));
    }
    return sums;
  }

  /**
   * Its groups add up to its total, and so do those of its parts, so that what is left does too.
   */
  private boolean isRow(int place) {
    if (total < 0 || !spans.canBeSum(row(place))) {
      return false;
    }
    for (int part : branches.parts(place)) {
      if (!spans.canBeSum(row(part))) {
        return false;
      }
    }
    long low = 0;
    long high = 0;
    for (int column : columns) {
      low += left(place, column, true);
      high += left(place, column, false);
    }
    return low <= left(place, total, false) && high >= left(place, total, true);
  }

  /** What its parts leave in truth, at least or at most. */
  private long left(int place, int column, boolean least) {
    long left = said(at(place, column), least);
    for (int part : branches.parts(place)) {
      left -= said(at(part, column), !least);
    }
    return left;
  }

  private long said(int cell, boolean least) {
    if (!cells.isTold(cell)) {
      return 0;
    }
    if (!cells.isSaid(cell)) {
      return least ? 0 : high(cell, cell / groups);
    }
    return least ? cells.least(cell) : cells.most(cell);
  }

  private int[] sum(int place, int column) {
    int[] parts = branches.parts(place);
    int[] row = new int[parts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      row[i] = edge(at(parts[i], column));
    }
    row[parts.length] = edge(at(place, column));
    return row;
  }

  Network network() {
    return network;
  }

  int edges() {
    return network.edges();
  }

  int edge(int cell) {
    return edges.of(cell);
  }

  int cell(int edge) {
    return edges.cell(edge);
  }

  Roundings roundings() {
    return roundings;
  }

  /** Edges of a place that are no cell's: of what is bounded together, and what sums leave. */
  List<Integer> others(int place) {
    List<Integer> all = new ArrayList<>(untold.of(place));
    if (rests.edge(place) >= 0) {
      all.add(rests.edge(place));
    }
    return all;
  }

  /** The edge of the same kind as the other tree's. */
  int like(Tree other, int edge) {
    int cell = other.cell(edge);
    return other.edges.isOwn(edge) ? edge(cell) : roundings.edge(cell);
  }

  /** Hidden, and somebody could be harmed by it. */
  boolean isGuarded(int edge) {
    if (!network.isHidden(edge) || !edges.isOwn(edge)) {
      return false;
    }
    int cell = cell(edge);
    if (cells.isAbsent(cell)) {
      // Nobody told of it; it is somebody only where the sums say so.
      long amount = network.flow(edge);
      return edges.isUnknown(edge) && amount > 0 && amount < hints.least();
    }
    return cells.isHidden(cell) && cells.guard().isOn(cells, cell);
  }

  /** How far the bounds of a guarded cell must lie apart. */
  long need(int edge) {
    return Math.min(Limits.PROTECTION * cells.unit(), network.high(edge) - network.low(edge));
  }

  /** The total of a place is hidden for others' sake and taken as known here. */
  boolean isGrey(int cell) {
    int all = at(cell / groups, Math.max(total, 0));
    return total >= 0
        && !totalMoves
        && cells.isHidden(all)
        && !cells.isDark(all)
        && cells.why(all) != Hidden.NOT_PROVED // the groups were judged without it
        && !before.everShown(cells, all);
  }

  /** A total, while other groups than races are judged. */
  boolean isTotalOfOthers(int cell) {
    return !totalMoves && total >= 0 && cell % groups == total;
  }

  /** Lets the place's total move, now that the place tells nothing. */
  void free(int cell) {
    int place = cell / groups;
    int edge = edge(at(place, total));
    network.hide(edge);
    for (int column : columns) {
      if (cells.isHidden(at(place, column))) {
        network.hide(edge(at(place, column)));
      }
      network.widen(edge(at(place, column)), 0, high(at(place, column), place));
    }
  }

  /** Takes every hint at the cell's number away from its reader. */
  void blur(int cell) {
    cells.hide(cell, Hidden.BESIDE_GROUPS);
    network.widen(edge(cell), hints.low(cell), high(cell, cell / groups));
  }

  /** Hidden from now on, with a reason that tells nothing of it. */
  void holdBack(int edge) {
    if (!network.isHidden(edge)) {
      network.hide(edge);
      network.widen(edge, leastHeldBack(edge), network.high(edge));
      roundings.close(cell(edge));
    }
  }

  /** How much more a cell could be, hidden or held back. */
  long roomAbove(int edge) {
    return network.high(edge) - network.flow(edge);
  }

  /** And how much less. */
  long roomBelow(int edge) {
    return network.flow(edge) - (network.isHidden(edge) ? network.low(edge) : leastHeldBack(edge));
  }

  private long leastHeldBack(int edge) {
    long least = hints.leastHeldBack(cell(edge)) - roundings.off(cell(edge));
    return Math.min(network.flow(edge), least);
  }

  /** What it costs to hold a shown cell back. */
  int price(int cell) {
    return prices.price(cell);
  }

  /** Columns of the row, the total last if there is one. */
  int[] row(int place) {
    int[] row = new int[columns.length + (total >= 0 ? 1 : 0)];
    for (int c = 0; c < columns.length; c++) {
      row[c] = edge(at(place, columns[c]));
    }
    if (total >= 0) {
      row[columns.length] = edge(at(place, total));
    }
    return row;
  }

  boolean hasParts(int place) {
    return branches.hasParts(place);
  }

  boolean isTotal(int edge) {
    return cell(edge) % groups == all;
  }

  /** True where totals stand here in some sum. */
  boolean hasTotals() {
    return total >= 0 || (columns.length == 1 && columns[0] == all);
  }

  /**
   * How much the sum over the groups of a place with parts leaves a cell, looked at alone. It
   * follows from the sums of the parts unless one of these binds nobody.
   */
  long widthInRow(int edge) {
    int place = cell(edge) / groups;
    if (!loose || total < 0 || !hasParts(place)) {
      return Limits.OPEN;
    }
    int[] row = row(place);
    int of = 0;
    while (row[of] != edge) {
      of++;
    }
    return spans.width(row, of);
  }

  /** How far apart the least and the most lie that a place's row alone leaves a cell. */
  long rowWidth(int[] row, int of) {
    return spans.width(row, of);
  }

  boolean hasTotal() {
    return total >= 0;
  }
}
