package org.commontable.evidence.release;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.Hidden;

/**
 * The numbers of one kind in one school year, by place and group; a cell's number is {@code place *
 * groups + group}. Where two sources hold a cell, the first entered speaks and the strictest hides.
 */
public final class Cells {
  static final byte ABSENT = 0;
  static final byte SHOWN = 1;
  private static final byte NUMBER = 1;
  private static final byte SUPPRESSED = 2;
  private static final byte FEW = 4;

  private final Outline outline;
  private final List<String> groups;
  private final long unit;
  private final long[] amounts;
  private final byte[] seen;
  private final byte[] status;
  private final boolean[] published;
  private final boolean[] sensitive;
  private final boolean[] dark;
  private boolean anyPublished;
  private final short[] sources;
  private final int[] lines;
  private long @org.jspecify.annotations.Nullable [] ceilings;
  private int @org.jspecify.annotations.Nullable [] below;
  private int @org.jspecify.annotations.Nullable [] above;
  private int decimals;
  private @org.jspecify.annotations.Nullable List<int[]> partitions;
  private final Map<Integer, Long> together = new HashMap<>();
  private final java.util.BitSet baseless = new java.util.BitSet();
  private Guard guard = Guard.OWN;

  /**
   * @param places sorted codes: 999, districts, schools
   * @param scale decimals of the amounts, which are whole numbers of the last of them
   */
  public Cells(List<String> places, List<String> groups, int scale) {
    this(new Outline(places), groups, (long) Math.pow(10, scale));
  }

  private Cells(Outline outline, List<String> groups, long unit) {
    this.outline = outline;
    this.groups = groups;
    this.unit = unit;
    int size = outline.places().size() * groups.size();
    this.amounts = new long[size];
    this.seen = new byte[size];
    this.status = new byte[size];
    this.published = new boolean[size];
    this.sensitive = new boolean[size];
    this.dark = new boolean[size];
    this.sources = new short[size];
    this.lines = new int[size];
  }

  /** Same places and groups, nothing in it. */
  public Cells like(int scale) {
    return new Cells(outline, groups, (long) Math.pow(10, scale));
  }

  /** The same without groups of whom nobody tells anything here. */
  public Cells without(java.util.Set<String> silent) {
    if (groups.stream().noneMatch(silent::contains)) {
      return this;
    }
    List<String> kept = groups.stream().filter(it -> !silent.contains(it)).toList();
    Cells cells = new Cells(outline, kept, unit);
    for (int i = 0; i < cells.size(); i++) {
      int from = i / kept.size() * groups.size() + groups.indexOf(kept.get(i % kept.size()));
      cells.amounts[i] = amounts[from];
      cells.seen[i] = seen[from];
      cells.sources[i] = sources[from];
      cells.lines[i] = lines[from];
    }
    cells.decimals = decimals;
    return cells;
  }

  /** A number of a source; sources come newest first. */
  public void number(int cell, long amount, int source, int line) {
    if (seen[cell] == 0) {
      amounts[cell] = amount;
      sources[cell] = (short) source;
      lines[cell] = line;
      seen[cell] |= NUMBER;
    }
    if (amount > 0 && amount < Limits.LEAST * unit) {
      seen[cell] |= FEW;
    }
  }

  /** Its sources write so many decimals, at least in some number. */
  public void decimals(int written) {
    decimals = Math.max(decimals, written);
  }

  public int decimals() {
    return decimals;
  }

  /** What is printed leaves open which of these the number is. */
  public void rounded(int cell, long least, long most) {
    if (below == null || above == null) {
      below = new int[amounts.length];
      above = new int[amounts.length];
    }
    below[cell] = (int) Math.max(0, amounts[cell] - least);
    above[cell] = (int) Math.max(0, most - amounts[cell]);
  }

  /** The least that it can be, for all that is printed. */
  public long least(int cell) {
    return amounts[cell] - below(cell);
  }

  public long most(int cell) {
    return amounts[cell] + above(cell);
  }

  /** The columns that add up to all, of every partition with at least two. */
  List<int[]> partitions() {
    List<int[]> known = partitions;
    if (known == null) {
      known = new java.util.ArrayList<>(Partitions.others(this));
      known.add(Partitions.races(this));
      known.removeIf(it -> it.length < 2);
      partitions = known;
    }
    return known;
  }

  boolean isRounded(int cell) {
    return below(cell) + above(cell) > 0;
  }

  /** How much less it can be than its amount, for all that is printed. */
  int below(int cell) {
    return below == null ? 0 : below[cell];
  }

