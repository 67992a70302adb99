package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.chart.YearChart;

/**
 * A test's gap between two groups: in points, and in standard deviations that no passing mark
 * moves.
 *
 * @param said the newest year in a sentence; empty where nothing is known
 * @param soon the levels are still being read
 * @param drawn what the charts show
 * @param charts one for each group, on one scale
 */
public record GapPage(
    ViewForm form,
    String title,
    List<String> said,
    boolean soon,
    Optional<FigureWords.Age> age,
    String drawn,
    List<YearChart> charts,
    List<GapRow> rows,
    String placePath,
    String placeName,
    Known known) {}
