package org.commontable.platform.picture.chart;

import java.util.ArrayList;
import java.util.List;

/** Where a drawing is written on already, so that no two words lie on each other. */
final class Taken {
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final List<Box> boxes = new ArrayList<>();

  /** To try what would find room. */
  Taken copy() {
    var copy = new Taken();
    copy.boxes.addAll(boxes);
    return copy;
  }

  /** True and taken where it was free. */
  boolean take(double left, double top, double width, double height) {
    boolean free = isFree(left, top, width, height);
    if (free) {
      add(left, top, width, height);
    }
    return free;
  }

  /** Of what stands there in any case. */
  void add(double left, double top, double width, double height) {
    boxes.add(new Box(left, top, left + width, top + height));
  }

  /** One line of words on its baseline. */
  boolean takeLine(double left, double baseline, double width, double type) {
    return take(left, baseline - .78 * type, width, type);
  }

  boolean isFree(double left, double top, double width, double height) {
    return boxes.stream().noneMatch(new Box(left, top, left + width, top + height)::meets);
  }
}
