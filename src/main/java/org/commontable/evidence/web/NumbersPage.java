package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.platform.web.Form;

/**
 * The analyst's question and its answer.
 *
 * @param narrows what the chosen dataset can be narrowed by; empty before one is chosen
 * @param sentence what came of it when no rows did; empty otherwise
 * @param places to choose from, where a part of a name fits several
 * @param there the words there are instead of one that is unknown
 * @param command empty where the question cannot be answered
 * @param dimensions titles of the columns between group and measure
 */
public record NumbersPage(
    Form form,
    Map<String, String> datasets,
    List<Choice> years,
    List<Choice> measures,
    List<Choice> groups,
    List<Narrow> narrows,
    boolean asked,
    String sentence,
    List<Link> places,
    String there,
    List<String> dimensions,
    List<Row> rows,
    String count,
    int page,
    int last,
    String pagePath,
    String csv,
    String json,
    String command) {
  /** A box to check. */
  public record Choice(String name, String value, String label, boolean chosen) {
    /** What is checked, with commas; empty where nothing is. */
    public static String chosen(List<Choice> choices) {
      return choices.stream()
          .filter(Choice::chosen)
          .map(Choice::label)
          .collect(Collectors.joining(", "));
    }
  }

  /** A further key, as a list to choose from. */
  public record Narrow(String name, String label, Map<String, String> options) {}

  public record Link(String href, String text, String code) {}

  public record Cell(String title, String text) {}

  /**
   * @param mark the value is a reason why there is none
   * @param how the page that says where it stands
   */
  public record Row(
      String year,
      String place,
      String code,
      String group,
      List<Cell> dimensions,
      String measure,
      String value,
      boolean mark,
      String note,
      String source,
      String how) {}
}
