package org.commontable.evidence.release;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * What earlier publications said of the same cells. What was ever shown is known to its readers and
 * protects nothing any more; what was hidden stays hidden: otherwise two publications could be
 * taken from each other.
 *
 * @param rows by place, one byte a group: the highest bit when it was ever shown, the next when it
 *     was hidden for its own sake, below them why it is hidden
 * @param amounts by place and group: the number that was shown last; where none ever was, the one
 *     that was hidden first; {@link #NONE} where nobody told it, or an old edition kept none
 * @param history all numbers of the cells that were corrected
 */
public record Ledger(
    List<String> groups, Map<String, byte[]> rows, Map<String, int[]> amounts, History history) {
  public static final Ledger EMPTY = new Ledger(List.of(), Map.of(), Map.of(), History.NONE);
  static final int NONE = -1;
  private static final int EVER_SHOWN = 0x80;
  private static final int SENSITIVE = 0x40;
  private static final int WHY = 0x3F;

  public byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    var fast = new Deflater(Deflater.BEST_SPEED);
    var packing = new BufferedOutputStream(new DeflaterOutputStream(bytes, fast));
    try (var out = new DataOutputStream(packing)) {
      out.writeInt(groups.size());
      for (String group : groups) {
        out.writeUTF(group);
      }
      Map<String, byte[]> sorted = new TreeMap<>(rows);
      out.writeInt(sorted.size());
      for (var row : sorted.entrySet()) {
        out.writeUTF(row.getKey());
        out.write(row.getValue());
      }
      for (String place : sorted.keySet()) {
        for (int amount : Objects.requireNonNull(amounts.get(place))) {
          out.writeInt(amount);
        }
      }
      history.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  public static Ledger unpacked(byte[] bytes) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      List<String> groups = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        groups.add(in.readUTF());
      }
      Map<String, byte[]> rows = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String place = in.readUTF();
        rows.put(place, in.readNBytes(groups.size()));
      }
      byte[] kept = in.readNBytes(4 * rows.size() * groups.size());
      IntBuffer numbers = ByteBuffer.wrap(kept).asIntBuffer(); // none before version 7
      Map<String, int[]> amounts = new HashMap<>();
      for (String place : rows.keySet()) {
        int[] row = new int[groups.size()];
        Arrays.setAll(row, i -> numbers.hasRemaining() ? numbers.get() : NONE);
        amounts.put(place, row);
      }
      History history = History.read(in.readAllBytes());
      return new Ledger(List.copyOf(groups), rows, amounts, history);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /**
   * Why it was hidden and stays so. What was only held back for want of a proof is judged again,
   * unless it was corrected since: it may protect what a cell was then.
   */
  @Nullable Hidden hidden(Cells cells, int cell) {
    int entry = entry(cells, cell);
    int why = entry & WHY;
    boolean again =
        why == Hidden.NOT_PROVED.code()
            && (entry & SENSITIVE) == 0
            && corrected(cells, cell).isEmpty();
    return why == 0 || again ? null : Hidden.coded(why);
  }

  boolean everShown(Cells cells, int cell) {
    return (entry(cells, cell) & EVER_SHOWN) != 0;
  }

  /** Its readers have seen this very number. */
  boolean isKnown(Cells cells, int cell) {
    if (!everShown(cells, cell) || !cells.isSaid(cell)) {
      return false;
    }
    List<Told> told = told(cells, cell);
    int now = Told.now(told, cells, cell);
    return now >= 0 && told.get(now).shown() && told.get(now).number() == cells.amount(cell);
  }

  /** All numbers that the cell was so far, with what was told of each. */
  List<Told> told(Cells cells, int cell) {
    List<Told> corrected = corrected(cells, cell);
    int entry = entry(cells, cell);
    if (!corrected.isEmpty() || entry == 0) {
      return corrected;
    }
    int reasons = (entry & WHY) == 0 ? 0 : 1 << (entry & WHY);
    boolean shown = (entry & EVER_SHOWN) != 0;
    boolean sensitive = (entry & SENSITIVE) != 0;
    return List.of(new Told(history.all(), amount(cells, cell), shown, sensitive, reasons));
  }

  /** As above, of a cell that was more than one; of the others nothing. */
  List<Told> corrected(Cells cells, int cell) {
    return history.isEmpty()
        ? List.of()
        : history.of(place(cells, cell), groups.indexOf(group(cells, cell)));
  }

  /** How much more a cell is than when it was hidden or shown; 0 where nobody knows. */
  long change(Cells cells, int cell) {
    int was = amount(cells, cell);
    return was == NONE || !cells.isSaid(cell) ? 0 : cells.amount(cell) - was;
  }

  private int entry(Cells cells, int cell) {
    byte[] row = rows.isEmpty() ? null : rows.get(place(cells, cell));
    int group = row == null ? -1 : groups.indexOf(group(cells, cell));
    return row == null || group < 0 ? 0 : row[group] & 0xFF;
  }

  private int amount(Cells cells, int cell) {
    int[] row = amounts.isEmpty() ? null : amounts.get(place(cells, cell));
    int group = row == null ? -1 : groups.indexOf(group(cells, cell));
    return row == null || group < 0 ? NONE : row[group];
  }

  private static String place(Cells cells, int cell) {
    return cells.places().get(cell / cells.groups().size());
  }

  private static String group(Cells cells, int cell) {
    return cells.groups().get(cell % cells.groups().size());
  }

  /** As it stands, but what was held back for want of a proof stays so, too. */
  public Ledger closed() {
    Map<String, byte[]> next = new HashMap<>();
    rows.forEach(
        (place, row) -> {
          byte[] closed = row.clone();
          for (int i = 0; i < closed.length; i++) {
            closed[i] |= (closed[i] & WHY) == 0 ? 0 : (byte) SENSITIVE;
          }
          next.put(place, closed);
        });
    return new Ledger(groups, next, amounts, history);
  }

  /** As a row holds it where nothing is known, or where its readers are sure of it. */
  byte entryOf(Cells cells, int cell, boolean free) {
    return (byte) (free ? 0 : entry(cells, cell) | EVER_SHOWN);
  }

  /** With what this publication adds; places and groups that are gone stay known. */
  public Ledger with(Cells cells) {
    if (!cells.isAnyPublished()) {
      return this;
    }
    List<String> all = new ArrayList<>(groups);
    cells.groups().stream().filter(it -> !all.contains(it)).forEach(all::add);
    Map<String, byte[]> next = new HashMap<>();
    rows.forEach((place, row) -> next.put(place, Arrays.copyOf(row, all.size())));
    Map<String, int[]> numbers = new HashMap<>();
    next.keySet()
        .forEach(
            place -> numbers.put(place, widened(amounts.get(place), groups.size(), all.size())));
    int width = cells.groups().size();
    int[] to = cells.groups().stream().mapToInt(all::indexOf).toArray();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.isAbsent(cell)) {
        String place = cells.places().get(cell / width);
        byte[] row = next.computeIfAbsent(place, it -> new byte[all.size()]);
        int[] known = numbers.computeIfAbsent(place, it -> widened(null, 0, all.size()));
        int group = to[cell % width];
        row[group] = (byte) entry(cells, cell, row[group]);
        known[group] = amount(cells, cell, known[group], (row[group] & EVER_SHOWN) != 0);
      }
    }
    return new Ledger(List.copyOf(all), next, numbers, history.with(this, cells, to));
  }

  private static int[] widened(int @Nullable [] row, int from, int to) {
    int[] wide = row == null ? new int[to] : Arrays.copyOf(row, to);
    Arrays.fill(wide, row == null ? 0 : from, to, NONE);
    return wide;
  }

  private static int amount(Cells cells, int cell, int was, boolean ever) {
    boolean shown = !cells.isHidden(cell) && cells.isPublished(cell);
    boolean first = was == NONE && !ever && cells.isHidden(cell) && cells.isSaid(cell);
    return shown || first ? (int) cells.amount(cell) : was;
  }

  private static int entry(Cells cells, int cell, int was) {
    int ever = was & EVER_SHOWN;
    if (!cells.isHidden(cell)) {
      return cells.isPublished(cell) ? EVER_SHOWN : ever;
    }
    // What the first reason told of the number stays told.
    int told = was & WHY;
    int why = told == 0 || told == Hidden.NOT_PROVED.code() ? cells.why(cell).code() : told;
    int sensitive = cells.isSensitive(cell) ? SENSITIVE : was & SENSITIVE;
    return ever | sensitive | why;
  }
}
