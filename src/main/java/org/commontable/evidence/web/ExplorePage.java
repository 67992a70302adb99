package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;

/**
 * A list of places for what the reader chose.
 *
 * @param title what is listed, in words; empty before the first figure is published
 * @param not what the indicator does not say
 * @param counted how many rows there are, and how many of them show a number
 * @param looks what was compared how often, and how many stand
 * @param rows of this page
 * @param ratioHead of the column; empty where nobody is compared
 * @param copies the same list at other addresses
 */
public record ExplorePage(
    ViewForm form,
    String title,
    String not,
    Optional<FigureWords.Age> age,
    String counted,
    String looks,
    List<FigureRow> rows,
    String ratioHead,
    boolean ranges,
    boolean manyGroups,
    boolean manyYears,
    int page,
    int last,
    String pagePath,
    Copies copies,
    List<Hidden> chosen,
    String edition) {

  /**
   * @param embed markup for other people's pages
   */
  public record Copies(String csv, String json, String here, String embed) {}

  /** What goes along when some rows are chosen to be compared. */
  public record Hidden(String name, String value) {}
}
