package org.commontable.platform.picture;

import static org.commontable.platform.picture.Inks.hex;

import java.util.ArrayList;
import java.util.List;

/**
 * A placard as a small SVG for other people's pages: the table's seats, where it stands, by how
 * many, whose it is. No style sheet, font or script comes with it; text is pressed into the width
 * that our own typeface would take, whatever typeface the reader has.
 */
public final class Sign {
  private static final int WIDTH = 360;
  private static final int BESIDE_THE_TABLE = 108;
  private static final int ALONE = 18;

  private record Line(String text, Glyphs glyphs, double size, int ink) {}

  private Sign() {}

  public static String svg(Placard placard) {
    // A table at which nobody is shown would be an empty circle.
    int left = placard.seats().isEmpty() ? ALONE : BESIDE_THE_TABLE;
    int room = WIDTH - left - 14;
    var lines = new ArrayList<Line>();
    lines(lines, room, placard.state(), Glyphs.SERIF_600, 17, Inks.INK);
    lines(lines, room, placard.by(), Glyphs.SANS_400, 14.5, Inks.INK);
    lines(lines, room, placard.from(), Glyphs.SANS_600, 13, Inks.SOFT);
    placard.foot().forEach(line -> lines(lines, room, line, Glyphs.SANS_400, 12, Inks.SOFT));
    double text = lines.stream().mapToDouble(line -> 1.32 * line.size()).sum();
    int height = (int) Math.max(108, Math.ceil(text + 26));
    var svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, height),
        "width",
        WIDTH,
        "height",
        height,
        "role",
        "img",
        "lang",
        placard.lang(),
        "aria-labelledby",
        "t d");
    svg.open("title", "id", "t").raw(Svg.escape(placard.title())).close("title");
    svg.open("desc", "id", "d").raw(Svg.escape(placard.said())).close("desc");
    box(svg, placard, height);
    if (!placard.seats().isEmpty()) {
      table(svg, placard.seats(), 56, height / 2.0);
    }
    double y = (height - text) / 2 + 2;
    for (Line line : lines) {
      y += 1.32 * line.size();
      text(svg, line, left, room, y - .34 * line.size());
    }
    return svg.close("svg").toString();
  }

  private static void box(Svg svg, Placard placard, int height) {
    svg.element(
        "rect",
        "x",
        .5,
        "y",
        .5,
        "width",
        WIDTH - 1,
        "height",
        height - 1,
        "rx",
        3,
        "fill",
        hex(Inks.PAPER),
        "stroke",
        hex(Inks.RULE));
    svg.element("rect", "width", WIDTH, "height", 5, "fill", hex(Inks.area(placard.area())));
  }

  private static void table(Svg svg, List<Mark> seats, double x, double y) {
    svg.element(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        20,
        "fill",
        hex(Inks.TABLE),
        "stroke",
        hex(Inks.INK),
        "stroke-width",
        1.2);
    double s = Math.min(8, .36 * 2 * Math.PI * 33 / seats.size());
    for (int i = 0; i < seats.size(); i++) {
      Spot spot = Spot.of(i, seats.size(), 33);
      seat(svg, seats.get(i), x + spot.x(), y + spot.y(), s);
    }
  }

  private static void seat(Svg svg, Mark mark, double x, double y, double s) {
    if (mark != Mark.CONDITIONS) {
      svg.element("circle", "cx", x, "cy", y, "r", s, "fill", hex(Inks.YES));
      return;
    }
    double r = .86 * s;
    svg.element(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        r,
        "fill",
        hex(Inks.PAPER),
        "stroke",
        hex(Inks.YES),
        "stroke-width",
        .28 * s);
    svg.element(
        "path",
        "fill",
        hex(Inks.YES),
        "d",
        "M%s,%sA%s %s 0 0 0 %s,%sZ"
            .formatted(
                Svg.number(x),
                Svg.number(y - r),
                Svg.number(r),
                Svg.number(r),
                Svg.number(x),
                Svg.number(y + r)));
  }

  private static void text(Svg svg, Line line, int left, int room, double y) {
    boolean serif = line.glyphs() == Glyphs.SERIF_600;
    svg.text(
        line.text(),
        "x",
        left,
        "y",
        y,
        "font-family",
        serif ? "Literata, Georgia, serif" : "'Source Sans 3', system-ui, sans-serif",
        "font-size",
        line.size(),
        "font-weight",
        line.glyphs() == Glyphs.SANS_400 ? 400 : 600,
        "fill",
        hex(line.ink()),
        "textLength",
        Math.min(room, line.glyphs().width(line.text(), line.size())),
        "lengthAdjust",
        "spacingAndGlyphs");
  }

  private static void lines(
      List<Line> lines, int room, String text, Glyphs glyphs, double size, int ink) {
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && glyphs.width(line + " " + word, size) > room) {
        lines.add(new Line(line.toString(), glyphs, size, ink));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(new Line(line.toString(), glyphs, size, ink));
    }
  }
}
