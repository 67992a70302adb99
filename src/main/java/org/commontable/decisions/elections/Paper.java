package org.commontable.decisions.elections;

import java.util.List;
import java.util.UUID;

/**
 * A ballot as it lies in the box: nothing else of it is known to anybody.
 *
 * @param receipt random code by which its voter finds it again
 * @param choices one candidate, or {@link #BLANK}, for each office in their order
 */
record Paper(String receipt, List<UUID> choices) {
  static final UUID BLANK = new UUID(0, 0);

  Paper {
    choices = List.copyOf(choices);
  }
}
