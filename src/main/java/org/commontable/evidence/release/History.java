package org.commontable.evidence.release;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The cells that were more than one number so far, with all that was told of each of these numbers.
 * A version of the numbers ends where an edition holds another number for any cell; of cells that
 * were never corrected nothing is kept here.
 *
 * @param versions how many there were
 * @param rows by place one {@link Told} after the other, each after its group's number in the
 *     ledger; of a cell that was told last comes last
 */
record History(int versions, Map<String, int[]> rows) {
  static final History NONE = new History(1, Map.of());

  /** So many are told apart; then the oldest two are taken for one. */
  private static final int MOST = 60;

  private static final int WIDTH = 1 + Told.WIDTH;

  List<Told> of(String place, int group) {
    int[] row = rows.isEmpty() ? null : rows.get(place);
    if (row == null || group < 0) {
      return List.of();
    }
    List<Told> told = new ArrayList<>();
    for (int at = 0; at < row.length; at += WIDTH) {
      if (row[at] == group) {
        told.add(Told.of(row, at + 1));
      }
    }
    return told;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** All versions so far. */
  long all() {
    return (1L << versions) - 1;
  }

  /**
   * With what this publication says.
   *
   * @param groups by column of the cells: its number in the next ledger
   */
  History with(Ledger before, Cells cells, int[] groups) {
    boolean corrected =
        IntStream.range(0, cells.size())
            .anyMatch(it -> isBinding(cells, it) && !isAsLast(before.told(cells, it), cells, it));
    if (!corrected && rows.isEmpty()) {
      return this;
    }
    History next = corrected && versions == MOST ? withoutOldest() : this;
    return next.with(before, cells, groups, corrected ? next.versions + 1 : next.versions);
  }

  private History with(Ledger before, Cells cells, int[] groups, int count) {
    Map<String, int[]> all = new HashMap<>(rows);
    for (int place = 0; place < cells.places().size(); place++) {
      String code = cells.places().get(place);
      int[] row = rows.getOrDefault(code, new int[0]);
      for (int column = 0; column < groups.length; column++) {
        int cell = place * groups.length + column;
        if (isBinding(cells, cell)) {
          List<Told> kept = of(code, groups[column]);
          List<Told> told = kept.isEmpty() ? before.told(cells, cell) : kept;
          if (!kept.isEmpty() || !isAsLast(told, cells, cell)) {
            row = with(row, groups[column], Told.with(told, 1L << (count - 1), cells, cell));
          }
        }
      }
      if (row.length > 0) {
        all.put(code, row);
      }
    }
    return new History(count, all);
  }

  /** What is told of one group instead of what was. */
  static int[] with(int[] row, int group, List<Told> told) {
    int[] next = new int[row.length + WIDTH * told.size()];
    int to = 0;
    for (int at = 0; at < row.length; at += WIDTH) {
      if (row[at] != group) {
        System.arraycopy(row, at, next, to, WIDTH);
        to += WIDTH;
      }
    }
    for (Told it : told) {
      next[to] = group;
      it.write(next, to + 1);
      to += WIDTH;
    }
    return Arrays.copyOf(next, to);
  }

  /** An edition tells something of it. */
  private static boolean isBinding(Cells cells, int cell) {
    return cells.isHidden(cell) || (cells.isShown(cell) && cells.isPublished(cell));
  }

  /** The same number as in the newest version, or told for the first time. */
  private boolean isAsLast(List<Told> told, Cells cells, int cell) {
    int now = Told.now(told, cells, cell);
    return told.isEmpty() || (now >= 0 && told.get(now).isAnyIn(1L << (versions - 1)));
  }

  private History withoutOldest() {
    Map<String, int[]> all = new HashMap<>();
    rows.forEach(
        (place, row) -> {
          int[] aged = row.clone();
          for (int at = 0; at < row.length; at += WIDTH) {
            Told.of(row, at + 1).aged().write(aged, at + 1);
          }
          all.put(place, aged);
        });
    return new History(versions - 1, all);
  }

  void write(DataOutputStream out) throws IOException {
    if (rows.isEmpty()) {
      return; // a ledger without corrections ends before
    }
    out.writeInt(versions);
    out.writeInt(rows.size());
    for (var row : new TreeMap<>(rows).entrySet()) {
      out.writeUTF(row.getKey());
      out.writeInt(row.getValue().length);
      for (int it : row.getValue()) {
        out.writeInt(it);
      }
    }
  }

  /**
   * @param kept empty before version 8, and where nothing was corrected
   */
  static History read(byte[] kept) throws IOException {
    if (kept.length == 0) {
      return NONE;
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept));
    int versions = in.readInt();
    Map<String, int[]> rows = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String place = in.readUTF();
      int[] row = new int[in.readInt()];
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readInt();
      }
      rows.put(place, row);
    }
    return new History(versions, rows);
  }
}