  int above(int cell) {
    return above == null ? 0 : above[cell];
  }

  /** A source hides it; the newest that does is named, whatever the others say. */
  public void suppressed(int cell, int source, int line) {
    if (!isHiddenBySource(cell)) {
      sources[cell] = (short) source;
      lines[cell] = line;
    }
    seen[cell] |= SUPPRESSED;
  }

  /** As if no file told of the place. */
  void forget(int place) {
    for (int cell = place * groups.size(); cell < (place + 1) * groups.size(); cell++) {
      seen[cell] = 0;
      amounts[cell] = 0;
    }
  }

  public List<String> places() {
    return outline.places();
  }

  public List<String> groups() {
    return groups;
  }

  public int place(String code) {
    return outline.place(code);
  }

  public int group(String word) {
    return groups.indexOf(word);
  }

  public int size() {
    return amounts.length;
  }

  public boolean isAbsent(int cell) {
    return status[cell] == ABSENT;
  }

  public boolean isShown(int cell) {
    return status[cell] == SHOWN;
  }

  public boolean isHidden(int cell) {
    return status[cell] > SHOWN;
  }

  /** Only of a hidden cell. */
  public Hidden why(int cell) {
    return Hidden.coded(status[cell] - SHOWN);
  }

  /** In whole numbers of the last decimal; only of a shown cell outside this package. */
  public long amount(int cell) {
    return amounts[cell];
  }

  public int source(int cell) {
    return sources[cell];
  }

  public int line(int cell) {
    return lines[cell];
  }

  /** How much one of what is counted is of its amounts. */
  public long unit() {
    return unit;
  }

  int parent(int place) {
    return outline.parent(place);
  }

  boolean isState(int place) {
    return outline.isState(place);
  }

  boolean hasSchool(int place) {
    return outline.isSchool(place);
  }

  /** True when some source says a number, so that we know it even where it stays hidden. */
  public boolean isSaid(int cell) {
    return (seen[cell] & NUMBER) != 0;
  }

  /** A number or a mark stands in some source. */
  public boolean isTold(int cell) {
    return seen[cell] != 0;
  }

  public boolean isHiddenBySource(int cell) {
    return (seen[cell] & SUPPRESSED) != 0;
  }

  /** One to nine in some version. */
  boolean isFew(int cell) {
    return (seen[cell] & FEW) != 0;
  }

  /** Stands in a figure that readers get; what is shown but stands in none is known to nobody. */
  public void publish(int cell) {
    published[cell] = true;
    anyPublished = true;
  }

  /** Hidden for its own sake, whatever the reason given. */
  boolean isSensitive(int cell) {
    return sensitive[cell];
  }

  void sensitive(int cell) {
    sensitive[cell] = true;
  }

  /** A hidden total of a place that tells nothing else either. */
  boolean isDark(int cell) {
    return isHidden(cell) && (sensitive[cell] || dark[cell]);
  }

  void dark(int cell) {
    dark[cell] = true;
  }

  boolean isPublished(int cell) {
    return published[cell];
  }

  /** Before any number is published, nothing that is hidden binds later editions. */
  boolean isAnyPublished() {
    return anyPublished;
  }

  /** The cell cannot be more: it counts people of so many. */
  void ceiling(int cell, long people) {
    if (ceilings == null) {
      ceilings = new long[amounts.length];
      Arrays.fill(ceilings, Limits.OPEN);
    }
    ceilings[cell] = Math.min(ceilings[cell], people);
  }

  long ceiling(int cell) {
    return ceilings == null ? Limits.OPEN : ceilings[cell];
  }

  /** It counts people of so many that nobody is told how many these are. */
  void baseless(int cell) {
    baseless.set(cell);
  }

  boolean isBaseless(int cell) {
    return baseless.get(cell);
  }

  void guard(Guard now) {
    guard = now;
  }

  Guard guard() {
    return guard;
  }

  /**
   * All the baseless ones of a row's partition are no more than these together.
   *
   * @param first the first cell of that partition in the row
   */
  void together(int first, long people) {
    together.merge(first, people, Math::min);
  }

  long together(int first) {
    return together.getOrDefault(first, Limits.OPEN);
  }

  void show(int cell) {
    status[cell] = SHOWN;
  }

  void hide(int cell, Hidden why) {
    status[cell] = (byte) (SHOWN + why.code());
  }

  /** What is shown and hidden, to come back to it. */
  byte[] marks() {
    return status.clone();
  }

  void marks(byte[] before) {
    System.arraycopy(before, 0, status, 0, status.length);
  }

  byte status(int cell) {
    return status[cell];
  }
}
