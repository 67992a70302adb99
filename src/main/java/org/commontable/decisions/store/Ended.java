package org.commontable.decisions.store;

import java.time.Instant;

/**
 * Why and since when no answer is taken.
 *
 * @param how late, withdrawn or annulled
 */
public record Ended(String how, Instant at) {
  /** Key of its sentence, which wants {@code when}. */
  public String key() {
    return "decisions.stance." + how;
  }
}
