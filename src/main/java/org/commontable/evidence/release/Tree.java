package org.commontable.evidence.release;

import java.util.Arrays;
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
  /** A school's number is hidden before a district's, and that before the state's or a total. */
  private static final int DISTRICT = 150;

  private static final int STATE = 2_000;

  /** A state of so many districts keeps its own numbers; HoldingBack takes them last. */
  private static final int MANY = 10;

  /** To protect a school's number by another district's is looked for last. */
  private static final int FAR = 45;

  private static final int TOTAL = 120;

  /** Nobody is hidden only where that gives somebody away: a zero of the district, the schools'. */
  private static final int NONE = 200;

  /** With the total a place loses all that it tells. */
  private static final int DARK = 120;

  private final Cells cells;
  private final Ledger before;
  private final Hints hints;
  private final int[] columns;
  private final int total;
  private final int all;
  private final boolean totalMoves;
  private final boolean[] hasParts;
  private final int[][] parts;
  private final int[] rowNode;

  /** By place: where those of its groups meet that are bounded together, or 0. */
  private final int[] restNode;

  /** By place: the edge by which they go on from there. */
  private final int[] restEdge;

  private final int[][] sumNode;
  private final Network network;
  private final int[] edgeOf;

  /** By cell: the edge by which its number moves as far as its rounding leaves open, or -1. */
  private final int[] slackOf;

  private final int[] cellOf;
  private final boolean[] unknown;
  private final @Nullable Tree first;
  private boolean loose;
  private int edges;

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
    this.totalMoves = totalMoves && total >= 0;
    int places = cells.places().size();
    this.parts = parts(cells, presentPlaces);
    this.hasParts = new boolean[places];
    for (int place = 0; place < places; place++) {
      hasParts[place] = parts[place].length > 0;
    }
    int width = columns.length + 1;
    int nodes = 1;
    this.rowNode = new int[places];
    this.restNode = new int[places];
    this.restEdge = new int[places];
    this.sumNode = new int[places][];
    for (int place = 0; place < places; place++) {
      if (hasParts[place]) {
        sumNode[place] = new int[width];
        for (int c = 0; c < width; c++) {
          sumNode[place][c] = nodes++;
        }
      } else if (presentPlaces[place]) {
        rowNode[place] = total < 0 ? 0 : nodes++;
        restNode[place] = rest(place) < Limits.OPEN ? nodes++ : 0;
      }
    }
    this.network = new Network(nodes);
    this.edgeOf = new int[cells.size()];
    Arrays.fill(edgeOf, -1);
    this.slackOf = edgeOf.clone();
    this.cellOf = new int[(2 * width + 1) * places];
    this.unknown = new boolean[cellOf.length];
    for (int place = 0; place < places; place++) {
      if (presentPlaces[place]) {
        add(place);
      }
    }
    loosen(presentPlaces);
    network.close(shownToo);
    new Filling(network, unknown).fill();
    fillRounded();
  }

  private static int[][] parts(Cells cells, boolean[] present) {
    int[] count = new int[present.length];
    int[] parents = new int[present.length];
    for (int place = 0; place < present.length; place++) {
      int parent = cells.parent(place);
      parents[place] = present[place] && parent >= 0 && present[parent] ? parent : -1;
      if (parents[place] >= 0) {
        count[parent]++;
      }
    }
    int[][] parts = new int[present.length][];
    Arrays.setAll(parts, place -> new int[count[place]]);
    for (int place = 0; place < present.length; place++) {
      if (parents[place] >= 0) {
        parts[parents[place]][--count[parents[place]]] = place;
      }
    }
    return parts;
  }

  private int at(int place, int column) {
    return place * cells.groups().size() + column;
  }

  private void add(int place) {
    int parent = cells.parent(place);
    boolean below = parent >= 0 && hasParts[parent];
    for (int c = 0; c < columns.length; c++) {
      int from = below ? sumNode[parent][c] : 0;
      boolean bounded = restNode[place] > 0 && cells.isBaseless(at(place, columns[c]));
      int to = hasParts[place] ? sumNode[place][c] : bounded ? restNode[place] : rowNode[place];
      add(place, columns[c], from, to, true);
    }
    if (restNode[place] > 0) {
      addRest(place);
    }
    if (total >= 0) {
      int out = below ? sumNode[parent][columns.length] : 0;
      int in = hasParts[place] ? sumNode[place][columns.length] : rowNode[place];
      boolean dark = cells.isDark(at(place, total));
      add(place, total, in, out, totalMoves || dark || cells.isShown(at(place, total)));
      if (!totalMoves && !dark && !cells.isSaid(at(place, total)) && !hasParts[place]) {
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
    boolean spared = cells.places().get(place).equals(State.CODE) && parts[place].length >= MANY;
    boolean canGo = canHide && !spared && (none || cells.amount(cell) >= hints.least());
    int price = canGo ? price(place, column) : 0;
    // If it goes, it goes as a complement, which is never a small number, or as one of a row.
    long low = canHide ? (none ? 0 : hints.least()) : hints.low(cell);
    boolean filled = first != null && column == total && free;
    long flow = filled ? filled(cell) : known ? cells.amount(cell) : bare ? 0 : low;
    long high = Math.max(high(cell, place), flow);
    int edge = network.edge(from, to, flow, Math.min(low, flow), high, free, price, toll(place));
    unknown[edge] = free && !known && !filled;
    edgeOf[cell] = edge;
    cellOf[edge] = cell;
    edges = edge + 1;
    if (cells.isRounded(cell)) {
      addSlack(cell, from, to, known && moves);
    }
  }

  /**
   * A second edge beside the number's own: what nobody can tell from the rounded one. A total moves
   * by it in all partitions alike.
   */
  private void addSlack(int cell, int from, int to, boolean open) {
    boolean filled = first != null && cell % cells.groups().size() == total;
    long[] room = open ? rounding(cell) : new long[2];
    long low = room[0];
    long high = room[1];
    long flow = filled ? Objects.requireNonNull(first).slack(cell) : Math.clamp(0, low, high);
    int edge =
        network.edge(
            from,
            to,
            flow,
            Math.min(low, flow),
            Math.max(high, flow),
            true,
            0,
            toll(cell / cells.groups().size()));
    slackOf[cell] = edge;
    cellOf[edge] = cell;
    edges = edge + 1;
  }

  /** How far it can be from its amount; a total no further than all its partitions can follow. */
  private long[] rounding(int cell) {
    long low = -cells.below(cell);
    long high = cells.above(cell);
    if (cell % cells.groups().size() == total) {
      for (int[] partition : cells.partitions()) {
        long least = -cells.amount(cell);
        long most = -cells.amount(cell);
        for (int column : partition) {
          int one = at(cell / cells.groups().size(), column);
          boolean known = cells.isShown(one) || before.everShown(cells, one);
          least += known ? cells.least(one) : hints.low(one);
          most += known ? cells.most(one) : hints.high(one);
        }
        if (Math.max(low, least) <= Math.min(high, most)) {
          low = Math.max(low, least);
          high = Math.min(high, most);
        }
      }
    }
    return new long[] {low, high};
  }

  /**
   * Sums that still do not hold are let hold by what was rounded off. Totals come last, since they
   * must be the same in all partitions.
   */
  private void fillRounded() {
    boolean[] open = unknown.clone();
    boolean any = false;
    for (boolean totals : new boolean[] {false, true}) {
      for (int edge = 0; edge < edges; edge++) {
        boolean own = isSlack(edge) && network.low(edge) < network.high(edge);
        open[edge] |= own && isOfTotal(edge) == totals;
        any |= own;
      }
      if (any) {
        new Filling(network, open).fill();
      }
    }
    for (int edge = 0; edge < edges && any; edge++) {
      int main = edgeOf[cellOf[edge]];
      if (slackOf[cellOf[edge]] == edge && network.isHidden(main)) {
        network.add(main, network.flow(edge));
        network.add(edge, -network.flow(edge));
        network.fix(edge);
        network.widen(main, network.low(main), network.high(main));
      }
    }
  }

  private boolean isOfTotal(int edge) {
    return total >= 0 && cellOf[edge] % cells.groups().size() == total;
  }

  /** By how much the number stands otherwise than it was rounded. */
  private long slack(int cell) {
    return slackOf[cell] < 0 ? 0 : network.flow(slackOf[cell]);
  }

  /** How many those of a place are together of whom nobody is told of how many they are some. */
  private long rest(int place) {
    long rest = total < 0 ? Limits.OPEN : cells.together(at(place, columns[0]));
    long said = 0;
    boolean any = false;
    for (int column : columns) {
      int cell = at(place, column);
      any |= cells.isBaseless(cell) && cells.isTold(cell);
      said += cells.isBaseless(cell) && cells.isSaid(cell) ? cells.amount(cell) : 0;
    }
    return any && rest >= said ? rest : Limits.OPEN; // who is more than there are binds nobody
  }

  private void addRest(int place) {
    long sum = 0;
    int cell = -1;
    for (int column : columns) {
      if (cells.isBaseless(at(place, column))) {
        cell = at(place, column);
        sum += network.flow(edgeOf[cell]);
      }
    }
    int edge =
        network.edge(
            restNode[place], rowNode[place], sum, 0, Math.max(sum, rest(place)), true, 0, 1);
    unknown[edge] = true;
    cellOf[edge] = cell;
    restEdge[place] = edge;
    edges = edge + 1;
  }

  /** The edge of all those of a place's groups that are bounded together; -1 where none are. */
  int restEdge(int place) {
    return restNode[place] > 0 ? restEdge[place] : -1;
  }

  private int toll(int place) {
    return cells.hasSchool(place) ? 2 : FAR;
  }

  private long filled(int cell) {
    Tree other = Objects.requireNonNull(first);
    return other.network.flow(other.edge(cell));
  }

  private int price(int place, int column) {
    long amount = cells.amount(at(place, column));
    int bits = 64 - Long.numberOfLeadingZeros(amount / cells.unit());
    int level =
        cells.places().get(place).equals(State.CODE)
            ? STATE * Math.max(bits, 5)
            : cells.hasSchool(place) ? 0 : DISTRICT + 20 * bits;
    return 2
        + (amount == 0 ? NONE : 2 * bits)
        + level
        + (column == total ? totalMoves ? TOTAL : DARK : 0);
  }

  private long high(int cell, int place) {
    long open = hints.high(cell);
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

  /** A sum that nobody can take for one, whatever is hidden, binds nobody. */
  private void loosen(boolean[] present) {
    for (int place = 0; place < hasParts.length; place++) {
      if (!present[place]) {
        continue;
      }
      if (hasParts[place]) {
        for (int c = 0; c <= columns.length; c++) {
          int column = c < columns.length ? columns[c] : total;
          if (column >= 0 && !canBeSum(place, column)) {
            network.loosen(sumNode[place][c]);
            loose = true;
          }
        }
      } else if (rowNode[place] != 0 && !rowCanBeSum(place)) {
        network.loosen(rowNode[place]);
        loose = true;
      }
    }
  }

  private boolean canBeSum(int place, int column) {
    long[] span = span(edgeOf[at(place, column)]);
    long low = 0;
    long high = 0;
    for (int part : parts[place]) {
      long[] one = span(edgeOf[at(part, column)]);
      low += one[0];
      high += one[1];
    }
    return low <= span[1] && high >= span[0];
  }

  private boolean rowCanBeSum(int place) {
    long[] span = span(edgeOf[at(place, total)]);
    long low = 0;
    long high = 0;
    for (int column : columns) {
      long[] one = span(edgeOf[at(place, column)]);
      low += one[0];
      high += one[1];
    }
    return low <= span[1] && high >= span[0];
  }

  private long[] span(int edge) {
    // What was shown once and is told no more is known to its readers, but not to us.
    int cell = cellOf[edge];
    return network.isHidden(edge) || !cells.isSaid(cell)
        ? new long[] {network.low(edge), network.high(edge)}
        : new long[] {
          network.flow(edge) - cells.below(cell), network.flow(edge) + cells.above(cell)
        };
  }

  Network network() {
    return network;
  }

  int edges() {
    return edges;
  }

  int edge(int cell) {
    return edgeOf[cell];
  }

  boolean isSlack(int edge) {
    return edgeOf[cellOf[edge]] != edge;
  }

  /** The edge of the same kind as the other tree's. */
  int like(Tree other, int edge) {
    return other.isSlack(edge) ? slackOf[other.cellOf[edge]] : edgeOf[other.cellOf[edge]];
  }

  /** How much a shown number can move, for all that is printed; negative downwards. */
  long slackRoom(int cell, boolean up) {
    int edge = slackOf[cell];
    return edge < 0 ? 0 : (up ? network.high(edge) : network.low(edge)) - network.flow(edge);
  }

  int slackEdge(int cell) {
    return slackOf[cell];
  }

  int cell(int edge) {
    return cellOf[edge];
  }

  /** Hidden, and somebody could be harmed by it. */
  boolean isGuarded(int edge) {
    if (!network.isHidden(edge) || isSlack(edge)) {
      return false;
    }
    int cell = cellOf[edge];
    if (cells.isAbsent(cell)) {
      // Nobody told of it; it is somebody only where the sums say so.
      long amount = network.flow(edge);
      return unknown[edge] && amount > 0 && amount < hints.least();
    }
    return cells.isHidden(cell) && cells.isSensitive(cell);
  }

  /** How far the bounds of a guarded cell must lie apart. */
  long need(int edge) {
    return Math.min(Limits.PROTECTION * cells.unit(), network.high(edge) - network.low(edge));
  }

  /** The total of a place is hidden for others' sake and taken as known here. */
  boolean isGrey(int cell) {
    int all = at(cell / cells.groups().size(), Math.max(total, 0));
    return total >= 0
        && !totalMoves
        && cells.isHidden(all)
        && !cells.isDark(all)
        && cells.why(all) != Hidden.NOT_PROVED // the groups were judged without it
        && !before.everShown(cells, all);
  }

  /** A total, while other groups than races are judged. */
  boolean isTotalOfOthers(int cell) {
    return !totalMoves && total >= 0 && cell % cells.groups().size() == total;
  }

  /** Lets the place's total move, now that the place tells nothing. */
  void free(int cell) {
    int place = cell / cells.groups().size();
    int edge = edgeOf[at(place, total)];
    network.hide(edge);
    for (int column : columns) {
      if (cells.isHidden(at(place, column))) {
        network.hide(edgeOf[at(place, column)]);
      }
      network.widen(edgeOf[at(place, column)], 0, high(at(place, column), place));
    }
  }

  /** Takes every hint at the cell's number away from its reader. */
  void blur(int cell) {
    cells.hide(cell, Hidden.BESIDE_GROUPS);
    network.widen(edgeOf[cell], 0, high(cell, cell / cells.groups().size()));
  }

  /** Hidden from now on, with a reason that tells nothing of it. */
  void holdBack(int edge) {
    if (!network.isHidden(edge)) {
      network.hide(edge);
      network.widen(edge, -slack(cellOf[edge]), network.high(edge));
      close(edge);
    }
  }

  /** Its rounding leaves nothing open any more that being hidden does not. */
  void close(int edge) {
    int slack = slackOf[cellOf[edge]];
    if (slack >= 0) {
      network.fix(slack);
    }
  }

  /** How much more a cell could be, hidden or held back. */
  long roomAbove(int edge) {
    return network.high(edge) - network.flow(edge);
  }

  /** And how much less. */
  long roomBelow(int edge) {
    return network.flow(edge) - (network.isHidden(edge) ? network.low(edge) : 0);
  }

  /** What it costs to hold a shown cell back. */
  int price(int cell) {
    return price(cell / cells.groups().size(), cell % cells.groups().size());
  }

  /** Columns of the row, the total last if there is one. */
  int[] row(int place) {
    int[] row = new int[columns.length + (total >= 0 ? 1 : 0)];
    for (int c = 0; c < columns.length; c++) {
      row[c] = edgeOf[at(place, columns[c])];
    }
    if (total >= 0) {
      row[columns.length] = edgeOf[at(place, total)];
    }
    return row;
  }

  boolean hasParts(int place) {
    return hasParts[place];
  }

  boolean isTotal(int edge) {
    return cellOf[edge] % cells.groups().size() == all;
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
    int place = cellOf[edge] / cells.groups().size();
    if (!loose || total < 0 || !hasParts[place] || !rowCanBeSum(place)) {
      return Limits.OPEN;
    }
    int[] row = row(place);
    int of = 0;
    while (row[of] != edge) {
      of++;
    }
    return rowWidth(row, of);
  }

  /**
   * How far apart the least and the most lie that a row alone leaves a cell; the total, last in the
   * row, stands against the groups. A row that can be no sum binds nobody.
   */
  long rowWidth(int[] row, int of) {
    int place = cellOf[row[of]] / cells.groups().size();
    long rest = rest(place);
    boolean bounded = rest < Limits.OPEN;
    long low = 0;
    long high = 0;
    long restHigh = 0;
    for (int i = 0; i < row.length - 1; i++) {
      if (i != of) {
        long[] one = span(row[i]);
        low += one[0];
        if (bounded && cells.isBaseless(cellOf[row[i]])) {
          rest -= one[0];
          restHigh += one[1] - one[0];
          high += one[0];
        } else {
          high += one[1];
        }
      }
    }
    long[] own = span(row[of]);
    if (of == row.length - 1) {
      return width(own, low, high + Math.min(restHigh, rest));
    }
    if (bounded && cells.isBaseless(cellOf[row[of]])) {
      own[1] = Math.min(own[1], rest);
    }
    long[] all = span(row[row.length - 1]);
    return width(own, all[0] - high - Math.min(restHigh, rest), all[1] - low);
  }

  private static long width(long[] own, long low, long high) {
    long width = Math.min(own[1], high) - Math.max(own[0], low);
    return width < 0 ? Limits.OPEN : width;
  }

  boolean hasTotal() {
    return total >= 0;
  }
}
