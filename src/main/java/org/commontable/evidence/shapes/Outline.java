package org.commontable.evidence.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * Polygons on the earth, in hundred-thousandths of a degree (about a meter): longitude and latitude
 * in turn, without the closing point. Of each polygon the outer ring comes first, counterclockwise,
 * then its holes, clockwise (RFC 7946).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Outline(List<List<int[]>> polygons) {
  public static final double UNIT = 1e-5;

  /** One line of text: numbers as differences, "," between rings, "/" between polygons. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (List<int[]> polygon : polygons) {
      out.append(out.isEmpty() ? "" : "/");
      for (int r = 0; r < polygon.size(); r++) {
        out.append(r == 0 ? "" : ",");
        int x = 0;
        int y = 0;
        int[] ring = polygon.get(r);
        for (int i = 0; i < ring.length; i += 2) {
          out.append(i == 0 ? "" : " ").append(ring[i] - x).append(' ').append(ring[i + 1] - y);
          x = ring[i];
          y = ring[i + 1];
        }
      }
    }
    return out.toString();
  }

  public static Outline of(String text) {
    List<List<int[]>> polygons = new ArrayList<>();
    if (text.isEmpty()) {
      return new Outline(polygons);
    }
    for (String polygon : text.split("/", -1)) {
      List<int[]> rings = new ArrayList<>();
      for (String ring : polygon.split(",", -1)) {
        String[] numbers = ring.split(" ", -1);
        int[] all = new int[numbers.length];
        for (int i = 0; i < all.length; i++) {
          all[i] = Integer.parseInt(numbers[i]) + (i > 1 ? all[i - 2] : 0);
        }
        rings.add(all);
      }
      polygons.add(rings);
    }
    return new Outline(polygons);
  }

  /** A GeoJSON geometry. */
  public void geoJson(StringBuilder out) {
    out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int p = 0; p < polygons.size(); p++) {
      out.append(p == 0 ? "[" : ",[");
      List<int[]> rings = polygons.get(p);
      for (int r = 0; r < rings.size(); r++) {
        out.append(r == 0 ? "[" : ",[");
        int[] ring = rings.get(r);
        for (int i = 0; i <= ring.length; i += 2) {
          int at = i % ring.length; // the first point closes the ring
          out.append(i == 0 ? "[" : ",[");
          degrees(ring[at], out);
          out.append(',');
          degrees(ring[at + 1], out);
          out.append(']');
        }
        out.append(']');
      }
      out.append(']');
    }
    out.append("]}");
  }

  private static void degrees(int units, StringBuilder out) {
    out.append(units < 0 ? "-" : "").append(Math.abs(units) / 100_000).append('.');
    String rest = Integer.toString(Math.abs(units) % 100_000);
    out.append("0".repeat(5 - rest.length())).append(rest);
  }

  /** Whether the point lies inside, by the even-odd rule. */
  public boolean holds(double longitude, double latitude) {
    boolean inside = false;
    for (List<int[]> polygon : polygons) {
      for (int[] ring : polygon) {
        inside ^= Rings.holds(ring, longitude / UNIT, latitude / UNIT);
      }
    }
    return inside;
  }
}
