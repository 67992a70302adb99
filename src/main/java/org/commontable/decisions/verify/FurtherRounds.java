package org.commontable.decisions.verify;

import org.commontable.platform.record.Entry;

/**
 * Entries after a failed consensus: talks, consensus sought again, the vote that the rules name.
 */
record FurtherRounds(UnderTheRules rules) {
  void take(Entry entry, DecisionLog log) {
    log.aftermath().limit(rules.resolution(log.opening()));
    switch (entry.type()) {
      case "decision.resolution-meeting" -> log.met(Payload.of(entry));
      case "decision.reopened" -> askAgain(entry, log, false);
      case "decision.vote-called" -> askAgain(entry, log, true);
      default -> {}
    }
  }

  private void askAgain(Entry entry, DecisionLog log, boolean vote) {
    rules.mustAskAgain(Payload.of(entry), log.opening(), vote);
    log.askAgain(entry, vote);
  }
}
