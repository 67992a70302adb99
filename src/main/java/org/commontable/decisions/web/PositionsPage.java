package org.commontable.decisions.web;

import java.util.List;
import java.util.Map;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Form;

/**
 * The list of positions, or what was found among them.
 *
 * @param proxies the rules know them, so there is a page of them
 * @param searched something is looked for
 * @param found how many there are in all
 * @param query the address of what is looked for, from the question mark on; empty for all
 */
public record PositionsPage(
    boolean members,
    boolean mayPropose,
    boolean proxies,
    boolean provisionalRules,
    List<Line> lines,
    boolean searched,
    int found,
    String query,
    Map<String, String> organizations,
    Map<String, String> areas,
    Map<String, String> outcomes,
    int page,
    int last,
    Form form) {
  /** One decision in the list. */
  public record Line(
      String path,
      String number,
      String title,
      String area,
      String status,
      String said,
      RoundTable table,
      boolean drawn) {}

  /** Where the number of a page follows. */
  public String pages() {
    return "/decisions" + (query.isEmpty() ? "?page=" : query + "&page=");
  }
}
