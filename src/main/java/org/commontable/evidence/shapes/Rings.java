package org.commontable.evidence.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be said of single rings of points, x and y in turn, without a closing point. */
final class Rings {
  private Rings() {}

  /** Rounded to the outline's unit; points that fall together are one. */
  static int[] rounded(double[] ring, Plane plane) {
    int[] all = new int[ring.length];
    int n = 0;
    for (int i = 0; i + 1 < ring.length; i += 2) {
      double[] degrees = plane.degrees(ring[i], ring[i + 1]);
      if (!(Math.abs(degrees[0]) <= 180 && Math.abs(degrees[1]) <= 90)) {
        return new int[0];
      }
      int x = (int) Math.round(degrees[0] / Outline.UNIT);
      int y = (int) Math.round(degrees[1] / Outline.UNIT);
      if (n == 0 || all[n - 2] != x || all[n - 1] != y) {
        all[n++] = x;
        all[n++] = y;
      }
    }
    while (n > 2 && all[0] == all[n - 2] && all[1] == all[n - 1]) {
      n -= 2;
    }
    return Arrays.copyOf(all, n);
  }

  /** Twice the area; positive when it runs counterclockwise. */
  static double area(int[] ring) {
    double area = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int j = (i + 2) % ring.length;
      area += (double) ring[i] * ring[j + 1] - (double) ring[j] * ring[i + 1];
    }
    return area;
  }

  static boolean holds(int[] ring, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      if ((ring[i + 1] > y) != (ring[j + 1] > y)
          && x
              < (double) (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1])
                  + ring[i]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Rings of a shapefile (outer ones clockwise) as polygons with their holes. */
  static List<List<int[]>> polygons(List<int[]> rings) {
    List<List<int[]>> polygons = new ArrayList<>();
    boolean anyOuter = rings.stream().anyMatch(it -> area(it) < 0);
    List<int[]> holes = new ArrayList<>();
    for (int[] ring : rings) {
      if (area(ring) < 0 || !anyOuter) {
        polygons.add(new ArrayList<>(List.of(counterclockwise(ring, true))));
      } else {
        holes.add(ring);
      }
    }
    for (int[] hole : holes) {
      polygons.stream()
          .filter(it -> holds(it.getFirst(), hole[0] + .1, hole[1] + .1))
          .min(java.util.Comparator.comparingDouble(it -> area(it.getFirst())))
          .ifPresentOrElse(
              it -> it.add(counterclockwise(hole, false)),
              () -> polygons.add(new ArrayList<>(List.of(counterclockwise(hole, true)))));
    }
    return polygons;
  }

  private static int[] counterclockwise(int[] ring, boolean wanted) {
    if (area(ring) > 0 == wanted) {
      return ring;
    }
    int[] turned = new int[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = ring[ring.length - 2 - i];
      turned[i + 1] = ring[ring.length - 1 - i];
    }
    return turned;
  }
}
