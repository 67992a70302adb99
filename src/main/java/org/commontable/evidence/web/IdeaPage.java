package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/**
 * The federal rule on disproportionality over all districts.
 *
 * @param said what is known of the year, in sentences; none where no file feeds any cell
 * @param cells the fourteen categories and whether public files feed them
 * @param rows districts and groups over the threshold, by name; or all groups of the district
 *     chosen
 * @param none why no row stands
 * @param settings of the state, with what is not verified
 */
public record IdeaPage(
    Form form,
    Map<String, String> years,
    List<String> wrong,
    String title,
    List<String> said,
    List<Category> cells,
    List<Row> rows,
    String rowsTitle,
    None none,
    List<String> settings,
    String request,
    Known known) {

  /**
   * @param gone what became of a district that is closed, whether it has rows or not; else empty
   * @param links where the place, or the one it became part of, has rows
   */
  public record None(String text, String gone, List<PlacePage.Link> links) {}

  /**
   * @param path of the measure that feeds it; empty where nothing public does
   */
  public record Category(String name, String of, String fed, String path) {}

  public record Row(
      String code,
      String place,
      String group,
      String counts,
      String others,
      String ratio,
      String range,
      String outcome,
      String memory) {}
}
