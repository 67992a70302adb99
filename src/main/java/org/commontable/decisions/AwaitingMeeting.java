package org.commontable.decisions;

import java.util.UUID;

/** What was decided in an emergency waits for the next meeting, whichever that is. */
public interface AwaitingMeeting {
  /** Told by meetings, in the same transaction, when one was called, moved or called off. */
  void follow(UUID by);
}
