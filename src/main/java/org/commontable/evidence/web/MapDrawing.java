package org.commontable.evidence.web;

import java.util.List;
import org.commontable.evidence.shapes.Outline;
import org.commontable.platform.picture.Svg;

/**
 * Draws outlines and points as SVG. Degrees are drawn with one scale for the whole map: a degree of
 * longitude as wide as it is in the middle of it. The table beside it says the same, so that the
 * drawing itself is left out for screen readers and the keyboard.
 */
final class MapDrawing {
  private static final int WIDTH = 11_200;
  private static final int EDGE = 60;

  /**
   * @param path where it leads; empty for nowhere
   * @param look none on a map without figures; gap, hidden, or c0 to c4 on one with
   */
  record Area(String path, String title, String look, Outline outline) {}

  record Dot(String path, String title, double longitude, double latitude) {}

  private final StringBuilder out = new StringBuilder();
  private double west = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double scale;
  private double across;

  private MapDrawing() {}

  static String of(List<Area> areas, List<Dot> dots) {
    return new MapDrawing().draw(areas, dots);
  }

  private String draw(List<Area> areas, List<Dot> dots) {
    for (Area area : areas) {
      area.outline().polygons().forEach(polygon -> reach(polygon.getFirst()));
    }
    for (Dot dot : dots) {
      reach(dot.longitude() / Outline.UNIT, dot.latitude() / Outline.UNIT);
    }
    if (!(east > west && north > south)) {
      return "";
    }
    across = Math.cos(Math.toRadians((north + south) / 2 * Outline.UNIT));
    scale = (WIDTH - 2 * EDGE) / ((east - west) * across);
    int height = (int) Math.ceil((north - south) * scale) + 2 * EDGE;
    out.append("<svg class=\"map\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" aria-hidden=\"true\" focusable=\"false\">")
        .append("<defs><pattern id=\"map-hatch\" width=\"90\" height=\"90\"")
        .append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
        .append("<path class=\"map-line\" d=\"M0 0V90\"/></pattern>")
        .append("<pattern id=\"map-gaps\" width=\"160\" height=\"160\"")
        .append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">")
        .append("<path class=\"map-line sparse\" d=\"M0 0V160\"/></pattern></defs>");
    areas.forEach(this::area);
    dots.forEach(this::dot);
    return out.append("</svg>").toString();
  }

  private void reach(int[] ring) {
    for (int i = 0; i < ring.length; i += 2) {
      reach(ring[i], ring[i + 1]);
    }
  }

  private void reach(double x, double y) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }

  private void area(Area area) {
    open(area.path());
    out.append("<path class=\"map-area map-").append(area.look()).append('"');
    if (area.look().equals("hidden")) {
      out.append(" fill=\"url(#map-hatch)\"");
    } else if (area.look().equals("gap")) {
      out.append(" fill=\"url(#map-gaps)\"");
    }
    out.append(" d=\"");
    for (List<int[]> polygon : area.outline().polygons()) {
      polygon.forEach(this::ring);
    }
    out.append("\">");
    close(area.title(), "path", area.path());
  }

  private void ring(int[] ring) {
    long x = x(ring[0]);
    long y = y(ring[1]);
    out.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    for (int i = 2; i < ring.length; i += 2) {
      long dx = x(ring[i]) - x;
      long dy = y(ring[i + 1]) - y;
      out.append(first || dx < 0 ? "" : " ").append(dx).append(dy < 0 ? "" : " ").append(dy);
      first = false;
      x += dx;
      y += dy;
    }
    out.append('z');
  }

  private void dot(Dot dot) {
    open(dot.path());
    out.append("<circle class=\"map-dot\" cx=\"")
        .append(x(dot.longitude() / Outline.UNIT))
        .append("\" cy=\"")
        .append(y(dot.latitude() / Outline.UNIT))
        .append("\" r=\"70\">");
    close(dot.title(), "circle", dot.path());
  }

  private void open(String path) {
    if (!path.isEmpty()) {
      out.append("<a href=\"").append(Svg.escape(path)).append("\" tabindex=\"-1\">");
    }
  }

  private void close(String title, String element, String path) {
    out.append("<title>")
        .append(Svg.escape(title))
        .append("</title></")
        .append(element)
        .append('>');
    out.append(path.isEmpty() ? "" : "</a>");
  }

  private long x(double units) {
    return Math.round(EDGE + (units - west) * across * scale);
  }

  private long y(double units) {
    return Math.round(EDGE + (north - units) * scale);
  }
}
