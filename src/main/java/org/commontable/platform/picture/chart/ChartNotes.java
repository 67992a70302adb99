package org.commontable.platform.picture.chart;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences for below a drawing, each only where the drawing has what it explains.
 *
 * @param band what the band is ("Band: likely range.")
 * @param hidden what a hatch in a dashed frame is
 * @param noData what a hatch without a frame is ("Hatched: no data.")
 * @param other what the other line is ("Gray line: Kentucky.")
 * @param anew what an upright dashed line is
 */
public record ChartNotes(String band, String hidden, String noData, String other, String anew) {

  String said(YearChart chart, Set<Unsaid> there) {
    return there.stream()
        .sorted()
        .map(it -> sentence(it, chart))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String sentence(Unsaid what, YearChart chart) {
    return switch (what) {
      case BAND -> band;
      case HIDDEN -> hidden;
      case NO_DATA -> noData;
      case REFERENCE -> chart.words().reference() + ".";
      case COMPARISON -> other;
      case BREAK -> anew;
    };
  }
}
