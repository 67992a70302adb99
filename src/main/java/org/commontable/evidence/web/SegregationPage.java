package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.web.Form;

/**
 * How two groups are spread over the schools of a place, year by year.
 *
 * @param said the newest year in sentences; none where nothing could be worked out
 */
public record SegregationPage(
    Form form,
    Map<String, String> groups,
    List<String> wrong,
    List<NumbersPage.Link> several,
    String title,
    List<String> said,
    Optional<FigureWords.Age> age,
    Optional<YearChart> chart,
    List<SegregationRow> rows,
    Known known) {}
