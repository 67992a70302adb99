package org.commontable.decisions;

import java.util.List;
import java.util.UUID;

/** What other rooms may know of elections by secret ballot: who has still to vote. */
public interface SecretBallots {
  /** Elections that are open and in which this organization has not voted. */
  List<WaitingBallot> waitingFor(UUID organization);
}
