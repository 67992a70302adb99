package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.picture.RoundTable;

/** The list of positions. */
public record PositionsPage(
    boolean members, boolean mayPropose, boolean provisionalRules, List<Line> lines) {
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
}
