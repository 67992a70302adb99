package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.record.Entry;

/** Entries that give a decision another text, or propose one: versions, slips, amendments. */
final class TextChanges {
  private final MaySpeak may;
  private final List<Amended> amended = new ArrayList<>();

  TextChanges(MaySpeak may) {
    this.may = may;
  }

  void take(Entry entry, DecisionLog log) {
    switch (entry.type()) {
      case "decision.text" -> {
        may.mustWrite(entry);
        log.text(entry);
      }
      case "decision.grounds" -> {
        log.texts().ground(entry);
        may.mustSpeakForTheMover(entry);
      }
      case "decision.fix" -> log.texts().fix(entry);
      case "decision.fix-objected" -> {
        may.mustSit(entry, "an objection");
        log.texts().objectToFix(entry);
      }
      case "decision.amendment" -> {
        may.mustBelong(entry);
        amended.add(log.texts().amend(entry));
      }
      case "decision.amendment-answered" -> {
        if (entry.organization() != null) {
          may.mustSit(entry, "an amendment answered");
        }
        log.texts().answerAmendment(entry).ifPresent(amended::add);
      }
      default -> {}
    }
  }

  /** Texts that are said to be what changes make of others. */
  List<Amended> amended() {
    return amended;
  }
}
