package org.commontable.platform.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The verdict and its sum inside the disc. The word is at most 82 % of the disc wide; the lines are
 * set as large as their chord allows, from 18 down to 15 pixels, then broken, then smaller.
 */
final class MiddleText {
  private static final double PITCH = 1.33;
  private static final double SMALLEST = 12.5;

  private final double disc;
  private final Middle middle;
  private final double word;
  private List<String> lines;
  private double type;

  private MiddleText(Middle middle, double disc) {
    this.middle = middle;
    this.disc = disc;
    double wanted = 12 + .175 * disc;
    double wide =
        Glyphs.SERIF_600.width(middle.word(), wanted) + spaces(middle.word()) * .07 * wanted;
    this.word = wide > 1.64 * disc ? wanted * 1.64 * disc / wide : wanted;
    this.lines = middle.lines();
    this.type = Math.clamp(disc / 7.2, 15, 18);
    fit();
  }

  static void draw(Svg svg, Middle middle, double disc) {
    if (!middle.word().isEmpty() || !middle.lines().isEmpty()) {
      new MiddleText(middle, disc).draw(svg);
    }
  }

  private static long spaces(String text) {
    return text.chars().filter(c -> c == ' ').count();
  }

  private void fit() {
    double start = type;
    while (!fits() && type > 15) {
      type = Math.max(15, type - .5);
    }
    if (!fits()) {
      type = start;
      lines = middle.lines().stream().flatMap(line -> broken(line).stream()).toList();
      while (!fits() && type > SMALLEST) {
        type -= .25;
      }
    }
  }

  /** At a comma or semicolon when there is one, else as a name is broken. */
  private List<String> broken(String line) {
    if (Glyphs.SANS_400.width(line, 15) <= 1.6 * disc) {
      return List.of(line);
    }
    int at = Math.max(line.indexOf(", "), line.indexOf("; "));
    return at > 0 ? List.of(line.substring(0, at + 1), line.substring(at + 2)) : Names.broken(line);
  }

  private double wordHeight() {
    return middle.word().isEmpty() ? 0 : 1.22 * word;
  }

  private double height() {
    return (middle.above().isEmpty() ? 0 : PITCH * type)
        + wordHeight()
        + lines.size() * PITCH * type;
  }

  /** Every line inside the chord at its outer edge, with a little air. */
  private boolean fits() {
    double y = -height() / 2;
    if (!middle.above().isEmpty()) {
      if (!within(Glyphs.SANS_400.width(middle.above(), type), y, y + PITCH * type)) {
        return false;
      }
      y += PITCH * type;
    }
    y += wordHeight();
    for (String line : lines) {
      if (!within(Glyphs.SANS_400.width(line, type), y, y + PITCH * type)) {
        return false;
      }
      y += PITCH * type;
    }
    return true;
  }

  private boolean within(double width, double top, double bottom) {
    double far = Math.max(Math.abs(top + .2 * type), Math.abs(bottom - .3 * type));
    return far < disc && width <= 2 * Math.sqrt(disc * disc - far * far) - .5 * type;
  }

  private void draw(Svg svg) {
    double y = -height() / 2;
    if (!middle.above().isEmpty()) {
      line(svg, "rt-sum soft", middle.above(), y + type, type);
      y += PITCH * type;
    }
    if (!middle.word().isEmpty()) {
      line(svg, "rt-verdict", middle.word(), y + .9 * word, word);
      y += wordHeight();
    }
    for (String text : new ArrayList<>(lines)) {
      line(svg, "rt-sum", text, y + type, type);
      y += PITCH * type;
    }
  }

  private static void line(Svg svg, String look, String text, double y, double size) {
    svg.text(text, "class", look, "x", 0, "y", y, "font-size", size, "text-anchor", "middle");
  }
}
