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

  private final List<String> places;
  private final List<String> groups;
  private final int[] parents;
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

  /**
   * @param places sorted codes: 999, districts, schools
   * @param scale decimals of the amounts, which are whole numbers of the last of them
   */
  public Cells(List<String> places, List<String> groups, int scale) {
    this(places, groups, (long) Math.pow(10, scale));
  }

  private Cells(List<String> places, List<String> groups, long unit) {
    this.places = places;
    this.groups = groups;
    this.parents = parents(places);
    this.unit = unit;
    int size = places.size() * groups.size();
    this.amounts = new long[size];
    this.seen = new byte[size];
    this.status = new byte[size];
    this.published = new boolean[size];
    this.sensitive = new boolean[size];
    this.dark = new boolean[size];
    this.sources = new short[size];
    this.lines = new int[size];
  }

  private static int[] parents(List<String> places) {
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      at.put(places.get(i), i);
    }
    int[] parents = new int[places.size()];
    Arrays.setAll(
        parents,
        i -> {
          String code = places.get(i);
          return code.equals(State.CODE)
              ? -1
              : at.getOrDefault(code.length() == 6 ? code.substring(0, 3) : State.CODE, -1);
        });
    return parents;
  }

  /** Same places and groups, nothing in it. */
  public Cells like(int scale) {
    return new Cells(places, groups, scale);
  }

  /** The same without groups of whom nobody tells anything here. */
  public Cells without(java.util.Set<String> silent) {
    if (groups.stream().noneMatch(silent::contains)) {
      return this;
    }
    List<String> kept = groups.stream().filter(it -> !silent.contains(it)).toList();
    Cells cells = new Cells(places, kept, unit);
    for (int i = 0; i < cells.size(); i++) {
      int from = i / kept.size() * groups.size() + groups.indexOf(kept.get(i % kept.size()));
      cells.amounts[i] = amounts[from];
      cells.seen[i] = seen[from];
      cells.sources[i] = sources[from];
      cells.lines[i] = lines[from];
    }
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

  /** A source hides it. */
  public void suppressed(int cell, int source, int line) {
    if (seen[cell] == 0) {
      sources[cell] = (short) source;
      lines[cell] = line;
    }
    seen[cell] |= SUPPRESSED;
  }

  public List<String> places() {
    return places;
  }

  public List<String> groups() {
    return groups;
  }

  public int place(String code) {
    return java.util.Collections.binarySearch(places, code);
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

  long unit() {
    return unit;
  }

  int parent(int place) {
    return parents[place];
  }

  boolean hasSchool(int place) {
    return places.get(place).length() == 6;
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
