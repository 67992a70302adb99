package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.chart.FunnelPlot;

/**
 * All places of one district or of the state by size, with the limits of chance.
 *
 * @param said what the drawing shows, and how many stand out; empty where there is nothing to show
 * @param standing names of those that stand out, in the order of names
 */
public record FunnelPage(
    ViewForm form,
    Map<String, String> levels,
    String title,
    List<String> said,
    List<String> standing,
    String not,
    Optional<FigureWords.Age> age,
    Optional<FunnelPlot> plot,
    List<FunnelRow> rows,
    String none,
    Known known) {
  /** More rows than this fill a telephone many times over; then they are folded. */
  private static final int FOLDED = 30;

  public boolean isShort() {
    return rows.size() <= FOLDED;
  }
}
