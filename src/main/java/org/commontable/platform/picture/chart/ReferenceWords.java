package org.commontable.platform.picture.chart;

import java.util.EnumSet;
import org.commontable.platform.picture.Glyphs;
import org.commontable.platform.picture.Svg;

/** What the line at 1 means: below or above its left end, else its right one. */
record ReferenceWords(
    Svg svg, YearChart chart, Frame frame, Plot plot, Taken taken, EnumSet<Unsaid> unsaid) {

  void draw() {
    String words = chart.words().reference();
    if (words.isEmpty()) {
      return;
    }
    double wide = Glyphs.SANS_400.width(words, frame.type());
    double[] heights = {plot.y(1) + 1.25 * frame.type(), plot.y(1) - .4 * frame.type()};
    for (double x : new double[] {frame.left() + 4, frame.plotRight() - wide - 4}) {
      for (double y : heights) {
        boolean inside = y > .8 * frame.type() && y < plot.base() - 3;
        if (inside && taken.takeLine(x, y, wide, frame.type())) {
          svg.text(words, "x", x, "y", y);
          return;
        }
      }
    }
    unsaid.add(Unsaid.REFERENCE);
  }
}
