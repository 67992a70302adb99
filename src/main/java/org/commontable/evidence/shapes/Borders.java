package org.commontable.evidence.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fewer points, and neighbors still meet: a border is cut where three areas touch, and each piece
 * is made simpler once (Douglas and Peucker 1973), the same for both sides.
 */
final class Borders {
  /** A point is a junction when not every ring passes it between the same two neighbors. */
  private record Neighbors(long low, long high, boolean junction) {}

  private final Map<Long, Neighbors> points = new HashMap<>();
  private final double meters;
  private final double across;

  /**
   * @param meters how far a left-out point may lie beside the new line
   */
  Borders(List<List<int[]>> areas, double meters) {
    this.meters = meters;
    double middle = 0;
    long count = 0;
    for (List<int[]> rings : areas) {
      for (int[] ring : rings) {
        for (int i = 0; i < ring.length; i += 2) {
          take(ring, i);
          middle += ring[i + 1];
          count++;
        }
      }
    }
    this.across = Math.cos(Math.toRadians(middle * Outline.UNIT / Math.max(1, count)));
  }

  private void take(int[] ring, int i) {
    long before = key(ring, i == 0 ? ring.length - 2 : i - 2);
    long after = key(ring, (i + 2) % ring.length);
    long low = Math.min(before, after);
    long high = Math.max(before, after);
    points.merge(
        key(ring, i),
        new Neighbors(low, high, false),
        (old, now) -> old.low == low && old.high == high ? old : new Neighbors(low, high, true));
  }

  private static long key(int[] ring, int i) {
    return (long) ring[i] << 32 | (ring[i + 1] & 0xFFFF_FFFFL);
  }

  private boolean isJunction(int[] ring, int i) {
    Neighbors there = points.get(key(ring, i));
    return there != null && there.junction;
  }

  /** The ring with fewer points; empty when nothing that has an area is left. */
  int[] lighter(int[] ring) {
    if (ring.length < 6) {
      return new int[0];
    }
    int[] closed = closed(ring, start(ring));
    IntList out = new IntList(closed.length);
    int from = 0;
    for (int i = 2; i < closed.length; i += 2) {
      if (i == closed.length - 2 || isJunction(closed, i)) {
        int[] piece = simple(Arrays.copyOfRange(closed, from, i + 2));
        out.add(piece, piece.length - 2); // its last point begins the next
        from = i;
      }
    }
    int[] lighter = out.toArray();
    return lighter.length < 6 || Rings.area(lighter) == 0 ? new int[0] : lighter;
  }

  /** A junction, or the lowest point where the ring has none: the same from every side. */
  private int start(int[] ring) {
    int lowest = 0;
    for (int i = 0; i < ring.length; i += 2) {
      if (isJunction(ring, i)) {
        return i;
      }
      lowest = key(ring, i) < key(ring, lowest) ? i : lowest;
    }
    return lowest;
  }

  private static int[] closed(int[] ring, int start) {
    int[] closed = new int[ring.length + 2];
    System.arraycopy(ring, start, closed, 0, ring.length - start);
    System.arraycopy(ring, 0, closed, ring.length - start, start + 2);
    return closed;
  }

  private int[] simple(int[] piece) {
    int last = piece.length - 2;
    long first = key(piece, 0);
    long end = key(piece, last);
    boolean turned =
        first > end || (first == end && last > 2 && key(piece, 2) > key(piece, last - 2));
    int[] way = turned ? turned(piece) : piece;
    boolean[] kept = new boolean[way.length / 2];
    kept[0] = true;
    kept[kept.length - 1] = true;
    List<int[]> open = new ArrayList<>(List.of(new int[] {0, kept.length - 1}));
    while (!open.isEmpty()) {
      int[] span = open.removeLast();
      int far = farthest(way, span[0], span[1]);
      if (far > 0) {
        kept[far] = true;
        open.add(new int[] {span[0], far});
        open.add(new int[] {far, span[1]});
      }
    }
    IntList out = new IntList(way.length);
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        out.add(new int[] {way[2 * i], way[2 * i + 1]}, 2);
      }
    }
    return turned ? turned(out.toArray()) : out.toArray();
  }

  private static int[] turned(int[] piece) {
    int[] turned = new int[piece.length];
    for (int i = 0; i < piece.length; i += 2) {
      turned[i] = piece[piece.length - 2 - i];
      turned[i + 1] = piece[piece.length - 1 - i];
    }
    return turned;
  }

  /** The point between two that lies farthest from their line, when it is too far; else 0. */
  private int farthest(int[] way, int from, int to) {
    double x = x(way, from);
    double y = y(way, from);
    double dx = x(way, to) - x;
    double dy = y(way, to) - y;
    double length = dx * dx + dy * dy;
    double most = meters * meters;
    int far = 0;
    for (int i = from + 1; i < to; i++) {
      double px = x(way, i) - x;
      double py = y(way, i) - y;
      double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0.0, 1.0);
      double ox = px - along * dx;
      double oy = py - along * dy;
      double distance = ox * ox + oy * oy;
      if (distance > most) {
        most = distance;
        far = i;
      }
    }
    return far;
  }

  /** In meters: a degree is 111,320 of them at the equator. */
  private double x(int[] way, int i) {
    return way[2 * i] * Outline.UNIT * 111_320 * across;
  }

  private static double y(int[] way, int i) {
    return way[2 * i + 1] * Outline.UNIT * 111_320;
  }

  private static final class IntList {
    private int[] all;
    private int size;

    IntList(int room) {
      all = new int[room];
    }

    void add(int[] some, int count) {
      if (size + count > all.length) {
        all = Arrays.copyOf(all, 2 * (size + count));
      }
      System.arraycopy(some, 0, all, size, count);
      size += count;
    }

    int[] toArray() {
      return Arrays.copyOf(all, size);
    }
  }
}
