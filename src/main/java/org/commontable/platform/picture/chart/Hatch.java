package org.commontable.platform.picture.chart;

import org.commontable.platform.picture.Svg;

/** Lines at 45 degrees, 7 pixels apart, cut to a rectangle; no pattern, so that no id is needed. */
final class Hatch {
  private static final double STEP = 7 * Math.sqrt(2);

  private Hatch() {}

  static String path(double x, double y, double width, double height) {
    var path = new StringBuilder();
    for (double c = STEP / 2; c < width + height; c += STEP) {
      double fromX = Math.min(c, width);
      double fromY = c - fromX;
      double toY = Math.min(c, height);
      double length = toY - fromY;
      if (length > 0) {
        path.append('M').append(Svg.number(x + fromX)).append(' ').append(Svg.number(y + fromY));
        path.append('l').append(Svg.number(-length)).append(' ').append(Svg.number(length));
      }
    }
    return path.toString();
  }
}
