package org.commontable.decisions;

import java.util.UUID;

/** Hears from meetings that the notes went out to all members. */
public interface Notes {
  /**
   * The notes that tell of this decision were sent now: an open ratification window begins to run.
   * Does nothing for a decision that has none, or whose notes were sent before.
   *
   * @param number "2026-14"; an unknown one is ignored
   */
  void sent(String number, UUID by);
}
