package org.commontable.decisions.rules;

import java.util.List;

/** What an organization says to a text. Silence is never a stance and has no type here. */
public sealed interface Stance {

  record Support() implements Stance {}

  /** Support under at least one condition. */
  record Conditional(List<ConditionState> conditions) implements Stance {
    public Conditional {
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("a conditional stance carries at least one condition");
      }
    }
  }

  /** By choice, or because law or charter bars the organization: a legal recusal. */
  record StandAside(boolean legal) implements Stance {}

  record Abstain() implements Stance {}

  record Oppose() implements Stance {}

  record Block() implements Stance {}

  default String written() {
    return switch (this) {
      case Support _ -> "support";
      case Conditional _ -> "conditional";
      case StandAside _ -> "stand-aside";
      case Abstain _ -> "abstain";
      case Oppose _ -> "oppose";
      case Block _ -> "block";
    };
  }
}
