package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.chart.YearChart;

/**
 * One place, one indicator, every year.
 *
 * @param lead what is drawn, and what it is counted in
 * @param chart of the first group chosen; empty where no file holds anything
 * @param others of the other groups, on the same scale
 * @param breaks a sentence for each new definition
 * @param rows the newest year first
 * @param moved who moved, a sentence for each group; none where no gap is shown in two years
 * @param movedRows the same for every two years
 * @param picture of the newest figure; empty where none is shown
 */
public record ChangePage(
    ViewForm form,
    String title,
    String lead,
    String not,
    Optional<FigureWords.Age> age,
    Optional<YearChart> chart,
    List<YearChart> others,
    List<String> breaks,
    List<FigureRow> rows,
    List<String> moved,
    List<MovedRow> movedRows,
    String movedCsv,
    String movedJson,
    String ratioHead,
    boolean ranges,
    String placePath,
    String placeName,
    String csv,
    String json,
    String picture,
    String here,
    String edition) {}
