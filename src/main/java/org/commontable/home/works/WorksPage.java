package org.commontable.home.works;

import java.util.List;
import org.commontable.platform.works.Works;

/**
 * @param troubles what needs somebody, in sentences; empty when nothing does
 * @param backup how old the newest is, in words
 */
public record WorksPage(Works works, List<String> troubles, String backup, List<JobLine> jobs) {

  /** A job in words. */
  public record JobLine(
      String name,
      String does,
      boolean ails,
      String state,
      String last,
      String next,
      String fault) {}
}
