package org.commontable.members.prospects;

import java.util.List;

/** The list: conversations under way, and those that ended. */
public record ProspectsPage(List<Line> open, List<Line> ended, boolean mayKeep) {
  /** {@code asking} is the organization that asks, or empty. */
  public record Line(Prospect it, String asking, boolean late) {}
}
