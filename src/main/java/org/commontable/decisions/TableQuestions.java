package org.commontable.decisions;

import java.util.UUID;
import org.commontable.shared.LocalizedText;

/** Questions that the program itself words and somebody puts to the whole table. */
public interface TableQuestions {
  /** Whether one can be put: there are rules, and somebody to answer. */
  boolean possible();

  /**
   * Files it for the members without a mover, opens it at once until a day after the longest time
   * an organization needs, and writes to everybody who answers. Nobody can change its text but a
   * convener.
   *
   * @param request the same request twice is one act
   * @return its number, "2026-14"
   */
  String put(LocalizedText title, LocalizedText body, UUID by, UUID request);
}
