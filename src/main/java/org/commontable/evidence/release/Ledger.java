package org.commontable.evidence.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 */
public record Ledger(List<String> groups, Map<String, byte[]> rows) {
  public static final Ledger EMPTY = new Ledger(List.of(), Map.of());
  private static final int EVER_SHOWN = 0x80;
  private static final int SENSITIVE = 0x40;
  private static final int WHY = 0x3F;

  public byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(groups.size());
      for (String group : groups) {
        out.writeUTF(group);
      }
      out.writeInt(rows.size());
      for (var row : new TreeMap<>(rows).entrySet()) {
        out.writeUTF(row.getKey());
        out.write(row.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static Ledger unpacked(byte[] bytes) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      List<String> groups = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        groups.add(in.readUTF());
      }
      Map<String, byte[]> rows = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String place = in.readUTF();
        rows.put(place, in.readNBytes(groups.size()));
      }
      return new Ledger(List.copyOf(groups), rows);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /**
   * Why it was hidden and stays so. What was only held back for want of a proof is judged again.
   */
  @Nullable Hidden hidden(Cells cells, int cell) {
    int entry = entry(cells, cell);
    int why = entry & WHY;
    boolean again = why == Hidden.NOT_PROVED.code() && (entry & SENSITIVE) == 0;
    return why == 0 || again ? null : Hidden.coded(why);
  }

  boolean everShown(Cells cells, int cell) {
    return (entry(cells, cell) & EVER_SHOWN) != 0;
  }

  private int entry(Cells cells, int cell) {
    if (rows.isEmpty()) {
      return 0;
    }
    byte[] row = rows.get(cells.places().get(cell / cells.groups().size()));
    int group = row == null ? -1 : groups.indexOf(cells.groups().get(cell % cells.groups().size()));
    return row == null || group < 0 ? 0 : row[group] & 0xFF;
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
    return new Ledger(groups, next);
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
    int width = cells.groups().size();
    int[] to = cells.groups().stream().mapToInt(all::indexOf).toArray();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.isAbsent(cell)) {
        byte[] row =
            next.computeIfAbsent(cells.places().get(cell / width), it -> new byte[all.size()]);
        row[to[cell % width]] = (byte) entry(cells, cell, row[to[cell % width]]);
      }
    }
    return new Ledger(List.copyOf(all), next);
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
