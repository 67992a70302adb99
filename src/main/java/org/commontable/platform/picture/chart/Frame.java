package org.commontable.platform.picture.chart;

/**
 * The outer measures of a drawing in CSS pixels.
 *
 * @param left where the plot begins at the least; axis numbers stand before it
 * @param top free space above the axis
 * @param noFileWidth on narrow drawings the width of all years without a file together; 0 gives
 *     every year its true width
 */
record Frame(
    double width,
    double plotHeight,
    double left,
    double right,
    double top,
    double bottom,
    double type,
    double line,
    double noFileWidth) {

  static final Frame WIDE = new Frame(1120, 352, 34, 10, 12, 32, 15.5, 3, 0);
  static final Frame NARROW = new Frame(335, 263, 34, 8, 14, 30, 15, 3, 79);
  static final Frame SMALL = new Frame(254, 156, 22, 1, 8, 26, 14.5, 2.5, 0);
  static final Frame SMALL_NARROW = new Frame(335, 116, 22, 5, 8, 26, 14.5, 2.5, 0);

  /** With room for the widest number of the axis. */
  Frame before(double widest) {
    double room = Math.max(left, widest + (small() ? 8 : 10) + 2);
    return new Frame(width, plotHeight, room, right, top, bottom, type, line, noFileWidth);
  }

  boolean narrow() {
    return noFileWidth > 0;
  }

  boolean small() {
    return line < 3;
  }

  double height() {
    return top + plotHeight + bottom;
  }

  double plotRight() {
    return width - right;
  }
}
