package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.SourceRow;
import org.commontable.evidence.Standing;
import org.commontable.platform.picture.chart.YearChart;

/**
 * One indicator at one place, every sum done and every word chosen.
 *
 * @param standOn where a demand is stood on the newest figure, for those who may
 */
public record IndicatorPage(
    String area,
    String areaName,
    String placeName,
    String placePath,
    String path,
    String title,
    Optional<Headline> headline,
    Optional<FigureWords.Age> age,
    List<YearChart> charts,
    List<YearChart> others,
    List<OtherGroup> otherLinks,
    String groupHead,
    String referenceHead,
    String stateName,
    List<Row> rows,
    String missing,
    Optional<String> formula,
    List<SourceRow> sources,
    String publishers,
    int method,
    String citation,
    List<Standing> standings,
    Optional<String> standOn) {

  /**
   * The newest year that may be shown.
   *
   * @param whole both counts and the range, where no pair of numbers stands beside it
   */
  public record Headline(
      String ratio, String said, String whole, Optional<Part> group, Optional<Part> reference) {}

  /** One of the pair: events per hundred, with both counts. */
  public record Part(String perHundred, String said) {}

  public record OtherGroup(String name, String path) {}

  /** A year of the table; {@code hidden} says why there are no numbers, else it is empty. */
  public record Row(
      String year,
      String events,
      String students,
      String referenceEvents,
      String referenceStudents,
      String perHundred,
      String referencePerHundred,
      String ratio,
      String range,
      String state,
      String hidden) {}
}
