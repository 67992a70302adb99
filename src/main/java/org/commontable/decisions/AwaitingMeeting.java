package org.commontable.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/** What was decided in an emergency waits for the next meeting, whichever that is. */
public interface AwaitingMeeting {
  /**
   * A decision under the emergency rule, and what becomes of it when its meeting is called off.
   *
   * @param next the meeting it waits for then; empty where none is called
   * @param lapses when it lapses then at the latest
   */
  record Waiting(
      String number, String path, LocalizedText title, Optional<LocalDate> next, Instant lapses) {}

  /** Those that wait for the meeting of this day. */
  List<Waiting> at(LocalDate day);

  /** Told by meetings, in the same transaction, when one was called, moved or called off. */
  void follow(UUID by);
}
