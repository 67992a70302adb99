package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Standing;
import org.commontable.platform.picture.chart.YearChart;

/**
 * One indicator at one place, every sum done and every word chosen.
 *
 * @param title the newest figure of the group in a sentence
 * @param moved who moved since the shown year before the one in front; empty where that is not
 *     known
 * @param change the page of all years, with a picture of the newest
 * @param explore the same figure where it can be shown on another site
 * @param apart the gap in front in standard deviations; empty where it is not known
 * @param gaps the page of both gaps; empty where the measure has no levels
 * @param funnel the page of all schools of the place by size; empty where there is none
 * @param beside the group beside each other race, in the order of pages
 * @param standOn where a demand is stood on the newest figure, for those who may
 */
public record IndicatorPage(
    String area,
    String areaName,
    String topic,
    String name,
    String placeName,
    String placePath,
    String path,
    String title,
    Optional<Headline> headline,
    String withheld,
    Optional<FigureWords.Age> age,
    List<YearChart> charts,
    List<YearChart> others,
    List<GroupLink> groups,
    Heads heads,
    List<Row> rows,
    String missing,
    String broken,
    String moved,
    String change,
    String explore,
    String apart,
    String gaps,
    String funnel,
    Optional<GroupBars> bars,
    List<Beside> beside,
    Proof proof,
    String notSaid,
    List<Standing> standings,
    Optional<String> standOn) {

  /**
   * The group in front beside one that is chosen.
   *
   * @param csv all groups and years compared with it
   * @param absence why nothing is compared; empty where something is
   */
  public record Beside(
      String group,
      String csv,
      String value,
      String counts,
      String difference,
      String times,
      String likely,
      String absence) {}

  /**
   * The year in front.
   *
   * @param number "3.57", with its unit beside it
   * @param whole the counts and the range, where no pair of numbers stands beside it
   */
  public record Headline(
      String number,
      String unit,
      String said,
      String whole,
      Optional<Part> group,
      Optional<Part> reference) {}

  /** One of the pair: its value, with both counts. */
  public record Part(String number, String said) {}

  public record GroupLink(String name, String path, boolean here) {}

  /** Heads of the table; empty ones have no column. */
  public record Heads(String group, String others, String times, String state) {}

  /** A year of the table; {@code hidden} says why there are no numbers, else it is empty. */
  public record Row(
      String year,
      String path,
      String value,
      String counts,
      String others,
      String othersCounts,
      String difference,
      String times,
      String range,
      String state,
      String hidden) {}

  /**
   * How we know.
   *
   * @param rule indicator and version of our rule
   * @param commands what computes it again
   */
  public record Proof(
      String lead,
      Optional<String> formula,
      String text,
      String rule,
      String edition,
      List<SourceLine> lines,
      String publishers,
      List<String> commands,
      String citation) {}

  /**
   * A line of a file in which a number stands.
   *
   * @param whose the group and what of it: "Black students: events"
   * @param version what is to be said where the file speaks no more; else empty
   * @param before the columns before the number, as the file writes them
   */
  public record SourceLine(
      String whose,
      String sha256,
      String file,
      String line,
      String version,
      String before,
      String number,
      String left) {}
}
