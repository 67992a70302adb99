package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.chart.DotPlot;

/**
 * A few places beside each other.
 *
 * @param empty why there is nothing to compare yet; empty where there is
 * @param plots one for each group, on one scale
 */
public record ComparePage(
    ViewForm form,
    String title,
    String lead,
    String not,
    Optional<FigureWords.Age> age,
    String empty,
    List<DotPlot> plots,
    List<FigureRow> rows,
    String ratioHead,
    boolean ranges,
    String csv,
    String json,
    String here,
    String edition) {}
