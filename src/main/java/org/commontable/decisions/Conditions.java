package org.commontable.decisions;

import java.util.List;

/** Conditions that wait for somebody, for other rooms to read. */
public interface Conditions {
  /**
   * Those that wait for the mover's answer while the decision can still be answered, and those
   * accepted as standing whose organization has not said what became of them; by day, undated last.
   * Of those to be looked at later than in a month only some fifty, the nearest.
   */
  List<WaitingCondition> waiting();
}
