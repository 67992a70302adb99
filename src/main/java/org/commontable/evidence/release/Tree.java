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

  private static final int TOTAL = 25;

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
  private final int[][] sumNode;
  private final Network network;
  private final int[] edgeOf;
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
    this.sumNode = new int[places][];
    for (int place = 0; place < places; place++) {
      if (hasParts[place]) {
        sumNode[place] = new int[width];
        for (int c = 0; c < width; c++) {
          sumNode[place][c] = nodes++;
        }
      } else if (presentPlaces[place]) {
        rowNode[place] = total < 0 ? 0 : nodes++;
      }
    }
    this.network = new Network(nodes);
    this.edgeOf = new int[cells.size()];
    Arrays.fill(edgeOf, -1);
    this.cellOf = new int[places * width];
    this.unknown = new boolean[places * width];
    for (int place = 0; place < places; place++) {
      if (presentPlaces[place]) {
        add(place);
      }
    }
    loosen(presentPlaces);
    network.close(shownToo);
    new Filling(network, unknown).fill();
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
      int to = hasParts[place] ? sumNode[place][c] : rowNode[place];
      add(place, columns[c], from, to, true);
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
    boolean filled = first != null && column == total && free && !known;
    long flow = known ? cells.amount(cell) : filled ? filled(cell) : bare ? 0 : low;
    long high = Math.max(high(cell, place), flow);
    int edge = network.edge(from, to, flow, Math.min(low, flow), high, free, price, toll(place));
    unknown[edge] = free && !known && !filled;
    edgeOf[cell] = edge;
    cellOf[edge] = cell;
    edges = edge + 1;
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
    return network.isHidden(edge) || !cells.isSaid(cellOf[edge])
        ? new long[] {network.low(edge), network.high(edge)}
        : new long[] {network.flow(edge), network.flow(edge)};
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

  int cell(int edge) {
    return cellOf[edge];
  }

  /** Hidden, and somebody could be harmed by it. */
  boolean isGuarded(int edge) {
    if (!network.isHidden(edge)) {
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
      network.widen(edge, 0, network.high(edge));
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

  /** The total, last in the row, stands against the groups. */
  long rowWidth(int[] row, int of) {
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

  boolean hasTotal() {
    return total >= 0;
  }
}
