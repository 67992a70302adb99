package org.commontable.decisions.store;

import java.util.List;

/** A table as it is frozen for a decision, in the order of its seats; and who is no part of it. */
public record Roster(List<Elector> electors, List<WithoutVote> without) {
  public Roster {
    electors = List.copyOf(electors);
    without = List.copyOf(without);
  }
}
