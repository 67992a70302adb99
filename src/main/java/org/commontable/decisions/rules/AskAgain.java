package org.commontable.decisions.rules;

import java.time.Duration;

/**
 * Whether the same question may be asked again: after thirty days, or sooner with new facts and one
 * third of the members asking. The new verdict supersedes; both stay visible.
 */
public record AskAgain(Duration since, boolean newFacts, Heads asking, Heads members) {
  public static final Duration REST = Duration.ofDays(30);

  public boolean isAllowed() {
    return since.compareTo(REST) >= 0
        || (newFacts && Math.multiplyExact(3, asking.count()) >= members.count());
  }
}
