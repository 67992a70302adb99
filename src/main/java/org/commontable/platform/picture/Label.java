package org.commontable.platform.picture;

import java.util.List;

/**
 * Text outside a seat: at most two lines, anchored away from the table.
 *
 * @param word a quieter line below (room, video …); empty for none
 * @param number true for a plain number, always centered on its spot
 */
record Label(Spot spot, double type, List<String> lines, String word, boolean number) {
  private static final double PITCH = 1.24;

  private String anchor() {
    double cos = Math.cos(spot.angle());
    if (number || Math.abs(cos) <= .18) {
      return "middle";
    }
    return cos > 0 ? "start" : "end";
  }

  private double height() {
    return (lines.size() + (word.isEmpty() ? 0 : 1)) * type * PITCH;
  }

  /** The block grows outward: above the table it ends at the spot, below it starts there. */
  double top() {
    double sin = number ? 0 : Math.sin(spot.angle());
    return spot.y() + sin * (height() - .7 * type) / 2 - height() / 2;
  }

  double bottom() {
    return top() + height();
  }

  /** How far the text reaches to the right of the middle, or to the left. */
  double reach(boolean right) {
    double wide = lines.stream().mapToDouble(l -> Glyphs.SANS_600.width(l, type)).max().orElse(0);
    wide = Math.max(wide, Glyphs.SANS_400.width(word, type));
    double outward =
        switch (anchor()) {
          case "start" -> right ? wide : 0;
          case "end" -> right ? 0 : wide;
          default -> wide / 2;
        };
    return (right ? spot.x() : -spot.x()) + outward;
  }

  void draw(Svg svg) {
    double baseline = top() + .97 * type;
    for (String line : lines) {
      line(svg, "rt-name", line, baseline);
      baseline += type * PITCH;
    }
    if (!word.isEmpty()) {
      line(svg, "rt-word", word, baseline);
    }
  }

  private void line(Svg svg, String look, String text, double y) {
    svg.text(
        text, "class", look, "x", spot.x(), "y", y, "font-size", type, "text-anchor", anchor());
  }
}
